package cards

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// plans are what the shop sells: all of them on the left, one being edited beside them.
type plans struct {
	env     *screen.Env
	object  *fyne.Container
	add     *widget.Button
	visible bool

	all      []cards.Plan
	services []cards.Service
	looks    looks
	boxes    map[string]*widget.TapPanel // by key
	list     *fyne.Container
	listRoom *fyne.Container
	right    *fyne.Container
	editor   *editor // nil while there is no plan

	reading screen.Latest
}

// offer is what the part reads.
type offer struct {
	plans    []cards.Plan
	services []cards.Service
}

func newPlans(env *screen.Env) *plans {
	p := &plans{env: env, looks: newLooks(), boxes: map[string]*widget.TapPanel{}}
	p.add = widget.NewButton(env.Text("cards.new_plan"), widget.Secondary, func() { p.leave(p.askNew) }).WithIcon("plus")
	p.list = widget.Rows(theme.Size(theme.Tight))
	p.listRoom = widget.Scroll(p.list)
	p.right = widget.Rows(0, widget.Fill(widget.NewPanel(widget.Spacer())))
	p.object = widget.Split(theme.Size(theme.Gap),
		widget.Part{Object: p.listRoom, Weight: 318, Min: 232},
		widget.Part{Object: p.right, Weight: 814, Min: 600})
	return p
}

// load reads the plans again. A plan with edits stays as it is being edited.
func (p *plans) load() { p.loadAnd("") }

// loadAnd reads the plans again and opens one of them; "" keeps the one that is open.
func (p *plans) loadAnd(key string) {
	screen.Load(p.env, &p.reading, func(ctx context.Context) (offer, error) {
		all, err := p.env.House.Catalog.Plans(ctx)
		if err != nil {
			return offer{}, err
		}
		services, err := p.env.House.Catalog.Services(ctx)
		return offer{all, services}, err
	}, func(o offer) {
		p.all, p.services = o.plans, o.services
		p.show(key)
	})
}

func (p *plans) show(key string) {
	p.showList()
	if p.editor != nil && (p.editor.dirty() || p.editor.isNew()) && key == "" {
		p.mark()
		return
	}
	if key == "" && p.editor != nil {
		key = p.editor.before.Key
	}
	at := slices.IndexFunc(p.all, func(plan cards.Plan) bool { return plan.Key == key })
	switch {
	case at >= 0:
		p.edit(p.all[at], p.all[at])
	case len(p.all) > 0:
		p.edit(p.all[0], p.all[0])
	default:
		p.showNone()
	}
}

func (p *plans) showList() {
	p.list.Objects, p.boxes = nil, map[string]*widget.TapPanel{}
	for _, plan := range p.all {
		box := p.box(plan)
		p.boxes[plan.Key] = box
		p.list.Add(box)
	}
	p.listRoom.Refresh()
}

// showNone is for a shop that sells nothing yet.
func (p *plans) showNone() {
	p.editor = nil
	p.right.Objects = []fyne.CanvasObject{widget.Fill(widget.NewPanel(widget.Center(widget.NewEmpty("cards",
		p.env.Text("cards.no_plan"), p.env.Text("cards.no_plan_hint"),
		widget.NewButton(p.env.Text("cards.new_plan"), widget.Secondary, p.askNew)))))}
	p.object.Refresh()
}

// edit opens a plan; before is what is kept, and is zero for a new one.
func (p *plans) edit(before, plan cards.Plan) {
	p.editor = newEditor(p.env, p, before, plan)
	p.right.Objects = []fyne.CanvasObject{widget.Fill(p.editor.object)}
	p.mark()
	p.object.Refresh()
	p.editor.redraw()
	if box := p.boxes[before.Key]; box != nil {
		widget.Reveal(p.listRoom, box)
	}
}

// resume takes up edits made before the screens were made anew.
func (p *plans) resume(before, plan cards.Plan) {
	p.edit(before, plan)
	p.editor.start = before // a new plan's beginning is forgotten, so all of it counts as typed
	p.editor.redraw()
}

// mark outlines the plan that is open.
func (p *plans) mark() {
	for key, box := range p.boxes {
		box.SetChosen(p.editor != nil && p.editor.before.Key == key)
	}
}

func (p *plans) choose(plan cards.Plan) {
	if p.editor != nil && p.editor.before.Key == plan.Key {
		return
	}
	p.leave(func() { p.edit(plan, plan) })
}

// leave asks about edits that are not saved; given up, they are gone.
func (p *plans) leave(proceed func()) {
	if p.editor == nil || !p.editor.dirty() {
		proceed()
		return
	}
	screen.AskUnsaved(p.env, p.editor.title(), func() {
		p.editor = nil
		proceed()
	})
}

// saved shows what was kept.
func (p *plans) saved(plan cards.Plan) {
	p.editor = nil
	p.env.Changed()
	p.loadAnd(plan.Key)
}

func (p *plans) save() {
	if p.editor != nil {
		p.editor.save()
	}
}

func (p *plans) focus() {
	if p.editor != nil {
		p.editor.name.Focus()
	}
}
