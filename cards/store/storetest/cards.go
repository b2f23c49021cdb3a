package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/civil"
)

func cardTests(t *testing.T, engine Engine) {
	t.Run("a sold card keeps its own promises", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		plan, err := k.Plan(t.Context(), "vip")
		must(t, err)
		sold := plan.Promises
		plan.Promises = plan.Promises[1:]
		_, err = k.offer.EditPlan(t.Context(), plan)
		must(t, err)
		kept, err := k.CardByNumber(t.Context(), card.Live())
		must(t, err)
		if diff := cmp.Diff(sold, kept.Promises); diff != "" {
			t.Error(diff)
		}
		equal(t, "sale", kept.SaleReceipt, "R-000001")
		equal(t, "valid to", kept.ValidTo, civil.New(2027, 5, 2))
		_, err = k.CardByNumber(t.Context(), "2000000000008")
		refused(t, err, words.NotFound)
		_, err = k.CardByID(t.Context(), newID())
		refused(t, err, words.NotFound)
	})

	t.Run("no two cards have the same number", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		err := k.Update(t.Context(), func(tx checkout.Tx) error {
			twin := card
			twin.ID = newID()
			return tx.InsertCard(t.Context(), twin)
		})
		refused(t, err, words.Conflict)
		n, err := k.CountCards(t.Context())
		must(t, err)
		equal(t, "cards", n, 1)
	})

	t.Run("cards wait to be printed, and again when they are replaced", func(t *testing.T) {
		k := openShop(t, engine)
		m := k.join(t, "김서연", "")
		first, second := k.sell(t, m, "vip"), k.sell(t, m, "monthly")
		today := first.SoldOn
		waiting := func(on civil.Day, want ...string) {
			t.Helper()
			found, err := k.CardsWaiting(t.Context(), on, "", 10)
			must(t, err)
			if diff := cmp.Diff(want, ids(found)); diff != "" {
				t.Errorf("waiting: %s", diff)
			}
			n, err := k.CountWaiting(t.Context(), on)
			must(t, err)
			equal(t, "waiting", n, int64(len(want)))
		}
		waiting(today, second.ID, first.ID)
		must(t, k.MarkPrinted(t.Context(), []cards.Number{first.Live()}, today))
		waiting(today, second.ID)
		kept, err := k.CardByID(t.Context(), first.ID)
		must(t, err)
		equal(t, "printed on", kept.PrintedOn, today)
		_, err = k.desk.Replace(t.Context(), first.Live(), "lost", by)
		must(t, err)
		waiting(today, second.ID, first.ID)
		waiting(today.AddMonths(2), first.ID)
		refused(t, k.MarkPrinted(t.Context(), []cards.Number{"2000000000008"}, today), words.NotFound)
	})

	t.Run("a card replaced while its batch is printed still waits", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		onPaper := card.Live()
		replaced, err := k.desk.Replace(t.Context(), onPaper, "lost", by)
		must(t, err)
		must(t, k.MarkPrinted(t.Context(), []cards.Number{onPaper}, card.SoldOn))
		n, err := k.CountWaiting(t.Context(), card.SoldOn)
		must(t, err)
		equal(t, "waiting", n, 1)
		must(t, k.MarkPrinted(t.Context(), []cards.Number{replaced.Live()}, card.SoldOn))
		n, err = k.CountWaiting(t.Context(), card.SoldOn)
		must(t, err)
		equal(t, "waiting", n, 0)
	})

	t.Run("cards are listed by state, plan and member", func(t *testing.T) {
		k := openShop(t, engine)
		kim, lee := k.join(t, "김서연", ""), k.join(t, "이서준", "")
		vip, used := k.sell(t, kim, "vip"), k.sell(t, lee, "visits10")
		fresh, month := k.sell(t, kim, "visits10"), k.sell(t, lee, "monthly")
		for range 10 {
			k.visit(t, used.Live(), "Cut", 33_000, "visits")
		}
		out, err := k.desk.Sell(t.Context(), checkout.Sale{MemberID: kim.ID, PlanKey: "wallet"}, by)
		must(t, err)
		_, err = k.desk.Void(t.Context(), out.Receipt.Number, "changed her mind", by)
		must(t, err)
		wallet := *out.Card
		today := vip.SoldOn
		later := today.AddMonths(2)
		for name, c := range map[string]struct {
			filter store.CardFilter
			want   []cards.Card
		}{
			"all":             {store.CardFilter{}, []cards.Card{wallet, month, fresh, used, vip}},
			"active":          {store.CardFilter{State: cards.Active, On: today}, []cards.Card{month, fresh, vip}},
			"active later":    {store.CardFilter{State: cards.Active, On: later}, []cards.Card{fresh, vip}},
			"used up":         {store.CardFilter{State: cards.UsedUp, On: today}, []cards.Card{used}},
			"expired":         {store.CardFilter{State: cards.Expired, On: later}, []cards.Card{month}},
			"not started":     {store.CardFilter{State: cards.NotStarted, On: today.AddDays(-1)}, []cards.Card{month, fresh, used, vip}},
			"voided":          {store.CardFilter{State: cards.Voided, On: today}, []cards.Card{wallet}},
			"of a plan":       {store.CardFilter{PlanKey: "visits10"}, []cards.Card{fresh, used}},
			"of a member":     {store.CardFilter{Member: members.ParseQuery("김서")}, []cards.Card{wallet, fresh, vip}},
			"active of hers":  {store.CardFilter{Member: members.ParseQuery("김서"), State: cards.Active, On: today}, []cards.Card{fresh, vip}},
			"waiting of hers": {store.CardFilter{Member: members.ParseQuery("김서"), Waiting: true, On: today}, []cards.Card{fresh, vip}},
			"of nobody":       {store.CardFilter{Member: members.ParseQuery("nobody")}, nil},
		} {
			for _, limit := range []int{1, 2, 50} {
				var listed []string
				for after := ""; ; {
					page, err := k.ListCards(t.Context(), c.filter, after, limit)
					must(t, err)
					if len(page) == 0 {
						break
					}
					listed = append(listed, ids(page)...)
					after = page[len(page)-1].ID
				}
				if diff := cmp.Diff(ids(c.want), listed); diff != "" {
					t.Errorf("%s, %d at a time: %s", name, limit, diff)
				}
			}
		}
		held, err := k.CardsOf(t.Context(), kim.ID)
		must(t, err)
		if diff := cmp.Diff(ids([]cards.Card{wallet, fresh, vip}), ids(held)); diff != "" {
			t.Error(diff)
		}
	})
}

func ids(all []cards.Card) []string {
	var ids []string
	for _, card := range all {
		ids = append(ids, card.ID)
	}
	return ids
}
