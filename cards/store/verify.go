package store

import (
	"context"
	"database/sql"
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
// against its lines and payments. progress, which may be nil, is told the entries done and
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
	after := ""
	for {
		chains, err := a.q.ChainsAfter(ctx, sqlgen.ChainsAfterParams{ID: after, Most: ledgerPage})
		if err != nil {
			return err
		}
		if len(chains) == 0 {
			break
		}
		for _, chain := range chains {
			if err := a.chain(ctx, chain); err != nil {
				return err
			}
			a.report.Chains++
		}
		after = chains[len(chains)-1].ID
	}
	if a.report.Entries != a.all {
		return isWrong("store.wrong_stray", "Count", int(a.all-a.report.Entries))
	}
	return a.receipts(ctx)
}

// chain follows one chain from its first entry to its head, summing its accounts.
func (a *audit) chain(ctx context.Context, chain sqlgen.Chain) error {
	sums, last := map[cards.Account]int64{}, cards.Entry{}
	for {
		rows, err := a.q.EntriesAfter(ctx, sqlgen.EntriesAfterParams{Chain: chain.ID, Seq: last.Seq, Most: ledgerPage})
		if err != nil {
			return err
		}
		for _, row := range rows {
			entry := entryOf(row)
			switch {
			case entry.Seq != last.Seq+1:
				return isWrong("store.wrong_gap", "Chain", a.nameOf(ctx, chain.ID), "Seq", last.Seq+1)
			case entry.Prev != last.Hash || !entry.Sealed():
				return isWrong("store.wrong_entry", "Chain", a.nameOf(ctx, chain.ID), "Seq", entry.Seq)
			}
			sums[entry.Account] += entry.Change
			last = entry
		}
		a.report.Entries += int64(len(rows))
		if a.progress != nil && len(rows) > 0 {
			a.progress(a.report.Entries, a.all)
		}
		if len(rows) < ledgerPage {
			break
		}
	}
	if last.Seq != chain.Seq || last.Hash != chain.Head {
		return isWrong("store.wrong_head", "Chain", a.nameOf(ctx, chain.ID))
	}
	return a.balances(ctx, chain.ID, sums)
}

// balances compares what is kept for speed with what the entries say.
func (a *audit) balances(ctx context.Context, chain string, sums map[cards.Account]int64) error {
	kept, err := a.Balances(ctx, chain)
	if err != nil {
		return err
	}
	for _, balance := range kept {
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
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	for _, number := range bad {
		return isWrong("store.wrong_receipt", "Number", number)
	}
	orphans, err := a.q.BalancesWithoutChain(ctx)
	if err == nil && orphans > 0 {
		return isWrong("store.wrong_stray", "Count", int(orphans))
	}
	return err
}
