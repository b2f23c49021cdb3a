package members

import (
	"context"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// fact is what the list says about a member beside name and phone.
type fact struct {
	chip string // the best card; its state where it opens nothing
	tone widget.Tone
	left string
	last string // visit
}

// factsOf asks the desk about each of the members, as it would be asked for a scan.
func factsOf(ctx context.Context, env *screen.Env, of []members.Member) (map[string]fact, error) {
	facts := make(map[string]fact, len(of))
	for _, m := range of {
		verdict, err := env.House.Desk.Meet(ctx, m.ID)
		if err != nil {
			return nil, err
		}
		facts[m.ID] = factOf(env, verdict)
	}
	return facts, nil
}

func factOf(env *screen.Env, v checkout.Verdict) fact {
	f := fact{last: ago(env, v.Known.LastVisit)}
	if v.Card == nil {
		return f
	}
	h := heldOf(v)
	f.chip, f.tone = h.card.PlanName, toneOf(h)
	if h.state != cards.Active {
		f.chip = h.state.In(env.Say)
	}
	f.left = h.left(env)
	return f
}

// held is a card a member has, with what is on it.
type held struct {
	card     cards.Card
	state    cards.State
	balances cards.Balances
	promises []checkout.Standing
}

func heldOf(v checkout.Verdict) held {
	return held{card: *v.Card, state: v.State, balances: v.Balances, promises: v.Promises}
}

// open tells whether anything can still be done with the card.
func (h held) open() bool { return h.state == cards.Active || h.state == cards.NotStarted }

// wallet is what the card can pay, and whether it can pay at all.
func (h held) wallet() (cards.Amount, bool) {
	_, ok := h.card.Wallet()
	return cards.Amount(h.balances.Sum(cards.Principal) + h.balances.Sum(cards.Bonus)), ok
}

// soonOver is how many days before its end a card says how many are left instead of the date.
const soonOver = 60

// left says in a few words what is left on a card: money, times, days, or the day it ends.
func (h held) left(env *screen.Env) string {
	switch h.state {
	case cards.Expired:
		return env.Text("members.left_ended", "Date", h.card.ValidTo.String())
	case cards.NotStarted:
		return env.Text("members.left_from", "Date", h.card.ValidFrom.String())
	case cards.Voided, cards.UsedUp:
		return ""
	}
	if money, ok := h.wallet(); ok {
		return h.card.Currency.Of(money).In(env.Say)
	}
	for _, s := range h.promises {
		if s.Promise.Counted() && s.Promise.Every == cards.PerTerm && s.Left != nil {
			if s.Promise.Service == "" {
				return env.Text("common.visits", "Count", *s.Left)
			}
			return env.Text("common.times", "Count", *s.Left)
		}
	}
	if days := h.card.ValidTo.Sub(env.Today()); days == 0 {
		return env.Text("members.left_today")
	} else if days <= soonOver {
		return env.Text("members.left_days", "Count", days)
	}
	return env.Text("members.left_to", "Date", h.card.ValidTo.String())
}

// toneOf is the colour of a card's chip; the chip's words say the same.
func toneOf(h held) widget.Tone {
	switch h.state {
	case cards.Expired, cards.Voided:
		return widget.ToneRed
	case cards.UsedUp, cards.NotStarted:
		return widget.ToneNeutral
	}
	return screen.PlanTone(h.card)
}

// shortDay is a day without its year where that is this year.
func shortDay(env *screen.Env, day civil.Day) string {
	year, month, date := day.Split()
	if now, _, _ := env.Today().Split(); now == year {
		return env.Say.ShortDate(year, month, date)
	}
	return day.In(env.Say)
}

// ago says how long ago a day was, in the unit a person would use; nothing for no day.
func ago(env *screen.Env, day civil.Day) string {
	if day.IsZero() {
		return ""
	}
	days := env.Today().Sub(day)
	switch {
	case days <= 0:
		return env.Text("common.today")
	case days == 1:
		return env.Text("common.yesterday")
	case days < 21:
		return env.Text("common.days_ago", "Count", days)
	case days < 60:
		return env.Text("members.weeks_ago", "Count", days/7)
	case days < 365:
		return env.Text("members.months_ago", "Count", days/30)
	}
	return env.Text("members.years_ago", "Count", days/365)
}

// phoneOf writes a member's phone for a reader in the shop's country.
func phoneOf(env *screen.Env, m members.Member) string {
	if m.Phone == "" {
		return ""
	}
	return m.Phone.Display(env.Shop.Region)
}
