package checkout

import (
	"context"

	"tessera/assets/words"
	"tessera/cards"
)

// Void takes a receipt back: every balance it moved moves back by a new entry, and a
// receipt of its own says so. The sale of a card can be voided while nothing of it is used.
func (d *Desk) Void(ctx context.Context, receiptNumber, reason string, req Request) (Outcome, error) {
	reason, err := cleanReason(reason)
	if err != nil {
		return Outcome{}, err
	}
	asked := struct{ Op, Receipt, Reason string }{"void", receiptNumber, reason}
	ref, err := d.once(ctx, req, asked, func(tx Tx, ref string) error {
		return d.void(ctx, tx, ref, receiptNumber, reason, req)
	})
	if err != nil {
		return Outcome{}, err
	}
	return d.outcome(ctx, ref)
}

func (d *Desk) void(ctx context.Context, tx Tx, ref, receiptNumber, reason string, req Request) error {
	at, err := d.moment(ctx, tx)
	if err != nil {
		return err
	}
	mistake, err := tx.Receipt(ctx, receiptNumber)
	if err != nil {
		return err
	}
	if mistake.Kind == cards.VoidReceipt {
		return words.Refuse(words.Refused, "refusal.void_of_void", "Receipt", mistake.Number)
	}
	if mistake.VoidedBy != "" {
		return words.Refuse(words.Conflict, "refusal.already_voided", "Receipt", mistake.Number)
	}
	chain := mistake.CardID
	if chain == "" {
		chain = cards.ShopChain
	}
	head, err := tx.LockChain(ctx, chain)
	if err != nil {
		return err
	}
	if mistake.Kind == cards.SaleReceipt {
		if err := d.unsell(ctx, tx, mistake.CardID); err != nil {
			return err
		}
	}
	entries, err := tx.EntriesOf(ctx, mistake.ID)
	if err != nil {
		return err
	}
	if _, err := tx.InsertReceipt(ctx, negation(mistake, ref, reason, at, req)); err != nil {
		return err
	}
	first, err := tx.MarkVoided(ctx, mistake.ID, ref)
	if err != nil {
		return err
	}
	if !first {
		return words.Refuse(words.Conflict, "refusal.already_voided", "Receipt", mistake.Number)
	}
	n := note{chain: chain, receiptID: ref, req: req, reason: reason, at: at}
	short, err := d.post(ctx, tx, head, n, reversals(entries))
	if err != nil {
		return err
	}
	if short != nil {
		return words.Refuse(words.UsedUp, "refusal.void_spent", "Receipt", mistake.Number)
	}
	return nil
}

// unsell refuses when anything of the card was used, and otherwise ends it.
func (d *Desk) unsell(ctx context.Context, tx Tx, cardID string) error {
	card, err := tx.CardByID(ctx, cardID)
	if err != nil {
		return err
	}
	balances, err := tx.Balances(ctx, cardID)
	if err != nil {
		return err
	}
	untouched := map[cards.Account]int64{}
	for _, p := range opening(card) {
		untouched[cards.Account{Chain: cardID, Promise: p.promise, Part: p.part, Period: p.period}] += p.change
	}
	for _, balance := range balances {
		p, _ := card.Promise(balance.Promise)
		full := balance.Part == cards.Count && p.Every != cards.PerTerm && balance.Left == p.Count
		if !full && balance.Left != untouched[balance.Account] {
			return words.Refuse(words.Refused, "refusal.sale_used")
		}
	}
	return tx.MarkCardVoided(ctx, cardID)
}

// reversals negate entries, the last first.
func reversals(entries []cards.Entry) []posting {
	back := make([]posting, 0, len(entries))
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		back = append(back, posting{
			kind: cards.Reversed, promise: e.Promise, part: e.Part, period: e.Period, change: -e.Change, ofReceipt: true,
		})
	}
	return back
}

// negation is the receipt that takes another one back, amount for amount.
func negation(mistake cards.Receipt, ref, reason string, at moment, req Request) cards.Receipt {
	back := cards.Receipt{
		ID: ref, Kind: cards.VoidReceipt, CardID: mistake.CardID, MemberID: mistake.MemberID,
		ServedBy: mistake.ServedBy, Actor: req.By, At: at.now, Day: at.day, Currency: mistake.Currency,
		Subtotal: -mistake.Subtotal, Discount: -mistake.Discount, Total: -mistake.Total,
		Voids: mistake.Number, Reason: reason, Key: req.Key,
	}
	for _, line := range mistake.Lines {
		line.Amount, line.Discount = -line.Amount, -line.Discount
		back.Lines = append(back.Lines, line)
	}
	for _, applied := range mistake.Applied {
		back.Applied = append(back.Applied, cards.Applied{Promise: applied.Promise, Amount: -applied.Amount})
	}
	for _, payment := range mistake.Payments {
		back.Payments = append(back.Payments, cards.Payment{Tender: payment.Tender, Amount: -payment.Amount, Bonus: -payment.Bonus})
	}
	return back
}
