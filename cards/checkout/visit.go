package checkout

import (
	"context"
	"strings"

	"tessera/assets/words"
	"tessera/cards"
)

// Outcome is a completed change: its receipt, and what is on the card after it.
type Outcome struct {
	Receipt  cards.Receipt
	Card     *cards.Card // nil without a card
	Balances cards.Balances
	Offers   []Offer // how a visit's discount came about
}

// Complete prices the basket again, takes the tenders, and writes the visit: receipt,
// balances and entries in one transaction.
func (d *Desk) Complete(ctx context.Context, b Basket, req Request) (Outcome, error) {
	if err := b.validate(); err != nil {
		return Outcome{}, err
	}
	var offers []Offer
	asked := struct {
		Op     string
		Basket Basket
	}{"visit", b}
	ref, err := d.once(ctx, req, asked, func(tx Tx, ref string) error {
		var err error
		offers, err = d.complete(ctx, tx, ref, b, req)
		return err
	})
	if err != nil {
		return Outcome{}, err
	}
	out, err := d.outcome(ctx, ref)
	out.Offers = offers
	return out, err
}

func (d *Desk) complete(ctx context.Context, tx Tx, ref string, b Basket, req Request) ([]Offer, error) {
	at, err := d.moment(ctx, tx)
	if err != nil {
		return nil, err
	}
	receipt := cards.Receipt{
		ID: ref, Kind: cards.VisitReceipt, MemberID: b.MemberID, ServedBy: strings.TrimSpace(b.ServedBy),
		Actor: req.By, At: at.now, Day: at.day, Currency: at.shop.Currency, Key: req.Key,
	}
	made, head, err := d.lockedBill(ctx, tx, at, b)
	if err != nil {
		return nil, err
	}
	chain := cards.ShopChain
	if b.Card != "" {
		chain, receipt.CardID, receipt.MemberID = made.card.ID, made.card.ID, made.member.ID
	}
	if receipt.Payments, err = made.pay(b.Pay); err != nil {
		return nil, err
	}
	made.postings = append(made.postings, posting{kind: cards.Visited, part: cards.Visits, change: 1, ofReceipt: true})
	receipt.Lines, receipt.Subtotal = made.quote.Lines, made.quote.Subtotal
	receipt.Discount, receipt.Total = made.quote.Discount, made.quote.Total
	for _, offer := range made.quote.Offers {
		if offer.Won {
			receipt.Applied = append(receipt.Applied, cards.Applied{Promise: offer.Promise.Key, Amount: offer.Amount})
		}
	}
	if _, err := tx.InsertReceipt(ctx, receipt); err != nil {
		return nil, err
	}
	n := note{chain: chain, receiptID: ref, req: req, at: at}
	short, err := d.post(ctx, tx, head, n, made.postings)
	if err != nil {
		return nil, err
	}
	if short != nil { // another desk was faster
		return nil, made.refuseShort(*short)
	}
	if b.Smile > 0 {
		return made.quote.Offers, tx.RecordSmile(ctx, ref, b.Smile, req.By, at.now)
	}
	return made.quote.Offers, nil
}

// lockedBill prices the basket with its chain locked, so that what was read is still true
// when it is written.
func (d *Desk) lockedBill(ctx context.Context, tx Tx, at moment, b Basket) (*bill, Head, error) {
	if b.Card == "" {
		if len(b.Uses) > 0 {
			return nil, Head{}, words.Refuse(words.Refused, "refusal.use_without_card")
		}
		if b.MemberID != "" {
			if _, err := tx.MemberByID(ctx, b.MemberID); err != nil {
				return nil, Head{}, err
			}
		}
		head, err := tx.LockChain(ctx, cards.ShopChain)
		return &bill{hand: hand{at: at}, quote: price(b)}, head, err
	}
	card, err := d.usable(ctx, tx, b.Card)
	if err != nil {
		return nil, Head{}, err
	}
	head, err := tx.LockChain(ctx, card.ID)
	if err != nil {
		return nil, head, err
	}
	if card, err = d.usable(ctx, tx, b.Card); err != nil { // it may have been replaced meanwhile
		return nil, head, err
	}
	h, err := d.take(ctx, tx, at, card)
	if err != nil {
		return nil, head, err
	}
	if refusal := refuseState(card, card.State(at.day, h.balances)); refusal != nil {
		return nil, head, refusal
	}
	made, err := h.bill(b)
	return made, head, err
}

func (b *bill) refuseShort(p posting) error {
	if promise, ok := b.card.Promise(p.promise); ok && p.part == cards.Count {
		return words.Refuse(words.UsedUp, "refusal.promise_used_up", "Promise", promise.Text(b.card.Currency))
	}
	return words.Refuse(words.UsedUp, "refusal.balance_changed")
}

// pay settles the total with the tenders in their order and adds the wallet's postings.
func (b *bill) pay(tenders []Pay) ([]cards.Payment, error) {
	if len(tenders) == 0 {
		tenders = []Pay{{Tender: cards.Cash}}
	}
	left, short := b.quote.Total, cards.Amount(0)
	var payments []cards.Payment
	for _, tender := range tenders {
		if tender.Amount < 0 || tender.Amount > left {
			return nil, words.Refuse(words.Invalid, "refusal.tender_amount", "Left", b.at.shop.Currency.Of(left))
		}
		want := tender.Amount
		if want == 0 {
			want = left
		}
		payment := cards.Payment{Tender: tender.Tender, Amount: want}
		if tender.Tender == cards.WalletPays {
			var err error
			if payment, err = b.payFromWallet(want, tender.Amount > 0); err != nil {
				return nil, err
			}
			short = want - payment.Amount
		}
		left -= payment.Amount
		if payment.Amount > 0 {
			payments = append(payments, payment)
		}
	}
	currency := b.at.shop.Currency
	switch {
	case left > 0 && short > 0:
		return nil, words.Refuse(words.UsedUp, "refusal.wallet_short", "Balance", currency.Of(b.quote.Wallet), "Short", currency.Of(left))
	case left > 0:
		return nil, words.Refuse(words.Invalid, "refusal.not_paid", "Left", currency.Of(left))
	}
	return payments, nil
}

// payFromWallet takes up to want, principal before bonus unless the plan says otherwise.
// An exact amount must be there whole.
func (b *bill) payFromWallet(want cards.Amount, exact bool) (cards.Payment, error) {
	p, ok := b.card.Wallet()
	if !ok {
		return cards.Payment{}, words.Refuse(words.Refused, "refusal.no_wallet")
	}
	currency := b.at.shop.Currency
	principal, bonus := b.left(p, cards.Principal), b.left(p, cards.Bonus)
	if exact && principal+bonus < want {
		return cards.Payment{}, words.Refuse(words.UsedUp, "refusal.wallet_short",
			"Balance", currency.Of(principal+bonus), "Short", currency.Of(want-principal-bonus))
	}
	fromPrincipal := min(want, principal)
	fromBonus := min(want-fromPrincipal, bonus)
	if p.BonusFirst {
		fromBonus = min(want, bonus)
		fromPrincipal = min(want-fromBonus, principal)
	}
	if fromPrincipal > 0 {
		b.add(cards.Spent, p, cards.Principal, -int64(fromPrincipal))
	}
	if fromBonus > 0 {
		b.add(cards.Spent, p, cards.Bonus, -int64(fromBonus))
	}
	return cards.Payment{Tender: cards.WalletPays, Amount: fromPrincipal + fromBonus, Bonus: fromBonus}, nil
}

// outcome reads back what an operation made.
func (d *Desk) outcome(ctx context.Context, receiptID string) (Outcome, error) {
	receipt, err := d.store.ReceiptByID(ctx, receiptID)
	if err != nil || receipt.CardID == "" {
		return Outcome{Receipt: receipt}, err
	}
	card, err := d.store.CardByID(ctx, receipt.CardID)
	if err != nil {
		return Outcome{}, err
	}
	balances, err := d.store.Balances(ctx, card.ID)
	return Outcome{Receipt: receipt, Card: &card, Balances: balances}, err
}
