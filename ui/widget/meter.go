package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Meter is a thin bar filled from the left. What it measures is also written
// beside it.
type Meter struct {
	fynewidget.BaseWidget
	part        float32
	tone        Tone
	track, fill *canvas.Rectangle
}

var _ fyne.Widget = (*Meter)(nil)

const (
	meterHigh float32 = 7
	meterWide float32 = 60
)

// NewMeter is a meter showing a part between 0 and 1; what is outside counts as
// the nearer end.
func NewMeter(part float32, tone Tone) *Meter {
	m := &Meter{part: min(max(part, 0), 1), tone: tone, track: box(meterHigh / 2), fill: box(meterHigh / 2)}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows another part.
func (m *Meter) Set(part float32, tone Tone) {
	m.part, m.tone = min(max(part, 0), 1), tone
	m.Refresh()
}

// CreateRenderer is Fyne's.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: m, objects: []fyne.CanvasObject{m.track, m.fill},
		style: func() {
			paint(m.track, theme.Track, "", 0)
			paint(m.fill, m.tone.ink(), "", 0)
			m.fill.Hidden = m.part == 0
		},
		place: func(size fyne.Size) {
			y := (size.Height - meterHigh) / 2
			put(m.track, 0, y, size.Width, meterHigh)
			put(m.fill, 0, y, max(meterHigh, size.Width*m.part), meterHigh)
		},
		least: func() fyne.Size { return fyne.NewSize(meterWide, meterHigh) },
	})
}

// Separator is a one pixel line from left to right.
type Separator struct {
	fynewidget.BaseWidget
	line *canvas.Rectangle
}

var _ fyne.Widget = (*Separator)(nil)

// NewSeparator is a horizontal line.
func NewSeparator() *Separator {
	s := &Separator{line: box(0)}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is Fyne's.
func (s *Separator) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.line},
		style: func() { paint(s.line, theme.Line, "", 0) },
		place: func(size fyne.Size) { put(s.line, 0, 0, size.Width, 1) },
		least: func() fyne.Size { return fyne.NewSize(1, 1) },
	})
}
