// Package cards is the room of what the shop sells and hands out: its plans, the cards that were
// issued, and the studio where they are printed.
package cards

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// The parts of the room, as the segmented control names them.
const (
	plansPart  = "plans"
	issuedPart = "issued"
	studioPart = "studio"
)

// Cards is the screen.
type Cards struct {
	env    *screen.Env
	object fyne.CanvasObject

	parts  *widget.Segmented
	head   *fyne.Container
	action *fyne.Container // what can be begun in the part that is shown
	body   *fyne.Container

	plans  *plans
	issued *issued
	studio *studio
}

var (
	_ screen.Screen = (*Cards)(nil)
	_ screen.Keyed  = (*Cards)(nil)
	_ screen.Keeper = (*Cards)(nil)
)

// New makes the screen. It loads nothing before the first Show.
func New(env *screen.Env) screen.Screen {
	c := &Cards{env: env}
	c.plans = newPlans(env)
	c.issued = newIssued(env, issuedCalls{print: c.printAgain})
	c.studio = newStudio(env, c.chooseCard, c.relayHead)
	c.parts = widget.NewSegmented([]widget.Option{
		{Key: plansPart, Text: env.Text("cards.plans")},
		{Key: issuedPart, Text: env.Text("cards.issued")},
		{Key: studioPart, Text: env.Text("cards.studio")},
	}, plansPart, c.went)
	c.object = c.build()
	c.turn(plansPart)
	return c
}

func (c *Cards) build() fyne.CanvasObject {
	c.action, c.body = widget.Rows(0), widget.Rows(0)
	c.head = widget.Columns(theme.Size(theme.Gap), widget.NewText(c.env.Text("common.room.cards"), widget.Title),
		widget.Fill(widget.Center(c.parts)), c.action)
	return widget.Pad(widget.Sides(18, theme.Size(theme.Wide)),
		widget.Rows(theme.Size(theme.Gap), widget.AtLeast(0, 40, c.head), widget.Fill(c.body)))
}

// relayHead gives the button at the right the room its words need.
func (c *Cards) relayHead() {
	if c.head != nil {
		c.head.Refresh()
	}
}

// Object is the screen.
func (c *Cards) Object() fyne.CanvasObject { return c.object }

// Show goes to a card's page, or to its paper in the studio; otherwise it looks again at what is
// shown.
func (c *Cards) Show(at screen.Place) {
	switch {
	case at.CardID != "" && at.Action == screen.PrintCard:
		c.printAgain(at.CardID)
	case at.CardID != "":
		c.turn(issuedPart)
		c.issued.openCard(at.CardID)
	default:
		c.load()
	}
}

// load reads again what the part that is shown shows.
func (c *Cards) load() {
	switch c.parts.Key() {
	case plansPart:
		c.plans.load()
	case issuedPart:
		c.issued.load()
	case studioPart:
		c.studio.load()
	}
}

// went is the segmented control's: edits of a plan are not lost by a look at the cards.
func (c *Cards) went(part string) {
	if !c.plans.visible {
		c.turn(part)
		c.load()
		return
	}
	c.parts.SetKey(plansPart) // until the person agrees
	c.plans.leave(func() {
		c.turn(part)
		c.load()
	})
}

// turn puts a part in front without loading it.
func (c *Cards) turn(part string) {
	c.parts.SetKey(part)
	var action, body fyne.CanvasObject
	switch part {
	case plansPart:
		action, body = c.plans.add, c.plans.object
	case issuedPart:
		action, body = c.issued.sell, c.issued.object
	case studioPart:
		action, body = c.studio.print, c.studio.object
	}
	c.plans.visible = part == plansPart
	c.action.Objects = []fyne.CanvasObject{action}
	c.body.Objects = []fyne.CanvasObject{widget.Fill(body)}
	c.object.Refresh()
}

// printAgain takes a card to the studio, whether it waits or was printed before.
func (c *Cards) printAgain(cardID string) {
	c.turn(studioPart)
	c.studio.add(cardID)
}

// chooseCard goes from the studio to where any card can be found.
func (c *Cards) chooseCard() {
	c.turn(issuedPart)
	c.issued.load()
	c.issued.search.Focus()
}

// Focus gives the keyboard to what is used first in the part that is shown.
func (c *Cards) Focus() {
	switch c.parts.Key() {
	case plansPart:
		c.plans.focus()
	case issuedPart:
		c.issued.search.Focus()
	case studioPart:
		c.studio.focus()
	}
}

// Leave asks about edits of a plan that are not saved.
func (c *Cards) Leave(proceed func()) {
	if c.parts.Key() != plansPart {
		proceed()
		return
	}
	c.plans.leave(proceed)
}

// Key answers the keys of the part that is shown.
func (c *Cards) Key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) == 0 || screen.Busy(c.env.Window.Canvas()) {
		return false
	}
	switch part := c.parts.Key(); {
	case part == plansPart && key == fyne.KeyS:
		c.plans.save()
	case part == plansPart && key == fyne.KeyN:
		c.plans.add.Press()
	case part == issuedPart && key == fyne.KeyF:
		c.issued.search.Focus()
	case part == studioPart && key == fyne.KeyP:
		c.studio.print.Press()
	case key == fyne.KeyP && part == issuedPart:
		return c.issued.printShown()
	default:
		return false
	}
	return true
}

// kept is what must survive the screen being made anew: where the person was, and a plan with
// edits that are not saved.
type kept struct {
	part         string
	before, plan cards.Plan
	editing      bool
}

// Keep is what is unfinished.
func (c *Cards) Keep() any {
	k := kept{part: c.parts.Key()}
	if e := c.plans.editor; e != nil && e.dirty() {
		k.before, k.plan, k.editing = e.before, e.plan, true
	}
	return k
}

// Resume takes up what an earlier screen kept.
func (c *Cards) Resume(was any) {
	k, ok := was.(kept)
	if !ok {
		return
	}
	c.turn(k.part)
	if k.editing {
		c.plans.resume(k.before, k.plan)
	}
}
