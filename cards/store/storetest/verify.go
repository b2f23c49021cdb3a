package storetest

import (
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/cards"
)

func verifyTests(t *testing.T, engine Engine) {
	t.Run("a shop at work adds up and progress comes to its end", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		k.visit(t, card.Live(), "Cut", 33_000)
		k.visit(t, "", "Cut", 33_000)
		var done, all int64
		report, err := k.Verify(t.Context(), func(d, a int64) { done, all = d, a })
		must(t, err)
		equal(t, "ok", report.OK(), true)
		equal(t, "done", done, all)
		equal(t, "entries", report.Entries, all)
		equal(t, "chains", report.Chains, 2)
		equal(t, "receipts", report.Receipts, 3)
	})

	for name, tamper := range map[string]struct {
		statement string
		key       string
		says      string
	}{
		"an entry's change":   {"UPDATE entry SET change = change + 1 WHERE seq = 2 AND chain <> 'shop'", "store.wrong_entry", "entry 2"},
		"an entry's reason":   {"UPDATE entry SET reason = 'kind' WHERE seq = 1 AND chain = 'shop'", "store.wrong_entry", "without a card"},
		"an entry's hash":     {"UPDATE entry SET hash = 'x' WHERE seq = 1 AND chain <> 'shop'", "store.wrong_entry", "entry 1"},
		"an entry's receipt":  {"UPDATE entry SET receipt_id = NULL WHERE seq = 2 AND chain <> 'shop'", "store.wrong_entry", "entry 2"},
		"a missing entry":     {"DELETE FROM entry WHERE seq = 2 AND chain <> 'shop'", "store.wrong_gap", "entry 2"},
		"a missing end":       {"DELETE FROM entry WHERE seq = 1 AND chain = 'shop'", "store.wrong_head", "without a card"},
		"a balance":           {"UPDATE balance SET remaining = remaining + 5 WHERE part = 'count'", "store.wrong_balance", "visits"},
		"a missing balance":   {"DELETE FROM balance WHERE part = 'count'", "store.wrong_balance", "visits"},
		"a balance from afar": {"INSERT INTO balance (chain, promise, part, period, remaining) VALUES ('shop', 'gift', 'count', 0, 1)", "store.wrong_balance", "gift"},
		"a receipt's total":   {"UPDATE receipt SET total = total + 1, subtotal = subtotal + 1 WHERE kind = 'visit'", "store.wrong_receipt", "R-00000"},
		"a receipt's line":    {"UPDATE receipt_line SET amount = amount + 1", "store.wrong_receipt", "R-000001"},
		"a payment":           {"UPDATE payment SET amount = amount - 1", "store.wrong_receipt", "R-000001"},
	} {
		t.Run("tampering is named: "+name, func(t *testing.T) {
			k := openShop(t, engine)
			card := k.sell(t, k.join(t, "김서연", ""), "visits10")
			k.visit(t, card.Live(), "Cut", 33_000, "visits")
			k.visit(t, "", "Cut", 33_000)
			k.sound(t)
			db := k.behind(t, engine)
			for _, statement := range append(engine.DropTriggers, tamper.statement) {
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

	t.Run("the altered entry is named by the card's number", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		db := k.behind(t, engine)
		for _, statement := range append(engine.DropTriggers, "UPDATE entry SET actor = 'somebody'") {
			_, err := db.ExecContext(t.Context(), statement)
			must(t, err)
		}
		report, err := k.Verify(t.Context(), nil)
		must(t, err)
		if said := words.For(words.English).Say(report.Wrong); !strings.Contains(said, cards.Number.Spaced(card.Live())) {
			t.Errorf("%q does not name the card %s", said, card.Live())
		}
	})
}
