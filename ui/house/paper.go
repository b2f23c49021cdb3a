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

// cardOnPaper adds the card's plan, why there was a discount, and what is left on the card now.
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
	if card.Voided || paper.Voided || r.Kind == cards.VoidReceipt {
		return nil
	}
	verdict, err := h.Desk.Scan(ctx, string(card.Live()))
	if err != nil {
		return err
	}
	for _, standing := range verdict.Promises {
		if standing.Promise.Counted() || standing.Promise.Kind == cards.Wallet {
			paper.Balances = append(paper.Balances,
				speaker.Say(standing.Text)+": "+speaker.Say(standing.Note))
		}
	}
	return nil
}

// ending is enough of a number to recognise a card by, and too little to copy one.
func ending(number string) string {
	if len(number) <= 4 {
		return number
	}
	return "…" + number[len(number)-4:]
}
