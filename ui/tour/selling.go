package main

import (
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/members"
	"tessera/ui/screen"
)

// editPlan lets the VIP plan promise six sessions instead of four.
func (t *tour) editPlan() {
	t.goTo(screen.Place{Room: screen.Cards})
	t.picture("plans")
	vip := t.plan("vip")
	older := t.soldBefore("vip")
	for _, promise := range vip.Promises {
		if promise.Key == "care" {
			t.tap(t.say.Say(promise.Text(vip.Currency)))
		}
	}
	t.into(t.text("cards.count"), "6")
	t.picture("plan-edited")
	t.ctrl(fyne.KeyS)
	t.picture("plan-saved")
	care, _ := promiseOf(t.plan("vip").Promises, "care")
	t.confirm("plan_now", int64(6), care.Count)
	again, err := t.house.Store.CardByID(t.ctx, older.ID)
	t.must(err)
	kept, _ := again.Promise("care")
	t.confirm("card_before", int64(4), kept.Count)
}

func (t *tour) plan(key string) cards.Plan {
	plan, err := t.house.Catalog.Plan(t.ctx, key)
	t.must(err)
	return plan
}

// promiseOf is the promise of a key.
func promiseOf(all []cards.Promise, key string) (cards.Promise, bool) {
	at := slices.IndexFunc(all, func(p cards.Promise) bool { return p.Key == key })
	if at < 0 {
		return cards.Promise{}, false
	}
	return all[at], true
}

// soldBefore is a card of a plan that the demo shop sold.
func (t *tour) soldBefore(plan string) cards.Card {
	all, err := t.house.Store.ListCards(t.ctx, cardsOf(plan, t.env().Today()), "", 1)
	t.must(err)
	if len(all) == 0 {
		t.fail("tour.no_card", "Plan", plan)
		return cards.Card{}
	}
	return all[0]
}

// sellCards sells a VIP card, a wallet and ten visits.
func (t *tour) sellCards() {
	t.card = t.sell(t.member, "vip", "sell")
	t.picture("sold")
	t.key(fyne.KeyEscape)
	care, _ := t.card.Promise("care")
	t.confirm("card_promises", int64(6), care.Count)
	t.confirm("price", t.card.Currency.Of(t.plan("vip").Price), t.card.Currency.Of(t.card.Price))
	t.confirm("valid_to", t.env().Today().AddMonths(12), t.card.ValidTo)
	t.oldNumber = t.card.Live()
	t.wallet = t.sell(t.friend, "wallet", "sell-wallet")
	t.key(fyne.KeyEscape)
	t.visits = t.sell(t.regular, "visits10", "")
	t.key(fyne.KeyEscape)
	wallet, _ := promiseOf(t.plan("wallet").Promises, "wallet")
	t.confirm("wallet_holds", t.wallet.Currency.Of(wallet.Principal+wallet.Bonus), t.wallet.Currency.Of(t.walletLeft()))
}

// sell sells a plan to a member in Members.
func (t *tour) sell(to members.Member, key, picture string) cards.Card {
	t.hush()
	t.profile(to)
	t.tap(t.text("members.sell"))
	plan := t.plan(key)
	t.tap(plan.Name)
	if picture != "" {
		t.picture(picture)
	}
	t.tap(t.text("members.sell_for", "Amount", plan.Currency.Of(plan.Price)))
	if t.err != nil {
		return cards.Card{}
	}
	all, err := t.house.Store.CardsOf(t.ctx, to.ID)
	t.must(err)
	if len(all) == 0 {
		t.fail("tour.no_card", "Plan", plan.Name)
		return cards.Card{}
	}
	return all[0]
}

// walletLeft is what the database has on the wallet, principal and bonus.
func (t *tour) walletLeft() cards.Amount {
	balances, err := t.house.Store.Balances(t.ctx, t.wallet.ID)
	t.must(err)
	return cards.Amount(balances.Sum(cards.Principal) + balances.Sum(cards.Bonus))
}

// topUp puts a sixth of what the wallet was sold with on it.
func (t *tour) topUp() {
	before := t.walletLeft()
	wallet, _ := promiseOf(t.plan("wallet").Promises, "wallet")
	more := wallet.Principal / 6
	t.profile(t.friend)
	t.tap(t.text("members.top_up"))
	t.typed(t.wallet.Currency.Plain(more))
	t.picture("topup")
	t.key(fyne.KeyReturn)
	t.picture("topped-up")
	t.confirm("wallet_before", t.wallet.Currency.Of(before), t.wallet.Currency.Of(before))
	t.confirm("wallet_after", t.wallet.Currency.Of(before+more), t.wallet.Currency.Of(t.walletLeft()))
}

// replaceLost gives the VIP card a new number.
func (t *tour) replaceLost() {
	t.profile(t.member)
	t.tap(t.text("members.lost"))
	t.picture("lost")
	t.tap(t.text("members.replace"))
	t.picture("replaced")
	t.key(fyne.KeyEscape)
	card, err := t.house.Store.CardByID(t.ctx, t.card.ID)
	t.must(err)
	t.card = card
	t.confirm("numbers", 2, len(card.Numbers))
	t.confirm("new_number", true, card.Live() != t.oldNumber)
}
