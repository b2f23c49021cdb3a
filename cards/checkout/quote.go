package checkout

import (
	"context"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/cards"
)

// Offer is what one promise does to the bill, or why it does nothing.
type Offer struct {
	Promise cards.Promise
	Title   words.Sentence
	Why     words.Sentence
	Amount  cards.Amount // taken off
	Won     bool         // false when a better offer replaced it
}

// Quote is the price of a basket.
type Quote struct {
	Lines    []cards.Line
	Offers   []Offer
	Subtotal cards.Amount
	Discount cards.Amount
	Total    cards.Amount
	Wallet   cards.Amount // what the wallet could pay
}

// Quote prices a basket as Complete would, without completing it.
func (d *Desk) Quote(ctx context.Context, b Basket) (Quote, error) {
	if err := b.validate(); err != nil {
		return Quote{}, err
	}
	at, err := d.moment(ctx, d.store)
	if err != nil || b.Card == "" {
		return price(b), err
	}
	card, err := d.usable(ctx, d.store, b.Card)
	if err != nil {
		return Quote{}, err
	}
	h, err := d.take(ctx, d.store, at, card)
	if err != nil {
		return Quote{}, err
	}
	if refusal := refuseState(card, card.State(at.day, h.balances)); refusal != nil {
		return Quote{}, refusal
	}
	bill, err := h.bill(b)
	return bill.quote, err
}

// usable finds the card a live number opens.
func (d *Desk) usable(ctx context.Context, from Reader, number cards.Number) (cards.Card, error) {
	card, err := from.CardByNumber(ctx, number)
	if err != nil {
		return card, err
	}
	for _, issued := range card.Numbers {
		if issued.Number == number && !issued.ReplacedOn.IsZero() {
			return card, words.Refuse(words.Refused, "verdict.replaced", "Date", issued.ReplacedOn)
		}
	}
	return card, nil
}

// price is a basket without promises.
func price(b Basket) Quote {
	q := Quote{Lines: make([]cards.Line, len(b.Items))}
	for i, item := range b.Items {
		q.Lines[i] = cards.Line{Name: norm.NFC.String(strings.TrimSpace(item.Name)), Amount: item.Amount}
		q.Subtotal += item.Amount
	}
	q.Total = q.Subtotal
	return q
}
