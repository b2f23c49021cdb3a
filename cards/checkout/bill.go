package checkout

import (
	"tessera/assets/words"
	"tessera/cards"
)

// bill is a quote in the making, and what the ledger must record of it.
type bill struct {
	hand
	quote    Quote
	postings []posting
	opened   map[string]bool  // counters filled by this bill
	taken    map[string]int64 // units of counted promises used by this bill
}

// bill applies the promises: what is included unasked, what is asked for, and the best of
// the offers on what remains.
func (h hand) bill(b Basket) (*bill, error) {
	made := &bill{hand: h, quote: price(b), opened: map[string]bool{}, taken: map[string]int64{}}
	made.quote.Wallet = cards.Amount(h.balances.Sum(cards.Principal) + h.balances.Sum(cards.Bonus))
	for _, p := range h.card.Promises {
		if p.Unlimited() {
			made.coverAll(p)
		}
	}
	asked, err := h.asked(b.Uses)
	if err != nil {
		return made, err
	}
	for _, p := range asked {
		if err := made.use(p); err != nil {
			return made, err
		}
	}
	made.discount()
	made.total()
	return made, nil
}

// asked are the promises by their keys, those that take money off last: before, it would be
// lost on a line that another promise then covers whole.
func (h hand) asked(keys []string) ([]cards.Promise, error) {
	var whole, money []cards.Promise
	for _, key := range keys {
		p, ok := h.card.Promise(key)
		switch {
		case !ok:
			return nil, words.Refuse(words.NotFound, "refusal.promise_unknown", "Promise", key)
		case p.Kind == cards.Gift && p.Service == "":
			money = append(money, p)
		default:
			whole = append(whole, p)
		}
	}
	return append(whole, money...), nil
}

// open tells whether a line still has something to pay.
func (b *bill) open(i int) bool {
	line := b.quote.Lines[i]
	return line.Promise == "" && line.Amount > line.Discount
}

func (b *bill) cover(i int, p cards.Promise) {
	b.quote.Lines[i].Discount = b.quote.Lines[i].Amount
	b.quote.Lines[i].Promise = p.Key
}

func (b *bill) add(kind cards.EntryKind, p cards.Promise, part cards.Part, on int64) {
	b.postings = append(b.postings, posting{kind: kind, promise: p.Key, part: part, change: on, ofReceipt: true})
}

// coverAll lets an unlimited promise cover every line it is about. A free line is covered
// too: the pass was used even if nothing was saved.
func (b *bill) coverAll(p cards.Promise) {
	saved, covered := cards.Amount(0), 0
	for i, line := range b.quote.Lines {
		if line.Promise == "" && p.Covers(line.Name) {
			saved += line.Amount
			covered++
			b.cover(i, p)
		}
	}
	if covered == 0 {
		return
	}
	b.offer(p, saved, words.Say("checkout.covers", "Count", covered))
	b.add(cards.Honoured, p, cards.Used, 1)
	b.save(p, saved)
}

// left is what an account holds once this bill is written.
func (b *bill) left(p cards.Promise, part cards.Part) cards.Amount {
	left := b.balances.Of(p.Key, part, 0)
	for _, posted := range b.postings {
		if posted.promise == p.Key && posted.part == part {
			left += posted.change
		}
	}
	return cards.Amount(left)
}

func (b *bill) save(p cards.Promise, amount cards.Amount) {
	if amount > 0 {
		b.add(cards.Honoured, p, cards.Saved, int64(amount))
	}
}

func (b *bill) offer(p cards.Promise, amount cards.Amount, why words.Sentence) {
	b.quote.Offers = append(b.quote.Offers, Offer{
		Promise: p, Title: p.Text(b.card.Currency), Why: why, Amount: amount, Won: true,
	})
}

// dearest is the open line with the highest price that qualifies; -1 if none does.
func (b *bill) dearest(qualifies func(cards.Line) bool) int {
	best := -1
	for i, line := range b.quote.Lines {
		if b.open(i) && qualifies(line) && (best < 0 || line.Amount > b.quote.Lines[best].Amount) {
			best = i
		}
	}
	return best
}

func (b *bill) total() {
	for _, line := range b.quote.Lines {
		b.quote.Discount += line.Discount
	}
	b.quote.Total = b.quote.Subtotal - b.quote.Discount
}
