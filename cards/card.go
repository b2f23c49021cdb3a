package cards

import (
	"tessera/assets/words"
	"tessera/members/civil"
)

// Card is a plan sold to a member. It keeps its own copy of the promises as sold:
// editing a plan never changes a card already sold.
type Card struct {
	ID       string
	MemberID string
	PlanKey  string
	PlanName string
	Style    Style
	Promises []Promise
	Price    Amount // as paid
	Currency Currency
	SoldOn   civil.Day
	// ValidFrom and ValidTo are both inclusive, in the shop's zone.
	ValidFrom, ValidTo civil.Day
	Voided             bool // the sale was taken back
	Numbers            []IssuedNumber
	SaleReceipt        string // number of the receipt it was sold with
	PrintedOn          civil.Day
}

// IssuedNumber is one of the numbers a card has had. Only the newest is live.
type IssuedNumber struct {
	Number     Number
	IssuedOn   civil.Day
	ReplacedOn civil.Day // 0 while live
	Reason     string    // why it was replaced
}

// Live is the number that opens the card now.
func (c Card) Live() Number {
	for _, n := range c.Numbers {
		if n.ReplacedOn.IsZero() {
			return n.Number
		}
	}
	return ""
}

// Promise finds a promise of the card by its key.
func (c Card) Promise(key string) (Promise, bool) {
	for _, p := range c.Promises {
		if p.Key == key {
			return p, true
		}
	}
	return Promise{}, false
}

// Wallet is the card's wallet promise, if it has one.
func (c Card) Wallet() (Promise, bool) {
	for _, p := range c.Promises {
		if p.Kind == Wallet {
			return p, true
		}
	}
	return Promise{}, false
}

// State is where a card stands in its life.
type State string

// The states of a card.
const (
	NotStarted State = "not_started"
	Active     State = "active"
	UsedUp     State = "used_up" // everything countable is used and nothing else applies at the desk
	Expired    State = "expired"
	Voided     State = "voided"
)

// States lists them in the order a report shows them.
func States() []State { return []State{NotStarted, Active, UsedUp, Expired, Voided} }

// In says the state.
func (s State) In(speaker *words.Speaker) string { return speaker.Text("common.state_" + string(s)) }

// State tells where the card stands on a day, given what is left on it.
func (c Card) State(on civil.Day, balances Balances) State {
	switch {
	case c.Voided:
		return Voided
	case on > c.ValidTo:
		return Expired
	case on < c.ValidFrom:
		return NotStarted
	case c.usedUp(on, balances):
		return UsedUp
	}
	return Active
}

// usedUp is for cards whose worth is counted once: when all of it is gone, and nothing
// applies unasked or fills up again, the card has done its work. An empty wallet can be
// topped up, so it is not used up.
func (c Card) usedUp(on civil.Day, balances Balances) bool {
	counted := false
	for _, p := range c.Promises {
		switch {
		case p.Automatic(), p.Kind == Wallet, p.Counted() && p.Every != PerTerm:
			return false
		case p.Counted():
			counted = true
			if balances.Left(p, c.PeriodOf(p, on)) > 0 {
				return false
			}
		}
	}
	return counted
}

// PeriodOf names the counter's row that holds a promise's count on a day.
func (c Card) PeriodOf(p Promise, on civil.Day) civil.Day { return p.Every.Start(on, c.ValidFrom) }
