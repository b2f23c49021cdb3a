// Package barcode turns a number into bars. What comes out has no size yet: it is counted in
// modules (the width of the thinnest bar), quiet zones included, and the printer decides how many
// millimetres a module is.
package barcode

import (
	"image"
	"image/color"
	"iter"

	"tessera/assets/words"
)

// Symbology is the way a number is written in bars.
type Symbology string

// The symbologies a card or a receipt can carry.
const (
	Code128 Symbology = "code128" // printable ASCII; what shops' hand scanners read best
	EAN13   Symbology = "ean13"   // exactly 13 digits, the last one a check digit
	QR      Symbology = "qr"      // printable ASCII; readable by telephones
)

// Quiet zones in modules: the white a reader needs around the bars. ISO/IEC 15417 (Code 128),
// GS1 General Specifications 5.2.3.4 (EAN-13, left and right), ISO/IEC 18004 (QR, all around).
const (
	quietCode128  = 10
	quietEANLeft  = 11
	quietEANRight = 7
	quietQR       = 4
)

// Most characters that were seen to read back every time at the smallest module (see MinModule).
const (
	mostCode128 = 80
	mostQR      = 200
)

// Symbologies lists what Encode can write, the usual one first.
func Symbologies() []Symbology { return []Symbology{Code128, EAN13, QR} }

// ParseSymbology reads a symbology as it is written on the command line or kept in settings.
func ParseSymbology(text string) (Symbology, bool) {
	for _, known := range Symbologies() {
		if string(known) == text {
			return known, true
		}
	}
	return "", false
}

// MinModule is the thinnest bar in millimetres that was read back every time from paper scanned at
// 150, 203 and 300 dpi, except that Code 128 needs 300 dpi below 0.33 mm.
func (s Symbology) MinModule() float64 {
	switch s {
	case EAN13:
		return 0.33
	case QR:
		return 0.42
	default:
		return 0.254
	}
}

// Linear tells whether the symbology's bars run in one direction only.
func (s Symbology) Linear() bool { return s != QR }

// Bars is an encoded number as a grid of dark and light modules, quiet zones included.
type Bars struct {
	Symbology Symbology
	Text      string // what a reader types when it sees these bars
	Width     int    // modules, quiet zones included
	Height    int    // modules; 1 for the linear symbologies, whose bars are as tall as one likes
	dark      []bool // row by row
}

// Encode writes text as bars. What the symbology cannot carry is a *words.Refusal.
func Encode(symbology Symbology, text string) (Bars, error) {
	switch symbology {
	case Code128:
		return encodeCode128(text)
	case EAN13:
		return encodeEAN13(text)
	case QR:
		return encodeQR(text)
	}
	return Bars{}, words.Refuse(words.Invalid, "print.barcode_unknown", "Name", string(symbology))
}

// Linear tells whether the bars run in one direction only.
func (b Bars) Linear() bool { return b.Height == 1 }

// Dark tells whether the module at x, y is a bar; outside the grid it is paper.
func (b Bars) Dark(x, y int) bool {
	return x >= 0 && x < b.Width && y >= 0 && y < b.Height && b.dark[y*b.Width+x]
}

// Rects yields the dark parts as rectangles in modules, one for each unbroken run in a row, from
// top left to bottom right.
func (b Bars) Rects() iter.Seq[image.Rectangle] {
	return func(yield func(image.Rectangle) bool) {
		for y := range b.Height {
			for x := 0; x < b.Width; x++ {
				if !b.dark[y*b.Width+x] {
					continue
				}
				start := x
				for x < b.Width && b.dark[y*b.Width+x] {
					x++
				}
				if !yield(image.Rect(start, y, x, y+1)) {
					return
				}
			}
		}
	}
}

// Image draws the bars in black on white, each module a square of pixelsPerModule (at least 1).
// Linear bars are drawn 40 modules tall, about as they look on a card.
func (b Bars) Image(pixelsPerModule int) image.Image {
	scale := max(pixelsPerModule, 1)
	tall := 1
	if b.Linear() {
		tall = 40
	}
	picture := image.NewGray(image.Rect(0, 0, b.Width*scale, b.Height*tall*scale))
	for i := range picture.Pix {
		picture.Pix[i] = 0xFF
	}
	for r := range b.Rects() {
		for y := r.Min.Y * tall * scale; y < r.Max.Y*tall*scale; y++ {
			for x := r.Min.X * scale; x < r.Max.X*scale; x++ {
				picture.SetGray(x, y, color.Gray{})
			}
		}
	}
	return picture
}
