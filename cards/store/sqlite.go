package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"tessera/assets/words"
)

// sqlite keeps the shop in one file.
type sqlite struct {
	path string
}

// applicationID marks the file's header as a shop's: "Tess".
const applicationID = 0x54657373

// lockSuffix names the file that is locked while the database is made or migrated.
const lockSuffix = ".lock"

// readers are enough: a desk rarely asks for more at once, and each has a cache of its own.
const readers = 4

func (e *sqlite) name() string { return filepath.Base(e.path) }

func (e *sqlite) open(ctx context.Context, opts Options) (write, read *sql.DB, err error) {
	if e.path, err = filepath.Abs(e.path); err != nil {
		return nil, nil, err
	}
	if err := e.prepare(ctx, opts); err != nil {
		return nil, nil, err
	}
	if read, err = e.pool(readerSettings, readers); err != nil || opts.ReadOnly {
		return nil, read, err
	}
	if write, err = e.pool(writerSettings, 1); err != nil {
		return nil, nil, errors.Join(err, read.Close())
	}
	return write, read, nil
}

// Pragmas stand in the address so that every connection of a pool gets them. FULL keeps
// acknowledged sales through a power cut, which NORMAL does not.
const (
	everywhere     = "_pragma=busy_timeout(5000)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=journal_size_limit(16777216)&_dqs=0"
	writerSettings = everywhere + "&_pragma=journal_mode(WAL)&_txlock=immediate"
	readerSettings = everywhere + "&_pragma=query_only(1)"
)

// uri is a file as SQLite names it, whatever characters its name has.
func uri(path, settings string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: settings}).String()
}

func (e *sqlite) pool(settings string, connections int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", uri(e.path, settings))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// prepare makes sure that the file is there, is ours, may be written and is up to date.
func (e *sqlite) prepare(ctx context.Context, opts Options) error {
	at, err := e.look(ctx)
	if err != nil {
		return err
	}
	ready, err := at.ready(e.name(), opts)
	switch {
	case ready:
		return e.mayWrite(opts)
	case err != nil && !e.beingMade():
		return err
	}
	if err := os.MkdirAll(filepath.Dir(e.path), 0o700); err != nil {
		return words.Refuse(words.Unavailable, "store.cannot_open", "Name", e.name()).Because(err)
	}
	unlock, err := e.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if at, err = e.look(ctx); err != nil { // somebody may have been faster
		return err
	}
	if ready, err := at.ready(e.name(), opts); ready || err != nil {
		return err
	}
	return e.bringUp(ctx, at, opts)
}

// beingMade tells whether another program may be halfway through making the file ours: it has
// taken the lock first. A file of somebody else's has no lock beside it, and gets none.
func (e *sqlite) beingMade() bool {
	_, err := os.Stat(e.path + lockSuffix)
	return err == nil
}

// look tells what the file is without changing it.
func (e *sqlite) look(ctx context.Context) (standing, error) {
	info, err := os.Stat(e.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return standing{fresh: true}, nil
	case err != nil || info.IsDir():
		return standing{}, words.Refuse(words.Unavailable, "store.cannot_open", "Name", e.name()).Because(err)
	case info.Size() == 0:
		return standing{fresh: true}, nil
	}
	db, err := e.pool(readerSettings, 1)
	if err != nil {
		return standing{}, err
	}
	defer db.Close()
	at, err := judge(ctx, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		return at, refusal(e, err)
	}
	var id int64
	err = db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id)
	at.ours = at.ours && (id == applicationID || at.version < newest)
	at.fresh = at.fresh && id == 0
	return at, err
}

// mayWrite notices a file that is ready and not ours to change before anybody relies on it.
func (e *sqlite) mayWrite(opts Options) error {
	if opts.ReadOnly {
		return nil
	}
	file, err := os.OpenFile(e.path, os.O_RDWR, 0)
	if err != nil {
		return words.Refuse(words.Unavailable, "store.cannot_write", "Name", e.name()).Because(err)
	}
	return file.Close()
}

// lock keeps other programs from migrating the same file. The lock file stays: removing it
// would let two programs hold one each.
func (e *sqlite) lock(ctx context.Context) (unlock func(), err error) {
	held := flock.New(e.path+lockSuffix, flock.SetPermissions(0o600))
	if _, err := held.TryLockContext(ctx, 20*time.Millisecond); err != nil {
		if ctx.Err() != nil {
			return nil, err
		}
		return nil, words.Refuse(words.Unavailable, "store.cannot_open", "Name", e.name()).Because(err)
	}
	return func() { _ = held.Close() }, nil // the end of the program releases it too
}

// bringUp creates or migrates the file under the lock. One that holds a shop is copied first.
func (e *sqlite) bringUp(ctx context.Context, at standing, opts Options) error {
	file, err := os.OpenFile(e.path, os.O_RDWR|os.O_CREATE, 0o600) // SQLite would make it readable for everybody
	if err != nil {
		return words.Refuse(words.Unavailable, "store.cannot_write", "Name", e.name()).Because(err)
	}
	if err := file.Close(); err != nil {
		return err
	}
	db, err := e.pool(writerSettings, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	if !at.fresh {
		if err := e.backup(ctx, db, fmt.Sprintf("%s.before-%d", e.path, newest)); err != nil {
			return err
		}
	}
	if err := migrate(ctx, db, e); err != nil {
		return refusal(e, err)
	}
	return nil
}

func (e *sqlite) prepares() bool { return true }

func (e *sqlite) dialect() goose.Dialect { return goose.DialectSQLite3 }

// steps: the mark in the file's header, and triggers that keep the ledger as it was written.
func (e *sqlite) steps() []*goose.Migration {
	seal := []string{fmt.Sprintf("PRAGMA application_id = %d", applicationID)}
	refuse := func(name, when, table, condition string) {
		seal = append(seal, fmt.Sprintf(
			"CREATE TRIGGER %s_%s BEFORE %s ON %s %s BEGIN SELECT RAISE(ABORT, 'what is written stays'); END",
			table, name, when, table, condition))
	}
	for _, table := range append(appendOnly, "receipt") {
		refuse("stays", "DELETE", table, "")
	}
	for _, table := range appendOnly {
		refuse("unchanged", "UPDATE", table, "")
	}
	refuse("unchanged", "UPDATE OF "+receiptFacts, "receipt", "")
	refuse("voided_once", "UPDATE OF voided_by", "receipt", "WHEN OLD.voided_by IS NOT NULL")
	// INSERT OR REPLACE deletes without asking the triggers above: what has the same key, and
	// what has the same place in the file, which SQL can name too. NEW.rowid is -1 where none
	// was named.
	for _, table := range append(appendOnly, "receipt") {
		refuse("new", "INSERT", table, fmt.Sprintf("WHEN EXISTS (SELECT 1 FROM %s WHERE rowid = NEW.rowid OR %s)", table, already[table]))
	}
	refuse("in_place", "UPDATE", "receipt", "WHEN NEW.rowid <> OLD.rowid") // UPDATE OR REPLACE
	return []*goose.Migration{step(2, seal...)}
}

// already finds the row that a new one would replace. Promises are written again with each
// card sold with them; only other words under the same hash are refused.
var already = map[string]string{
	"entry":           "id = NEW.id OR (chain = NEW.chain AND seq = NEW.seq)",
	"receipt":         "id = NEW.id OR number = NEW.number",
	"receipt_line":    samePlace,
	"receipt_applied": samePlace,
	"payment":         samePlace,
	"undertaking":     "(hash = NEW.hash AND promises <> NEW.promises)",
}

const samePlace = "(receipt_id = NEW.receipt_id AND place = NEW.place)"

// begin has nothing to add: a transaction of the writer takes the file's lock at once.
func (e *sqlite) begin(context.Context, *sql.Tx) error { return nil }

// snapshot: every reading transaction sees one state.
func (e *sqlite) snapshot() *sql.TxOptions { return &sql.TxOptions{ReadOnly: true} }

func (e *sqlite) trouble(err error) trouble {
	var failure *driver.Error
	if !errors.As(err, &failure) {
		return unknown
	}
	switch failure.Code() {
	case codes.SQLITE_CONSTRAINT_UNIQUE, codes.SQLITE_CONSTRAINT_PRIMARYKEY:
		return duplicate
	case codes.SQLITE_BUSY_SNAPSHOT, codes.SQLITE_BUSY_RECOVERY:
		return conflicted
	}
	switch failure.Code() & 0xff { // the primary code
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return busy
	case codes.SQLITE_FULL:
		return full
	case codes.SQLITE_READONLY, codes.SQLITE_PERM:
		return readOnly
	case codes.SQLITE_CANTOPEN, codes.SQLITE_IOERR:
		return notOpened
	case codes.SQLITE_NOTADB:
		return foreign
	case codes.SQLITE_CORRUPT:
		return damaged
	}
	return unknown
}

// check reads the whole file.
func (e *sqlite) check(ctx context.Context, db querier) (damage string, err error) {
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&damage); err != nil {
		return "", err
	}
	if damage != "ok" {
		return damage, nil
	}
	rows, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return "", err
	}
	defer rows.Close()
	if !rows.Next() {
		return "", rows.Err()
	}
	var table, parent string
	var row, constraint sql.NullInt64
	if err := rows.Scan(&table, &row, &parent, &constraint); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s row %d refers to a missing %s", table, row.Int64, parent), nil
}

// backup copies by SQLite's online backup, in one step: stepping with pauses would never
// end while others write.
func (e *sqlite) backup(ctx context.Context, read *sql.DB, path string) error {
	path, err := cleanPath(path)
	if err != nil {
		return err
	}
	if isPartOf(e.path, path) {
		return words.Refuse(words.Refused, "store.backup_onto_itself")
	}
	made, err := aside(path)
	if err != nil {
		return err
	}
	defer discard(made)
	if err := e.copyTo(ctx, read, made); err != nil {
		return err
	}
	if err := e.checkCopy(ctx, made); err != nil {
		return err
	}
	if err := settle(made, path); err != nil {
		return words.Refuse(words.Unavailable, "store.backup_not_written", "Name", filepath.Base(path)).Because(err)
	}
	return nil
}

func (e *sqlite) copyTo(ctx context.Context, read *sql.DB, made string) error {
	conn, err := read.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(raw any) error {
		source, ok := raw.(interface {
			NewBackup(destination string) (*driver.Backup, error)
		})
		if !ok {
			return fmt.Errorf("%T makes no backups", raw)
		}
		backup, err := source.NewBackup(uri(made, ""))
		if err != nil {
			return err
		}
		_, err = backup.Step(-1)
		return errors.Join(err, backup.Finish())
	})
}

// checkCopy also leaves the copy one file, without a log beside it.
func (e *sqlite) checkCopy(ctx context.Context, made string) error {
	db, err := sql.Open("sqlite", uri(made, "_pragma=journal_mode(DELETE)&_dqs=0"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	damage, err := e.check(ctx, db)
	if err == nil && damage != "" {
		return words.Refuse(words.Broken, "store.damaged").Because(errors.New(damage))
	}
	return err
}
