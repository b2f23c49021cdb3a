package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Ground is the paper that a screen lies on.
type Ground struct {
	fynewidget.BaseWidget
	back *canvas.Rectangle
}

var _ fyne.Widget = (*Ground)(nil)

// NewGround is a ground as large as the room there is.
func NewGround() *Ground {
	g := &Ground{back: box(0)}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is Fyne's.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: g, objects: []fyne.CanvasObject{g.back},
		style: func() { paint(g.back, theme.Paper, "", 0) },
		place: func(size fyne.Size) { put(g.back, 0, 0, size.Width, size.Height) },
		least: func() fyne.Size { return fyne.Size{} },
	})
}
