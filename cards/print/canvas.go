// Package print draws what a shop hands over: the two sides of a card and a receipt. There is one
// layout, in millimetres, and it is drawn twice: as a PDF for the printer and as pixels for the
// screen, so that what is shown is what is printed.
package print

import (
	"image/color"

	"tessera/cards/barcode"
)

// canvas is what the layout draws on. All lengths are millimetres from the top left corner.
type canvas interface {
	// ground fills a rounded rectangle with a style's gradient.
	ground(area rect, radius float64, fill *gradient)
	// panel fills a rounded rectangle with one colour.
	panel(area rect, radius float64, fill color.RGBA)
	// text writes one line of printable text; y is its baseline.
	text(x, y float64, line string, f font, ink color.RGBA)
	// bars draws black bars. A module is so many millimetres wide, and a row of modules so tall.
	bars(x, y, module, tall float64, b barcode.Bars)
	// picture fits nothing: it stretches p over area.
	picture(area rect, p *picture)
}

// rect is a rectangle in millimetres.
type rect struct{ x, y, w, h float64 }

func (r rect) right() float64  { return r.x + r.w }
func (r rect) bottom() float64 { return r.y + r.h }

// inset is r without a border of d on each side.
func (r rect) inset(d float64) rect { return rect{r.x + d, r.y + d, r.w - 2*d, r.h - 2*d} }

// within is the largest rectangle of the proportions w:h inside r, in its middle.
func (r rect) within(w, h float64) rect {
	scale := min(r.w/w, r.h/h)
	w, h = w*scale, h*scale
	return rect{r.x + (r.w-w)/2, r.y + (r.h-h)/2, w, h}
}

// nowhere is a canvas for measuring: a layout drawn on it only tells how tall it is.
type nowhere struct{}

func (nowhere) ground(rect, float64, *gradient)                       {}
func (nowhere) panel(rect, float64, color.RGBA)                       {}
func (nowhere) text(float64, float64, string, font, color.RGBA)       {}
func (nowhere) bars(float64, float64, float64, float64, barcode.Bars) {}
func (nowhere) picture(rect, *picture)                                {}
