package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// ScanBar is the large field at the top of the desk. A scanner types into it
// and ends with Enter; a person types a name, a phone or a number. While it is
// empty it says what it is for.
type ScanBar struct {
	fynewidget.BaseWidget

	// OnSubmitted is called on Enter when no suggestion is marked.
	OnSubmitted func(text string)
	// OnChanged is called when the text changes, also when Escape clears it.
	OnChanged func(text string)
	// OnPicked is called with the key of the suggestion a person picks.
	OnPicked func(key string)
	// OnEscape is called for Escape when the field is already empty.
	OnEscape func()

	in         *input
	lead, hint *Text
	glass      *Icon
	cap        *KeyCap
	back       *canvas.Rectangle
	focused    bool
	offered    *sheet
}

var (
	_ fyne.Widget = (*ScanBar)(nil)
	_ measured    = (*ScanBar)(nil)
)

const scanSide float32 = 16

// NewScanBar says lead in bold ("Scan a card"), then hint, and shows key.
func NewScanBar(lead, hint, key string) *ScanBar {
	s := &ScanBar{
		in: newInput(), lead: NewText(lead, Lead), hint: NewText(hint, LeadMuted),
		glass: NewIcon("search", theme.Muted, 20), cap: NewKeyCap(key), back: box(0),
	}
	// In bold, not in the size of the words it replaces: Fyne has no other way to another size than
	// a theme of its own, and parses the whole font again for each.
	s.in.TextStyle.Bold = true
	s.offered = newSheet(s, func(key string) {
		s.Clear()
		s.Focus()
		if s.OnPicked != nil {
			s.OnPicked(key)
		}
	})
	s.in.focus = func(gained bool) {
		s.focused = gained
		if !gained && !s.offered.pointed() {
			s.offered.offer(nil)
		}
		s.Refresh()
	}
	s.in.OnChanged = func(text string) {
		s.Refresh()
		if s.OnChanged != nil {
			s.OnChanged(text)
		}
	}
	s.in.keys = s.key
	s.ExtendBaseWidget(s)
	return s
}

// SetWords changes what it says while empty.
func (s *ScanBar) SetWords(lead, hint string) {
	s.lead.SetText(lead)
	s.hint.SetText(hint)
	s.Refresh()
}

// Text is what has been typed.
func (s *ScanBar) Text() string { return s.in.Text }

// SetText types for the person; OnChanged is called.
func (s *ScanBar) SetText(text string) { s.in.typed(text) }

// Clear empties the field and takes the suggestions away.
func (s *ScanBar) Clear() {
	s.offered.offer(nil)
	s.in.SetText("")
}

// Focusable is what to give the keyboard to: canvas.Focus(bar.Focusable()).
func (s *ScanBar) Focusable() fyne.Focusable { return s.in }

// Focus gives it the keyboard.
func (s *ScanBar) Focus() { focus(s.in) }

// Suggest shows what the text may mean below the field; none takes the list
// away. The first one is not marked: Enter after a scan must mean the scan.
func (s *ScanBar) Suggest(found ...Suggestion) { s.offered.offer(found) }

// Suggested are the suggestions being shown and which is marked, -1 for none.
func (s *ScanBar) Suggested() ([]Suggestion, int) { return s.offered.found, s.offered.marked }

// Sheet is the list of suggestions. The screen stacks it on top of everything
// it shows: container.NewStack(screen, bar.Sheet()).
func (s *ScanBar) Sheet() fyne.CanvasObject { return s.offered }

func (s *ScanBar) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		return s.offered.mark(+1)
	case fyne.KeyUp:
		return s.offered.mark(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.offered.take() {
			return true
		}
		if s.OnSubmitted != nil {
			s.OnSubmitted(s.in.Text)
		}
		return true
	case fyne.KeyEscape:
		if s.in.Text == "" {
			if s.OnEscape != nil {
				s.OnEscape()
			}
			return true
		}
		s.Clear()
		return true
	}
	return false
}

// Natural is wide enough for its words.
func (s *ScanBar) Natural() float32 {
	return 2*scanSide + s.glass.edge() + 12 + s.lead.Natural() + 12 + s.hint.Natural() + 12 + s.cap.MinSize().Width
}

// Least leaves room to type.
func (s *ScanBar) Least() float32 { return 12 * theme.Size(theme.Lead) }

// HeightAt is its one height.
func (s *ScanBar) HeightAt(float32) float32 { return Lead.height() + 2*14 }

// CreateRenderer is Fyne's.
func (s *ScanBar) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of:      s,
		objects: []fyne.CanvasObject{s.back, s.glass, s.lead, s.hint, s.in, s.cap},
		style: func() {
			s.back.CornerRadius = theme.Size(theme.Corner)
			if s.focused {
				paint(s.back, theme.Surface, theme.Teal, theme.Size(theme.Ring))
			} else {
				paint(s.back, theme.Surface, theme.Line, 1)
			}
			s.lead.Hidden, s.hint.Hidden = s.in.Text != "", s.in.Text != ""
		},
		place: s.place,
		least: func() fyne.Size { return least(s, s.Size().Width) },
	})
}

func (s *ScanBar) place(size fyne.Size) {
	put(s.back, 0, 0, size.Width, size.Height)
	middle := func(o fyne.CanvasObject, x, w, h float32) { put(o, x, (size.Height-h)/2, w, h) }
	glass := s.glass.edge()
	middle(s.glass, scanSide, glass, glass)
	x := scanSide + glass + 12
	c := s.cap.MinSize()
	room := size.Width - scanSide - c.Width - 12 - x
	words := fit([]float32{s.lead.Natural(), s.hint.Natural()}, []float32{s.lead.Natural(), s.hint.Least()}, room-12)
	middle(s.lead, x, words[0], s.lead.HeightAt(0))
	middle(s.hint, x+words[0]+12, words[1], s.hint.HeightAt(0))
	// Fyne's entry keeps its inner padding left of the text; take it back so
	// that the cursor stands where the words begin.
	inner := theme.Size("innerPadding")
	middle(s.in, x-inner, room+inner, s.in.MinSize().Height)
	middle(s.cap, size.Width-scanSide-c.Width, c.Width, c.Height)
}
