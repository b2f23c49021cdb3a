package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// ButtonKind is how much a button asks to be pressed.
type ButtonKind int

// Kinds of button. A screen has one primary button.
const (
	Secondary ButtonKind = iota // outlined
	Primary                     // teal, the one action
	Danger                      // red: takes something back
	Quiet                       // no outline until the pointer is over it
)

// Button does one thing. Enter and Space press it while it has the keyboard.
type Button struct {
	press
	kind     ButtonKind
	large    bool
	selected bool
	label    *Text
	second   *Text // a smaller second line, "" for none
	icon     *Icon
	cap      *KeyCap
	back     *canvas.Rectangle
	over     *canvas.Rectangle
	ring     *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Button)(nil)
	_ measured    = (*Button)(nil)
)

const (
	buttonSide  float32 = 16
	buttonTop   float32 = 8
	buttonInner float32 = 8
)

// NewButton is a button of a kind that calls act when pressed.
func NewButton(text string, kind ButtonKind, act func()) *Button {
	b := &Button{kind: kind, label: NewText(text, Strong), back: box(0), over: box(0), ring: ring()}
	b.extend(b, act)
	return b
}

// WithIcon puts an icon of assets/icons before the words.
func (b *Button) WithIcon(name string) *Button {
	b.icon = NewIcon(name, theme.Ink, 17)
	return b
}

// WithKey shows which key presses it; the screen catches that key.
func (b *Button) WithKey(key string) *Button {
	b.cap = newKeyCap(key, b.kind == Primary || b.kind == Danger)
	return b
}

// WithNote puts a smaller second line under the words, for an amount.
func (b *Button) WithNote(note string) *Button {
	b.second = NewText(note, SmallMuted.Centered())
	return b
}

// Large makes it as high as the button that completes a visit.
func (b *Button) Large() *Button {
	b.large = true
	return b
}

// Text is what it says.
func (b *Button) Text() string { return b.label.Text() }

// SetText says something else.
func (b *Button) SetText(text string) { b.label.SetText(text); b.Refresh() }

// SetNote changes the second line of a button made WithNote.
func (b *Button) SetNote(note string) {
	if b.second != nil {
		b.second.SetText(note)
		b.Refresh()
	}
}

// Press does what a tap does; for the screen's shortcut keys.
func (b *Button) Press() { b.Tapped(nil) }

// SetSelected outlines it as the one chosen among several.
func (b *Button) SetSelected(selected bool) { b.selected = selected; b.Refresh() }

// Selected tells whether it is outlined.
func (b *Button) Selected() bool { return b.selected }

func (b *Button) padding() (side, top float32) {
	if b.label.Text() == "" {
		return buttonTop, buttonTop
	}
	if b.large {
		return buttonSide, buttonTop + 7
	}
	return buttonSide, buttonTop
}

func (b *Button) extras() float32 {
	var w float32
	if b.icon != nil {
		w += b.icon.edge()
		if b.label.Text() != "" {
			w += buttonInner
		}
	}
	if b.cap != nil && !b.Disabled() {
		w += b.cap.MinSize().Width + buttonInner + 4
	}
	return w
}

// Natural is the words, what stands beside them, and the padding.
func (b *Button) Natural() float32 {
	side, _ := b.padding()
	w := b.label.Natural()
	if b.second != nil {
		w = max(w, b.second.Natural())
	}
	return w + b.extras() + 2*side
}

// Least leaves the words room for a few letters.
func (b *Button) Least() float32 {
	side, _ := b.padding()
	return min(b.Natural(), b.label.Least()+b.extras()+2*side)
}

// HeightAt is its one height.
func (b *Button) HeightAt(float32) float32 {
	_, top := b.padding()
	h := b.label.HeightAt(0)
	if b.second != nil {
		h += b.second.HeightAt(0) - 2
		top -= 3
	}
	return h + 2*top
}

// CreateRenderer is Fyne's.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{b.back, b.over, b.label}
	if b.second != nil {
		objects = append(objects, b.second)
	}
	if b.icon != nil {
		objects = append(objects, b.icon)
	}
	if b.cap != nil {
		objects = append(objects, b.cap)
	}
	return draw(&drawing{
		of: b, objects: append(objects, b.ring), style: b.style, place: b.place,
		least: func() fyne.Size { return fyne.NewSize(b.Natural(), b.HeightAt(0)) },
	})
}

func (b *Button) style() {
	fill, border, ink, width := theme.Surface, theme.Line, theme.Ink, float32(1)
	switch b.kind {
	case Primary:
		fill, border, ink = theme.Action, "", theme.OnAction
	case Danger:
		fill, border, ink = theme.Danger, "", theme.OnDanger
	case Quiet:
		fill, border = "", ""
	}
	if b.selected {
		border, width = theme.Teal, theme.Size(theme.Ring)
	}
	if b.Disabled() {
		fill, border, ink = theme.NeutralSoft, "", theme.Muted
		if b.kind == Quiet {
			fill = ""
		}
	}
	corner := theme.Size(theme.Corner) - 2
	b.back.CornerRadius, b.over.CornerRadius = corner, corner
	paint(b.back, fill, border, width)
	paint(b.over, b.veil(), "", 0)
	style := Strong.In(ink)
	if b.large {
		style.Size = theme.Lead
	}
	b.label.SetStyle(style)
	if b.icon != nil {
		b.icon.Set(b.icon.name, ink)
	}
	if b.cap != nil {
		b.cap.Hidden = b.Disabled()
	}
	styleRing(b.ring, b.focused, theme.Teal)
}

func (b *Button) place(size fyne.Size) {
	put(b.back, 0, 0, size.Width, size.Height)
	put(b.over, 0, 0, size.Width, size.Height)
	placeRing(b.ring, size, b.back.CornerRadius)
	side, _ := b.padding()
	room := max(0, size.Width-2*side-b.extras())
	words := b.label.Natural()
	if b.second != nil {
		words = max(words, b.second.Natural())
	}
	words = min(words, room)
	x := side + (room-words)/2
	if b.icon != nil {
		side := b.icon.edge()
		put(b.icon, x, (size.Height-side)/2, side, side)
		x += side + buttonInner
	}
	h := b.label.HeightAt(0)
	if b.second == nil {
		put(b.label, x, (size.Height-h)/2, words, h)
	} else {
		b.label.SetStyle(b.label.style.Centered())
		n := b.second.HeightAt(0)
		y := (size.Height - h - n + 2) / 2
		put(b.label, x, y, words, h)
		put(b.second, x, y+h-2, words, n)
	}
	if b.cap != nil {
		c := b.cap.MinSize()
		put(b.cap, x+words+buttonInner+4, (size.Height-c.Height)/2, c.Width, c.Height)
	}
}
