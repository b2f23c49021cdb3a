package storetest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
)

func ledgerTests(t *testing.T, engine Engine) {
	t.Run("what is written stays", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		out := k.visit(t, card.Live(), "Cut", 33_000)
		_, err := k.desk.Void(t.Context(), out.Receipt.Number, "wrong", by)
		must(t, err)
		db := k.behind(t, engine)
		// From outside, without the till's settings, as a shell opens the database.
		for _, attack := range append([]string{
			"UPDATE entry SET change = change + 1",
			"UPDATE entry SET reason = 'x' WHERE seq = 1",
			"DELETE FROM entry",
			"UPDATE receipt_line SET amount = 1",
			"DELETE FROM receipt_line",
			"UPDATE receipt_applied SET amount = 1",
			"DELETE FROM receipt_applied",
			"UPDATE payment SET amount = 1",
			"DELETE FROM payment",
			"UPDATE receipt SET total = 0, subtotal = 0, discount = 0",
			"UPDATE receipt SET voided_by = NULL WHERE voided_by IS NOT NULL",
			"DELETE FROM receipt",
			"UPDATE undertaking SET promises = '[]'",
			onto("entry", "id", "change = 0"),
			onto("receipt", "id", "total = 0, subtotal = 0, discount = 0"),
			onto("receipt_line", "receipt_id, place", "amount = 0"),
			onto("receipt_applied", "receipt_id, place", "amount = 0"),
			onto("payment", "receipt_id, place", "amount = 0"),
			onto("undertaking", "hash", "promises = '[]'"),
		}, engine.Attacks...) {
			if _, err := db.ExecContext(t.Context(), attack); err == nil || !strings.Contains(err.Error(), "what is written stays") {
				t.Errorf("%s: %v", attack, err)
			}
		}
		if _, err := db.ExecContext(t.Context(),
			"INSERT INTO balance (chain, promise, part, period, remaining) VALUES ('shop', '', 'paid', 0, -1)"); err == nil {
			t.Error("a balance below zero was accepted")
		}
		k.sound(t)
		k.sell(t, k.join(t, "이서준", ""), "vip") // with promises that are there already
	})

	t.Run("a balance never falls below zero", func(t *testing.T) {
		k := openShop(t, engine)
		account := cards.Account{Chain: cards.ShopChain, Promise: "p", Part: cards.Count}
		for _, move := range []struct {
			change, left int64
			moved        bool
		}{{-1, 0, false}, {0, 0, true}, {3, 3, true}, {-4, 3, false}, {-3, 0, true}, {-1, 0, false}, {5, 5, true}} {
			must(t, k.Update(t.Context(), func(tx checkout.Tx) error {
				moved, err := tx.Move(t.Context(), account, move.change)
				equal(t, "moved", moved, move.moved)
				return err
			}))
			balances, err := k.Balances(t.Context(), cards.ShopChain)
			must(t, err)
			equal(t, "left", balances.Of("p", cards.Count, 0), move.left)
		}
	})

	t.Run("a transaction that fails or panics leaves nothing behind", func(t *testing.T) {
		k := openShop(t, engine)
		account := cards.Account{Chain: cards.ShopChain, Promise: "p", Part: cards.Count}
		no := errors.New("no")
		err := k.Update(t.Context(), func(tx checkout.Tx) error {
			_, err := tx.Move(t.Context(), account, 7)
			return errors.Join(no, err)
		})
		if !errors.Is(err, no) {
			t.Fatal(err)
		}
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic was swallowed")
				}
			}()
			_ = k.Update(t.Context(), func(tx checkout.Tx) error {
				_, err := tx.Move(t.Context(), account, 7)
				must(t, err)
				panic("the program is broken")
			})
		}()
		balances, err := k.Balances(t.Context(), cards.ShopChain)
		must(t, err)
		equal(t, "left", balances.Of("p", cards.Count, 0), 0)
		k.visit(t, "", "Cut", 33_000) // the till goes on
	})

	t.Run("a transaction sees what it has written", func(t *testing.T) {
		k := openShop(t, engine)
		account := cards.Account{Chain: cards.ShopChain, Promise: "p", Part: cards.Count}
		must(t, k.Update(t.Context(), func(tx checkout.Tx) error {
			_, err := tx.Move(t.Context(), account, 7)
			must(t, err)
			inside, err := tx.Balances(t.Context(), cards.ShopChain)
			must(t, err)
			equal(t, "inside", inside.Of("p", cards.Count, 0), 7)
			outside, err := k.Balances(t.Context(), cards.ShopChain)
			equal(t, "outside", outside.Of("p", cards.Count, 0), 0)
			return err
		}))
	})

	t.Run("entries that do not go on where a chain ends are refused", func(t *testing.T) {
		k := openShop(t, engine)
		k.visit(t, "", "Cut", 33_000)
		entries, err := k.Entries(t.Context(), cards.ShopChain)
		must(t, err)
		last := entries[len(entries)-1]
		fork := last
		fork.ID, fork.Seq = newID(), last.Seq+2
		if err := k.Update(t.Context(), func(tx checkout.Tx) error {
			return tx.AppendEntries(t.Context(), cards.ShopChain, []cards.Entry{fork.Seal(last.Hash)})
		}); err == nil {
			t.Error("a gap was accepted")
		}
		fork.Seq = last.Seq
		if err := k.Update(t.Context(), func(tx checkout.Tx) error {
			return tx.AppendEntries(t.Context(), cards.ShopChain, []cards.Entry{fork.Seal(last.Prev)})
		}); err == nil {
			t.Error("a fork was accepted")
		}
		k.sound(t)
	})

	t.Run("entries are read back as they were sealed", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "wallet")
		out := k.visit(t, card.Live(), "Cut", 33_000)
		_, err := k.desk.Void(t.Context(), out.Receipt.Number, "틀렸어요 — 새로", by)
		must(t, err)
		entries, err := k.Entries(t.Context(), card.ID)
		must(t, err)
		prev := ""
		for i, entry := range entries {
			equal(t, "seq", entry.Seq, int64(i+1))
			equal(t, "prev", entry.Prev, prev)
			equal(t, "sealed", entry.Sealed(), true)
			prev = entry.Hash
		}
		of, err := k.EntriesOf(t.Context(), out.Receipt.ID)
		must(t, err)
		if len(of) == 0 || of[0].Receipt != out.Receipt.ID {
			t.Errorf("entries of the visit: %+v", of)
		}
		none, err := k.Entries(t.Context(), newID())
		must(t, err)
		equal(t, "entries of nobody", len(none), 0)
	})

	t.Run("a desk that gives up is let go", func(t *testing.T) {
		k := openShop(t, engine)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := k.Update(ctx, func(checkout.Tx) error { return nil }); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		k.visit(t, "", "Cut", 33_000)
	})

	t.Run("a database opened to be read only refuses a sale", func(t *testing.T) {
		k := openShop(t, engine)
		refused(t, readOnly(t, k.address).Update(t.Context(), func(checkout.Tx) error { return nil }), words.Refused)
	})
}

// onto writes every row of a table once more, changing the one that is there.
func onto(table, key, change string) string {
	return "INSERT INTO " + table + " SELECT * FROM " + table + " WHERE true ON CONFLICT (" + key + ") DO UPDATE SET " + change
}
