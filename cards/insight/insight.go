// Package insight counts what an owner reads: visits and discounts by month, cards by
// state, what is owed to members, and which response promises were kept.
package insight

import (
	"context"
	"time"

	"tessera/cards"
	"tessera/members/civil"
)

// TooFew is the number of answers below which a rate says nothing.
const TooFew = 10

// Month is what one calendar month saw, in the shop's zone, voided visits left out.
type Month struct {
	First    civil.Day
	Visits   int64
	Takings  cards.Amount // paid for visits
	Discount cards.Amount // given on visits
	Smiles   int64        // answers
	SmileSum int64        // of 1–5
}

// Owed is what the shop owes its members on cards that are valid today or later.
type Owed struct {
	Principal cards.Amount // paid into wallets and not spent
	Bonus     cards.Amount // given on top and not spent
	Visits    int64        // counted services paid for and not used
}

// Responses tells how the cases that were due kept their promised time.
type Responses struct {
	Due  int64 // deadline passed or resolved, within the period
	Kept int64
}

// Rate is the share kept, to a tenth of a percent; false below TooFew, when it would say nothing.
func (r Responses) Rate() (cards.Percent, bool) {
	if r.Due < TooFew {
		return 0, false
	}
	return cards.Percent((r.Kept*1000+r.Due/2)/r.Due) * (cards.WholePercent / 1000), true
}

// Store is what the figures are counted from.
type Store interface {
	Shop(ctx context.Context) (cards.Shop, error)
	// Months are the months that saw a visit between two days inclusive, in order.
	Months(ctx context.Context, from, to civil.Day) ([]Month, error)
	// CardStates counts cards by state on a day.
	CardStates(ctx context.Context, on civil.Day) (map[cards.State]int64, error)
	Owed(ctx context.Context, on civil.Day) (Owed, error)
	// Responses counts cases with a deadline that were resolved, or whose deadline passed
	// unresolved, from since up to now.
	Responses(ctx context.Context, since, now time.Time) (Responses, error)
}

// Insight answers an owner's questions.
type Insight struct {
	store Store
	clock func() time.Time
}

// New counts from a store.
func New(store Store, clock func() time.Time) *Insight { return &Insight{store: store, clock: clock} }

// Months are the last n calendar months including this one, in order, quiet ones with zeros.
func (i *Insight) Months(ctx context.Context, n int) ([]Month, error) {
	today, err := i.today(ctx)
	if err != nil {
		return nil, err
	}
	year, month, _ := today.Split()
	first := civil.New(year, month, 1).AddMonths(1 - n)
	counted, err := i.store.Months(ctx, first, today)
	if err != nil {
		return nil, err
	}
	months := make([]Month, n)
	for k := range months {
		months[k].First = first.AddMonths(k)
		for _, m := range counted {
			if m.First == months[k].First {
				months[k] = m
			}
		}
	}
	return months, nil
}

// CardStates counts cards by state today.
func (i *Insight) CardStates(ctx context.Context) (map[cards.State]int64, error) {
	today, err := i.today(ctx)
	if err != nil {
		return nil, err
	}
	return i.store.CardStates(ctx, today)
}

// Owed is what members can still claim today.
func (i *Insight) Owed(ctx context.Context) (Owed, error) {
	today, err := i.today(ctx)
	if err != nil {
		return Owed{}, err
	}
	return i.store.Owed(ctx, today)
}

// Responses tells how promised answers were kept over the last year.
func (i *Insight) Responses(ctx context.Context) (Responses, error) {
	today, err := i.today(ctx)
	if err != nil {
		return Responses{}, err
	}
	shop, err := i.store.Shop(ctx)
	if err != nil {
		return Responses{}, err
	}
	return i.store.Responses(ctx, today.AddMonths(-12).Start(shop.Location()), i.clock())
}

func (i *Insight) today(ctx context.Context) (civil.Day, error) {
	shop, err := i.store.Shop(ctx)
	if err != nil {
		return 0, err
	}
	return cards.DayOf(i.clock(), shop.Location()), nil
}
