package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// press is what everything has in common that can be pressed with the pointer
// or, holding the keyboard, with Enter or Space.
type press struct {
	fynewidget.DisableableWidget
	self             fyne.Widget
	act              func()
	hovered, focused bool
}

var (
	_ fyne.Tappable      = (*press)(nil)
	_ fyne.Focusable     = (*press)(nil)
	_ fyne.Disableable   = (*press)(nil)
	_ desktop.Hoverable  = (*press)(nil)
	_ desktop.Cursorable = (*press)(nil)
)

func (p *press) extend(self fyne.Widget, act func()) {
	p.self, p.act = self, act
	p.ExtendBaseWidget(self)
}

// Tapped does what pressing it does.
func (p *press) Tapped(*fyne.PointEvent) {
	if !p.Disabled() && p.act != nil {
		p.act()
	}
}

// TypedKey presses it on Enter and Space.
func (p *press) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Tapped(nil)
	case fyne.KeyEscape:
		if !escape(p.self) {
			passKey(p.self, key)
		}
	default:
		passKey(p.self, key)
	}
}

// TypedRune leaves letters to the window: they mean nothing here.
func (p *press) TypedRune(r rune) { passRune(p.self, r) }

// FocusGained shows that it has the keyboard.
func (p *press) FocusGained() { p.focused = true; p.self.Refresh() }

// FocusLost shows that it no longer has.
func (p *press) FocusLost() { p.focused = false; p.self.Refresh() }

// Focused tells whether it has the keyboard.
func (p *press) Focused() bool { return p.focused }

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.self.Refresh() }

// MouseMoved is Fyne's.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (p *press) MouseOut() { p.hovered = false; p.self.Refresh() }

// Cursor is a hand over what can be pressed.
func (p *press) Cursor() desktop.Cursor {
	if p.Disabled() || p.act == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// veil is the token laid over it under the pointer, or "" for none.
func (p *press) veil() theme.ColorName {
	if p.hovered && !p.Disabled() && p.act != nil {
		return theme.Hover
	}
	return ""
}
