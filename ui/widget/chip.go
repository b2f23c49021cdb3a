package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Chip is a few words on a soft pill.
type Chip struct {
	fynewidget.BaseWidget
	tone Tone
	text *Text
	back *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Chip)(nil)
	_ measured    = (*Chip)(nil)
)

const (
	chipSide   float32 = 10
	chipTop    float32 = 2
	filterSide float32 = 14
	filterTop  float32 = 6
)

// NewChip is a pill of a tone.
func NewChip(text string, tone Tone) *Chip {
	c := &Chip{tone: tone, text: NewText(text, SmallBold.In(tone.ink())), back: box(0)}
	c.ExtendBaseWidget(c)
	return c
}

// Text is what it says.
func (c *Chip) Text() string { return c.text.Text() }

// Set says something else in another tone.
func (c *Chip) Set(text string, tone Tone) {
	c.tone = tone
	c.text.SetText(text)
	c.text.SetStyle(SmallBold.In(tone.ink()))
	c.Refresh()
}

// Natural is the text and the round ends.
func (c *Chip) Natural() float32 { return c.text.Natural() + 2*chipSide }

// Least leaves a few letters.
func (c *Chip) Least() float32 { return c.text.Least() + 2*chipSide }

// HeightAt is one line.
func (c *Chip) HeightAt(float32) float32 { return SmallBold.height() + 2*chipTop }

// CreateRenderer is Fyne's.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: c, objects: []fyne.CanvasObject{c.back, c.text},
		style: func() { paint(c.back, c.tone.soft(), "", 0) },
		place: func(size fyne.Size) {
			h := min(size.Height, c.HeightAt(0))
			y := (size.Height - h) / 2
			c.back.CornerRadius = h / 2
			put(c.back, 0, y, size.Width, h)
			put(c.text, chipSide, y+chipTop, size.Width-2*chipSide, h-2*chipTop)
		},
		least: func() fyne.Size { return fyne.NewSize(c.Natural(), c.HeightAt(0)) },
	})
}

// Filter is a larger chip that can be on or off. Pressing it calls back with
// what it would become; the screen decides and calls SetOn.
type Filter struct {
	press
	tone       Tone
	on         bool
	text       *Text
	back       *canvas.Rectangle
	over, ring *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Filter)(nil)
	_ measured    = (*Filter)(nil)
)

// NewFilter is a filter that is off, in a tone for what it stands for; neutral
// ones turn teal when on.
func NewFilter(text string, tone Tone, want func(on bool)) *Filter {
	f := &Filter{tone: tone, text: NewText(text, SmallBold), back: box(0), over: box(0), ring: ring()}
	f.extend(f, func() {
		if want != nil {
			want(!f.on)
		}
	})
	return f
}

// On tells whether it is on.
func (f *Filter) On() bool { return f.on }

// SetOn turns it on or off without calling back.
func (f *Filter) SetOn(on bool) { f.on = on; f.Refresh() }

// SetText says something else.
func (f *Filter) SetText(text string) { f.text.SetText(text); f.Refresh() }

// Natural is the text and the round ends.
func (f *Filter) Natural() float32 { return f.text.Natural() + 2*filterSide }

// Least leaves a few letters.
func (f *Filter) Least() float32 { return f.text.Least() + 2*filterSide }

// HeightAt is one line.
func (f *Filter) HeightAt(float32) float32 { return SmallBold.height() + 2*filterTop }

// CreateRenderer is Fyne's.
func (f *Filter) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: f, objects: []fyne.CanvasObject{f.back, f.text, f.over, f.ring},
		style: func() {
			tone := f.tone
			border := theme.ColorName("")
			if f.on {
				if tone == ToneNeutral {
					tone = ToneTeal
				}
				border = tone.ink()
			}
			f.text.SetStyle(SmallBold.In(tone.ink()))
			paint(f.back, tone.soft(), border, 1)
			paint(f.over, f.veil(), "", 0)
			styleRing(f.ring, f.focused, theme.Teal)
		},
		place: func(size fyne.Size) {
			f.back.CornerRadius, f.over.CornerRadius = size.Height/2, size.Height/2
			put(f.back, 0, 0, size.Width, size.Height)
			put(f.over, 0, 0, size.Width, size.Height)
			put(f.text, filterSide, filterTop, size.Width-2*filterSide, size.Height-2*filterTop)
			placeRing(f.ring, size, size.Height/2)
		},
		least: func() fyne.Size { return fyne.NewSize(f.Natural(), f.HeightAt(0)) },
	})
}
