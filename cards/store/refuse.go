package store

import (
	"context"
	"database/sql"
	"errors"

	"tessera/assets/words"
)

// refusal says a failure of the database so that a person knows what to do. A refusal
// already made, the end of a context and what is not understood stay as they are.
func refusal(e engine, err error) error {
	var said *words.Refusal
	if err == nil || errors.As(err, &said) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	because := func(r *words.Refusal) error { return r.Because(err) }
	switch e.trouble(err) {
	case conflicted, busy:
		return because(words.Refuse(words.Unavailable, "store.busy"))
	case full:
		return because(words.Refuse(words.Unavailable, "store.full"))
	case readOnly:
		return because(words.Refuse(words.Unavailable, "store.cannot_write", "Name", e.name()))
	case notOpened:
		return because(words.Refuse(words.Unavailable, "store.cannot_open", "Name", e.name()))
	case foreign:
		return because(words.Refuse(words.Refused, "store.not_ours", "Name", e.name()))
	case damaged:
		return because(words.Refuse(words.Broken, "store.damaged"))
	case unreachable:
		return because(words.Refuse(words.Unavailable, "store.unreachable"))
	case denied:
		return because(words.Refuse(words.Refused, "store.denied"))
	}
	return err
}

// changed turns "no row was changed" into a refusal of the kind Conflict.
func changed(rows int64, err error) error {
	if err == nil && rows == 0 {
		return words.Refuse(words.Conflict, "error.changed_meanwhile")
	}
	return err
}

// absent turns "no such row" into the refusal.
func absent(err error, otherwise *words.Refusal) error {
	if errors.Is(err, sql.ErrNoRows) {
		return otherwise.Because(err)
	}
	return err
}
