package main

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members/civil"
	"tessera/ui/screen"
)

// scanCards scans the new number, the lost one, a number that no card has, and a card that wants
// a second look.
func (t *tour) scanCards() {
	t.scan(t.card.Live(), checkout.Green, "scan-green")
	t.clearDesk()
	t.scan(t.oldNumber, checkout.Red, "scan-red-replaced")
	t.clearDesk()
	if amber, ok := t.amber(); ok {
		t.scan(amber, checkout.Amber, "scan-amber")
		t.clearDesk()
	} else {
		t.fail("tour.no_amber")
	}
	t.scan("2999999999991", checkout.Red, "scan-red-unknown")
	t.clearDesk()
}

// scan types a number as a scanner does.
func (t *tour) scan(number cards.Number, want checkout.Colour, picture string) {
	t.goTo(screen.Place{Room: screen.Desk})
	t.key(fyne.KeyF1)
	t.typed(string(number) + "\n")
	if picture == "" || t.err != nil {
		return
	}
	t.picture(picture)
	verdict, err := t.house.Desk.Scan(t.ctx, string(number))
	t.must(err)
	t.confirm("verdict_"+string(want), t.text("tour.colour."+string(want)), t.text("tour.colour."+string(verdict.Colour)))
	sentence := t.say.Say(verdict.Sentence)
	t.note("sentence", sentence)
	if t.err == nil && !standsIn(t.canvas.Content(), sentence) {
		t.fail("tour.unseen", "Text", sentence)
	}
}

// clearDesk lets the guest go.
func (t *tour) clearDesk() {
	t.key(fyne.KeyF1)
	t.key(fyne.KeyEscape)
}

// amber is the number of a card in the demo shop that wants a second look.
func (t *tour) amber() (cards.Number, bool) {
	all, err := t.house.Store.ListCards(t.ctx, cardsOf("", t.env().Today()), "", 400)
	t.must(err)
	for _, card := range all {
		verdict, err := t.house.Desk.Scan(t.ctx, string(card.Live()))
		t.must(err)
		if verdict.Colour == checkout.Amber {
			return card.Live(), true
		}
	}
	return "", false
}

// service is one of the usual services as this shop calls it, and its price.
func (t *tour) service(key string) cards.Service {
	name := t.text("plan.service_" + key)
	all, err := t.house.Catalog.Services(t.ctx)
	t.must(err)
	for _, service := range all {
		if service.Name == name {
			return service
		}
	}
	t.fail("tour.no_service", "Name", name)
	return cards.Service{}
}

// completeVisit enters colour and a cut, uses one session of scalp care, and asks for a smile.
func (t *tour) completeVisit() {
	colour, cut, care := t.service("colour"), t.service("cut"), t.service("scalp_care")
	t.scan(t.card.Live(), checkout.Green, "")
	t.typed(colour.Name + "\n" + cut.Name + "\n")
	t.ctrl(fyne.KeyU)
	t.picture("visit")
	t.ctrl(fyne.KeyReturn)
	t.picture("visit-completed")
	t.typed("5")
	t.picture("visit-smiled")
	t.visit = t.lastOf(t.member.ID)
	money := func(a cards.Amount) cards.Money { return t.card.Currency.Of(a) }
	paid := (colour.Price + cut.Price) * 80 / 100
	t.confirm("subtotal", money(colour.Price+cut.Price+care.Price), money(t.visit.Subtotal))
	t.confirm("discount", money(colour.Price+cut.Price+care.Price-paid), money(t.visit.Discount))
	t.confirm("total", money(paid), money(t.visit.Total))
	t.confirm("smile", 5, t.lastOf(t.member.ID).Smile)
	balances, err := t.house.Store.Balances(t.ctx, t.card.ID)
	t.must(err)
	promise, _ := t.card.Promise("care")
	t.confirm("care_left", int64(5), balances.Left(promise, t.card.PeriodOf(promise, t.env().Today())))
}

// lastOf is the newest receipt of a member, or of anybody without a name.
func (t *tour) lastOf(memberID string) cards.Receipt {
	if t.err != nil {
		return cards.Receipt{}
	}
	find := func() ([]cards.Receipt, error) { return t.house.Desk.ReceiptsOf(t.ctx, memberID, 1) }
	if memberID == "" {
		find = func() ([]cards.Receipt, error) { return t.house.Desk.Today(t.ctx, 1) }
	}
	all, err := find()
	t.must(err)
	if len(all) == 0 {
		t.fail("tour.no_receipt")
		return cards.Receipt{}
	}
	return all[0]
}

// payAndVoid pays more than the wallet holds, the rest by card, and takes the visit back.
func (t *tour) payAndVoid() {
	before := t.walletLeft()
	colour, perm := t.service("colour"), t.service("perm")
	t.scan(t.wallet.Live(), checkout.Green, "")
	t.typed(colour.Name + "\n" + colour.Name + "\n" + colour.Name + "\n" + perm.Name + "\n" + perm.Name + "\n")
	t.ctrl(fyne.KeyReturn)
	t.picture("wallet-short")
	t.tap(t.text("desk.rest_by_card"))
	t.picture("wallet-split")
	t.ctrl(fyne.KeyReturn)
	t.picture("wallet-paid")
	money := func(a cards.Amount) cards.Money { return t.wallet.Currency.Of(a) }
	visit := t.lastOf(t.friend.ID)
	t.confirm("total", money(3*colour.Price+2*perm.Price), money(visit.Total))
	t.confirm("by_wallet", money(before), money(paidBy(visit, cards.WalletPays)))
	t.confirm("by_card", money(visit.Total-before), money(paidBy(visit, cards.CardTender)))
	t.confirm("wallet_after", money(0), money(t.walletLeft()))
	t.tap(t.text("common.undo"))
	t.picture("void")
	t.tap(t.text("desk.void"))
	t.picture("voided")
	t.confirm("wallet_back", money(before), money(t.walletLeft()))
	again, err := t.house.Desk.Receipt(t.ctx, visit.Number)
	t.must(err)
	t.confirm("voided", true, again.VoidedBy != "")
	t.clearDesk()
	t.tap(t.text("common.discard"))
}

func paidBy(r cards.Receipt, tender cards.Tender) cards.Amount {
	sum := cards.Amount(0)
	for _, payment := range r.Payments {
		if payment.Tender == tender {
			sum += payment.Amount
		}
	}
	return sum
}

// walkIn serves somebody without a card, for cash.
func (t *tour) walkIn() {
	price := t.service("cut").Price / 2
	t.goTo(screen.Place{Room: screen.Desk})
	t.key(fyne.KeyF3)
	t.typed(t.cast.walkIn + " " + t.cast.currency.Plain(price) + "\n")
	t.key(fyne.KeyF8)
	t.picture("walk-in")
	t.ctrl(fyne.KeyReturn)
	t.typed("4")
	t.picture("walk-in-done")
	visit := t.lastOf("")
	t.confirm("total", t.cast.currency.Of(price), t.cast.currency.Of(visit.Total))
	t.confirm("by_cash", t.cast.currency.Of(price), t.cast.currency.Of(paidBy(visit, cards.Cash)))
	t.confirm("day", t.env().Today(), civil.Day(visit.Day))
}
