package store

import (
	"context"
	"encoding/json"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store/sqlgen"
	"tessera/members"
)

// Shop implements catalog.Store and every port that asks for the shop.
func (v view) Shop(ctx context.Context) (cards.Shop, error) {
	row, err := v.q.Shop(ctx)
	if err != nil {
		return cards.Shop{}, v.fail(absent(err, words.Refuse(words.NotFound, "store.no_shop")))
	}
	shop := cards.Shop{
		Name: row.Name, Address: row.Address, Phone: row.Phone, Currency: cards.Currency(row.Currency),
		Lang: words.Lang(row.Lang), Zone: row.Zone, Region: row.Region,
		Rounding: cards.Rounding{Step: cards.Amount(row.RoundingStep)}, Logo: row.Logo,
	}
	return shop, json.Unmarshal([]byte(row.Hours), &shop.Hours)
}

// SaveShop implements catalog.Store.
func (s *Store) SaveShop(ctx context.Context, shop cards.Shop) error {
	hours, err := json.Marshal(shop.Hours)
	if err != nil {
		return err
	}
	return s.change(ctx, func(v view) error {
		return v.q.SaveShop(ctx, sqlgen.SaveShopParams{
			Name: shop.Name, Address: shop.Address, Phone: shop.Phone, Currency: string(shop.Currency),
			Lang: string(shop.Lang), Zone: shop.Zone, Region: shop.Region, Hours: string(hours),
			RoundingStep: int64(shop.Rounding.Step), Logo: shop.Logo,
		})
	})
}

// Plans implements catalog.Store.
func (v view) Plans(ctx context.Context) ([]cards.Plan, error) {
	rows, err := v.q.Plans(ctx)
	if err != nil {
		return nil, v.fail(err)
	}
	plans := make([]cards.Plan, len(rows))
	for i, row := range rows {
		if plans[i], err = planOf(row); err != nil {
			return nil, err
		}
	}
	return plans, nil
}

// Plan implements catalog.Store and checkout.Reader.
func (v view) Plan(ctx context.Context, key string) (cards.Plan, error) {
	row, err := v.q.Plan(ctx, key)
	if err != nil {
		return cards.Plan{}, v.fail(absent(err, words.Refuse(words.NotFound, "store.plan_unknown", "Key", key)))
	}
	return planOf(row)
}

// InsertPlan implements catalog.Store.
func (s *Store) InsertPlan(ctx context.Context, p cards.Plan) error {
	promises, err := json.Marshal(p.Promises)
	if err != nil {
		return err
	}
	return s.change(ctx, func(v view) error {
		made, err := v.q.NextInSequence(ctx, "plan")
		if err != nil {
			return err
		}
		err = v.q.InsertPlan(ctx, sqlgen.InsertPlanParams{
			ID: p.ID, Key: p.Key, Made: made, Name: p.Name, Price: int64(p.Price), Currency: string(p.Currency),
			TermCount: int64(p.Term.Count), TermUnit: string(p.Term.Unit), Style: string(p.Style),
			Promises: string(promises), Archived: p.Archived, Version: p.Version,
		})
		if err != nil && v.engine.trouble(err) == duplicate {
			return words.Refuse(words.Conflict, "store.plan_taken", "Key", p.Key).Because(err)
		}
		return err
	})
}

// UpdatePlan implements catalog.Store.
func (s *Store) UpdatePlan(ctx context.Context, p cards.Plan) error {
	promises, err := json.Marshal(p.Promises)
	if err != nil {
		return err
	}
	return s.change(ctx, func(v view) error {
		return changed(v.q.UpdatePlan(ctx, sqlgen.UpdatePlanParams{
			Key: p.Key, Version: p.Version, Name: p.Name, Price: int64(p.Price), Currency: string(p.Currency),
			TermCount: int64(p.Term.Count), TermUnit: string(p.Term.Unit), Style: string(p.Style),
			Promises: string(promises), Archived: p.Archived,
		}))
	})
}

func planOf(row sqlgen.Plan) (cards.Plan, error) {
	plan := cards.Plan{
		ID: row.ID, Key: row.Key, Name: row.Name, Price: cards.Amount(row.Price), Currency: cards.Currency(row.Currency),
		Term:  cards.Term{Count: int(row.TermCount), Unit: cards.TermUnit(row.TermUnit)},
		Style: cards.Style(row.Style), Archived: row.Archived, Version: row.Version,
	}
	return plan, json.Unmarshal([]byte(row.Promises), &plan.Promises)
}

// Services implements catalog.Store, in the order they were added.
func (v view) Services(ctx context.Context) ([]cards.Service, error) {
	rows, err := v.q.Services(ctx)
	return mapped(rows, v.fail(err), func(row sqlgen.Service) cards.Service {
		return cards.Service{ID: row.ID, Name: row.Name, Price: cards.Amount(row.Price)}
	})
}

// InsertService implements catalog.Store. Names are taken however they are written.
func (s *Store) InsertService(ctx context.Context, service cards.Service) error {
	return s.change(ctx, func(v view) error {
		return v.nameTaken(service, v.q.InsertService(ctx, sqlgen.InsertServiceParams{
			ID: service.ID, Name: service.Name, Folded: members.Fold(service.Name), Price: int64(service.Price),
		}))
	})
}

// UpdateService implements catalog.Store.
func (s *Store) UpdateService(ctx context.Context, service cards.Service) error {
	return s.change(ctx, func(v view) error {
		rows, err := v.q.UpdateService(ctx, sqlgen.UpdateServiceParams{
			ID: service.ID, Name: service.Name, Folded: members.Fold(service.Name), Price: int64(service.Price),
		})
		return v.nameTaken(service, serviceThere(rows, err))
	})
}

// RemoveService implements catalog.Store.
func (s *Store) RemoveService(ctx context.Context, id string) error {
	return s.change(ctx, func(v view) error { return serviceThere(v.q.RemoveService(ctx, id)) })
}

func (v view) nameTaken(service cards.Service, err error) error {
	if err != nil && v.engine.trouble(err) == duplicate {
		return words.Refuse(words.Conflict, "store.service_taken", "Name", service.Name).Because(err)
	}
	return err
}

func serviceThere(rows int64, err error) error {
	if err == nil && rows == 0 {
		return words.Refuse(words.NotFound, "store.service_missing")
	}
	return err
}
