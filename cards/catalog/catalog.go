// Package catalog keeps what a shop has on offer: who it is, its plans and its services.
package catalog

import (
	"context"
	"errors"

	"tessera/assets/words"
	"tessera/cards"
)

// Store is what the catalog needs kept.
type Store interface {
	Shop(ctx context.Context) (cards.Shop, error) // NotFound before the first SaveShop
	SaveShop(ctx context.Context, shop cards.Shop) error
	// Plans are all plans in the order they were made, archived ones last.
	Plans(ctx context.Context) ([]cards.Plan, error)
	Plan(ctx context.Context, key string) (cards.Plan, error)
	InsertPlan(ctx context.Context, p cards.Plan) error // Conflict when the key is taken
	// UpdatePlan is guarded by p.Version, which it raises; a stale one is a Conflict.
	UpdatePlan(ctx context.Context, p cards.Plan) error
	Services(ctx context.Context) ([]cards.Service, error)
	InsertService(ctx context.Context, s cards.Service) error // Conflict when the name is taken
	UpdateService(ctx context.Context, s cards.Service) error
	RemoveService(ctx context.Context, id string) error
	// Founded runs fn in one transaction, so that a shop is set up whole or not at all.
	Founded(ctx context.Context, fn func(Store) error) error
}

// Catalog is a shop's offer.
type Catalog struct {
	store Store
	newID func() string
}

// New keeps the catalog in a store. newID makes identifiers in order of time (UUIDv7).
func New(store Store, newID func() string) *Catalog { return &Catalog{store: store, newID: newID} }

// Found sets a shop up: its settings, and the preset plans and services in its language
// and currency. A shop that exists already is refused.
func (c *Catalog) Found(ctx context.Context, shop cards.Shop) error {
	shop = shop.Clean()
	if err := shop.Validate(); err != nil {
		return err
	}
	return c.store.Founded(ctx, func(store Store) error {
		_, err := store.Shop(ctx)
		if err == nil {
			return words.Refuse(words.Conflict, "error.shop_exists")
		}
		if !errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
			return err
		}
		return c.fill(ctx, store, shop)
	})
}

func (c *Catalog) fill(ctx context.Context, store Store, shop cards.Shop) error {
	if err := store.SaveShop(ctx, shop); err != nil {
		return err
	}
	for _, plan := range cards.PresetPlans(shop.Currency, shop.Lang) {
		plan.ID = c.newID()
		if err := store.InsertPlan(ctx, plan); err != nil {
			return err
		}
	}
	for _, service := range cards.PresetServices(shop.Currency, shop.Lang) {
		service.ID = c.newID()
		if err := store.InsertService(ctx, service); err != nil {
			return err
		}
	}
	return nil
}

// Shop is who the shop is.
func (c *Catalog) Shop(ctx context.Context) (cards.Shop, error) { return c.store.Shop(ctx) }

// SaveShop changes the shop's settings. Its currency stays what it was once founded:
// every amount ever written is in it.
func (c *Catalog) SaveShop(ctx context.Context, shop cards.Shop) error {
	shop = shop.Clean()
	if err := shop.Validate(); err != nil {
		return err
	}
	before, err := c.store.Shop(ctx)
	if err != nil {
		return err
	}
	if before.Currency != shop.Currency {
		return words.Refuse(words.Refused, "error.currency_fixed")
	}
	return c.store.SaveShop(ctx, shop)
}

// Plans are all plans, archived ones last.
func (c *Catalog) Plans(ctx context.Context) ([]cards.Plan, error) { return c.store.Plans(ctx) }

// OnSale are the plans that can be sold.
func (c *Catalog) OnSale(ctx context.Context) ([]cards.Plan, error) {
	all, err := c.store.Plans(ctx)
	sale := make([]cards.Plan, 0, len(all))
	for _, plan := range all {
		if !plan.Archived {
			sale = append(sale, plan)
		}
	}
	return sale, err
}

// Plan finds a plan by its key.
func (c *Catalog) Plan(ctx context.Context, key string) (cards.Plan, error) {
	return c.store.Plan(ctx, key)
}

// AddPlan puts a new plan on offer, in the shop's currency.
func (c *Catalog) AddPlan(ctx context.Context, plan cards.Plan) (cards.Plan, error) {
	plan, err := c.check(ctx, plan)
	if err != nil {
		return cards.Plan{}, err
	}
	plan.ID, plan.Version = c.newID(), 0
	return plan, c.store.InsertPlan(ctx, plan)
}

// EditPlan changes a plan; cards already sold keep their promises. plan.Version must be
// the one that was read.
func (c *Catalog) EditPlan(ctx context.Context, plan cards.Plan) (cards.Plan, error) {
	plan, err := c.check(ctx, plan)
	if err != nil {
		return cards.Plan{}, err
	}
	if err := c.store.UpdatePlan(ctx, plan); err != nil {
		return cards.Plan{}, err
	}
	return c.store.Plan(ctx, plan.Key)
}

func (c *Catalog) check(ctx context.Context, plan cards.Plan) (cards.Plan, error) {
	shop, err := c.store.Shop(ctx)
	if err != nil {
		return plan, err
	}
	plan = plan.Clean()
	if plan.Currency == "" {
		plan.Currency = shop.Currency
	}
	if plan.Currency != shop.Currency {
		return plan, words.Refuse(words.Invalid, "error.plan_currency", "Currency", string(shop.Currency))
	}
	return plan, plan.Validate()
}

// Services are what the shop does.
func (c *Catalog) Services(ctx context.Context) ([]cards.Service, error) {
	return c.store.Services(ctx)
}

// AddService adds one; its name must not be taken.
func (c *Catalog) AddService(ctx context.Context, service cards.Service) (cards.Service, error) {
	service = service.Clean()
	if err := service.Validate(); err != nil {
		return cards.Service{}, err
	}
	service.ID = c.newID()
	return service, c.store.InsertService(ctx, service)
}

// EditService changes its name or price. Receipts keep what they said.
func (c *Catalog) EditService(ctx context.Context, service cards.Service) error {
	service = service.Clean()
	if err := service.Validate(); err != nil {
		return err
	}
	return c.store.UpdateService(ctx, service)
}

// RemoveService takes one off the list.
func (c *Catalog) RemoveService(ctx context.Context, id string) error {
	return c.store.RemoveService(ctx, id)
}
