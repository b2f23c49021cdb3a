package storetest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members/civil"
)

func insightTests(t *testing.T, engine Engine) {
	t.Run("months count visits in the shop's days and leave voided ones out", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		first := k.visit(t, card.Live(), "Cut", 10_000).Receipt
		must(t, k.desk.Smile(t.Context(), first.Number, 5, by.By))
		wrong := k.visit(t, card.Live(), "Cut", 70_000).Receipt
		_, err := k.desk.Void(t.Context(), wrong.Number, "wrong", by)
		must(t, err)
		k.clock.pass(30*24*time.Hour - 14*time.Hour) // 31 May, 15:30 UTC: June in Seoul
		k.visit(t, card.Live(), "Cut", 20_000)
		months, err := k.insight.Months(t.Context(), 3)
		must(t, err)
		want := []insight.Month{
			{First: civil.New(2026, 4, 1)},
			{First: civil.New(2026, 5, 1), Visits: 1, Takings: 8_000, Discount: 2_000, Smiles: 1, SmileSum: 5},
			{First: civil.New(2026, 6, 1), Visits: 1, Takings: 16_000, Discount: 4_000},
		}
		if diff := cmp.Diff(want, months); diff != "" {
			t.Error(diff)
		}
	})

	t.Run("cards by state and what is owed agree with each card", func(t *testing.T) {
		k := openShop(t, engine)
		m := k.join(t, "김서연", "")
		for _, plan := range []string{"vip", "monthly", "visits10", "visits10", "wallet", "quarterly"} {
			k.sell(t, m, plan)
		}
		used := k.sell(t, m, "visits10")
		for range 10 {
			k.visit(t, used.Live(), "Cut", 33_000, "visits")
		}
		vip := k.sell(t, m, "vip")
		care, _ := vip.Promise("care")
		k.visit(t, vip.Live(), care.Service, 40_000, "care")
		for _, at := range []time.Duration{0, 40 * 24 * time.Hour, 370 * 24 * time.Hour} {
			k.clock.pass(at)
			agrees(t, k)
		}
	})

	t.Run("an answer in time keeps its promise and a late or missing one does not", func(t *testing.T) {
		k := openShop(t, engine)
		vip := k.join(t, "김서연", "")
		k.sell(t, vip, "vip")
		open := func() aftersale.Case {
			c, err := k.cases.Open(t.Context(), aftersale.Opening{MemberID: vip.ID, Kind: cards.Complaint, Subject: "x"}, by.By)
			must(t, err)
			return c
		}
		resolve := func(c aftersale.Case) {
			_, err := k.cases.Resolve(t.Context(), c.Number, "done", by.By)
			must(t, err)
		}
		kept, late := open(), open()
		open() // never answered
		resolve(kept)
		k.clock.pass(72 * time.Hour)
		resolve(late)
		open() // not due yet
		got, err := k.insight.Responses(t.Context())
		must(t, err)
		equal(t, "responses", got, insight.Responses{Due: 3, Kept: 1})
	})
}

// agrees compares the figures with what each card says of itself.
func agrees(t *testing.T, k *till) {
	t.Helper()
	on := cards.DayOf(k.clock.now(), moon.Location())
	all, err := k.ListCards(t.Context(), store.CardFilter{}, "", 100)
	must(t, err)
	states, owed := map[cards.State]int64{}, insight.Owed{}
	for _, state := range cards.States() {
		states[state] = 0
	}
	for _, card := range all {
		balances, err := k.Balances(t.Context(), card.ID)
		must(t, err)
		states[card.State(on, balances)]++
		if card.Voided || card.ValidTo < on {
			continue
		}
		owed.Principal += cards.Amount(balances.Sum(cards.Principal))
		owed.Bonus += cards.Amount(balances.Sum(cards.Bonus))
		for _, p := range card.Promises {
			if p.Counted() {
				owed.Visits += balances.Left(p, card.PeriodOf(p, on))
			}
		}
	}
	counted, err := k.insight.CardStates(t.Context())
	must(t, err)
	if diff := cmp.Diff(states, counted); diff != "" {
		t.Errorf("states on %s: %s", on, diff)
	}
	claimed, err := k.insight.Owed(t.Context())
	must(t, err)
	if diff := cmp.Diff(owed, claimed); diff != "" {
		t.Errorf("owed on %s: %s", on, diff)
	}
}
