package members

import (
	"strings"

	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

func (m *Members) addNobody() { m.addNamed("") }

// addNamed opens the form of a new member; what was typed to find them is not typed again.
func (m *Members) addNamed(typed string) {
	typed = strings.TrimSpace(typed)
	before := members.Member{Name: typed}
	if phone, err := members.ParsePhone(typed, m.env.Shop.Region); err == nil {
		before = members.Member{Phone: phone}
	}
	m.openForm(before, nil)
}

func (m *Members) edit(p person) { m.openForm(p.member, p.introducer) }

func (m *Members) openForm(before members.Member, introducer *members.Member) {
	if m.form != nil {
		return
	}
	isNew := before.ID == ""
	m.form = newForm(m.env, before, introducer, formCalls{
		saved: func(kept members.Member) { m.saved(kept, isNew) },
		open: func(memberID string) {
			m.roll.search.SetText("")
			m.choose(memberID)
		},
		closed: func() {
			m.form = nil
			m.refocus()
		},
	})
	m.form.show()
}

// saved shows the member that was kept and offers what usually comes next.
func (m *Members) saved(kept members.Member, isNew bool) {
	m.changed(kept.ID)
	if !isNew {
		screen.Done(m.env, "members.saved", "Name", kept.Name)
		return
	}
	m.roll.welcome(kept)
	m.env.Toast(screen.Toast{
		Text: m.env.Text("members.added", "Name", kept.Name, "Number", string(kept.Number)), Tone: widget.ToneGreen,
		Offer: m.env.Text("members.sell"), Do: func() { m.profile.load(kept.ID, m.sell) },
	})
}

func (m *Members) closeForm() {
	if m.form != nil {
		m.form.dialog.Hide()
	}
}
