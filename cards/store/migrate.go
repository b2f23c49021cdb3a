package store

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"

	"tessera/assets/words"
	"tessera/cards/store/migrations"
)

// versionTable is where goose notes which steps a database has seen.
const versionTable = "tessera_version"

// newest is the version of the last step, in SQL or in Go.
const newest = 3

// standing is what a database turns out to be before anything is done to it.
type standing struct {
	fresh   bool  // nothing in it
	ours    bool  // it has the mark of a shop
	version int64 // of the last step it has seen
}

// ready tells that the database needs no migration, and refuses one that must not be touched.
func (at standing) ready(name string, opts Options) (bool, error) {
	switch {
	case at.fresh && (!opts.Create || opts.ReadOnly):
		return false, words.Refuse(words.NotFound, "store.missing", "Name", name)
	case at.fresh:
		return false, nil
	case !at.ours:
		return false, words.Refuse(words.Refused, "store.not_ours", "Name", name)
	case at.version > newest:
		return false, words.Refuse(words.Refused, "store.newer", "Name", name)
	case at.version < newest && opts.ReadOnly:
		return false, words.Refuse(words.Refused, "store.older", "Name", name)
	}
	return at.version == newest, nil
}

// judge reads the standing from the names of the tables and the version table.
func judge(ctx context.Context, db querier, tables string) (standing, error) {
	rows, err := db.QueryContext(ctx, tables)
	if err != nil {
		return standing{}, err
	}
	defer rows.Close()
	at, versioned := standing{fresh: true}, false
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return standing{}, err
		}
		switch name {
		case versionTable: // alone it is what a first start left that was cut short
			versioned = true
			continue
		case "tessera":
			at.ours = true
		}
		at.fresh = false
	}
	if err := rows.Err(); err != nil || !versioned {
		at.ours = false // a table of ours by its name only
		return at, err
	}
	if err := rows.Close(); err != nil {
		return at, err
	}
	err = db.QueryRowContext(ctx, "SELECT COALESCE(MAX(version_id), 0) FROM "+versionTable).Scan(&at.version)
	at.ours = at.ours && at.version > 0
	return at, err
}

// migrate runs the steps that are missing, each in a transaction. Nobody else must be doing so.
func migrate(ctx context.Context, db *sql.DB, e engine) error {
	provider, err := goose.NewProvider(e.dialect(), db, migrations.Files,
		goose.WithTableName(versionTable),
		goose.WithDisableGlobalRegistry(true),
		goose.WithGoMigrations(e.steps()...),
		goose.WithLogger(goose.NopLogger()),
	)
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// step is one migration in Go, in one transaction.
func step(version int64, statements ...string) *goose.Migration {
	return goose.NewGoMigration(version, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
		for _, statement := range statements {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	}}, nil)
}

// appendOnly are the tables whose rows are never changed or removed.
var appendOnly = []string{"entry", "receipt_line", "receipt_applied", "payment", "undertaking"}

// receiptFacts are the columns of a receipt that stay as they were written.
const receiptFacts = "id, number, kind, card_id, member_id, served_by, actor, at, day, currency, subtotal, discount, total, voids, reason, key"
