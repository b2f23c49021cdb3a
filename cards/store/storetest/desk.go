package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
)

func deskTests(t *testing.T, engine Engine) {
	t.Run("a card is sold, used and its visit voided, and everything comes back", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		equal(t, "visits after the sale", k.left(t, card, "visits", cards.Count), 10)
		before, err := k.Balances(t.Context(), card.ID)
		must(t, err)
		out := k.visit(t, card.Live(), "Cut", 33_000, "visits")
		equal(t, "total", out.Receipt.Total, 0)
		equal(t, "visits after one", k.left(t, card, "visits", cards.Count), 9)
		voided, err := k.desk.Void(t.Context(), out.Receipt.Number, "wrong card", by)
		must(t, err)
		equal(t, "what the void takes back", voided.Receipt.Voids, out.Receipt.Number)
		again, err := k.Receipt(t.Context(), out.Receipt.Number)
		must(t, err)
		equal(t, "voided by", again.VoidedBy, voided.Receipt.Number)
		for _, b := range before {
			equal(t, "balance of "+string(b.Part), k.left(t, card, b.Promise, b.Part), b.Left)
		}
		_, err = k.desk.Void(t.Context(), out.Receipt.Number, "once more", by)
		refused(t, err, words.Conflict)
		k.sound(t)
	})

	t.Run("a receipt is kept to the last payment", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "wallet")
		out, err := k.desk.Complete(t.Context(), checkout.Basket{
			Card: card.Live(), ServedBy: "Ara", Smile: 4,
			Items: []checkout.Item{{Name: "Cut", Amount: 33_000}, {Name: "염색", Amount: 310_001}},
			Pay:   []checkout.Pay{{Tender: cards.WalletPays}, {Tender: cards.CardTender}},
		}, by)
		must(t, err)
		r, err := k.Receipt(t.Context(), out.Receipt.Number)
		must(t, err)
		equal(t, "number", r.Number, "R-000002")
		equal(t, "at", r.At, k.clock.now())
		equal(t, "smile", r.Smile, 4)
		equal(t, "served by", r.ServedBy, "Ara")
		if diff := cmp.Diff([]cards.Payment{
			{Tender: cards.WalletPays, Amount: 330_000, Bonus: 30_000}, {Tender: cards.CardTender, Amount: 13_001},
		}, r.Payments); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]cards.Line{{Name: "Cut", Amount: 33_000}, {Name: "염색", Amount: 310_001}}, r.Lines); diff != "" {
			t.Error(diff)
		}
		must(t, k.desk.Smile(t.Context(), r.Number, 5, by.By))
		r, err = k.ReceiptByID(t.Context(), r.ID)
		must(t, err)
		equal(t, "smile that counts", r.Smile, 5)
		_, err = k.Receipt(t.Context(), "R-000099")
		refused(t, err, words.NotFound)
		_, err = k.ReceiptByID(t.Context(), newID())
		refused(t, err, words.NotFound)
		k.sound(t)
	})

	t.Run("a promise that takes money off is on the receipt", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		r := k.visit(t, card.Live(), "Cut", 33_000).Receipt
		equal(t, "discount", r.Discount, 6_600)
		if diff := cmp.Diff([]cards.Applied{{Promise: "discount", Amount: 6_600}}, r.Applied); diff != "" {
			t.Error(diff)
		}
		known, err := k.Acquaintance(t.Context(), card.MemberID)
		must(t, err)
		equal(t, "saved", known.Saved, 6_600)
		equal(t, "visits", known.Visits, 1)
		equal(t, "last visit", known.LastVisit, r.Day)
	})

	t.Run("the newest receipts come first", func(t *testing.T) {
		k := openShop(t, engine)
		m := k.join(t, "김서연", "")
		card := k.sell(t, m, "vip")
		for range 20 {
			k.visit(t, card.Live(), "Cut", 10_000)
		}
		walkIn := k.visit(t, "", "Fringe", 5_000).Receipt
		for name, read := range map[string]func() ([]cards.Receipt, error){
			"of the day": func() ([]cards.Receipt, error) { return k.ReceiptsOn(t.Context(), walkIn.Day, 18) },
			"of all":     func() ([]cards.Receipt, error) { return k.LastReceipts(t.Context(), 18) },
		} {
			all, err := read()
			must(t, err)
			equal(t, name, len(all), 18)
			equal(t, "newest "+name, all[0].Number, walkIn.Number)
			for _, r := range all {
				equal(t, "lines of "+r.Number, len(r.Lines), 1)
			}
		}
		of, err := k.ReceiptsOf(t.Context(), m.ID, 100)
		must(t, err)
		equal(t, "receipts of the member", len(of), 21)
		equal(t, "oldest", of[20].Kind, cards.SaleReceipt)
	})

	t.Run("what a member had is told by service, voided visits left out", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		first := k.visit(t, card.Live(), "Cut", 33_000).Receipt
		k.visit(t, card.Live(), "Colour", 80_000, "visits")
		wrong := k.visit(t, card.Live(), "Perm", 90_000).Receipt
		_, err := k.desk.Void(t.Context(), wrong.Number, "wrong", by)
		must(t, err)
		done, err := k.Store.Done(t.Context(), card.MemberID, first.Day)
		must(t, err)
		want := []checkout.Done{
			{Service: "Colour", Promise: "visits", Day: first.Day}, {Service: "Cut", Day: first.Day},
		}
		if diff := cmp.Diff(want, done); diff != "" {
			t.Error(diff)
		}
		done, err = k.Store.Done(t.Context(), card.MemberID, first.Day.AddDays(1))
		must(t, err)
		equal(t, "done since tomorrow", len(done), 0)
	})

	t.Run("asking twice does it once and gives the first answer again", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		req := checkout.Request{By: "Mina", Key: "till-1/17"}
		first, err := k.desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000, "visits"), req)
		must(t, err)
		again, err := k.desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000, "visits"), req)
		must(t, err)
		equal(t, "receipt", again.Receipt.Number, first.Receipt.Number)
		equal(t, "visits", k.left(t, card, "visits", cards.Count), 9)
		_, err = k.desk.Complete(t.Context(), basket(card.Live(), "Colour", 80_000, "visits"), req)
		refused(t, err, words.Conflict)
	})

	t.Run("a lost card is refused and its replacement is not", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		lost := card.Live()
		k.clock.pass(24 * 60 * 60 * 1e9)
		replaced, err := k.desk.Replace(t.Context(), lost, "left in a taxi", by)
		must(t, err)
		found, err := k.CardByNumber(t.Context(), lost)
		must(t, err)
		if diff := cmp.Diff(replaced, found); diff != "" {
			t.Error(diff)
		}
		equal(t, "numbers", len(found.Numbers), 2)
		equal(t, "live", found.Numbers[0].Number, found.Live())
		equal(t, "replaced on", found.Numbers[1].ReplacedOn, card.SoldOn.AddDays(1))
		equal(t, "reason", found.Numbers[1].Reason, "left in a taxi")
		verdict, err := k.desk.Scan(t.Context(), string(lost))
		must(t, err)
		equal(t, "colour of the lost one", verdict.Colour, checkout.Red)
		verdict, err = k.desk.Scan(t.Context(), string(found.Live()))
		must(t, err)
		equal(t, "colour of the new one", verdict.Colour, checkout.Green)
		k.sound(t)
	})
}
