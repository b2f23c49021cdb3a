package main

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
)

// openShop answers the three questions of the first day and lets a demo shop live a year.
func (t *tour) openShop() {
	t.wear(plain, "")
	t.inEachLook(scene{"welcome", func() { t.into(t.text("welcome.shop_name"), t.cast.shop) }})
	t.into(t.text("welcome.shop_name"), t.cast.shop)
	t.picture("welcome-shop")
	t.tap(t.text("common.next"))
	t.into(t.text("welcome.address"), t.cast.address)
	t.into(t.text("common.phone"), t.cast.phone)
	t.picture("welcome-hours")
	t.tap(t.text("common.next"))
	t.picture("welcome-start")
	t.tap(t.text("welcome.open"))
	if t.err != nil {
		return
	}
	shop, err := t.house.Catalog.Shop(t.ctx)
	t.must(err)
	t.confirm("shop", t.cast.shop, shop.Name)
	t.confirm("zone", t.cast.zone, shop.Zone)
	t.confirm("currency", t.cast.currency, shop.Currency)
	known, err := t.house.Book.Count(t.ctx)
	t.must(err)
	t.confirm("members", 300, known)
}

// seeDesk looks at the desk while nobody is there, and finds a member by typing.
func (t *tour) seeDesk() {
	t.key(fyne.KeyF1)
	t.picture("desk-ready")
	first, err := t.house.Book.ByNumber(t.ctx, "M-000001")
	t.must(err)
	t.typed(firstOf(first.Name))
	t.picture("desk-find")
	t.key(fyne.KeyEscape)
	today, err := t.house.Desk.Today(t.ctx, 2000)
	t.must(err)
	visits := 0
	for _, receipt := range today {
		if receipt.Kind == cards.VisitReceipt && receipt.VoidedBy == "" {
			visits++
		}
	}
	t.confirm("visits_today", visits, visits)
	t.goTo(screen.Place{Room: screen.Desk})
}

func firstOf(name string) string {
	for _, r := range name {
		return string(r)
	}
	return ""
}
