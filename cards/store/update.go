package store

import (
	"context"
	"database/sql"
	"errors"

	"tessera/assets/words"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/store/sqlgen"
)

// attempts bounds how often a transaction is tried that the database asks to repeat.
const attempts = 10

// transaction is one transaction, as checkout sees it.
type transaction struct {
	view
}

// Update implements checkout.Store. One transaction writes at a time, on SQLite because
// the file allows no more, on PostgreSQL by a lock: everything fn reads stays true until
// it ends, and no till is ever asked to begin again because of another.
func (s *Store) Update(ctx context.Context, fn func(checkout.Tx) error) error {
	return s.change(ctx, func(v view) error { return fn(&transaction{view: v}) })
}

// Within runs many operations in one transaction: all of them happen or none. fn works on
// the store it is given; each of its operations that fails is undone by itself.
func (s *Store) Within(ctx context.Context, fn func(*Store) error) error {
	if s.joined != nil {
		return fn(s)
	}
	return s.repeat(ctx, func(tx *sql.Tx) error {
		inner := *s
		inner.view.q, inner.joined = s.queries(tx), tx
		return fn(&inner)
	})
}

// Founded implements catalog.Store.
func (s *Store) Founded(ctx context.Context, fn func(catalog.Store) error) error {
	return s.Within(ctx, func(inner *Store) error { return fn(inner) })
}

// change runs fn in a transaction of its own, or as a part of Within's that can be undone alone.
func (s *Store) change(ctx context.Context, fn func(view) error) error {
	if s.joined == nil {
		return s.repeat(ctx, func(tx *sql.Tx) error {
			return fn(view{q: s.queries(tx), engine: s.engine})
		})
	}
	if _, err := s.joined.ExecContext(ctx, "SAVEPOINT operation"); err != nil {
		return refusal(s.engine, err)
	}
	done := false
	defer func() {
		if !done { // fn failed or panicked; a rollback that fails too leaves it to Within's
			_, _ = s.joined.ExecContext(context.WithoutCancel(ctx), "ROLLBACK TO SAVEPOINT operation")
		}
	}()
	if err := fn(view{q: s.view.q, engine: s.engine}); err != nil {
		return refusal(s.engine, err)
	}
	done = true
	_, err := s.joined.ExecContext(ctx, "RELEASE SAVEPOINT operation")
	return refusal(s.engine, err)
}

// queries are those of a transaction.
func (s *Store) queries(tx *sql.Tx) *sqlgen.Queries {
	if s.ready == nil {
		return sqlgen.New(tx)
	}
	return sqlgen.New(preparedTx{tx: tx, pool: s.ready, own: map[string]*sql.Stmt{}})
}

// repeat runs fn in a transaction until the database does not ask for another try.
func (s *Store) repeat(ctx context.Context, fn func(*sql.Tx) error) error {
	if s.write == nil {
		return words.Refuse(words.Refused, "store.cannot_write", "Name", s.engine.name())
	}
	for attempt := 1; ; attempt++ {
		err := s.attempt(ctx, fn)
		if err == nil {
			return nil
		}
		if kind := s.engine.trouble(err); (kind != conflicted && kind != busy) || attempt == attempts {
			return refusal(s.engine, err)
		}
		if err := s.wait(ctx, attempt); err != nil {
			return err
		}
	}
}

// attempt runs fn once; whatever happens, panic included, the transaction ends.
func (s *Store) attempt(ctx context.Context, fn func(*sql.Tx) error) (err error) {
	if s.ready != nil {
		if err := s.ready.catchUp(ctx); err != nil {
			return err
		}
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if e := tx.Rollback(); e != nil && !errors.Is(e, sql.ErrTxDone) && err == nil {
			err = e
		}
	}()
	if err := s.engine.begin(ctx, tx); err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}
