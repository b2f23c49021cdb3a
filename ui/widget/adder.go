package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Adder is the last line of a list, in which one types what to add next. It
// has no box until it has the keyboard.
type Adder struct {
	fynewidget.BaseWidget

	// OnChanged is called while a person types.
	OnChanged func(text string)
	// OnSubmitted is called on Enter.
	OnSubmitted func(text string)
	// OnStep is called for Up (-1) and Down (+1).
	OnStep func(step int)
	// OnBack is called for Backspace while nothing is typed.
	OnBack func()
	// OnEscape is called for Escape while nothing is typed; Escape clears first.
	OnEscape func()
	// OnFocus is called when it gets or loses the keyboard.
	OnFocus func(gained bool)

	in      *input
	plus    *Icon
	back    *canvas.Rectangle
	focused bool
}

var (
	_ fyne.Widget = (*Adder)(nil)
	_ measured    = (*Adder)(nil)
)

// NewAdder says placeholder while nothing is typed.
func NewAdder(placeholder string) *Adder {
	a := &Adder{in: newInput(), plus: NewIcon("plus", theme.Muted, 16), back: box(0)}
	a.in.PlaceHolder = placeholder
	a.in.OnChanged = func(text string) {
		if a.OnChanged != nil {
			a.OnChanged(text)
		}
	}
	a.in.focus = func(gained bool) {
		a.focused = gained
		a.Refresh()
		if a.OnFocus != nil {
			a.OnFocus(gained)
		}
	}
	a.in.keys = a.key
	a.ExtendBaseWidget(a)
	return a
}

func (a *Adder) key(key *fyne.KeyEvent) bool {
	call := func(f func()) bool {
		if f != nil {
			f()
		}
		return f != nil
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if a.OnSubmitted != nil {
			a.OnSubmitted(a.in.Text)
		}
		return true
	case fyne.KeyUp, fyne.KeyDown:
		if a.OnStep == nil {
			return false
		}
		if key.Name == fyne.KeyUp {
			a.OnStep(-1)
		} else {
			a.OnStep(+1)
		}
		return true
	case fyne.KeyBackspace:
		return a.in.Text == "" && call(a.OnBack)
	case fyne.KeyEscape:
		if a.in.Text != "" {
			a.in.SetText("")
			return true
		}
		return call(a.OnEscape)
	}
	return false
}

// Text is what has been typed.
func (a *Adder) Text() string { return a.in.Text }

// SetText types for the person; OnChanged is called.
func (a *Adder) SetText(text string) { a.in.SetText(text) }

// Focusable is what to give the keyboard to.
func (a *Adder) Focusable() fyne.Focusable { return a.in }

// Focus gives it the keyboard.
func (a *Adder) Focus() { focus(a.in) }

// Focused tells whether it has the keyboard.
func (a *Adder) Focused() bool { return a.focused }

func (a *Adder) parts() []fyne.CanvasObject { return []fyne.CanvasObject{a.in} }

// Natural is a comfortable width.
func (a *Adder) Natural() float32 { return 16 * theme.Size(theme.Body) }

// Least is room for a few letters.
func (a *Adder) Least() float32 { return 8 * theme.Size(theme.Body) }

// HeightAt is its one height.
func (a *Adder) HeightAt(float32) float32 { return Body.height() + 2*fieldTop }

// CreateRenderer is Fyne's.
func (a *Adder) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: a, objects: []fyne.CanvasObject{a.back, a.plus, a.in},
		style: func() {
			a.back.CornerRadius = theme.Size(theme.CornerSmall)
			if a.focused {
				paint(a.back, theme.Surface, theme.Teal, theme.Size(theme.Ring))
			} else {
				paint(a.back, theme.Note, theme.Line, 1)
			}
		},
		place: func(size fyne.Size) {
			put(a.back, 0, 0, size.Width, size.Height)
			put(a.plus, 10, (size.Height-16)/2, 16, 16)
			inner := theme.Size("innerPadding")
			x, h := 10+16+8-inner, a.in.MinSize().Height
			put(a.in, x, (size.Height-h)/2, size.Width-x-4, h)
		},
		least: func() fyne.Size { return least(a, a.Size().Width) },
	})
}
