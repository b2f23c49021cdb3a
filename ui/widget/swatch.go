package widget

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// Swatch is a small picture that one chooses among: the look of a card. The one
// chosen has a ring and a tick.
type Swatch struct {
	press
	chosen bool
	says   string
	face   *canvas.Image
	over   *canvas.Rectangle
	ring   *canvas.Rectangle
	ground *canvas.Rectangle
	tick   *Icon
}

var (
	_ fyne.Widget     = (*Swatch)(nil)
	_ fyne.Accessible = (*Swatch)(nil)
	_ measured        = (*Swatch)(nil)
)

const (
	swatchWidth float32 = 74
	swatchLeast float32 = 44
	swatchEdge  float32 = 4
)

// NewSwatch is a swatch in the proportions of a card; says is the look in words.
func NewSwatch(picture image.Image, says string, act func()) *Swatch {
	s := &Swatch{
		says: says, face: canvas.NewImageFromImage(picture), over: box(5), ring: ring(), ground: box(9),
		tick: NewIcon("check", theme.OnAction, 12),
	}
	s.face.ScaleMode = canvas.ImageScaleSmooth
	s.face.CornerRadius = 5
	s.extend(s, act)
	return s
}

// SetChosen rings it.
func (s *Swatch) SetChosen(chosen bool) { s.chosen = chosen; s.Refresh() }

// Chosen tells whether it is ringed.
func (s *Swatch) Chosen() bool { return s.chosen }

// AccessibilityLabel is the look in words.
func (s *Swatch) AccessibilityLabel() string { return s.says }

// AccessibilityRole is a button.
func (s *Swatch) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Natural is the picture and the ring around it.
func (s *Swatch) Natural() float32 { return swatchWidth + 2*swatchEdge }

// Least is still large enough to be told from another.
func (s *Swatch) Least() float32 { return swatchLeast + 2*swatchEdge }

// HeightAt keeps the proportions of a card.
func (s *Swatch) HeightAt(width float32) float32 {
	return (min(width, s.Natural())-2*swatchEdge)/cardRatio + 2*swatchEdge
}

// CreateRenderer is Fyne's.
func (s *Swatch) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.face, s.over, s.ring, s.ground, s.tick},
		style: func() {
			paint(s.over, s.veil(), "", 0)
			styleRing(s.ring, s.chosen || s.focused, theme.Teal)
			paint(s.ground, theme.Action, theme.Surface, 1.5)
			s.ground.Hidden, s.tick.Hidden = !s.chosen, !s.chosen
		},
		place: func(size fyne.Size) {
			e := swatchEdge
			w := min(size.Width, s.Natural()) - 2*e
			h := w / cardRatio
			put(s.face, e, e, w, h)
			put(s.over, e, e, w, h)
			s.ring.CornerRadius = 8
			put(s.ring, 1, 1, w+2*e-2, h+2*e-2)
			put(s.ground, w+e-18, e+2, 16, 16)
			put(s.tick, w+e-16, e+4, 12, 12)
		},
		least: func() fyne.Size { return fyne.NewSize(s.Least(), s.HeightAt(s.Natural())) },
	})
}
