package storetest

import (
	"errors"
	"testing"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store"
)

func togetherTests(t *testing.T, engine Engine) {
	t.Run("many operations happen together or not at all", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		visitTwice := func(s *store.Store) error {
			for range 2 {
				if err := s.Update(t.Context(), func(tx checkout.Tx) error {
					moved, err := tx.Move(t.Context(), cards.Account{
						Chain: card.ID, Promise: "visits", Part: cards.Count, Period: card.ValidFrom,
					}, -1)
					equal(t, "moved", moved, true)
					return err
				}); err != nil {
					return err
				}
			}
			return nil
		}
		cut := errors.New("cut short")
		err := k.Within(t.Context(), func(s *store.Store) error {
			must(t, visitTwice(s))
			return cut
		})
		if !errors.Is(err, cut) {
			t.Fatal(err)
		}
		equal(t, "left after nothing", k.left(t, card, "visits", cards.Count), 10)
		must(t, k.Within(t.Context(), func(s *store.Store) error {
			return s.Within(t.Context(), visitTwice)
		}))
		equal(t, "left after both", k.left(t, card, "visits", cards.Count), 8)
	})

	t.Run("the services work inside one transaction", func(t *testing.T) {
		k := openShop(t, engine)
		must(t, k.Within(t.Context(), func(s *store.Store) error {
			inner := k.inside(s)
			card := inner.sell(t, inner.join(t, "김서연", ""), "visits10")
			for range 10 {
				inner.visit(t, card.Live(), "Cut", 33_000, "visits")
			}
			_, err := inner.desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000, "visits"), by)
			if !errors.Is(err, &words.Refusal{Kind: words.UsedUp}) {
				t.Errorf("the eleventh visit: %v", err)
			}
			n, err := k.CountMembers(t.Context())
			must(t, err)
			equal(t, "members seen from outside", n, 0)
			return nil
		}))
		report := k.sound(t)
		equal(t, "receipts", report.Receipts, 11)
		equal(t, "chains", report.Chains, 2)
	})
}
