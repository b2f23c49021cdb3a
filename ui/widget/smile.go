package widget

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// SmileRow asks how it was: five faces from 1 to 5, each with its word. While
// one of them has the keyboard the keys 1 to 5 answer.
type SmileRow struct {
	fynewidget.BaseWidget
	chose func(smile int)
	smile int
	moved bool // an arrow key has chosen a face for Enter; before that Enter answers nothing
	faces [5]*face
	row   *fyne.Container
}

var (
	_ fyne.Widget = (*SmileRow)(nil)
	_ measured    = (*SmileRow)(nil)
)

// NewSmileRow is a row with nothing chosen; words are from the saddest to the
// happiest, and chose is called with 1 to 5.
func NewSmileRow(words [5]string, chose func(smile int)) *SmileRow {
	s := &SmileRow{chose: chose, row: container.New(&grid{columns: 5, gap: theme.Size(theme.Tight)})}
	for i := range s.faces {
		s.faces[i] = newFace(s, i+1, words[i])
		s.row.Add(s.faces[i])
	}
	s.ExtendBaseWidget(s)
	return s
}

// Smile is what is chosen, 0 for nothing yet.
func (s *SmileRow) Smile() int { return s.smile }

// SetSmile chooses without calling back; 0 for nothing.
func (s *SmileRow) SetSmile(smile int) {
	s.smile = smile
	for _, f := range s.faces {
		f.Refresh()
	}
}

// Choose does what pressing a face does, for the screen's keys 1 to 5.
func (s *SmileRow) Choose(smile int) {
	if smile < 1 || smile > 5 {
		return
	}
	s.SetSmile(smile)
	if s.chose != nil {
		s.chose(smile)
	}
}

// Focusable is what to give the keyboard to: the middle face.
func (s *SmileRow) Focusable() fyne.Focusable { return s.faces[2] }

// move goes to a face with the arrow keys.
func (s *SmileRow) move(to int) {
	s.moved = true
	focus(s.faces[to])
	s.faces[to].Refresh()
}

// Natural is that of the row.
func (s *SmileRow) Natural() float32 { return naturalWidth(s.row) }

// Least is that of the row.
func (s *SmileRow) Least() float32 { return leastWidth(s.row) }

// HeightAt is that of the faces.
func (s *SmileRow) HeightAt(width float32) float32 { return heightAt(s.row, width) }

func (s *SmileRow) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.row} }

// CreateRenderer is Fyne's.
func (s *SmileRow) CreateRenderer() fyne.WidgetRenderer { return wrap(s, s.row) }

type face struct {
	press
	of               *SmileRow
	smile            int
	icon             *Icon
	word             *Paragraph
	figure           *Text
	back, over, ring *canvas.Rectangle
}

var (
	_ fyne.Widget = (*face)(nil)
	_ measured    = (*face)(nil)
)

const faceSide float32 = 30

func newFace(of *SmileRow, smile int, word string) *face {
	f := &face{
		of: of, smile: smile, back: box(0), over: box(0), ring: ring(),
		icon: NewIcon(fmt.Sprintf("smile-%d", smile), theme.Ink, faceSide),
		word: NewParagraph(word, Small.Centered()), figure: NewText(fmt.Sprint(smile), Tiny.Centered()),
	}
	f.extend(f, func() { of.Choose(smile) })
	return f
}

// TypedRune answers with the keys 1 to 5.
func (f *face) TypedRune(r rune) {
	if r >= '1' && r <= '5' {
		f.of.Choose(int(r - '0'))
		return
	}
	f.press.TypedRune(r)
}

// TypedKey goes to the neighbour with the arrows.
func (f *face) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		f.of.move(max(0, f.smile-2))
	case fyne.KeyRight:
		f.of.move(min(4, f.smile))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if f.of.moved {
			f.press.TypedKey(key)
		}
	default:
		f.press.TypedKey(key)
	}
}

func (f *face) tone() Tone {
	return [...]Tone{ToneRed, ToneRed, ToneGold, ToneGreen, ToneGreen}[f.smile-1]
}

func (f *face) Natural() float32 { return max(64, f.word.Natural()+16) }
func (f *face) Least() float32   { return max(faceSide+8, f.word.Least()+8) }

func (f *face) HeightAt(width float32) float32 {
	return 8 + f.icon.edge() + 2 + f.word.HeightAt(width-8) + f.figure.HeightAt(0) + 6
}

func (f *face) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: f, objects: []fyne.CanvasObject{f.back, f.over, f.icon, f.word, f.figure, f.ring},
		style: func() {
			chosen := f.of.smile == f.smile
			f.back.CornerRadius, f.over.CornerRadius = 10, 10
			ink := theme.Ink
			if chosen {
				ink = f.tone().ink()
				paint(f.back, f.tone().soft(), ink, theme.Size(theme.Ring))
			} else {
				paint(f.back, theme.Surface, theme.Line, 1)
			}
			f.icon.Set(f.icon.name, ink)
			word := Small.In(ink).Centered()
			word.Bold = chosen
			f.word.SetSpans(Span{f.word.Text(), word})
			f.figure.SetStyle(Tiny.Centered())
			paint(f.over, f.veil(), "", 0)
			styleRing(f.ring, f.focused && f.of.moved, theme.Teal)
		},
		place: func(size fyne.Size) {
			put(f.back, 0, 0, size.Width, size.Height)
			put(f.over, 0, 0, size.Width, size.Height)
			placeRing(f.ring, size, 10)
			side := f.icon.edge()
			put(f.icon, (size.Width-side)/2, 8, side, side)
			low := f.figure.HeightAt(0)
			put(f.figure, 4, size.Height-6-low, size.Width-8, low)
			put(f.word, 4, 8+side+2, size.Width-8, f.word.HeightAt(size.Width-8))
		},
		least: func() fyne.Size { return least(f, f.Size().Width) },
	})
}
