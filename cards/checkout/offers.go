package checkout

import (
	"cmp"
	"slices"

	"tessera/assets/words"
	"tessera/cards"
)

func (b *bill) openLines(p cards.Promise) []int {
	var lines []int
	for i, line := range b.quote.Lines {
		if b.open(i) && (p.Kind == cards.Gift || p.Covers(line.Name)) {
			lines = append(lines, i)
		}
	}
	return lines
}

func (b *bill) remaining(lines []int) cards.Amount {
	sum := cards.Amount(0)
	for _, i := range lines {
		sum += b.quote.Lines[i].Amount - b.quote.Lines[i].Discount
	}
	return sum
}

// takeOff shares an amount over lines by what remains to pay on each.
func (b *bill) takeOff(amount cards.Amount, lines []int) cards.Amount {
	amount = min(amount, b.remaining(lines))
	weights := make([]cards.Amount, len(lines))
	for k, i := range lines {
		weights[k] = b.quote.Lines[i].Amount - b.quote.Lines[i].Discount
	}
	for k, share := range cards.Share(amount, weights) {
		b.quote.Lines[lines[k]].Discount += share
	}
	return amount
}

// worth is what an offer would take off what remains to pay now.
func (b *bill) worth(p cards.Promise) cards.Amount {
	lines := b.openLines(p)
	left := b.remaining(lines)
	if b.quote.Subtotal < p.MinSpend || left == 0 {
		return 0
	}
	if p.Kind == cards.PercentOff {
		return min(b.at.shop.Rounding.Of(p.Percent, left), left)
	}
	return min(p.Amount, left)
}

// discount applies the best of the offers that do not combine, then those that do.
func (b *bill) discount() {
	var single, combining []cards.Promise
	for _, p := range b.card.Promises {
		switch {
		case p.Kind != cards.PercentOff && p.Kind != cards.AmountOff, b.worth(p) == 0:
		case p.Combines:
			combining = append(combining, p)
		default:
			single = append(single, p)
		}
	}
	// Stable: of two offers worth the same, the one promised first wins.
	slices.SortStableFunc(single, func(x, y cards.Promise) int { return cmp.Compare(b.worth(y), b.worth(x)) })
	for i, p := range single {
		if i > 0 {
			b.quote.Offers = append(b.quote.Offers, Offer{
				Promise: p, Title: p.Text(b.card.Currency), Amount: 0,
				Why: words.Say("checkout.not_combined", "Best", single[0].Text(b.card.Currency)),
			})
			continue
		}
		why := words.Say("checkout.applied")
		if len(single) > 1 {
			why = words.Say("checkout.best_of", "Count", len(single))
		}
		b.apply(p, why)
	}
	for _, p := range combining {
		b.apply(p, words.Say("checkout.combined"))
	}
}

func (b *bill) apply(p cards.Promise, why words.Sentence) {
	amount := b.takeOff(b.worth(p), b.openLines(p))
	if amount == 0 {
		return
	}
	b.offer(p, amount, why)
	b.save(p, amount)
}
