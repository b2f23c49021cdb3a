// Package demo fills an empty shop with a believable year: members, cards, visits, smiles and
// cases, made through the same services a real desk uses. The same seed and clock make the
// same year, entry by entry.
package demo

import (
	"context"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
	"tessera/members/staff"
)

// Store is what the services of a whole shop need kept.
type Store interface {
	checkout.Store
	catalog.Store
	aftersale.Store
	members.Store
	staff.Store
	MarkPrinted(ctx context.Context, numbers []cards.Number, on civil.Day) error
}

// Within runs fn in one transaction, on the store it is given.
type Within func(ctx context.Context, fn func(Store) error) error

// Options say how large a shop, and which.
type Options struct {
	Members int   // 1 to MostMembers
	Seed    int64 // the same seed at the same Now makes the same shop
	Now     time.Time
	// Progress, which may be nil, is told how many events are done; its error stops the work.
	Progress func(done, total int) error
}

// MostMembers bounds a demo shop.
const MostMembers = 100_000

// Made counts what a demo shop has.
type Made struct{ Members, Cards, Visits, Cases, Replaced int }

// perTransaction is how many events share a transaction: a small shop comes about whole or
// not at all, and a large one does not hold all its rows in memory.
const perTransaction = 20_000

// Fill lives a year in a shop that has no members yet. One that has is refused.
func Fill(ctx context.Context, within Within, opt Options) (Made, error) {
	if opt.Members < 1 || opt.Members > MostMembers {
		return Made{}, words.Refuse(words.Invalid, "demo.members_range", "Most", words.Num(MostMembers))
	}
	var y *year
	err := within(ctx, func(store Store) error {
		known, err := store.CountMembers(ctx)
		if err != nil {
			return err
		}
		if known > 0 {
			return words.Refuse(words.Conflict, "demo.not_empty")
		}
		shop, err := store.Shop(ctx)
		if err != nil {
			return err
		}
		// Begun here, so that a transaction that must be repeated begins the year again.
		y = newYear(shop, opt)
		y.open(store)
		if err := y.prepare(ctx); err != nil {
			return err
		}
		return y.live(ctx, perTransaction)
	})
	for err == nil && len(y.events) > 0 {
		y.began = false
		err = within(ctx, func(store Store) error {
			if y.began { // half of it happened in a transaction that was undone
				return words.Refuse(words.Unavailable, "demo.interrupted")
			}
			y.began = true
			y.open(store)
			return y.live(ctx, perTransaction)
		})
	}
	if err != nil {
		return Made{}, err
	}
	return y.made, nil
}

// services are a shop's services at a clock that moves with the year.
type services struct {
	store  Store
	book   *members.Book
	roster *staff.Roster
	desk   *checkout.Desk
	cases  *aftersale.Cases
}

func (y *year) open(store Store) {
	clock := func() time.Time { return y.now }
	place := func(ctx context.Context) (members.Place, error) {
		return members.Place{Region: y.shop.Region, Zone: y.zone}, nil
	}
	y.services = services{
		store: store, book: members.NewBook(store, clock, y.newID, place), roster: staff.NewRoster(store, y.newID),
		desk: checkout.New(store, clock, y.newID, y.random), cases: aftersale.NewCases(store, clock, y.newID),
	}
}

// person is a member of the demo shop and the card they carry now.
type person struct {
	id       string
	birthday civil.Day
	gifted   civil.Day // when a birthday gift was last given
	card     cards.Card
	left     int64        // of a counted promise for the whole term
	wallet   cards.Amount // principal and bonus
}

// carries tells whether the person's card can be used on a day.
func (p *person) carries(on civil.Day) bool {
	return p.card.ID != "" && on >= p.card.ValidFrom && on <= p.card.ValidTo
}
