package storetest

import (
	"context"
	"strings"
	"testing"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/demo"
	"tessera/cards/store"
)

// busyShop has had two days with every kind of receipt: R-000001 to R-000011.
func busyShop(t *testing.T, engine Engine) *till {
	k := openShop(t, engine)
	ctx, kim := t.Context(), k.join(t, "김서연", "")
	wallet, vip := k.sell(t, kim, "wallet"), k.sell(t, kim, "vip") // 1, 2
	k.clock.pass(24 * time.Hour)
	for _, amount := range []cards.Amount{33_000, 310_000} { // 3 and 4, the later with bonus too
		paid := basket(wallet.Live(), "Colour", amount)
		paid.Pay = []checkout.Pay{{Tender: cards.WalletPays}, {Tender: cards.CardTender}}
		_, err := k.desk.Complete(ctx, paid, by)
		must(t, err)
	}
	_, err := k.desk.TopUp(ctx, checkout.TopUp{Card: wallet.Live(), Amount: 50_000}, by) // 5
	must(t, err)
	k.visit(t, vip.Live(), "Cut", 33_000)                             // 6
	slip := k.visit(t, vip.Live(), "Cut", 33_000)                     // 7
	_, err = k.desk.Void(ctx, slip.Receipt.Number, "wrong price", by) // 8
	must(t, err)
	unwanted, err := k.desk.Sell(ctx, checkout.Sale{MemberID: kim.ID, PlanKey: "visits10"}, by) // 9
	must(t, err)
	_, err = k.desk.Void(ctx, unwanted.Receipt.Number, "changed her mind", by) // 10
	must(t, err)
	k.visit(t, "", "Cut", 33_000) // 11
	return k
}

// lowered takes an amount off a receipt, its first line and its first payment alike.
func lowered(number, amount string) []string {
	of := " WHERE place = 0 AND receipt_id = (SELECT id FROM receipt WHERE number = '" + number + "')"
	return []string{
		"UPDATE receipt SET subtotal = subtotal - " + amount + ", total = total - " + amount + " WHERE number = '" + number + "'",
		"UPDATE receipt_line SET amount = amount - " + amount + of,
		"UPDATE payment SET amount = amount - " + amount + of,
	}
}

// A receipt or card changed so that it adds up by itself is still found by the ledger.
func moneyTests(t *testing.T, engine Engine) {
	t.Run("a busy shop adds up", func(t *testing.T) {
		k := busyShop(t, engine)
		equal(t, "receipts", k.sound(t).Receipts, 11)
	})

	t.Run("a year's work gives no false alarm", func(t *testing.T) {
		k := openShop(t, engine)
		_, err := demo.Fill(t.Context(), func(ctx context.Context, fn func(demo.Store) error) error {
			return k.Within(ctx, func(inner *store.Store) error { return fn(inner) })
		}, demo.Options{Members: 60, Seed: 11, Now: k.clock.now()})
		must(t, err)
		k.sound(t)
	})

	for name, tamper := range map[string]struct {
		statements []string
		key, says  string
	}{
		"a wallet's payment called cash": {
			[]string{"UPDATE payment SET tender = 'cash', bonus = 0 WHERE tender = 'wallet'"}, "store.wrong_wallet", "R-000003",
		},
		"bonus called principal": {
			[]string{"UPDATE payment SET bonus = bonus - 1 WHERE bonus > 0"}, "store.wrong_wallet", "R-000004",
		},
		"cash called a wallet's payment": {
			[]string{"UPDATE payment SET tender = 'wallet' WHERE tender = 'cash' AND amount > 0"}, "store.wrong_wallet", "R-000001",
		},
		"a visit that cost less":  {lowered("R-000003", "1000"), "store.wrong_wallet", "R-000003"},
		"a top-up that cost less": {lowered("R-000005", "1000"), "store.wrong_paid", "R-000005"},
		"a sale that cost less": {
			append(lowered("R-000002", "1000"), "UPDATE card SET price = price - 1000 WHERE plan_key = 'vip'"), "store.wrong_paid", "R-000002",
		},
		"a larger discount": {[]string{
			"UPDATE receipt SET discount = discount + 100, total = total - 100 WHERE number = 'R-000006'",
			"UPDATE receipt_line SET discount = discount + 100 WHERE receipt_id = (SELECT id FROM receipt WHERE number = 'R-000006')",
			"UPDATE receipt_applied SET amount = amount + 100 WHERE receipt_id = (SELECT id FROM receipt WHERE number = 'R-000006')",
			"UPDATE payment SET amount = amount - 100 WHERE receipt_id = (SELECT id FROM receipt WHERE number = 'R-000006')",
		}, "store.wrong_saved", "R-000006"},
		"a void that gives more back": {lowered("R-000008", "1000"), "store.wrong_void", "R-000007"},
		"a void taken back": {
			[]string{"UPDATE receipt SET voided_by = NULL WHERE number = 'R-000007'"}, "store.wrong_void", "R-000008",
		},
		"a visit voided by another's void": {
			[]string{"UPDATE receipt SET voided_by = (SELECT id FROM receipt WHERE number = 'R-000008') WHERE number = 'R-000006'"},
			"store.wrong_void", "R-000006",
		},
		"a void that names another visit": {
			[]string{"UPDATE receipt SET voids = 'R-000006' WHERE number = 'R-000008'"}, "store.wrong_void", "R-000007",
		},
		"a visit taken from its card": {
			[]string{"UPDATE receipt SET card_id = NULL WHERE number = 'R-000006'"}, "store.wrong_visit", "R-000006",
		},
		"a visit on another day": {
			[]string{"UPDATE receipt SET day = day - 1 WHERE number = 'R-000011'"}, "store.wrong_visit", "R-000011",
		},
		"a visit nobody made": {[]string{
			"INSERT INTO receipt SELECT id || 'x', 'R-000012', kind, card_id, member_id, served_by, actor, at, day, currency, 0, 0, 0, NULL, NULL, reason, key FROM receipt WHERE number = 'R-000011'",
		}, "store.wrong_visit", "R-000012"},
		"a voided card brought back": {
			[]string{"UPDATE card SET voided = FALSE WHERE voided"}, "store.wrong_card_voided", "card 2",
		},
		"a card ended without its sale": {
			[]string{"UPDATE card SET voided = TRUE WHERE plan_key = 'vip'"}, "store.wrong_card_voided", "card 2",
		},
		"a card's price":       {[]string{"UPDATE card SET price = price + 1 WHERE plan_key = 'vip'"}, "store.wrong_sale", "card 2"},
		"a card's member":      {[]string{"UPDATE card SET member_id = NULL WHERE plan_key = 'vip'"}, "store.wrong_sale", "card 2"},
		"a card's first day":   {[]string{"UPDATE card SET valid_from = valid_from - 1 WHERE plan_key = 'vip'"}, "store.wrong_card_dates", "card 2"},
		"a card's last day":    {[]string{"UPDATE card SET valid_to = valid_from WHERE plan_key = 'vip'"}, "store.wrong_card_dates", "card 2"},
		"a card's promises":    {[]string{"UPDATE undertaking SET promises = promises || ' '"}, "store.wrong_promises", "card 2"},
		"a promise unreadable": {[]string{"UPDATE undertaking SET promises = '{'"}, "store.wrong_promises", "unknown card"},
	} {
		t.Run("money changed beside the ledger is named: "+name, func(t *testing.T) {
			k := busyShop(t, engine)
			db := k.behind(t, engine)
			for _, statement := range append(engine.DropTriggers, tamper.statements...) {
				_, err := db.ExecContext(t.Context(), statement)
				must(t, err)
			}
			report, err := k.Verify(t.Context(), nil)
			must(t, err)
			equal(t, "what is wrong", report.Wrong.Key, tamper.key)
			for _, lang := range words.Langs() {
				if said := words.For(lang).Say(report.Wrong); said == "" || strings.Contains(said, "<no value>") {
					t.Errorf("%s: %q", lang, said)
				}
			}
			if said := words.For(words.English).Say(report.Wrong); !strings.Contains(said, tamper.says) {
				t.Errorf("%q does not name %q", said, tamper.says)
			}
		})
	}
}
