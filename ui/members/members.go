// Package members is the room of the people the shop knows: finding one, who they are and what
// they were promised, and everything that happened between them and the shop.
package members

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Members is the screen: everybody on the left, one person on the right.
type Members struct {
	env    *screen.Env
	object fyne.CanvasObject

	head    *fyne.Container
	count   *widget.Text
	add     *widget.Button
	roll    *roll
	profile *profile
	form    *form // the form being filled in, nil for none
}

var (
	_ screen.Screen = (*Members)(nil)
	_ screen.Keyed  = (*Members)(nil)
)

// New makes the screen. It loads nothing before the first Show.
func New(env *screen.Env) screen.Screen {
	m := &Members{env: env, count: widget.NewText("", widget.LeadMuted)}
	m.add = widget.NewButton(env.Text("members.new"), widget.Primary, m.addNobody).WithIcon("plus")
	m.roll = newRoll(env, rollCalls{
		chosen: m.choose, opened: m.enterProfile, counted: m.showCount, add: m.addNamed,
	})
	m.profile = newProfile(env, profileCalls{
		edit: m.edit, sell: m.sell, topUp: m.topUp, replace: m.replace, print: m.print, scan: m.scan,
		receipt: m.openReceipt, matter: m.openCase,
		open: func(p person) { m.openCaseAbout(p, "", "") }, meet: m.meet,
	})
	m.object = m.build()
	return m
}

func (m *Members) build() fyne.CanvasObject {
	title := widget.Columns(10, widget.NewText(m.env.Text("common.room.members"), widget.Title), m.count)
	m.head = widget.Columns(theme.Size(theme.Wide), title,
		widget.Fill(widget.Left(widget.AtLeast(320, 0, m.roll.search))), m.add)
	body := widget.Split(theme.Size(theme.Gap),
		widget.Part{Object: m.roll.panel, Weight: 704, Min: 380},
		widget.Part{Object: m.profile.panel, Weight: 440, Min: 340})
	return widget.Pad(widget.Sides(18, theme.Size(theme.Wide)),
		widget.Rows(theme.Size(theme.Gap), m.head, widget.Fill(body)))
}

// Object is the screen.
func (m *Members) Object() fyne.CanvasObject { return m.object }

// Show looks again at everybody and at the person shown, or goes to another one, and begins what
// the place asks for.
func (m *Members) Show(at screen.Place) {
	m.roll.reload()
	memberID := at.MemberID
	if memberID == "" {
		memberID = m.profile.shownID()
	}
	begin := func(person) {}
	switch at.Action {
	case screen.NewMember:
		defer m.addNamed(at.Text)
	case screen.EditMember:
		begin = func(p person) { m.edit(p) }
	case screen.SellCard:
		begin = func(p person) { m.sell(p) }
	case screen.TopUp:
		begin = func(p person) { p.withCard(at.CardID, m.topUp) }
	case screen.Replace:
		begin = func(p person) { p.withCard(at.CardID, m.replace) }
	}
	if memberID == "" {
		return
	}
	m.roll.selectID(memberID)
	m.profile.load(memberID, begin)
}

// Focus gives the keyboard to the search.
func (m *Members) Focus() { m.roll.search.Focus() }

// Leave asks about a member's form with edits that are not saved.
func (m *Members) Leave(proceed func()) {
	if m.form == nil || !m.form.dirty() {
		m.closeForm()
		proceed()
		return
	}
	screen.AskUnsaved(m.env, m.form.title(), func() {
		m.closeForm()
		proceed()
	})
}

// Key answers the room's own keys.
func (m *Members) Key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	control := modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0
	switch {
	case m.form != nil && control && key == fyne.KeyS:
		m.form.save()
	case m.form != nil || screen.Busy(m.env.Window.Canvas()):
		return false
	case control && key == fyne.KeyF, !control && key == fyne.KeyF3:
		m.roll.search.Focus()
	case control && key == fyne.KeyN:
		m.addNobody()
	case control && key == fyne.KeyE:
		m.profile.withShown(m.edit)
	default:
		return false
	}
	return true
}

func (m *Members) showCount(all int64) {
	text := ""
	if all > 0 {
		text = m.env.Say.Number(all)
	}
	m.count.SetText(text)
	m.head.Refresh()
}

// choose shows a person in the profile.
func (m *Members) choose(memberID string) {
	m.roll.selectID(memberID)
	m.profile.load(memberID, nil)
}

// refocus gives the keyboard back to the list, or to the search, after a dialog.
func (m *Members) refocus() {
	switch {
	case screen.Busy(m.env.Window.Canvas()):
	case m.roll.indexOf(m.roll.selected) >= 0:
		m.roll.table.focus()
	default:
		m.roll.search.Focus()
	}
}

// enterProfile takes the keyboard from the list to what can be done with the person.
func (m *Members) enterProfile() { m.profile.focus() }

// changed brings the screen up to date after something was done here.
func (m *Members) changed(memberID string) {
	m.env.Changed()
	m.roll.reload()
	m.roll.selectID(memberID)
	m.profile.load(memberID, nil)
}
