package main

import (
	"cmp"

	"fyne.io/fyne/v2"

	"tessera/members"
	"tessera/ui/screen"
)

// takeMemberIn adds three members by their forms, the first with a phone that somebody has.
func (t *tour) takeMemberIn() {
	t.key(fyne.KeyF2)
	twin, err := t.house.Book.ByNumber(t.ctx, "M-000001")
	t.must(err)
	t.fillIn(t.cast.member)
	t.into(t.text("common.phone"), twin.Phone.Display(t.env().Shop.Region))
	t.picture("member-same-phone")
	t.into(t.text("common.phone"), t.cast.member.phone)
	t.picture("member-form")
	t.ctrl(fyne.KeyS)
	t.picture("member-added")
	t.member = t.memberNamed(t.cast.member.name)
	t.confirm("member_number", "M-000301", t.member.Number)
	phone, err := members.ParsePhone(t.cast.member.phone, t.env().Shop.Region)
	t.must(err)
	t.confirm("phone", phone.Display(t.env().Shop.Region), t.member.Phone.Display(t.env().Shop.Region))
	t.unsaved()
	for _, each := range []struct {
		guest guest
		keep  *members.Member
	}{{t.cast.friend, &t.friend}, {t.cast.regular, &t.regular}} {
		t.hush()
		t.ctrl(fyne.KeyN)
		t.fillIn(each.guest)
		t.tap(t.text("members.add"))
		*each.keep = t.memberNamed(each.guest.name)
	}
	t.find()
}

func (t *tour) fillIn(g guest) {
	t.into(t.text("common.name"), g.name)
	t.into(t.text("members.other_name"), g.other)
	t.into(t.text("common.phone"), g.phone)
	t.into(t.text("common.birthday"), g.birthday)
	t.into(t.text("members.likes"), g.likes)
	t.into(t.text("members.avoid"), g.avoid)
}

// memberNamed is who the book has of this name, newest first.
func (t *tour) memberNamed(name string) members.Member {
	if t.err != nil {
		return members.Member{}
	}
	found, err := t.house.Book.Find(t.ctx, name, 20)
	t.must(err)
	best := members.Member{}
	for _, m := range found {
		if m.Name == name && m.Number > best.Number {
			best = m
		}
	}
	if best.ID == "" {
		t.fail("tour.no_member", "Name", name)
	}
	return best
}

// unsaved begins an edit and leaves without saving: the screen asks.
func (t *tour) unsaved() {
	t.hush()
	t.tap(t.text("common.edit"))
	t.into(t.text("common.note"), t.cast.member.likes)
	t.key(fyne.KeyEscape)
	t.picture("member-unsaved")
	t.tap(t.text("common.discard"))
	kept, err := t.house.Book.ByID(t.ctx, t.member.ID)
	t.must(err)
	t.confirm("note_unsaved", t.text("common.none"), cmp.Or(kept.Note, t.text("common.none")))
}

// find looks for the first member by the end of the phone.
func (t *tour) find() {
	t.hush()
	t.ctrl(fyne.KeyF)
	t.typed(t.cast.member.phone[len(t.cast.member.phone)-4:])
	t.key(fyne.KeyDown)
	t.picture("member-found")
	if t.err == nil && !says(t.canvas.Content(), t.cast.member.name) {
		t.fail("tour.unseen", "Text", t.cast.member.name)
	}
	t.ctrl(fyne.KeyF)
	t.key(fyne.KeyEscape)
}

// profile goes to a member in Members.
func (t *tour) profile(m members.Member) {
	t.goTo(screen.Place{Room: screen.Members, MemberID: m.ID})
}
