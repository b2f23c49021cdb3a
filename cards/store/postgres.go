package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"tessera/assets/words"
)

// postgres keeps the shop on a server, for several tills.
type postgres struct {
	address  string
	database string // as the address names it
}

// Advisory locks, by a number that is ours alone in the database.
const (
	writing   = 0x5465737365726101 // held by the one transaction that writes
	migrating = 0x5465737365726102 // held by the one program that migrates
)

// How long a till waits before it says so, in milliseconds. A till that dies in the middle
// of a transaction gives its locks back after idle.
const (
	forLock = "10000"
	idle    = "60000"
)

func (e *postgres) name() string { return e.database }

func (e *postgres) open(ctx context.Context, opts Options) (write, read *sql.DB, err error) {
	config, err := pgx.ParseConfig(e.address)
	if err != nil { // the driver's text would repeat the address, which may hold a password
		return nil, nil, words.Refuse(words.Invalid, "store.address")
	}
	e.database = config.Database
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = 5 * time.Second
	}
	config.RuntimeParams["application_name"] = "tessera"
	if err := e.prepare(ctx, config, opts); err != nil {
		return nil, nil, err
	}
	config.RuntimeParams["lock_timeout"] = forLock
	config.RuntimeParams["idle_in_transaction_session_timeout"] = idle
	read = pgPool(*config, true)
	if !opts.ReadOnly {
		write = pgPool(*config, false)
	}
	return write, read, nil
}

func pgPool(config pgx.ConnConfig, readOnly bool) *sql.DB {
	config.RuntimeParams = cloned(config.RuntimeParams)
	if readOnly {
		config.RuntimeParams["default_transaction_read_only"] = "on"
	}
	db := stdlib.OpenDB(config)
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	return db
}

func cloned(params map[string]string) map[string]string {
	own := make(map[string]string, len(params)+1)
	for name, value := range params {
		own[name] = value
	}
	return own
}

// prepare makes sure that the database answers, is ours and is up to date.
func (e *postgres) prepare(ctx context.Context, config *pgx.ConnConfig, opts Options) error {
	db := stdlib.OpenDB(*config)
	defer db.Close()
	at, err := e.look(ctx, db)
	if err != nil {
		return err
	}
	if ready, err := at.ready(e.name(), opts); ready || err != nil {
		return err
	}
	held, err := db.Conn(ctx) // the lock belongs to this connection
	if err != nil {
		return err
	}
	defer held.Close()
	if _, err := held.ExecContext(ctx, "SELECT pg_advisory_lock($1)", int64(migrating)); err != nil {
		return err
	}
	// The end of the connection releases it too.
	defer func() {
		_, _ = held.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", int64(migrating))
	}()
	if at, err = e.look(ctx, held); err != nil { // somebody may have been faster
		return err
	}
	if ready, err := at.ready(e.name(), opts); ready || err != nil {
		return err
	}
	return migrate(ctx, db, e)
}

func (e *postgres) look(ctx context.Context, db querier) (standing, error) {
	return judge(ctx, db, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
}

func (e *postgres) prepares() bool { return false }

func (e *postgres) dialect() goose.Dialect { return goose.DialectPostgres }

// bytewise gives every text column the order that SQLite and Go have. A later step that adds
// such a column runs it again, before a view reads the column.
const bytewise = `DO $$
DECLARE kept RECORD;
BEGIN
  FOR kept IN SELECT c.table_name, c.column_name
    FROM information_schema.columns c JOIN pg_tables t ON t.schemaname = c.table_schema AND t.tablename = c.table_name
    WHERE c.table_schema = current_schema() AND c.data_type = 'text' AND c.collation_name IS DISTINCT FROM 'C'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE TEXT COLLATE "C"', kept.table_name, kept.column_name);
  END LOOP;
END $$`

// steps: text ordered byte by byte as SQLite orders it, and triggers that keep the ledger
// as it was written.
func (e *postgres) steps() []*goose.Migration {
	seal := []string{
		bytewise,
		`CREATE FUNCTION what_is_written_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is written stays' USING ERRCODE = 'restrict_violation';
END $$`,
	}
	refuse := func(name, when, table, condition string) {
		seal = append(seal, fmt.Sprintf("CREATE TRIGGER %s_%s BEFORE %s ON %s %s EXECUTE FUNCTION what_is_written_stays()",
			table, name, when, table, condition))
	}
	for _, table := range append(appendOnly, "receipt") {
		refuse("stays", "DELETE", table, "FOR EACH ROW")
		refuse("stays_whole", "TRUNCATE", table, "FOR EACH STATEMENT")
	}
	for _, table := range appendOnly {
		refuse("unchanged", "UPDATE", table, "FOR EACH ROW")
	}
	refuse("unchanged", "UPDATE OF "+receiptFacts, "receipt", "FOR EACH ROW")
	refuse("voided_once", "UPDATE OF voided_by", "receipt", "FOR EACH ROW WHEN (OLD.voided_by IS NOT NULL)")
	return []*goose.Migration{step(2, seal...)}
}

// begin takes the lock of writing. Each statement after it sees all that was committed
// before, so that READ COMMITTED is enough, and nobody is asked to begin again.
func (e *postgres) begin(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", int64(writing))
	return err
}

func (e *postgres) snapshot() *sql.TxOptions {
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
}

// trouble goes by SQLSTATE, never by text, which the server may say in any language.
func (e *postgres) trouble(err error) trouble {
	var refused *pgconn.PgError
	if !errors.As(err, &refused) {
		var connecting *pgconn.ConnectError
		var network net.Error
		if errors.As(err, &connecting) || errors.As(err, &network) {
			return unreachable
		}
		return unknown
	}
	switch refused.Code {
	case "40001", "40P01": // serialization_failure, deadlock_detected
		return conflicted
	case "55P03": // lock_not_available
		return busy
	case "23505":
		return duplicate
	case "53100": // disk_full
		return full
	case "25006": // read_only_sql_transaction
		return readOnly
	case "3D000": // the database does not exist
		return denied
	}
	switch class := refused.Code[:min(2, len(refused.Code))]; {
	case class == "28", refused.Code == "42501": // authorization
		return denied
	case class == "08", class == "57", refused.Code == "53300":
		return unreachable
	case class == "XX":
		return damaged
	}
	return unknown
}

// check: a server looks after its own files, and keeps foreign keys itself.
func (e *postgres) check(context.Context, querier) (damage string, err error) { return "", nil }

func (e *postgres) backup(context.Context, *sql.DB, string) error {
	return words.Refuse(words.Refused, "store.backup_by_server", "Command", "pg_dump")
}
