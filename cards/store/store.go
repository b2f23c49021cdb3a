// Package store keeps the shop in a database: one SQLite file by default, PostgreSQL for a
// shop with several tills. It is the only room with SQL; sqlite.go and postgres.go are the
// only files that name a driver.
package store

import (
	"context"
	"database/sql"
	"math/rand/v2"
	"strings"
	"time"

	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/insight"
	"tessera/cards/store/sqlgen"
	"tessera/members"
	"tessera/members/staff"
)

var (
	_ members.Store   = (*Store)(nil)
	_ staff.Store     = (*Store)(nil)
	_ catalog.Store   = (*Store)(nil)
	_ checkout.Store  = (*Store)(nil)
	_ aftersale.Store = (*Store)(nil)
	_ insight.Store   = (*Store)(nil)
	_ checkout.Tx     = (*transaction)(nil)
)

// Options say how a database is opened.
type Options struct {
	// Create makes a database that is not there yet, with its folder.
	Create bool
	// ReadOnly changes nothing, not even by migration: for looking at a database.
	ReadOnly bool
	// Wait pauses before the next try of a transaction the database asked to repeat;
	// attempt counts from 1. nil waits some milliseconds, longer each time and never the
	// same, so that two tills do not meet again.
	Wait func(ctx context.Context, attempt int) error
}

// Store is a shop's database. It is safe for use by many goroutines.
type Store struct {
	view   // reads, from the pool or from the transaction of Within
	engine engine
	write  *sql.DB
	read   *sql.DB
	wait   func(ctx context.Context, attempt int) error
	ready  *prepared // statements of the writer; nil where the driver keeps them itself
	joined *sql.Tx   // the transaction of Within, nil outside
}

// Open opens the database at an address: a path, for SQLite, or postgres://… It brings an
// older one up to date, once however many programs start together, and refuses one that is
// not a shop's or that a newer program has changed.
func Open(ctx context.Context, address string, opts Options) (*Store, error) {
	e := engineFor(address)
	write, read, err := e.open(ctx, opts)
	if err != nil {
		return nil, refusal(e, err)
	}
	s := &Store{
		view: view{q: sqlgen.New(read), engine: e}, engine: e,
		write: write, read: read, wait: opts.Wait,
	}
	if e.prepares() {
		s.view.q, s.ready = sqlgen.New(newPrepared(read)), newPrepared(write)
	}
	if s.wait == nil {
		s.wait = pause
	}
	return s, nil
}

// engineFor tells the engine by the address.
func engineFor(address string) engine {
	if IsPostgres(address) {
		return &postgres{address: address}
	}
	return &sqlite{path: address}
}

// IsPostgres tells whether an address names a PostgreSQL database rather than a file.
func IsPostgres(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// Close closes the database. Nothing is lost by leaving it out.
func (s *Store) Close() error {
	if s.joined != nil {
		return nil
	}
	err := s.read.Close()
	if s.write == nil {
		return err
	}
	if e := s.write.Close(); e != nil {
		return e
	}
	return err
}

// pause waits 1–2 ms before the second try and up to twice as long before each further one.
func pause(ctx context.Context, attempt int) error {
	longest := time.Millisecond << min(attempt, 7)
	timer := time.NewTimer(longest/2 + rand.N(longest/2+1))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
