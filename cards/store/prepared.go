package store

import (
	"context"
	"database/sql"
	"sync"

	"tessera/cards/store/sqlgen"
)

// prepared keeps the statements of a pool ready: reading their text anew each time took a
// third of a visit. Only for an engine whose driver does not do so itself.
type prepared struct {
	db     *sql.DB
	making sync.Mutex
	mu     sync.RWMutex // guards what follows
	ready  map[string]*sql.Stmt
	wanted map[string]bool // asked for inside a transaction, and not ready yet
}

var (
	_ sqlgen.DBTX = (*prepared)(nil)
	_ sqlgen.DBTX = preparedTx{}
)

func newPrepared(db *sql.DB) *prepared {
	return &prepared{db: db, ready: map[string]*sql.Stmt{}, wanted: map[string]bool{}}
}

func (p *prepared) find(query string) *sql.Stmt {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.ready[query]
}

// get answers the statement, ready. A pool of one connection must not have lent it out.
func (p *prepared) get(ctx context.Context, query string) (*sql.Stmt, error) {
	if statement := p.find(query); statement != nil {
		return statement, nil
	}
	// Not under mu: the connection this waits for may be lent to a transaction that needs it.
	p.making.Lock()
	defer p.making.Unlock()
	if statement := p.find(query); statement != nil { // somebody was faster
		return statement, nil
	}
	statement, err := p.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ready[query] = statement
	delete(p.wanted, query)
	return statement, nil
}

// want remembers a statement for catchUp.
func (p *prepared) want(query string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wanted[query] = true
}

// catchUp readies, between transactions, what the last ones wanted.
func (p *prepared) catchUp(ctx context.Context) error {
	p.mu.Lock()
	var wanted []string
	for query := range p.wanted {
		wanted = append(wanted, query)
	}
	p.mu.Unlock()
	for _, query := range wanted {
		if _, err := p.get(ctx, query); err != nil {
			return err
		}
	}
	return nil
}

func (p *prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	statement, err := p.get(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.ExecContext(ctx, args...)
}

func (p *prepared) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	return p.get(ctx, query)
}

func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	statement, err := p.get(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

func (p *prepared) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	statement, err := p.get(ctx, query)
	if err != nil {
		return p.db.QueryRowContext(ctx, query, args...) // says what is wrong with it
	}
	return statement.QueryRowContext(ctx, args...)
}

// preparedTx uses the pool's statements inside a transaction. One that is not ready there
// is made for this transaction and wanted for the next.
type preparedTx struct {
	tx   *sql.Tx
	pool *prepared
	own  map[string]*sql.Stmt
}

func (t preparedTx) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	if statement := t.own[query]; statement != nil {
		return statement, nil
	}
	if statement := t.pool.find(query); statement != nil {
		t.own[query] = t.tx.StmtContext(ctx, statement)
		return t.own[query], nil
	}
	t.pool.want(query)
	statement, err := t.tx.PrepareContext(ctx, query) // closed with the transaction
	if err == nil {
		t.own[query] = statement
	}
	return statement, err
}

func (t preparedTx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	statement, err := t.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.ExecContext(ctx, args...)
}

func (t preparedTx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	statement, err := t.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

func (t preparedTx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	statement, err := t.PrepareContext(ctx, query)
	if err != nil {
		return t.tx.QueryRowContext(ctx, query, args...) // says what is wrong with it
	}
	return statement.QueryRowContext(ctx, args...)
}
