package store

import (
	"database/sql"
	"time"

	"tessera/cards/store/sqlgen"
	"tessera/members/civil"
)

// view reads: from the pool of readers, or inside a transaction.
type view struct {
	q      *sqlgen.Queries
	engine engine
}

// fail says a failed read so that a person can act on it.
func (v view) fail(err error) error { return refusal(v.engine, err) }

// end is after any identifier or name.
const end = "\U0010FFFF"

// some is a reference to another row; the empty identifier refers to none.
func some(id string) sql.NullString { return sql.NullString{String: id, Valid: id != ""} }

// millis is an instant as it is kept; the zero time is 0.
func millis(at time.Time) int64 {
	if at.IsZero() {
		return 0
	}
	return at.UnixMilli()
}

// instant reads what millis wrote, in UTC.
func instant(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

func day(kept int64) civil.Day { return civil.Day(kept) }

// wide is how many identifiers one query takes.
const wide = 16

// byMany asks for the rows of many identifiers, so many at a time that the text of the
// query stays the same. The last places are filled with "", which is nobody's identifier.
func byMany[T any](ids []string, ask func(sqlgen.LinesOfParams) ([]T, error)) ([]T, error) {
	var all []T
	for len(ids) > 0 {
		var a [wide]string
		ids = ids[copy(a[:], ids):]
		rows, err := ask(sqlgen.LinesOfParams{
			A1: a[0], A2: a[1], A3: a[2], A4: a[3], A5: a[4], A6: a[5], A7: a[6], A8: a[7],
			A9: a[8], A10: a[9], A11: a[10], A12: a[11], A13: a[12], A14: a[13], A15: a[14], A16: a[15],
		})
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// mapped turns rows into what they mean.
func mapped[From, To any](rows []From, err error, turn func(From) To) ([]To, error) {
	if err != nil {
		return nil, err
	}
	out := make([]To, len(rows))
	for i, row := range rows {
		out[i] = turn(row)
	}
	return out, nil
}
