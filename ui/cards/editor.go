package cards

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/barcode"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// stillTyping is how long the picture of the card waits for the next key.
const stillTyping = 150 * time.Millisecond

// editor changes one plan. Everything typed goes into plan at once where it can be read, and is
// pointed out at its field where it cannot.
type editor struct {
	env    *screen.Env
	of     *plans
	before cards.Plan // as it is kept; no key for a new one
	start  cards.Plan // as it was when the editor was opened
	plan   cards.Plan // as it is being edited

	name, key, price, term *widget.Field
	unit                   *widget.Select
	swatches               *swatches
	promises               *promiseList
	keep, archive, offer   *widget.Button
	trouble                *widget.Banner
	sides                  *sides
	heading                *widget.Text
	ownKey                 bool // the key was typed, not made from the name

	form, room, footRow *fyne.Container
	object              fyne.CanvasObject
	building            bool
	saving              bool
}

func newEditor(env *screen.Env, of *plans, before, plan cards.Plan) *editor {
	e := &editor{env: env, of: of, before: before, start: clonePlan(plan), plan: clonePlan(plan), building: true}
	e.makeFields()
	e.object = e.build()
	e.building = false
	return e
}

// clonePlan is a plan whose promises can be changed without changing the other's.
func clonePlan(p cards.Plan) cards.Plan {
	p.Promises = slices.Clone(p.Promises)
	return p
}

func (e *editor) isNew() bool { return e.before.Key == "" }

func (e *editor) title() string {
	if e.isNew() {
		return e.env.Text("cards.new_plan")
	}
	return e.before.Name
}

func (e *editor) makeFields() {
	say, p := e.env.Text, e.plan
	e.heading = widget.NewText(e.title(), widget.Heading)
	e.name = widget.NewField(say("cards.plan_name")).WithText(p.Name)
	e.name.Check = e.checkName
	e.name.OnChanged = e.typedName
	e.key = widget.NewField(say("cards.key")).WithText(p.Key).WithHint(say("cards.key_hint"))
	e.key.Check = e.checkKey
	e.key.OnChanged = func(text string) { e.ownKey = true; e.set(func() { e.plan.Key = strings.TrimSpace(text) }) }
	if !e.isNew() {
		e.key.WithHint(say("cards.key_fixed")).Disable()
	}
	e.price = widget.NewField(say("cards.price")).WithText(e.plainPrice())
	e.price.Check = e.checkPrice
	e.price.OnChanged = func(text string) {
		if amount, err := cards.ParseAmount(text, e.plan.Currency); err == nil {
			e.set(func() { e.plan.Price = amount })
		}
	}
	e.term = widget.NewField(say("cards.valid_for")).WithText(strconv.Itoa(p.Term.Count))
	e.term.Check = e.checkTerm
	e.term.OnChanged = func(text string) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			e.set(func() { e.plan.Term.Count = n })
		}
	}
	var units []widget.Option
	for _, unit := range cards.TermUnits() {
		units = append(units, widget.Option{Key: string(unit), Text: say("cards.unit_" + string(unit))})
	}
	e.unit = widget.NewSelect(say("cards.unit"), units, string(p.Term.Unit), func(key string) {
		e.set(func() { e.plan.Term.Unit = cards.TermUnit(key) })
		e.term.Validate()
	})
	e.swatches = newSwatches(e.env, e.of.looks, func(style print.Style) {
		e.set(func() { e.plan.Style = cards.Style(style) })
		e.swatches.choose(style)
	})
	e.swatches.choose(print.Style(p.Style))
	e.promises = newPromiseList(e)
	e.sides = newSides(e.env, 320)
}

func (e *editor) plainPrice() string {
	if e.isNew() && e.plan.Price == 0 {
		return ""
	}
	return grouped(e.plan.Currency.Plain(e.plan.Price))
}

// set changes the plan as it is being edited and shows what follows from it.
func (e *editor) set(change func()) {
	change()
	if !e.building {
		e.redraw()
	}
}

// typedName makes the key of a new plan from its name, until a key was typed.
func (e *editor) typedName(text string) {
	e.plan.Name = text
	if e.isNew() && !e.ownKey {
		e.key.SetText(e.of.freeKey(keyOf(text)))
		e.ownKey = false
	}
	e.redraw()
}

// dirty tells whether something typed is not saved.
func (e *editor) dirty() bool {
	return !reflect.DeepEqual(e.start, e.plan) || e.unread()
}

// savable tells whether there is anything to save: a new plan always.
func (e *editor) savable() bool { return e.isNew() || e.dirty() }

// unread tells whether a field holds what cannot be read.
func (e *editor) unread() bool {
	for _, f := range []*widget.Field{e.price, e.term} {
		if f.Text() != "" && f.Check(f.Text()) != "" {
			return true
		}
	}
	return e.promises.unread()
}

// redraw shows what follows from the plan as it is now: whether it can be saved, and the card.
func (e *editor) redraw() {
	if e.savable() && !e.saving {
		e.keep.Enable()
	} else {
		e.keep.Disable()
	}
	e.footRow.Refresh() // the button is narrower while it shows no key
	plan := clonePlan(e.plan)
	e.sides.show(func(ctx context.Context) (print.Shop, print.Face, error) {
		if err := e.env.Runner.Pause(ctx, stillTyping); err != nil {
			return print.Shop{}, print.Face{}, err
		}
		shop, err := e.env.House.Paper(ctx)
		return shop, e.face(plan), err
	}, barcode.Code128, func(error) { e.sides.clear() })
}

// sampleNumber is a number of the shop's own kind that no card has: all its digits are zero.
const sampleNumber = "2000000000008"

// face is the plan's card with a name that says whose will stand there.
func (e *editor) face(plan cards.Plan) print.Face {
	speaker := e.of.paperSpeaker()
	face := print.Face{
		Number: sampleNumber, PlanName: plan.Name, HolderName: speaker.Text("cards.sample_holder"),
		ValidTo: e.env.Today(), Style: print.Style(plan.Style),
	}
	if plan.Term.Validate() == nil {
		face.ValidTo = plan.Term.End(e.env.Today())
	}
	for _, promise := range plan.Promises {
		face.Promises = append(face.Promises, speaker.Say(promise.Text(plan.Currency)))
	}
	if len(face.Promises) > 0 {
		face.Headline = face.Promises[0]
	}
	return face
}

func (e *editor) build() fyne.CanvasObject {
	gap := theme.Size(theme.Gap)
	e.keep = widget.NewButton(e.env.Text("common.save"), widget.Primary, e.save).WithKey("Ctrl S")
	e.offer = widget.NewButton(e.env.Text("cards.show_kept"), widget.Secondary, e.showKept)
	e.trouble = widget.NewBanner(widget.ToneRed, "", "", e.offer)
	e.trouble.Hide()
	head := widget.Columns(theme.Size(theme.Tight), widget.Fill(e.heading))
	if e.plan.Archived {
		head.Add(widget.NewChip(e.env.Text("cards.archived"), widget.ToneNeutral))
	}
	e.form = widget.Rows(gap,
		widget.Pairs(gap, e.name, e.key, e.price,
			widget.Split(gap, widget.Part{Object: e.term, Weight: 1, Min: 54}, widget.Part{Object: e.unit, Weight: 1.3, Min: 78})),
		widget.Rows(4, widget.NewText(e.env.Text("cards.look"), widget.Label), e.swatches.object),
		e.promises.object)
	e.room = widget.Scroll(e.form)
	panel := widget.NewPanel(widget.Rows(gap, head, e.trouble, widget.Fill(e.room), widget.NewSeparator(), e.foot()))
	note := widget.NewParagraph(e.env.Text("cards.sold_keep"), widget.SmallMuted)
	picture := widget.NewPanel(widget.Rows(gap, widget.NewText(e.env.Text("cards.as_printed"), widget.Label),
		widget.Fill(e.sides.object), note)).On(theme.Well)
	return widget.Split(gap, widget.Part{Object: panel, Weight: 500, Min: 352}, widget.Part{Object: picture, Weight: 310, Min: 234})
}

// foot are what can be done with the plan as a whole.
func (e *editor) foot() fyne.CanvasObject {
	foot := widget.Columns(theme.Size(theme.Tight))
	e.footRow = foot
	if !e.isNew() {
		label := e.env.Text("cards.archive")
		if e.before.Archived {
			label = e.env.Text("cards.bring_back")
		}
		e.archive = widget.NewButton(label, widget.Secondary, e.toggleArchived)
		foot.Add(e.archive)
	}
	foot.Add(widget.Spacer())
	foot.Add(e.keep)
	return foot
}
