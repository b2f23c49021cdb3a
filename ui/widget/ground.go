package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Ground is a plain colour that follows the theme, to lay under a screen.
type Ground struct {
	fynewidget.BaseWidget
	in   theme.ColorName
	back *canvas.Rectangle
}

var _ fyne.Widget = (*Ground)(nil)

// NewGround is a ground in a colour token, usually theme.Paper.
func NewGround(in theme.ColorName) *Ground {
	g := &Ground{in: in, back: box(0)}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is Fyne's.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: g, objects: []fyne.CanvasObject{g.back},
		style: func() { paint(g.back, g.in, "", 0) },
		place: func(size fyne.Size) { put(g.back, 0, 0, size.Width, size.Height) },
		least: func() fyne.Size { return fyne.Size{} },
	})
}
