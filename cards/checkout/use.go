package checkout

import (
	"tessera/assets/words"
	"tessera/cards"
)

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
// the gift is not on the bill. A gift of money waits for a bill it can come off.
func (b *bill) giftAmount(p cards.Promise) (cards.Amount, error) {
	nothing := words.Refuse(words.Refused, "refusal.promise_no_line", "Promise", p.Text(b.card.Currency))
	if p.Service != "" {
		line := b.dearest(func(l cards.Line) bool { return p.Covers(l.Name) })
		if line < 0 {
			return 0, nothing
		}
		b.cover(line, p)
		return b.quote.Lines[line].Amount, nil
	}
	amount := b.takeOff(p.Amount, b.openLines(p))
	if p.Amount > 0 && amount == 0 {
		return 0, nothing
	}
	return amount, nil
}
