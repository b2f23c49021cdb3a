package checkout

import (
	"context"
	"slices"
	"strings"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

// Mark is the sign beside a promise.
type Mark string

// The marks.
const (
	Applies Mark = "applies" // in force now, unasked
	Ready   Mark = "ready"   // can be used on request now
	Later   Mark = "later"   // not now
	Gone    Mark = "gone"    // used up for this period
	AtRisk  Mark = "at_risk" // something promised is due or overdue
)

// Standing is how one promise of a card stands today.
type Standing struct {
	Promise cards.Promise
	Text    words.Sentence
	Note    words.Sentence // "2 of 4 left this year"
	Mark    Mark
	Left    *int64 // what is left of a counted promise; nil when it is not counted
}

// hand is everything about a card that deciding a visit needs.
type hand struct {
	at       moment
	card     cards.Card
	member   members.Member
	balances cards.Balances
	done     []Done
}

// take gathers the hand. Inside a transaction that locked the chain it is stable.
func (d *Desk) take(ctx context.Context, from Reader, at moment, card cards.Card) (hand, error) {
	h := hand{at: at, card: card}
	var err error
	if h.balances, err = from.Balances(ctx, card.ID); err != nil {
		return h, err
	}
	if h.member, err = from.MemberByID(ctx, card.MemberID); err != nil {
		return h, err
	}
	days := 0
	for _, p := range card.Promises {
		if p.Kind == cards.FreeWithin {
			days = max(days, p.Days)
		}
	}
	if days > 0 {
		h.done, err = from.Done(ctx, card.MemberID, at.day.AddDays(-days))
	}
	return h, err
}

func (h hand) standings() []Standing {
	all := make([]Standing, len(h.card.Promises))
	for i, p := range h.card.Promises {
		all[i] = h.standing(p)
		all[i].Promise, all[i].Text = p, p.Text(h.card.Currency)
	}
	return all
}

func (h hand) standing(p cards.Promise) Standing {
	switch p.Kind {
	case cards.PercentOff, cards.AmountOff:
		return Standing{Mark: Applies, Note: words.Say("promise.note_applies")}
	case cards.Included:
		if p.Unlimited() {
			used := h.balances.Of(p.Key, cards.Used, 0)
			return Standing{Mark: Applies, Note: words.Say("promise.note_unlimited", "Count", int(used))}
		}
		return h.countedStanding(p)
	case cards.Wallet:
		return h.walletStanding(p)
	case cards.FreeWithin:
		return h.touchUpStanding(p)
	case cards.Gift:
		return h.giftStanding(p)
	case cards.Response:
		return Standing{Mark: Applies, Note: words.Say("promise.note_response")}
	}
	return Standing{Mark: Ready, Note: words.Say("promise.note_courtesy")}
}

func (h hand) countedStanding(p cards.Promise) Standing {
	left := h.balances.Left(p, h.card.PeriodOf(p, h.at.day))
	every := string(p.Every)
	if every == "" {
		every = "term"
	}
	s := Standing{Mark: Ready, Left: &left, Note: words.Say("promise.note_left_"+every, "Left", left, "Of", p.Count)}
	if left == 0 {
		s.Mark = Gone
	}
	return s
}

func (h hand) walletStanding(p cards.Promise) Standing {
	principal := cards.Amount(h.balances.Of(p.Key, cards.Principal, 0))
	bonus := cards.Amount(h.balances.Of(p.Key, cards.Bonus, 0))
	c := h.card.Currency
	s := Standing{Mark: Ready, Note: words.Say("promise.note_wallet", "Principal", c.Of(principal), "Bonus", c.Of(bonus))}
	if principal+bonus == 0 {
		s.Mark, s.Note = Gone, words.Say("promise.note_wallet_empty")
	}
	return s
}

// touchUpStanding names the services of the latest day that are free again, all of them: those of
// one visit are in no order that would make one of them the answer.
func (h hand) touchUpStanding(p cards.Promise) Standing {
	var names []string
	last := civil.Day(0)
	for _, done := range h.done {
		if !h.freeAgain(p, done.Service) {
			continue
		}
		paid := h.lastPaid(done.Service)
		if paid > last {
			last, names = paid, nil
		}
		known := slices.ContainsFunc(names, func(name string) bool { return cards.SameService(name, done.Service) })
		if paid == last && !known {
			names = append(names, done.Service)
		}
	}
	if last.IsZero() {
		return Standing{Mark: Later, Note: words.Say("promise.note_touchup_none")}
	}
	return Standing{Mark: Ready, Note: words.Say("promise.note_touchup", "Service", strings.Join(names, ", "), "Date", last.AddDays(p.Days))}
}

// freeAgain tells whether a service done before is free again now: once for each time it
// was done otherwise, counting the day of the service as day 0.
func (h hand) freeAgain(p cards.Promise, service string) bool {
	paid := h.lastPaid(service)
	if !p.Covers(service) || paid.IsZero() || h.at.day.Sub(paid) > p.Days {
		return false
	}
	for _, done := range h.done {
		if done.Promise == p.Key && cards.SameService(done.Service, service) && done.Day >= paid {
			return false
		}
	}
	return true
}

// lastPaid is the last day the service was done other than as a free repeat.
func (h hand) lastPaid(service string) civil.Day {
	last := civil.Day(0)
	for _, done := range h.done {
		again, _ := h.card.Promise(done.Promise)
		if again.Kind != cards.FreeWithin && cards.SameService(done.Service, service) {
			last = max(last, done.Day)
		}
	}
	return last
}

func (h hand) giftStanding(p cards.Promise) Standing {
	occasion, known := h.occasion(p)
	if !known {
		return Standing{Mark: Later, Note: words.Say("promise.note_birthday_unknown")}
	}
	left := int64(1)
	if h.given(p, occasion) {
		left = 0
		return Standing{Mark: Gone, Left: &left, Note: words.Say("promise.note_gift_given")}
	}
	days := occasion.Sub(h.at.day)
	switch {
	case days > cards.GiftDays:
		return Standing{Mark: Later, Left: &left, Note: words.Say("promise.note_gift_opens", "Date", occasion.AddDays(-cards.GiftDays))}
	}
	return Standing{Mark: Ready, Left: &left, Note: words.Say("promise.note_gift_ready", "Date", occasion)}
}

// given tells whether the gift was given for this occasion, also where the birthday was put
// right since: nobody has two within half a year.
func (h hand) given(p cards.Promise, occasion civil.Day) bool {
	for _, used := range h.balances {
		if used.Promise == p.Key && used.Part == cards.Used && used.Left > 0 && max(occasion.Sub(used.Period), used.Period.Sub(occasion)) < 183 {
			return true
		}
	}
	return false
}

// occasion is the nearest day a gift is for: in its window now, or else the next one.
// A birthday on 29 February is kept on the 28th in other years.
func (h hand) occasion(p cards.Promise) (civil.Day, bool) {
	base := h.member.Birthday
	if p.Occasion == cards.Anniversary {
		base = h.card.SoldOn
	}
	if base.IsZero() {
		return 0, false
	}
	thisYear, _, _ := h.at.day.Split()
	year, _, _ := base.Split()
	for n := max(thisYear-year-1, 1); ; n++ {
		day := base.AddMonths(12 * n)
		if h.at.day.Sub(day) <= cards.GiftDays {
			return day, true
		}
	}
}
