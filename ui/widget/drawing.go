// Package widget holds what the screens are made of: panels, buttons, chips,
// rows, tables, the scan bar. A widget knows nothing of cards or members. It is
// given plain words and values, draws them with the tokens of ui/theme, and
// raises what the person meant to do by calling back.
package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// drawing is the renderer of every widget here: a fixed list of objects, a
// function that takes colours and sizes from the theme, one that places the
// objects and one that says how small it may become.
type drawing struct {
	of      fyne.Widget
	objects []fyne.CanvasObject
	style   func()
	place   func(size fyne.Size)
	least   func() fyne.Size
}

var _ fyne.WidgetRenderer = (*drawing)(nil)

func (d *drawing) Layout(size fyne.Size)        { d.place(size) }
func (d *drawing) MinSize() fyne.Size           { return d.least() }
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) Destroy()                     {}

// Refresh styles and places again, for the theme or the widget's words may have
// changed.
func (d *drawing) Refresh() {
	if d.style != nil {
		d.style()
	}
	d.place(d.of.Size())
	canvas.Refresh(d.of)
}

// draw styles the objects once and hands over their renderer. Fyne throws the renderer of what was
// not seen for a minute away, and does not lay a widget out again whose size stays the same: a
// widget that comes back is placed here.
func draw(d *drawing) *drawing {
	if d.style != nil {
		d.style()
	}
	if size := d.of.Size(); !size.IsZero() {
		d.place(size)
	}
	return d
}

// box is a rounded rectangle to be coloured by a style function.
func box(corner float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.CornerRadius = corner
	return r
}

// paint fills a box with one token and, when border is not empty, outlines it.
func paint(r *canvas.Rectangle, fill, border theme.ColorName, width float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		r.FillColor = theme.Color(fill)
	}
	if border != "" {
		r.StrokeColor, r.StrokeWidth = theme.Color(border), width
	}
	r.Refresh()
}

// put moves and resizes in one step. A container is laid out also when its size
// stays the same, for what it holds may have changed.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	size := fyne.NewSize(width, height)
	o.Move(fyne.NewPos(x, y))
	if c, ok := o.(*fyne.Container); ok && c.Layout != nil && c.Size() == size {
		c.Layout.Layout(c.Objects, size)
		return
	}
	o.Resize(size)
}

// ring is the two pixel line around whatever has the keyboard. It stands a
// little outside so that it is not mistaken for a border.
func ring() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.Hide()
	return r
}

const ringGap float32 = 2

func placeRing(r *canvas.Rectangle, size fyne.Size, corner float32) {
	w := theme.Size(theme.Ring)
	r.CornerRadius = corner + ringGap + w
	put(r, -ringGap-w, -ringGap-w, size.Width+2*(ringGap+w), size.Height+2*(ringGap+w))
}

// placeRingInside is for what stands edge to edge, such as rows, where a ring
// outside would be cut off.
func placeRingInside(r *canvas.Rectangle, size fyne.Size, corner float32) {
	r.CornerRadius = corner
	put(r, 0, 0, size.Width, size.Height)
}

func styleRing(r *canvas.Rectangle, shown bool, in theme.ColorName) {
	paint(r, "", in, theme.Size(theme.Ring))
	r.Hidden = !shown
	r.Refresh()
}

// fade is a colour with another opacity, 0 to 255.
func fade(c color.Color, alpha uint8) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = alpha
	return n
}

// wrap is the renderer of a widget that is nothing but one laid out object.
func wrap(m interface {
	fyne.Widget
	measured
}, object fyne.CanvasObject,
) fyne.WidgetRenderer {
	return draw(&drawing{
		of: m, objects: []fyne.CanvasObject{object},
		place: func(size fyne.Size) {
			put(object, 0, 0, size.Width, size.Height)
		},
		least: func() fyne.Size { return least(m, m.Size().Width) },
	})
}
