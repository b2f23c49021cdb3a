// Package welcome is what a person sees first: three calm questions, and the shop is open.
package welcome

import (
	"os"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/house"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Welcome is the screen: a step at a time, over the shop as it is being described.
type Welcome struct {
	outer *screen.Env // the window's, in the language of the machine
	env   *screen.Env // the same, in the language chosen here
	shop  cards.Shop
	zone  string // of the machine

	object *fyne.Container
	step   step
	at     int
	demo   bool // begin with a demo shop
	busy   bool
	stop   func()
	next   *widget.Button
	fault  *widget.Paragraph
}

// step is one of the questions.
type step interface {
	// title and hint are what is asked.
	title() string
	hint() string
	// content is drawn anew each time the step is come to.
	content() fyne.CanvasObject
	// take writes what was entered into the shop and tells whether it will do.
	take() bool
	// first is what gets the keyboard.
	first() fyne.Focusable
}

// steps is how many there are.
const steps = 3

// pageHeight is the least of the panels that ask, so that they do not jump from step to step.
const pageHeight float32 = 430

var (
	_ screen.Screen = (*Welcome)(nil)
	_ screen.Keyed  = (*Welcome)(nil)
)

// New makes the screen with guesses from the machine: its language, its time zone and the money
// people pay with there.
func New(env *screen.Env) screen.Screen { return newWelcome(env, house.MachineZone(os.Getenv)) }

func newWelcome(env *screen.Env, zone string) *Welcome {
	w := &Welcome{outer: env, zone: zone, demo: true, object: widget.Rows(0)}
	w.shop = cards.Shop{
		Lang: env.Say.Lang(), Zone: zone, Currency: guessCurrency(zone, env.Say.Lang()), Hours: cards.UsualWeek(),
	}
	w.speak(w.shop.Lang)
	w.ask(0)
	return w
}

// Object is the screen.
func (w *Welcome) Object() fyne.CanvasObject { return w.object }

// Show has nothing to bring up to date: what was typed stays.
func (w *Welcome) Show(screen.Place) {}

// Focus gives the keyboard to the first thing of the step.
func (w *Welcome) Focus() {
	if first := w.step.first(); first != nil && w.outer.Window != nil {
		w.outer.Window.Canvas().Focus(first)
	}
}

// Leave is free: there is nowhere to go before there is a shop.
func (w *Welcome) Leave(proceed func()) { proceed() }

// Key goes on with Enter and back with Escape.
func (w *Welcome) Key(key fyne.KeyName, _ fyne.KeyModifier) bool {
	switch {
	case screen.Busy(w.outer.Window.Canvas()):
		return false
	case w.busy && key == fyne.KeyEscape:
		w.cancel()
	case w.busy: // the shop is being made: nothing else is to happen
	case key == fyne.KeyReturn, key == fyne.KeyEnter:
		w.forward()
	case key == fyne.KeyEscape:
		w.back()
	default:
		return false
	}
	return true
}

// speak changes the language of the screen, and the one the shop will have.
func (w *Welcome) speak(lang words.Lang) {
	own := *w.outer
	own.Say = words.For(lang)
	own.Shop = w.shop
	w.env, w.shop.Lang = &own, lang
}

// forward keeps the step and goes to the next, or opens the shop after the last.
func (w *Welcome) forward() {
	if w.busy || !w.step.take() {
		w.object.Refresh()
		return
	}
	if w.at == steps-1 {
		w.open()
		return
	}
	w.turn(w.at + 1)
}

func (w *Welcome) back() {
	if w.at == 0 || w.busy {
		return
	}
	w.step.take()
	w.turn(w.at - 1)
}

// turn shows a step and gives it the keyboard.
func (w *Welcome) turn(at int) {
	w.ask(at)
	w.Focus()
}

// ask shows a step.
func (w *Welcome) ask(at int) {
	w.at = at
	switch at {
	case 0:
		w.step = newShopStep(w)
	case 1:
		w.step = newHoursStep(w)
	default:
		w.step = newStartStep(w)
	}
	w.draw()
}

// again draws the step anew, in another language.
func (w *Welcome) again() { w.turn(w.at) }

func (w *Welcome) draw() {
	gap := theme.Size(theme.Gap)
	head := widget.Pad(widget.Sides(0, 6), widget.Rows(theme.Size(theme.Hair),
		widget.NewParagraph(w.step.title(), widget.Figure), widget.NewParagraph(w.step.hint(), widget.Muted)))
	w.fault = widget.NewParagraph("", widget.Body.In(theme.Red))
	w.fault.Hide()
	w.show(widget.Rows(gap, head, widget.Fill(widget.Scroll(widget.Pad(widget.Even(6), widget.Rows(0, w.step.content(), widget.Spacer())))), w.fault, w.foot()))
}

// show lays something out as every page of Welcome is.
func (w *Welcome) show(page fyne.CanvasObject) {
	w.object.Objects = []fyne.CanvasObject{widget.Fill(widget.Pad(
		widget.Insets{Top: 36, Right: 52, Bottom: 28, Left: 52}, widget.AtMost(1140, page)))}
	w.object.Refresh()
}

// foot tells how far it is, and goes on or back.
func (w *Welcome) foot() fyne.CanvasObject {
	words := w.env.Text("common.next")
	if w.at == steps-1 {
		words = w.env.Text("welcome.open")
	}
	w.next = widget.NewButton(words, widget.Primary, w.forward)
	row := widget.Columns(theme.Size(theme.Tight), widget.Fill(widget.NewText(
		w.env.Text("welcome.step", "At", w.at+1, "Of", steps), widget.Muted)))
	if w.at > 0 {
		row.Add(widget.NewButton(w.env.Text("common.back"), widget.Secondary, w.back))
	}
	row.Add(w.next)
	return widget.Pad(widget.Sides(0, 6), row)
}

// refuse says in one sentence why it cannot go on.
func (w *Welcome) refuse(err error) {
	w.fault.SetText(screen.Sentence(w.env, err))
	w.fault.Show()
	w.object.Refresh()
}
