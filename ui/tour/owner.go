package main

import (
	"tessera/assets/words"
	"tessera/ui/screen"
)

// readInsights reads how the shop does.
func (t *tour) readInsights() {
	t.goTo(screen.Place{Room: screen.Insights})
	t.picture("insights")
	months, err := t.house.Insight.Months(t.ctx, 1)
	t.must(err)
	owed, err := t.house.Insight.Owed(t.ctx)
	t.must(err)
	if t.err != nil {
		return
	}
	t.seen("visits_month", t.say.Number(months[0].Visits))
	t.seen("owed", t.money(owed.Principal+owed.Bonus))
}

// seen confirms that the screen says a figure of the database.
func (t *tour) seen(key, figure string) {
	is := t.text("tour.not_seen", "Figure", figure)
	if says(t.canvas.Content(), figure) {
		is = figure
	}
	t.confirm(key, figure, is)
}

// checkBooks goes through the settings and has the ledger checked.
func (t *tour) checkBooks() {
	t.goTo(screen.Place{Room: screen.Settings})
	t.picture("settings-shop")
	for _, tab := range []string{"services", "staff", "machine", "safety"} {
		t.tap(t.text("settings.tab_" + tab))
		t.picture("settings-" + tab)
	}
	t.tap(t.text("settings.verify"))
	t.picture("settings-verified")
	report, err := t.house.Store.Verify(t.ctx, func(int64, int64) {})
	t.must(err)
	t.confirm("verify", true, report.OK())
	t.note("entries", t.say.Number(report.Entries))
	if t.err == nil && t.said() != t.text("settings.verify_ok", "Entries", words.Num(report.Entries), "Receipts", words.Num(report.Receipts)) {
		t.fail("tour.unseen", "Text", t.text("settings.verify_title"))
	}
}
