package members

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// mostPicked is how many members a picker offers: few enough to see at once.
const mostPicked = 4

// picker is a field that finds a member: who brought somebody.
type picker struct {
	env    *screen.Env
	field  *widget.Field
	offers *fyne.Container
	object *fyne.Container
	picked *members.Member
	but    string // ID of whom not to offer
	relay  func() // gives everything around it its place again

	finding screen.Latest
}

func newPicker(env *screen.Env, label string, picked *members.Member, but string, relay func()) *picker {
	p := &picker{env: env, but: but, relay: func() {}, offers: widget.Rows(0)}
	p.field = widget.NewField(label).WithPlaceholder(env.Text("members.picker_hint"))
	p.field.Check = p.check
	p.object = widget.Rows(4, p.field, p.offers)
	p.offers.Hide()
	if picked != nil {
		p.pick(*picked)
	}
	p.relay = relay
	p.field.OnChanged = func(text string) { p.find(text) }
	p.field.OnDown(p.focusOffers)
	return p
}

// ID is that of the member picked, empty for none.
func (p *picker) ID() string {
	if p.picked == nil {
		return ""
	}
	return p.picked.ID
}

// Text is what the field says.
func (p *picker) Text() string { return p.field.Text() }

// check refuses a name that was typed and not picked: it would be lost.
func (p *picker) check(text string) string {
	if text != "" && p.picked == nil {
		return p.env.Text("members.picker_unpicked")
	}
	return ""
}

func (p *picker) find(text string) {
	if p.picked != nil && text == p.picked.Name {
		return
	}
	p.picked = nil
	p.field.WithHint("")
	if text == "" {
		p.finding.Stop()
		p.offer(nil)
		return
	}
	screen.Load(p.env, &p.finding, func(ctx context.Context) ([]members.Member, error) {
		if err := p.env.Runner.Pause(ctx, stillTyping); err != nil {
			return nil, err
		}
		return p.env.House.Book.Find(ctx, text, mostPicked+1)
	}, p.offer)
}

func (p *picker) offer(found []members.Member) {
	p.offers.Objects = nil
	for _, m := range found {
		if m.ID == p.but || len(p.offers.Objects) == mostPicked {
			continue
		}
		words := widget.Columns(8, widget.NewText(m.Name, widget.Strong), widget.NewText(joined(string(m.Number), phoneOf(p.env, m)), widget.SmallMuted))
		row := widget.NewRow(widget.NewAvatar(m.Name, 24), words, nil, func() { p.pick(m) }).Padded(widget.Sides(4, 6))
		p.offers.Objects = append(p.offers.Objects, row)
	}
	p.offers.Hidden = len(p.offers.Objects) == 0
	p.object.Refresh()
	p.relay()
}

func (p *picker) pick(m members.Member) {
	p.finding.Stop()
	p.picked = &m
	p.field.SetText(m.Name)
	p.field.SetError("")
	p.field.WithHint(joined(string(m.Number), phoneOf(p.env, m)))
	p.field.Refresh()
	p.offer(nil)
	p.field.Focus()
}

func (p *picker) focusOffers() {
	if len(p.offers.Objects) > 0 {
		p.env.Window.Canvas().Focus(p.offers.Objects[0].(*widget.Row))
	}
}
