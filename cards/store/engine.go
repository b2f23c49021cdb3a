package store

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

// engine is what differs between SQLite and PostgreSQL; the queries are the same.
type engine interface {
	// name is what a person knows the database by: the file's name, or the database's.
	name() string
	// open checks, locks and migrates the database and opens its pools. write is nil when
	// the database is opened to be read only.
	open(ctx context.Context, opts Options) (write, read *sql.DB, err error)
	// prepares tells that statements are worth keeping, because the driver does not.
	prepares() bool
	// trouble tells what kind of failure the driver reports.
	trouble(err error) trouble
	// begin makes a fresh transaction the only one that writes.
	begin(ctx context.Context, tx *sql.Tx) error
	// dialect and steps are for goose: the engine's own steps between those in SQL.
	dialect() goose.Dialect
	steps() []*goose.Migration
	// snapshot are the options of a transaction that reads one state.
	snapshot() *sql.TxOptions
	// check looks for damage that no query would notice.
	check(ctx context.Context, db querier) (damage string, err error)
	// backup writes a copy of the database to a file.
	backup(ctx context.Context, read *sql.DB, path string) error
}

// querier reads: a pool, a connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// trouble is a failure as the store answers it.
type trouble int

const (
	unknown     trouble = iota
	conflicted          // the database asks for the transaction to be repeated
	busy                // somebody else holds it too long
	duplicate           // a value that must be unique is there already
	full                // no room on the disk
	readOnly            // it may not be written
	notOpened           // it may not be opened
	foreign             // it is not a database of ours
	damaged             // it is, and cannot be read
	unreachable         // no server answers
	denied              // the server does not let us in
)
