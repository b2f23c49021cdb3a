package checkout

import (
	"context"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members/civil"
)

// Sale asks for a plan to be sold to a member.
type Sale struct {
	MemberID string
	PlanKey  string
	Tender   cards.Tender // cash or bank card
	ServedBy string
}

// Sell makes a card of a plan: a number, its own copy of the promises, a receipt, and the
// entries that fill it. It is valid from today.
func (d *Desk) Sell(ctx context.Context, sale Sale, req Request) (Outcome, error) {
	if sale.Tender == "" {
		sale.Tender = cards.Cash
	}
	if sale.Tender == cards.WalletPays {
		return Outcome{}, words.Refuse(words.Refused, "refusal.wallet_buys_no_card")
	}
	asked := struct {
		Op   string
		Sale Sale
	}{"sell", sale}
	ref, err := d.once(ctx, req, asked, func(tx Tx, ref string) error {
		return d.sell(ctx, tx, ref, sale, req)
	})
	if err != nil {
		return Outcome{}, err
	}
	return d.outcome(ctx, ref)
}

func (d *Desk) sell(ctx context.Context, tx Tx, ref string, sale Sale, req Request) error {
	at, err := d.moment(ctx, tx)
	if err != nil {
		return err
	}
	plan, err := tx.Plan(ctx, sale.PlanKey)
	if err != nil {
		return err
	}
	if plan.Archived {
		return words.Refuse(words.Refused, "refusal.plan_archived", "Plan", plan.Name)
	}
	member, err := tx.MemberByID(ctx, sale.MemberID)
	if err != nil {
		return err
	}
	number, err := cards.NewNumber(d.random)
	if err != nil {
		return err
	}
	card := cards.Card{
		ID: d.newID(), MemberID: member.ID, PlanKey: plan.Key, PlanName: plan.Name, Style: plan.Style,
		Promises: plan.Promises, Price: plan.Price, Currency: plan.Currency, SoldOn: at.day,
		ValidFrom: at.day, ValidTo: plan.Term.End(at.day),
		Numbers: []cards.IssuedNumber{{Number: number, IssuedOn: at.day}},
	}
	receipt := cards.Receipt{
		ID: ref, Kind: cards.SaleReceipt, CardID: card.ID, MemberID: member.ID, ServedBy: sale.ServedBy,
		Actor: req.By, At: at.now, Day: at.day, Currency: plan.Currency, Key: req.Key,
		Lines:    []cards.Line{{Name: plan.Name, Amount: plan.Price}},
		Subtotal: plan.Price, Total: plan.Price,
	}
	if plan.Price > 0 {
		receipt.Payments = []cards.Payment{{Tender: sale.Tender, Amount: plan.Price}}
	}
	if err := tx.InsertCard(ctx, card); err != nil {
		return err
	}
	if _, err := tx.InsertReceipt(ctx, receipt); err != nil {
		return err
	}
	head, err := tx.LockChain(ctx, card.ID)
	if err != nil {
		return err
	}
	_, err = d.post(ctx, tx, head, note{chain: card.ID, receiptID: ref, req: req, at: at}, opening(card))
	return err
}

// opening fills a new card: what was paid, the counts of its term, its wallet. Counts that
// fill up again are filled when a period first sees a use.
func opening(card cards.Card) []posting {
	filled := []posting{{kind: cards.Sold, part: cards.Paid, change: int64(card.Price), ofReceipt: true}}
	grant := func(p cards.Promise, part cards.Part, period civil.Day, change int64) {
		if change > 0 {
			filled = append(filled, posting{kind: cards.Granted, promise: p.Key, part: part, period: period, change: change, ofReceipt: true})
		}
	}
	for _, p := range card.Promises {
		switch {
		case p.Counted() && p.Every == cards.PerTerm:
			grant(p, cards.Count, card.PeriodOf(p, card.ValidFrom), p.Count)
		case p.Kind == cards.Wallet:
			grant(p, cards.Principal, 0, int64(p.Principal))
			grant(p, cards.Bonus, 0, int64(p.Bonus))
		}
	}
	return filled
}

// TopUp asks for money to be put on a wallet.
type TopUp struct {
	Card   cards.Number
	Amount cards.Amount
	Tender cards.Tender // cash or bank card
}

// TopUp fills a wallet's principal again.
func (d *Desk) TopUp(ctx context.Context, top TopUp, req Request) (Outcome, error) {
	if top.Tender == "" {
		top.Tender = cards.Cash
	}
	if top.Amount <= 0 || top.Amount > cards.MaxAmount {
		return Outcome{}, words.Refuse(words.Invalid, "refusal.topup_amount")
	}
	if top.Tender == cards.WalletPays {
		return Outcome{}, words.Refuse(words.Refused, "refusal.wallet_fills_no_wallet")
	}
	asked := struct {
		Op    string
		TopUp TopUp
	}{"topup", top}
	ref, err := d.once(ctx, req, asked, func(tx Tx, ref string) error {
		return d.topUp(ctx, tx, ref, top, req)
	})
	if err != nil {
		return Outcome{}, err
	}
	return d.outcome(ctx, ref)
}

func (d *Desk) topUp(ctx context.Context, tx Tx, ref string, top TopUp, req Request) error {
	at, err := d.moment(ctx, tx)
	if err != nil {
		return err
	}
	card, err := d.usable(ctx, tx, top.Card)
	if err != nil {
		return err
	}
	head, err := tx.LockChain(ctx, card.ID)
	if err != nil {
		return err
	}
	h, err := d.take(ctx, tx, at, card)
	if err != nil {
		return err
	}
	if refusal := refuseState(card, card.State(at.day, h.balances)); refusal != nil {
		return refusal
	}
	wallet, ok := card.Wallet()
	if !ok {
		return words.Refuse(words.Refused, "refusal.no_wallet")
	}
	if h.balances.Of(wallet.Key, cards.Principal, 0)+int64(top.Amount) > int64(cards.MaxAmount) {
		return words.Refuse(words.Refused, "refusal.topup_amount")
	}
	receipt := cards.Receipt{
		ID: ref, Kind: cards.TopUpReceipt, CardID: card.ID, MemberID: card.MemberID, Actor: req.By,
		At: at.now, Day: at.day, Currency: card.Currency, Key: req.Key,
		Lines:    []cards.Line{{Name: card.PlanName, Amount: top.Amount}},
		Subtotal: top.Amount, Total: top.Amount,
		Payments: []cards.Payment{{Tender: top.Tender, Amount: top.Amount}},
	}
	if _, err := tx.InsertReceipt(ctx, receipt); err != nil {
		return err
	}
	_, err = d.post(ctx, tx, head, note{chain: card.ID, receiptID: ref, req: req, at: at}, []posting{
		{kind: cards.ToppedUp, promise: wallet.Key, part: cards.Principal, change: int64(top.Amount), ofReceipt: true},
		{kind: cards.ToppedUp, part: cards.Paid, change: int64(top.Amount), ofReceipt: true},
	})
	return err
}
