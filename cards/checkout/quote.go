package checkout

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"tessera/assets/words"
	"tessera/cards"
)

// Item is one thing done on a visit.
type Item struct {
	Name   string
	Amount cards.Amount // usual price, before any promise
}

// Pay is one tender. Amount 0 is as much as is left to pay.
type Pay struct {
	Tender cards.Tender
	Amount cards.Amount
}

// Basket is a visit before it is completed.
type Basket struct {
	Card     cards.Number // as scanned; empty without a card
	MemberID string       // for a member without a card; empty for a walk-in
	Items    []Item
	Uses     []string // keys of promises asked for, one unit each time named
	Pay      []Pay    // in the order they pay; empty is cash
	ServedBy string
	Smile    int // 0 to ask later
}

const maxItems = 60

func (b Basket) validate() error {
	if len(b.Items) == 0 {
		return words.Refuse(words.Invalid, "refusal.visit_empty")
	}
	if len(b.Items) > maxItems {
		return words.Refuse(words.Invalid, "refusal.visit_too_long", "Count", maxItems)
	}
	sum := cards.Amount(0)
	for _, item := range b.Items {
		name := item.Name
		if !utf8.ValidString(name) || strings.ContainsRune(name, 0) {
			return words.Refuse(words.Invalid, "error.text_invalid")
		}
		if strings.TrimSpace(name) == "" || utf8.RuneCountInString(name) > 80 {
			return words.Refuse(words.Invalid, "refusal.line_name")
		}
		if item.Amount < 0 || item.Amount > cards.MaxAmount {
			return words.Refuse(words.Invalid, "refusal.line_amount", "Name", name)
		}
		sum += item.Amount
	}
	if sum > cards.MaxAmount {
		return words.Refuse(words.Invalid, "refusal.visit_too_large")
	}
	if b.Smile < 0 || b.Smile > 5 {
		return words.Refuse(words.Invalid, "refusal.smile_range")
	}
	return nil
}

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
		q.Lines[i] = cards.Line{Name: strings.TrimSpace(item.Name), Amount: item.Amount}
		q.Subtotal += item.Amount
	}
	q.Total = q.Subtotal
	return q
}

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
	for _, key := range b.Uses {
		p, ok := h.card.Promise(key)
		if !ok {
			return made, words.Refuse(words.NotFound, "refusal.promise_unknown", "Promise", key)
		}
		if err := made.use(p); err != nil {
			return made, err
		}
	}
	made.discount()
	made.total()
	return made, nil
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

// use spends one unit of a promise that was asked for.
func (b *bill) use(p cards.Promise) error {
	switch {
	case p.Counted():
		return b.useCounted(p)
	case p.Kind == cards.FreeWithin:
		return b.useTouchUp(p)
	case p.Kind == cards.Gift:
		return b.useGift(p)
	case p.Kind == cards.Courtesy:
		b.offer(p, 0, words.Say("checkout.courtesy"))
		b.add(cards.Honoured, p, cards.Used, 1)
		return nil
	case p.Automatic():
		return nil // it applies anyway
	}
	return words.Refuse(words.Refused, "refusal.promise_not_used_here", "Promise", p.Text(b.card.Currency))
}

func (b *bill) useCounted(p cards.Promise) error {
	period := b.card.PeriodOf(p, b.at.day)
	left := b.balances.Left(p, period) - b.taken[p.Key]
	if left <= 0 {
		return words.Refuse(words.UsedUp, "refusal.promise_used_up", "Promise", p.Text(b.card.Currency))
	}
	line := b.dearest(func(l cards.Line) bool { return p.Covers(l.Name) })
	if line < 0 {
		return words.Refuse(words.Refused, "refusal.promise_no_line", "Promise", p.Text(b.card.Currency))
	}
	if !b.opened[p.Key] && !b.balances.Opened(p.Key, period) {
		b.opened[p.Key] = true
		b.postings = append(b.postings, posting{kind: cards.Granted, promise: p.Key, part: cards.Count, period: period, change: p.Count})
	}
	b.taken[p.Key]++
	amount := b.quote.Lines[line].Amount
	b.cover(line, p)
	b.offer(p, amount, words.Say("checkout.used_one", "Left", left-1, "Of", p.Count, "Service", b.quote.Lines[line].Name))
	b.postings = append(b.postings, posting{kind: cards.Redeemed, promise: p.Key, part: cards.Count, period: period, change: -1, ofReceipt: true})
	b.save(p, amount)
	return nil
}

func (b *bill) useTouchUp(p cards.Promise) error {
	line := b.dearest(func(l cards.Line) bool { return b.freeAgain(p, l.Name) })
	if line < 0 || b.taken[p.Key] > 0 {
		return words.Refuse(words.Refused, "refusal.touchup_not_due", "Count", p.Days)
	}
	b.taken[p.Key]++
	amount := b.quote.Lines[line].Amount
	done := b.lastPaid(b.quote.Lines[line].Name)
	b.cover(line, p)
	b.offer(p, amount, words.Say("checkout.touchup", "Service", b.quote.Lines[line].Name, "Date", done))
	b.add(cards.Honoured, p, cards.Used, 1)
	b.save(p, amount)
	return nil
}

func (b *bill) useGift(p cards.Promise) error {
	standing := b.giftStanding(p)
	if standing.Mark != Ready || b.taken[p.Key] > 0 {
		return words.Refuse(words.Refused, "refusal.gift_not_due", "Promise", p.Text(b.card.Currency), "Note", standing.Note)
	}
	b.taken[p.Key]++
	amount, err := b.giftAmount(p)
	if err != nil {
		return err
	}
	occasion, _ := b.occasion(p)
	b.offer(p, amount, words.Say("checkout.gift"))
	b.postings = append(b.postings, posting{kind: cards.Honoured, promise: p.Key, part: cards.Used, period: occasion, change: 1, ofReceipt: true})
	b.save(p, amount)
	return nil
}

// giftAmount takes a gift off the bill: a service free, an amount off, or nothing when
// the gift is not on the bill.
func (b *bill) giftAmount(p cards.Promise) (cards.Amount, error) {
	if p.Service != "" {
		line := b.dearest(func(l cards.Line) bool { return p.Covers(l.Name) })
		if line < 0 {
			return 0, words.Refuse(words.Refused, "refusal.promise_no_line", "Promise", p.Text(b.card.Currency))
		}
		b.cover(line, p)
		return b.quote.Lines[line].Amount, nil
	}
	return b.takeOff(p.Amount, b.openLines(p)), nil
}

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

func (b *bill) total() {
	for _, line := range b.quote.Lines {
		b.quote.Discount += line.Discount
	}
	b.quote.Total = b.quote.Subtotal - b.quote.Discount
}
