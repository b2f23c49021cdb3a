package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Suggestion is one thing the text in the scan bar may mean.
type Suggestion struct {
	Key   string
	Title string // a name
	Note  string // a phone, a number
	Chips []ChipWords
}

// ChipWords are the words and the tone of a chip.
type ChipWords struct {
	Text string
	Tone Tone
}

// sheet is the list under the scan bar. It is a layer of the screen and not one
// of Fyne's pop-ups: those take the keyboard away from the field, and with it
// the syllable being composed.
type sheet struct {
	fynewidget.BaseWidget
	picked func(key string)
	under  fyne.CanvasObject
	found  []Suggestion
	marked int
	rows   []*Row
	list   *fyne.Container
	back   *canvas.Rectangle
}

var _ fyne.Widget = (*sheet)(nil)

func newSheet(under fyne.CanvasObject, picked func(key string)) *sheet {
	s := &sheet{under: under, picked: picked, marked: -1, list: Rows(0), back: box(0)}
	s.Hidden = true
	s.ExtendBaseWidget(s)
	return s
}

func (s *sheet) offer(found []Suggestion) {
	s.found, s.marked, s.rows = found, -1, nil
	s.list.Objects = nil
	for i, f := range found {
		chips := Columns(6)
		for _, c := range f.Chips {
			chips.Add(NewChip(c.Text, c.Tone))
		}
		words := Columns(10, NewText(f.Title, Strong), NewText(f.Note, SmallMuted))
		row := NewRow(NewAvatar(f.Title, 26), words, chips, func() { s.pick(i) }).Padded(Sides(6, 14))
		s.rows = append(s.rows, row)
		s.list.Objects = append(s.list.Objects, row)
	}
	if len(s.rows) > 0 {
		s.rows[len(s.rows)-1].NoLine()
	}
	s.Hidden = len(found) == 0
	s.Refresh()
}

// mark moves the mark by step and tells whether there was anything to mark.
func (s *sheet) mark(step int) bool {
	if s.Hidden || len(s.rows) == 0 {
		return false
	}
	s.marked = min(max(s.marked+step, -1), len(s.rows)-1)
	for i, r := range s.rows {
		r.SetSelected(i == s.marked)
	}
	return true
}

// take picks what is marked and tells whether anything was.
func (s *sheet) take() bool {
	if s.Hidden || s.marked < 0 {
		return false
	}
	s.pick(s.marked)
	return true
}

func (s *sheet) pick(i int) { s.picked(s.found[i].Key) }

// pointed tells whether the pointer is on a row, about to press it.
func (s *sheet) pointed() bool {
	for _, r := range s.rows {
		if r.hovered {
			return true
		}
	}
	return false
}

func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.back, s.list},
		style: func() {
			s.back.CornerRadius = theme.Size(theme.Corner)
			paint(s.back, theme.Surface, theme.Line, 1)
			s.back.Shadow = canvas.Shadow{Color: theme.Color(theme.Shade), BlurRadius: 18, Offset: fyne.NewPos(0, 6)}
		},
		place: func(fyne.Size) {
			d := fyne.CurrentApp().Driver()
			at := d.AbsolutePositionForObject(s.under).Subtract(d.AbsolutePositionForObject(s))
			w := s.under.Size().Width
			h := heightAt(s.list, w-2) + 8
			y := at.Y + s.under.Size().Height + 6
			put(s.back, at.X, y, w, h)
			put(s.list, at.X+1, y+4, w-2, h-8)
		},
		least: func() fyne.Size { return fyne.Size{} },
	})
}
