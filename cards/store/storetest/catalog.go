package storetest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/catalog"
	"tessera/cards/store"
	"tessera/members/staff"
)

func catalogTests(t *testing.T, engine Engine) {
	t.Run("a shop is kept as it was founded and its settings change", func(t *testing.T) {
		k := openTill(t, engine.Address(t))
		_, err := k.Shop(t.Context())
		refused(t, err, words.NotFound)
		must(t, k.offer.Found(t.Context(), moon))
		refused(t, k.offer.Found(t.Context(), moon), words.Conflict)
		kept, err := k.Shop(t.Context())
		must(t, err)
		want := moon.Clean()
		if diff := cmp.Diff(want, kept); diff != "" {
			t.Error(diff)
		}
		want.Name, want.Logo = "별빛 헤어", nil
		must(t, k.offer.SaveShop(t.Context(), want))
		kept, err = k.Shop(t.Context())
		must(t, err)
		if diff := cmp.Diff(want, kept); diff != "" {
			t.Error(diff)
		}
	})

	t.Run("a shop is founded whole or not at all", func(t *testing.T) {
		k := openTill(t, engine.Address(t))
		cut := errors.New("cut short")
		err := k.Founded(t.Context(), func(s catalog.Store) error {
			must(t, s.SaveShop(t.Context(), moon))
			must(t, s.InsertService(t.Context(), cards.Service{ID: newID(), Name: "Cut", Price: 30_000}))
			return cut
		})
		if !errors.Is(err, cut) {
			t.Fatal(err)
		}
		_, err = k.Shop(t.Context())
		refused(t, err, words.NotFound)
		services, err := k.Services(t.Context())
		must(t, err)
		equal(t, "services", len(services), 0)
	})

	t.Run("plans stay in the order they were made, archived ones last", func(t *testing.T) {
		k := openShop(t, engine)
		plans, err := k.Plans(t.Context())
		must(t, err)
		first := plans[0]
		first.Archived = true
		_, err = k.offer.EditPlan(t.Context(), first)
		must(t, err)
		after, err := k.Plans(t.Context())
		must(t, err)
		first.Version++
		if diff := cmp.Diff(append(plans[1:], first), after); diff != "" {
			t.Error(diff)
		}
	})

	t.Run("of two editors of a plan the second is told", func(t *testing.T) {
		k := openShop(t, engine)
		plan, err := k.Plan(t.Context(), "vip")
		must(t, err)
		mine, theirs := plan, plan
		mine.Price, theirs.Price = 1, 2
		_, err = k.offer.EditPlan(t.Context(), mine)
		must(t, err)
		_, err = k.offer.EditPlan(t.Context(), theirs)
		refused(t, err, words.Conflict)
		kept, err := k.Plan(t.Context(), "vip")
		must(t, err)
		equal(t, "price", kept.Price, 1)
	})

	t.Run("keys and names are used once", func(t *testing.T) {
		k := openShop(t, engine)
		plan, err := k.Plan(t.Context(), "vip")
		must(t, err)
		_, err = k.offer.AddPlan(t.Context(), plan)
		refused(t, err, words.Conflict)
		_, err = k.Plan(t.Context(), "nothing")
		refused(t, err, words.NotFound)
		cut, err := k.offer.AddService(t.Context(), cards.Service{Name: "Olaplex", Price: 50_000})
		must(t, err)
		_, err = k.offer.AddService(t.Context(), cards.Service{Name: "OLAPLEX", Price: 1})
		refused(t, err, words.Conflict)
		cut.Price = 60_000
		must(t, k.offer.EditService(t.Context(), cut))
		must(t, k.offer.RemoveService(t.Context(), cut.ID))
		refused(t, k.offer.RemoveService(t.Context(), cut.ID), words.NotFound)
		refused(t, k.offer.EditService(t.Context(), cut), words.NotFound)
	})

	t.Run("staff are kept in the order they came", func(t *testing.T) {
		k := openShop(t, engine)
		for _, name := range []string{"Mina", "Ara", "张伟"} {
			_, err := k.staff.Add(t.Context(), name, staff.Staff)
			must(t, err)
		}
		refused(t, k.InsertStaff(t.Context(), staff.Operator{ID: newID(), Name: "MINA"}), words.Conflict)
		all, err := k.staff.List(t.Context())
		must(t, err)
		equal(t, "first", all[0].Name, "Mina")
		equal(t, "last", all[2].Name, "张伟")
		_, err = k.staff.ByName(t.Context(), "mina")
		refused(t, err, words.NotFound)
		one, err := k.staff.ByName(t.Context(), "张伟")
		must(t, err)
		equal(t, "who", one, all[2])
	})

	t.Run("what fails within many operations is undone alone", func(t *testing.T) {
		k := openShop(t, engine)
		must(t, k.Within(t.Context(), func(s *store.Store) error {
			must(t, s.InsertService(t.Context(), cards.Service{ID: newID(), Name: "One"}))
			refused(t, s.InsertService(t.Context(), cards.Service{ID: newID(), Name: "one"}), words.Conflict)
			return s.InsertService(t.Context(), cards.Service{ID: newID(), Name: "Two"})
		}))
		services, err := k.Services(t.Context())
		must(t, err)
		equal(t, "last service", services[len(services)-1].Name, "Two")
	})
}
