package house

import (
	"context"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/print"
)

// Paper is what cards and receipts say about the shop.
func (h *House) Paper(ctx context.Context) (print.Shop, error) {
	shop, err := h.Catalog.Shop(ctx)
	if err != nil {
		return print.Shop{}, err
	}
	return print.Shop{
		Name: shop.Name, Address: shop.Address, Phone: shop.Phone, Logo: shop.Logo,
		Lang: shop.Lang, Currency: string(shop.Currency),
	}, nil
}

// Face is what one card says, in the shop's language.
func (h *House) Face(ctx context.Context, card cards.Card) (print.Face, error) {
	shop, err := h.Catalog.Shop(ctx)
	if err != nil {
		return print.Face{}, err
	}
	face := print.Face{
		Number: string(card.Live()), PlanName: card.PlanName, ValidTo: card.ValidTo,
		Style: print.Style(card.Style), Promises: make([]string, len(card.Promises)),
	}
	if card.MemberID != "" {
		member, err := h.Book.ByID(ctx, card.MemberID)
		if err != nil {
			return print.Face{}, err
		}
		face.HolderName = member.Name
	}
	speaker := words.For(shop.Lang)
	for i, promise := range card.Promises {
		face.Promises[i] = speaker.Say(promise.Text(card.Currency))
	}
	if len(face.Promises) > 0 {
		face.Headline = face.Promises[0]
	}
	return face, nil
}

// ReceiptPaper is what a receipt says, in the shop's language. again marks a reprint.
func (h *House) ReceiptPaper(ctx context.Context, r cards.Receipt, again bool) (print.Receipt, error) {
	shop, err := h.Catalog.Shop(ctx)
	if err != nil {
		return print.Receipt{}, err
	}
	speaker := words.For(shop.Lang)
	at := r.At.In(shop.Location())
	paper := print.Receipt{
		Number: r.Number, Kind: r.Kind.In(speaker), ServedBy: r.ServedBy,
		When:     r.Day.In(speaker) + " " + speaker.Clock(at),
		Subtotal: int64(r.Subtotal), Discount: int64(r.Discount), Total: int64(r.Total),
		Voided: r.VoidedBy != "", Copy: again,
	}
	for _, line := range r.Lines {
		paper.Lines = append(paper.Lines, print.ReceiptLine{
			Name: line.Name, Amount: int64(line.Amount), Discount: int64(line.Discount),
		})
	}
	for _, payment := range r.Payments {
		paper.Tenders = append(paper.Tenders, print.TenderLine{
			Name: payment.Tender.In(speaker), Amount: int64(payment.Amount),
		})
	}
	if r.Kind == cards.VoidReceipt {
		paper.Footer = speaker.Text("cli.paper_voids", "Receipt", r.Voids, "Reason", r.Reason)
	}
	if r.MemberID != "" {
		member, err := h.Book.ByID(ctx, r.MemberID)
		if err != nil {
			return print.Receipt{}, err
		}
		paper.Member = member.Name
	}
	if r.CardID == "" {
		return paper, nil
	}
	return paper, h.cardOnPaper(ctx, r, speaker, &paper)
}

// cardOnPaper adds the card's plan, why there was a discount, and what was left on the card
// afterwards: a reprint says what the first print said.
func (h *House) cardOnPaper(ctx context.Context, r cards.Receipt, speaker *words.Speaker, paper *print.Receipt) error {
	card, err := h.Store.CardByID(ctx, r.CardID)
	if err != nil {
		return err
	}
	paper.Card = card.PlanName + " " + ending(string(card.Live()))
	for _, applied := range r.Applied {
		if promise, ok := card.Promise(applied.Promise); ok && applied.Amount != 0 {
			paper.DiscountWhy = append(paper.DiscountWhy, speaker.Say(promise.Text(card.Currency)))
		}
	}
	if paper.Voided || r.Kind == cards.VoidReceipt {
		return nil
	}
	balances, err := h.balancesAfter(ctx, r)
	if err != nil {
		return err
	}
	for _, promise := range card.Promises {
		if left := leftOf(card, promise, balances, r); !left.IsZero() {
			paper.Balances = append(paper.Balances, speaker.Say(promise.Text(card.Currency))+": "+speaker.Say(left))
		}
	}
	return nil
}

// balancesAfter sums a card's entries up to the last one of a receipt.
func (h *House) balancesAfter(ctx context.Context, r cards.Receipt) (cards.Balances, error) {
	entries, err := h.Store.Entries(ctx, r.CardID)
	if err != nil {
		return nil, err
	}
	last := 0
	for i, entry := range entries {
		if entry.Receipt == r.ID {
			last = i + 1
		}
	}
	sums := map[cards.Account]int64{}
	for _, entry := range entries[:last] {
		sums[entry.Account] += entry.Change
	}
	var balances cards.Balances
	for account, sum := range sums {
		balances = append(balances, cards.Balance{Account: account, Left: sum})
	}
	return balances, nil
}

// leftOf says what is left of a promise that is used up, on the day of a receipt; nothing for
// any other promise.
func leftOf(card cards.Card, p cards.Promise, balances cards.Balances, r cards.Receipt) words.Sentence {
	switch {
	case p.Counted():
		every := string(p.Every)
		if every == "" {
			every = "term"
		}
		left := balances.Left(p, card.PeriodOf(p, r.Day))
		return words.Say("promise.note_left_"+every, "Left", left, "Of", p.Count)
	case p.Kind == cards.Wallet:
		principal := cards.Amount(balances.Of(p.Key, cards.Principal, 0))
		bonus := cards.Amount(balances.Of(p.Key, cards.Bonus, 0))
		return words.Say("promise.note_wallet", "Principal", card.Currency.Of(principal), "Bonus", card.Currency.Of(bonus))
	}
	return words.Sentence{}
}

// ending is enough of a number to recognise a card by, and too little to copy one.
func ending(number string) string {
	if len(number) <= 4 {
		return number
	}
	return "…" + number[len(number)-4:]
}
