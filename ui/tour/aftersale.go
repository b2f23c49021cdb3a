package main

import (
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/ui/screen"
)

// openCase opens a complaint from the receipt of the visit.
func (t *tour) openCase() {
	t.goTo(screen.Place{Room: screen.Desk})
	t.clearDesk()
	t.tap(t.member.Name)
	t.picture("case-from-visit")
	t.tap(t.text("desk.open_case"))
	t.into(t.text("desk.case_subject"), t.cast.subject)
	t.picture("case-form")
	opened := t.now
	t.tap(t.text("desk.open_case"))
	t.picture("case-opened")
	found := t.caseOf()
	t.caseNumber = found.Number
	t.confirm("case_about", t.visit.Number, found.Receipt)
	due := t.openHours(opened, 8)
	t.confirm("due", t.moment(due), t.moment(found.Due))
	t.hush()
	t.scan(t.card.Live(), "", "")
	t.picture("desk-case-open")
	t.clearDesk()
}

func (t *tour) caseOf() aftersale.Case {
	if t.err != nil {
		return aftersale.Case{}
	}
	all, err := t.house.Cases.Of(t.ctx, t.member.ID, 1)
	t.must(err)
	if len(all) == 0 {
		t.fail("tour.no_case")
		return aftersale.Case{}
	}
	return all[0]
}

// openHours counts minute by minute, so that it does not trust the shop's own reckoning.
func (t *tour) openHours(from time.Time, hours int) time.Time {
	week, at := t.env().Shop.Hours, t.env().InShop(from)
	for left := hours * 60; left > 0; at = at.Add(time.Minute) {
		day := week[at.Weekday()]
		if minute := at.Hour()*60 + at.Minute(); minute >= day.Open && minute < day.Close {
			left--
		}
	}
	return at
}

func (t *tour) moment(at time.Time) string {
	local := t.env().InShop(at)
	year, month, day := local.Date()
	return t.say.Date(year, month, day) + " " + t.say.Clock(local)
}

// resolveCase sees the board, puts the matter right within its time, and finds it in the story.
func (t *tour) resolveCase() {
	t.goTo(screen.Place{Room: screen.Service})
	t.picture("service")
	t.pass(100 * time.Minute)
	t.tap(t.cast.subject)
	t.into(t.text("service.how"), t.cast.how)
	t.picture("case")
	t.tap(t.text("service.resolve"))
	t.picture("case-resolved")
	t.hush()
	found := t.caseOf()
	t.confirm("case_state", aftersale.Resolved, found.State)
	t.confirm("case_kept", true, found.Kept())
	t.profile(t.member)
	t.picture("member-story")
	receipt := t.lastOf(t.member.ID)
	t.confirm("last_receipt", cards.VisitReceipt, receipt.Kind)
	t.key(fyne.KeyEscape)
}
