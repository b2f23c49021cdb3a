package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Stat is a tile with one figure: what it is, how much, and a note. A figure
// too long for the tile is set smaller, never cut.
type Stat struct {
	fynewidget.BaseWidget
	panel       *Panel
	label, note *Paragraph
	figure      *Text
	style       Style
}

var (
	_ fyne.Widget = (*Stat)(nil)
	_ measured    = (*Stat)(nil)
)

// NewStat is a tile as large as those of Insights; an empty note leaves its
// line out.
func NewStat(label, figure, note string, tone Tone) *Stat {
	return newStat(label, figure, note, tone, Figure, Even(panelPad))
}

var smallStatPad = Sides(8, 11)

// NewSmallStat is a tile as small as those of a profile.
func NewSmallStat(label, figure string) *Stat {
	style := Style{Size: theme.Title, Color: theme.Ink, Bold: true}
	return newStat(label, figure, "", ToneNeutral, style, smallStatPad)
}

func newStat(label, figure, note string, tone Tone, style Style, pad Insets) *Stat {
	s := &Stat{
		label: NewParagraph(label, SmallMuted.Bolder()), figure: NewText(figure, style), note: NewParagraph("", Small),
		style: style,
	}
	figureLine := container.New(&baseline{s}, s.figure)
	if pad == smallStatPad {
		// Small tiles have no note: where labels wrap differently their figures are level below.
		s.panel = NewPanel(Rows(0, s.label, Spacer(), figureLine)).Padded(pad)
	} else {
		s.panel = NewPanel(Rows(0, s.label, figureLine, s.note)).Padded(pad)
	}
	s.ExtendBaseWidget(s)
	s.Set(figure, note, tone)
	return s
}

// Set changes the figure and the note.
func (s *Stat) Set(figure, note string, tone Tone) {
	ink := theme.Muted
	if tone != ToneNeutral {
		ink = tone.ink()
	}
	s.figure.SetText(figure)
	s.note.SetSpans(Span{note, Small.In(ink)})
	s.note.Hidden = note == ""
	s.Refresh()
}

// Natural is wide enough for the figure in its own size.
func (s *Stat) Natural() float32 {
	in := s.panel.pad.Left + s.panel.pad.Right
	return max(s.label.Natural(), s.style.measure(s.figure.Text()).Width, s.note.Natural()) + in
}

// Least is room for a few figures.
func (s *Stat) Least() float32 {
	return 5*theme.Size(s.style.Size)*0.6 + s.panel.pad.Left + s.panel.pad.Right
}

// HeightAt has room for the figure in its own size, whatever size it is set in.
func (s *Stat) HeightAt(width float32) float32 {
	width -= s.panel.pad.Left + s.panel.pad.Right
	h := s.label.HeightAt(width) + s.style.height() + s.panel.pad.Top + s.panel.pad.Bottom
	if s.note.Visible() {
		h += s.note.HeightAt(width)
	}
	return h
}

// CreateRenderer is Fyne's.
func (s *Stat) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.panel},
		place: func(size fyne.Size) {
			s.figure.SetStyle(fitting(s.figure.Text(), s.style, size.Width-s.panel.pad.Left-s.panel.pad.Right))
			put(s.panel, 0, 0, size.Width, size.Height)
			s.panel.Refresh()
		},
		least: func() fyne.Size { return least(s, s.Size().Width) },
	})
}

// baseline stands a figure that was set smaller on the line of those beside it in their own size.
type baseline struct{ s *Stat }

func (l *baseline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	now := l.s.figure.style
	put(objects[0], 0, l.s.style.ascent()-now.ascent(), size.Width, now.height())
}

func (l *baseline) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.s.style.height())
}

func (l *baseline) natural(objects []fyne.CanvasObject) float32 { return naturalWidth(objects[0]) }
func (l *baseline) leastOf([]fyne.CanvasObject) float32         { return 0 }

func (l *baseline) heightAt([]fyne.CanvasObject, float32) float32 { return l.s.style.height() }
