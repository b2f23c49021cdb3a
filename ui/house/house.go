// Package house puts the shop's services together over one store, for the window and the
// command line alike.
package house

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/staff"
)

// House is everything a screen or a command may ask for.
type House struct {
	Store   *store.Store
	Book    *members.Book
	Staff   *staff.Roster
	Catalog *catalog.Catalog
	Desk    *checkout.Desk
	Cases   *aftersale.Cases
	Insight *insight.Insight
	Clock   func() time.Time
}

// Options say how a house is opened.
type Options struct {
	// Create makes a database where there is none; otherwise that is refused.
	Create bool
	// ReadOnly changes nothing, not even by migration.
	ReadOnly bool
	// Now is the clock; it must not be nil.
	Now func() time.Time
}

// Open opens the store at an address, a file's path or postgres://…, and the services over
// it. Whether a shop was founded in it is asked of the Catalog. What is refused is a
// *words.Refusal.
func Open(ctx context.Context, address string, opt Options) (*House, error) {
	kept, err := store.Open(ctx, address, store.Options{Create: opt.Create, ReadOnly: opt.ReadOnly})
	if err != nil {
		return nil, err
	}
	return &House{
		Store:   kept,
		Book:    members.NewBook(kept, opt.Now, newID, placeOf(kept)),
		Staff:   staff.NewRoster(kept, newID),
		Catalog: catalog.New(kept, newID),
		Desk:    checkout.New(kept, opt.Now, newID, rand.Reader),
		Cases:   aftersale.NewCases(kept, opt.Now, newID),
		Insight: insight.New(kept, opt.Now),
		Clock:   opt.Now,
	}, nil
}

// Close lets go of the database.
func (h *House) Close() error { return h.Store.Close() }

// Founded tells whether a shop has been set up here.
func (h *House) Founded(ctx context.Context) (bool, error) {
	_, err := h.Catalog.Shop(ctx)
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		return false, nil
	}
	return err == nil, err
}

// newID is a UUID v7: unique in the world, and in the order of time.
func newID() string { return uuid.Must(uuid.NewV7()).String() }

// placeOf tells the book of members where the shop is now.
func placeOf(shops interface {
	Shop(ctx context.Context) (cards.Shop, error)
},
) func(context.Context) (members.Place, error) {
	return func(ctx context.Context) (members.Place, error) {
		shop, err := shops.Shop(ctx)
		return members.Place{Region: shop.Region, Zone: shop.Location()}, err
	}
}
