package checkout

import (
	"context"

	"tessera/cards"
	"tessera/members/civil"
)

// posting is an entry before it is sealed into its chain.
type posting struct {
	kind    cards.EntryKind
	promise string
	part    cards.Part
	period  civil.Day
	change  int64
	// ofReceipt is false for what the calendar brings, not the visit: a period's count is
	// filled once and stays filled when the visit that first touched it is voided.
	ofReceipt bool
}

// note is what all entries of one operation share.
type note struct {
	chain     string
	receiptID string
	req       Request
	reason    string
	at        moment
}

// post moves the balances and appends the entries. The chain must be locked. It answers
// the first posting whose balance would fall below zero; then the transaction must fail.
func (d *Desk) post(ctx context.Context, tx Tx, head Head, n note, postings []posting) (*posting, error) {
	entries := make([]cards.Entry, 0, len(postings))
	for i, p := range postings {
		account := cards.Account{Chain: n.chain, Promise: p.promise, Part: p.part, Period: p.period}
		if p.change != 0 {
			moved, err := tx.Move(ctx, account, p.change)
			if err != nil {
				return nil, err
			}
			if !moved {
				return &postings[i], nil
			}
		}
		entry := cards.Entry{
			ID: d.newID(), Seq: head.Seq + 1, Kind: p.kind, Account: account, Change: p.change,
			Actor: n.req.By, At: n.at.now, Day: n.at.day, Reason: n.reason, Key: n.req.Key,
		}
		if p.ofReceipt {
			entry.Receipt = n.receiptID
		}
		entry = entry.Seal(head.Hash)
		head = Head{Seq: entry.Seq, Hash: entry.Hash}
		entries = append(entries, entry)
	}
	return nil, tx.AppendEntries(ctx, n.chain, entries)
}
