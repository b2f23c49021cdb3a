package store

import (
	"context"
	"errors"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store/sqlgen"
)

// Report is what Verify found.
type Report struct {
	Entries  int64 // read and found to be as they were written
	Chains   int64
	Receipts int64
	// Wrong names the first thing that is wrong; empty when all is well.
	Wrong words.Sentence
}

// OK tells that nothing is wrong.
func (r Report) OK() bool { return r.Wrong.IsZero() }

// ledgerPage is how many entries are read at a time.
const ledgerPage = 2000

// Verify reads everything that must add up, in one state of the database: the file itself,
// every chain of entries with its hashes, every balance against its entries, every receipt
// against its lines and payments, its entries and what took it back, every card against its
// sale. progress, which may be nil, is told the entries done and
// all there are. The error is for what could not be read; what is wrong is in the report.
func (s *Store) Verify(ctx context.Context, progress func(done, all int64)) (Report, error) {
	tx, err := s.read.BeginTx(ctx, s.engine.snapshot())
	if err != nil {
		return Report{}, s.fail(err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	damage, err := s.engine.check(ctx, tx)
	if s.engine.trouble(err) == damaged {
		damage, err = err.Error(), nil
	}
	if err != nil {
		return Report{}, s.fail(err)
	}
	if damage != "" {
		return Report{Wrong: words.Say("store.wrong_file", "Detail", damage)}, nil
	}
	a := &audit{view: view{q: sqlgen.New(tx), engine: s.engine}, progress: progress}
	err = a.run(ctx)
	var found *wrong
	if errors.As(err, &found) {
		a.report.Wrong, err = found.sentence, nil
	}
	return a.report, s.fail(err)
}

// wrong stops the audit at the first thing that is.
type wrong struct{ sentence words.Sentence }

func (w *wrong) Error() string { return w.sentence.Key }

func isWrong(key string, nameThenValue ...any) error {
	return &wrong{words.Say(key, nameThenValue...)}
}

// audit goes through a database once.
type audit struct {
	view
	progress func(done, all int64)
	report   Report
	all      int64
}

func (a *audit) run(ctx context.Context) error {
	var err error
	if a.all, err = a.q.CountEntries(ctx); err != nil {
		return err
	}
	if err := a.ledger(ctx); err != nil {
		return err
	}
	if err := a.receipts(ctx); err != nil {
		return err
	}
	if err := a.againstLedger(ctx); err != nil {
		return err
	}
	return a.cards(ctx)
}

// ledger goes through chains, entries and balances side by side, all in the order of chains.
func (a *audit) ledger(ctx context.Context) error {
	chains := &cursor[sqlgen.Chain]{read: func(last sqlgen.Chain) ([]sqlgen.Chain, error) {
		return a.q.ChainsAfter(ctx, sqlgen.ChainsAfterParams{ID: last.ID, Most: ledgerPage})
	}}
	entries := &cursor[sqlgen.Entry]{read: func(last sqlgen.Entry) ([]sqlgen.Entry, error) {
		a.tell()
		return a.q.EntriesAfter(ctx, sqlgen.EntriesAfterParams{Chain: last.Chain, Seq: last.Seq, Most: ledgerPage})
	}}
	balances := &cursor[sqlgen.Balance]{read: func(last sqlgen.Balance) ([]sqlgen.Balance, error) {
		return a.q.BalancesAfter(ctx, sqlgen.BalancesAfterParams{
			Chain: last.Chain, Promise: last.Promise, Part: last.Part, Period: last.Period, Most: ledgerPage,
		})
	}}
	for {
		chain, ok, err := chains.peek()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		chains.step()
		sums, err := a.chain(ctx, chain, entries)
		if err != nil {
			return err
		}
		if err := a.balances(ctx, chain.ID, balances, sums); err != nil {
			return err
		}
		a.report.Chains++
	}
	if _, stray, err := balances.peek(); err != nil {
		return err
	} else if stray || a.report.Entries != a.all {
		return isWrong("store.wrong_stray")
	}
	a.tell()
	return nil
}

func (a *audit) tell() {
	if a.progress != nil {
		a.progress(a.report.Entries, a.all)
	}
}

// chain follows one chain from its first entry to its head, summing its accounts.
func (a *audit) chain(ctx context.Context, chain sqlgen.Chain, entries *cursor[sqlgen.Entry]) (map[cards.Account]int64, error) {
	sums, last := map[cards.Account]int64{}, cards.Entry{}
	for {
		row, ok, err := entries.peek()
		if err != nil {
			return nil, err
		}
		if ok && row.Chain < chain.ID {
			return nil, isWrong("store.wrong_stray")
		}
		if !ok || row.Chain != chain.ID {
			break
		}
		entries.step()
		entry := entryOf(row)
		switch {
		case entry.Seq != last.Seq+1:
			return nil, isWrong("store.wrong_gap", "Chain", a.nameOf(ctx, chain.ID), "Seq", last.Seq+1)
		case entry.Prev != last.Hash || !entry.Sealed():
			return nil, isWrong("store.wrong_entry", "Chain", a.nameOf(ctx, chain.ID), "Seq", entry.Seq)
		}
		sums[entry.Account] += entry.Change
		last = entry
		a.report.Entries++
	}
	if last.Seq != chain.Seq || last.Hash != chain.Head {
		return nil, isWrong("store.wrong_head", "Chain", a.nameOf(ctx, chain.ID))
	}
	return sums, nil
}

// balances compares what is kept for speed with what the entries say.
func (a *audit) balances(ctx context.Context, chain string, kept *cursor[sqlgen.Balance], sums map[cards.Account]int64) error {
	for {
		row, ok, err := kept.peek()
		if err != nil {
			return err
		}
		if ok && row.Chain < chain {
			return isWrong("store.wrong_stray")
		}
		if !ok || row.Chain != chain {
			break
		}
		kept.step()
		balance := balanceOf(row)
		if balance.Left != sums[balance.Account] {
			return a.wrongBalance(ctx, balance.Account, balance.Left, sums[balance.Account])
		}
		delete(sums, balance.Account)
	}
	for account, sum := range sums {
		if sum != 0 {
			return a.wrongBalance(ctx, account, 0, sum)
		}
	}
	return nil
}

func (a *audit) wrongBalance(ctx context.Context, account cards.Account, kept, sum int64) error {
	what := account.Promise
	if what == "" {
		what = string(account.Part)
	}
	return isWrong("store.wrong_balance", "Chain", a.nameOf(ctx, account.Chain), "Promise", what,
		"Kept", words.Num(kept), "Sum", words.Num(sum))
}

// nameOf says whose chain it is, by the number on the card as far as it can be found.
func (a *audit) nameOf(ctx context.Context, chain string) words.Sentence {
	if chain == cards.ShopChain {
		return words.Say("store.chain_shop")
	}
	card, err := a.CardByID(ctx, chain)
	if err != nil {
		return words.Say("store.chain_unknown", "ID", chain)
	}
	return words.Say("store.chain_card", "Number", card.Live().Spaced())
}

func (a *audit) receipts(ctx context.Context) error {
	var err error
	if a.report.Receipts, err = a.q.CountReceipts(ctx); err != nil {
		return err
	}
	bad, err := a.q.ReceiptsThatDoNotSum(ctx)
	if err != nil {
		return err
	}
	for _, number := range bad {
		return isWrong("store.wrong_receipt", "Number", number)
	}
	return nil
}

// cursor reads rows page by page in the order of their key.
type cursor[Row any] struct {
	read func(last Row) ([]Row, error) // the page after a row; the zero row is before the first
	page []Row
	last Row
	over bool
}

// peek is the row the cursor stands on; false behind the last.
func (c *cursor[Row]) peek() (Row, bool, error) {
	if len(c.page) == 0 && !c.over {
		page, err := c.read(c.last)
		if err != nil {
			return c.last, false, err
		}
		c.page, c.over = page, len(page) == 0
	}
	if c.over {
		return c.last, false, nil
	}
	return c.page[0], true, nil
}

// step goes on to the next row.
func (c *cursor[Row]) step() {
	c.last, c.page = c.page[0], c.page[1:]
}
