package store

import (
	"context"
	"fmt"
	"time"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store/sqlgen"
)

// Claim implements checkout.Tx.
func (t *transaction) Claim(ctx context.Context, op checkout.Operation) (checkout.Operation, bool, error) {
	rows, err := t.q.Claim(ctx, sqlgen.ClaimParams{
		Key: op.Key, Fingerprint: op.Fingerprint, Ref: op.Ref, At: millis(op.At),
	})
	if err != nil || rows == 1 {
		return checkout.Operation{}, false, t.fail(err)
	}
	row, err := t.q.Operation(ctx, op.Key)
	if err != nil {
		return checkout.Operation{}, false, t.fail(err)
	}
	return checkout.Operation{Key: row.Key, Fingerprint: row.Fingerprint, Ref: row.Ref, At: instant(row.At)}, true, nil
}

// LockChain implements checkout.Tx.
func (t *transaction) LockChain(ctx context.Context, chain string) (checkout.Head, error) {
	if err := t.q.BeginChain(ctx, chain); err != nil {
		return checkout.Head{}, t.fail(err)
	}
	row, err := t.q.LockChain(ctx, chain)
	return checkout.Head{Seq: row.Seq, Hash: row.Head}, t.fail(err)
}

// Move implements checkout.Tx.
func (t *transaction) Move(ctx context.Context, account cards.Account, change int64) (bool, error) {
	if change >= 0 {
		err := t.q.Give(ctx, sqlgen.GiveParams{
			Chain: account.Chain, Promise: account.Promise, Part: string(account.Part),
			Period: int64(account.Period), Remaining: change,
		})
		return err == nil, t.fail(err)
	}
	rows, err := t.q.Take(ctx, sqlgen.TakeParams{
		Chain: account.Chain, Promise: account.Promise, Part: string(account.Part),
		Period: int64(account.Period), Change: change,
	})
	return rows == 1, t.fail(err)
}

// AppendEntries implements checkout.Tx. Entries that do not go on where the chain ends are
// refused: whoever wrote them did not hold its lock.
func (t *transaction) AppendEntries(ctx context.Context, chain string, entries []cards.Entry) error {
	if len(entries) == 0 {
		return nil
	}
	for _, e := range entries {
		if err := t.q.AppendEntry(ctx, sqlgen.AppendEntryParams{
			ID: e.ID, Chain: chain, Seq: e.Seq, Kind: string(e.Kind), Promise: e.Promise, Part: string(e.Part),
			Period: int64(e.Period), Change: e.Change, ReceiptID: some(e.Receipt), Actor: e.Actor,
			At: e.At.UnixMilli(), Day: int64(e.Day), Reason: e.Reason, Key: e.Key, Prev: e.Prev, Hash: e.Hash,
		}); err != nil {
			return t.fail(err)
		}
	}
	last := entries[len(entries)-1]
	rows, err := t.q.AdvanceChain(ctx, sqlgen.AdvanceChainParams{
		ID: chain, Seq: last.Seq, Head: last.Hash, Before: entries[0].Seq - 1,
	})
	if err == nil && rows == 0 {
		return fmt.Errorf("entries of chain %s from %d on do not follow its end", chain, entries[0].Seq)
	}
	return t.fail(err)
}

// Balances implements checkout.Reader.
func (v view) Balances(ctx context.Context, chain string) (cards.Balances, error) {
	rows, err := v.q.Balances(ctx, chain)
	return mapped(rows, v.fail(err), balanceOf)
}

// Entries implements checkout.Reader.
func (v view) Entries(ctx context.Context, chain string) ([]cards.Entry, error) {
	rows, err := v.q.Entries(ctx, chain)
	return mapped(rows, v.fail(err), entryOf)
}

// EntriesOf implements checkout.Reader.
func (v view) EntriesOf(ctx context.Context, receiptID string) ([]cards.Entry, error) {
	rows, err := v.q.EntriesOf(ctx, some(receiptID))
	return mapped(rows, v.fail(err), entryOf)
}

func balanceOf(row sqlgen.Balance) cards.Balance {
	return cards.Balance{
		Account: cards.Account{Chain: row.Chain, Promise: row.Promise, Part: cards.Part(row.Part), Period: day(row.Period)},
		Left:    row.Remaining,
	}
}

func entryOf(row sqlgen.Entry) cards.Entry {
	return cards.Entry{
		ID: row.ID, Seq: row.Seq, Kind: cards.EntryKind(row.Kind),
		Account: cards.Account{Chain: row.Chain, Promise: row.Promise, Part: cards.Part(row.Part), Period: day(row.Period)},
		Change:  row.Change, Receipt: row.ReceiptID.String, Actor: row.Actor, At: time.UnixMilli(row.At).UTC(),
		Day: day(row.Day), Reason: row.Reason, Key: row.Key, Prev: row.Prev, Hash: row.Hash,
	}
}
