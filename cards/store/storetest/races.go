package storetest

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
)

// desks is how many people ask at once.
const desks = 50

// atOnce runs n of them, as nearly at the same time as goroutines can.
func atOnce(n int, ask func(i int)) {
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		ready.Add(1)
		done.Go(func() {
			ready.Done()
			<-start
			ask(i)
		})
	}
	ready.Wait()
	close(start)
	done.Wait()
}

func raceTests(t *testing.T, engine Engine) {
	t.Run("of fifty who ask for ten visits at once exactly ten get one", func(t *testing.T) {
		k := openShop(t, engine)
		tills := []*till{k, k.another(t)}
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		var won, late atomic.Int64
		atOnce(desks, func(i int) {
			_, err := tills[i%len(tills)].desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000, "visits"), by)
			switch {
			case err == nil:
				won.Add(1)
			case errors.Is(err, &words.Refusal{Kind: words.UsedUp}), errors.Is(err, &words.Refusal{Kind: words.Refused}):
				late.Add(1)
			default:
				t.Errorf("neither served nor told: %v", err)
			}
		})
		equal(t, "won", won.Load(), 10)
		equal(t, "told", late.Load(), desks-10)
		equal(t, "left", k.left(t, card, "visits", cards.Count), 0)
		equal(t, "visits", k.left(t, card, "", cards.Visits), 10)
		k.sound(t)
	})

	t.Run("of fifty with the same key one is served and all get its receipt", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		var receipts sync.Map
		atOnce(desks, func(int) {
			out, err := k.desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000, "visits"), checkout.Request{By: "Mina", Key: "one"})
			if err != nil {
				t.Error(err)
			}
			receipts.Store(out.Receipt.Number, true)
		})
		different := 0
		receipts.Range(func(any, any) bool { different++; return true })
		equal(t, "receipts", different, 1)
		equal(t, "left", k.left(t, card, "visits", cards.Count), 9)
	})

	t.Run("a visit is voided once however many ask", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "visits10")
		visit := k.visit(t, card.Live(), "Cut", 33_000, "visits").Receipt
		var won atomic.Int64
		atOnce(desks, func(int) {
			if _, err := k.desk.Void(t.Context(), visit.Number, "wrong", by); err == nil {
				won.Add(1)
			}
		})
		equal(t, "voided", won.Load(), 1)
		equal(t, "left", k.left(t, card, "visits", cards.Count), 10)
		k.sound(t)
	})

	t.Run("numbers are given once each when many join and walk in at once", func(t *testing.T) {
		k := openShop(t, engine)
		tills := []*till{k, k.another(t)}
		var numbers sync.Map
		atOnce(desks, func(i int) {
			till := tills[i%len(tills)]
			m := till.join(t, "김서연", phone(i))
			numbers.Store(m.Number, true)
			r := till.visit(t, "", "Cut", 33_000).Receipt
			numbers.Store(r.Number, true)
		})
		given := 0
		numbers.Range(func(any, any) bool { given++; return true })
		equal(t, "numbers", given, 2*desks)
		k.sound(t)
	})

	t.Run("a wallet is never overdrawn", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "wallet")
		var won atomic.Int64
		atOnce(desks, func(int) {
			b := basket(card.Live(), "Cut", 33_000)
			b.Pay = []checkout.Pay{{Tender: cards.WalletPays}}
			if _, err := k.desk.Complete(t.Context(), b, by); err == nil {
				won.Add(1)
			}
		})
		equal(t, "paid", won.Load(), 10) // 330,000 in the wallet
		equal(t, "left", k.left(t, card, "wallet", cards.Principal)+k.left(t, card, "wallet", cards.Bonus), 0)
		k.sound(t)
	})
}
