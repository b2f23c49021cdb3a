package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// StatusMark is a sign in a soft circle: a tick, a number, an exclamation mark
// or a small icon.
type StatusMark struct {
	fynewidget.BaseWidget
	sign string // "" when an icon is shown
	icon string
	tone Tone
	back *canvas.Rectangle
	text *canvas.Text
	pict *canvas.Image
}

var _ fyne.Widget = (*StatusMark)(nil)

// NewMark shows one or two letters: "2", "!".
func NewMark(sign string, tone Tone) *StatusMark { return newMark(sign, "", tone) }

// NewIconMark shows an icon of assets/icons: "check", "star", "cake".
func NewIconMark(icon string, tone Tone) *StatusMark { return newMark("", icon, tone) }

func newMark(sign, icon string, tone Tone) *StatusMark {
	m := &StatusMark{
		sign: sign, icon: icon, tone: tone, back: box(0),
		text: canvas.NewText("", nrgba(0)), pict: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	m.ExtendBaseWidget(m)
	return m
}

// Set changes the sign (or, when sign is empty, the icon) and the tone.
func (m *StatusMark) Set(sign, icon string, tone Tone) {
	m.sign, m.icon, m.tone = sign, icon, tone
	m.Refresh()
}

func markSide() float32 { return max(20, 1.6*theme.Size(theme.Small)) }

// CreateRenderer is Fyne's.
func (m *StatusMark) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: m, objects: []fyne.CanvasObject{m.back, m.text, m.pict},
		style: func() {
			paint(m.back, m.tone.soft(), "", 0)
			m.text.Text, m.text.TextSize = m.sign, theme.Size(theme.Tiny)
			m.text.TextStyle.Bold = true
			m.text.Color = theme.Color(m.tone.ink())
			m.pict.Hidden = m.icon == ""
			if m.icon != "" {
				m.pict.Resource = theme.IconIn(m.icon, m.tone.ink())
				m.pict.Refresh()
			}
		},
		place: func(size fyne.Size) {
			side := markSide()
			x, y := (size.Width-side)/2, (size.Height-side)/2
			m.back.CornerRadius = side / 2
			put(m.back, x, y, side, side)
			t := m.text.MinSize()
			put(m.text, x+(side-t.Width)/2, y+(side-t.Height)/2, t.Width, t.Height)
			in := side * 0.19
			put(m.pict, x+in, y+in, side-2*in, side-2*in)
		},
		least: func() fyne.Size { return fyne.NewSquareSize(markSide()) },
	})
}

// Icon is one of assets/icons in a colour, side by side pixels large.
type Icon struct {
	fynewidget.BaseWidget
	name string
	in   theme.ColorName
	side float32
	pict *canvas.Image
}

var _ fyne.Widget = (*Icon)(nil)

// NewIcon is an icon side pixels large at text scale 1.
func NewIcon(name string, in theme.ColorName, side float32) *Icon {
	i := &Icon{name: name, in: in, side: side, pict: &canvas.Image{FillMode: canvas.ImageFillContain}}
	i.ExtendBaseWidget(i)
	return i
}

// Set shows another icon, in another colour.
func (i *Icon) Set(name string, in theme.ColorName) {
	if i.name != name || i.in != in {
		i.name, i.in = name, in
		i.Refresh()
	}
}

// edge is its size now: it grows with the text beside it, but does not shrink.
func (i *Icon) edge() float32 { return i.side * max(1, theme.Size(theme.Body)/14) }

// CreateRenderer is Fyne's.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: i, objects: []fyne.CanvasObject{i.pict},
		style: func() {
			i.pict.Resource = theme.IconIn(i.name, i.in)
			i.pict.Refresh()
		},
		place: func(size fyne.Size) {
			side := i.edge()
			put(i.pict, (size.Width-side)/2, (size.Height-side)/2, side, side)
		},
		least: func() fyne.Size { return fyne.NewSquareSize(i.edge()) },
	})
}
