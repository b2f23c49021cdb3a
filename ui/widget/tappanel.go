package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// TapPanel is a panel that is pressed as a whole, for boxes one chooses among.
type TapPanel struct {
	press
	panel      *Panel
	over, ring *canvas.Rectangle
}

var (
	_ fyne.Widget = (*TapPanel)(nil)
	_ measured    = (*TapPanel)(nil)
)

// NewTapPanel is a panel around content that calls act when pressed.
func NewTapPanel(content fyne.CanvasObject, act func()) *TapPanel {
	t := &TapPanel{panel: NewPanel(content), over: box(0), ring: ring()}
	t.extend(t, act)
	return t
}

// Padded changes the distance between its line and its content.
func (t *TapPanel) Padded(pad Insets) *TapPanel {
	t.panel.Padded(pad)
	return t
}

// SetChosen outlines it in teal. Say it in a word as well, for instance with a
// chip in the content.
func (t *TapPanel) SetChosen(chosen bool) {
	t.panel.chosen = chosen
	t.panel.Refresh()
}

// Chosen tells whether it is outlined.
func (t *TapPanel) Chosen() bool { return t.panel.chosen }

// Natural is the panel's.
func (t *TapPanel) Natural() float32 { return t.panel.Natural() }

// Least is the panel's.
func (t *TapPanel) Least() float32 { return t.panel.Least() }

// HeightAt is the panel's.
func (t *TapPanel) HeightAt(width float32) float32 { return t.panel.HeightAt(width) }

// CreateRenderer is Fyne's.
func (t *TapPanel) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of:      t,
		objects: []fyne.CanvasObject{t.panel, t.over, t.ring},
		style: func() {
			t.over.CornerRadius = theme.Size(theme.Corner)
			paint(t.over, t.veil(), "", 0)
			styleRing(t.ring, t.focused, theme.Teal)
		},
		place: func(size fyne.Size) {
			put(t.panel, 0, 0, size.Width, size.Height)
			put(t.over, 0, 0, size.Width, size.Height)
			placeRing(t.ring, size, theme.Size(theme.Corner))
		},
		least: func() fyne.Size { return least(t, t.Size().Width) },
	})
}
