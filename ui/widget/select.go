package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Select is a field in which one of several things is picked from a list. Up
// and Down change it in place, a letter goes to the next one beginning so, and
// Enter or Space opens the list.
type Select struct {
	press
	label   *Text
	options []Option
	key     string
	chose   func(key string)
	value   *Text
	arrow   *Icon
	back    *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Select)(nil)
	_ measured    = (*Select)(nil)
)

// NewSelect is a select with its label above ("" leaves the line out); chose is
// called with the key of what a person picks.
func NewSelect(label string, options []Option, chosen string, chose func(key string)) *Select {
	s := &Select{
		label: NewText(label, Label), chose: chose,
		value: NewText("", Body), arrow: NewIcon("down", theme.Muted, 16), back: box(0),
	}
	s.extend(s, s.open)
	s.SetOptions(options, chosen)
	return s
}

// SetOptions replaces what there is to pick.
func (s *Select) SetOptions(options []Option, chosen string) {
	s.options = options
	s.SetKey(chosen)
}

// Key is the key of what is picked, "" for none.
func (s *Select) Key() string { return s.key }

// SetKey picks without calling back.
func (s *Select) SetKey(key string) {
	s.key = key
	text := ""
	if i := s.index(); i >= 0 {
		text = s.options[i].Text
	}
	s.value.SetText(text)
}

func (s *Select) index() int {
	for i, o := range s.options {
		if o.Key == s.key {
			return i
		}
	}
	return -1
}

func (s *Select) pick(i int) {
	if i < 0 || i >= len(s.options) || s.options[i].Off {
		return
	}
	s.SetKey(s.options[i].Key)
	if s.chose != nil {
		s.chose(s.key)
	}
}

func (s *Select) open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if c == nil || len(s.options) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(s.options))
	for i, o := range s.options {
		items[i] = fyne.NewMenuItem(o.Text, func() { s.pick(i) })
		items[i].Checked, items[i].Disabled = o.Key == s.key, o.Off
	}
	menu := fynewidget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	menu.ShowAtPosition(at.Add(fyne.NewPos(0, s.Size().Height+4)))
	menu.Resize(fyne.NewSize(max(menu.MinSize().Width, s.Size().Width), menu.MinSize().Height))
}

// TypedKey changes it in place or opens the list.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	switch {
	case s.Disabled():
	case key.Name == fyne.KeyDown:
		s.pick(s.index() + 1)
	case key.Name == fyne.KeyUp:
		s.pick(s.index() - 1)
	default:
		s.press.TypedKey(key)
	}
}

// TypedRune goes to the next thing beginning with the letter.
func (s *Select) TypedRune(r rune) {
	for n := 1; n <= len(s.options); n++ {
		i := (s.index() + n) % len(s.options)
		if strings.HasPrefix(strings.ToLower(s.options[i].Text), strings.ToLower(string(r))) {
			s.pick(i)
			return
		}
	}
}

// Natural is wide enough for the widest thing to pick.
func (s *Select) Natural() float32 {
	w := s.label.Natural()
	for _, o := range s.options {
		w = max(w, Body.measure(o.Text).Width+2*fieldSide+s.arrow.edge()+6)
	}
	return w
}

// Least is room for a few letters.
func (s *Select) Least() float32 { return min(s.Natural(), 8*theme.Size(theme.Body)) }

// HeightAt is the label and the box.
func (s *Select) HeightAt(float32) float32 {
	h := Body.height() + 2*fieldTop
	if s.label.Text() != "" {
		h += s.label.HeightAt(0) + fieldUnder
	}
	return h
}

// CreateRenderer is Fyne's.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.back, s.label, s.value, s.arrow},
		style: func() { styleBox(s.back, s.focused, false, s.Disabled()) },
		place: func(size fyne.Size) {
			var y float32
			if s.label.Text() != "" {
				put(s.label, 0, 0, size.Width, s.label.HeightAt(0))
				y = s.label.HeightAt(0) + fieldUnder
			}
			h := Body.height() + 2*fieldTop
			put(s.back, 0, y, size.Width, h)
			put(s.value, fieldSide, y+fieldTop, size.Width-2*fieldSide-s.arrow.edge()-6, Body.height())
			side := s.arrow.edge()
			put(s.arrow, size.Width-fieldSide-side, y+(h-side)/2, side, side)
		},
		least: func() fyne.Size { return least(s, s.Size().Width) },
	})
}
