package print

import "image/color"

// Style is the look of a card.
type Style string

// The styles; any other name is drawn as Teal.
const (
	Teal  Style = "teal"
	Gold  Style = "gold"
	Cream Style = "cream"
)

// Styles lists them in the order the studio shows them.
func Styles() []Style { return []Style{Teal, Gold, Cream} }

// gradient runs from the top left corner to the bottom right one, as a style sheet's 135 degrees.
type gradient struct {
	name             string // unique: a document keeps one picture of each
	from, middle, to color.RGBA
	middleAt         float64 // 0–1
}

// look is what a style paints with. Every ink was checked to be at least 4.5:1 on what is behind
// it (see contrast_test.go).
type look struct {
	front, back    gradient
	name, quiet    color.RGBA // on the front: the big words and the small ones
	promise, small color.RGBA // on the back
	dot            color.RGBA // bullets on the back
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

var (
	white = rgb(0xFFFFFF)
	black = rgb(0x000000)
)

var looks = map[Style]*look{
	Gold: {
		front: gradient{name: "gold-front", from: rgb(0x2A211A), middle: rgb(0x5B4320), to: rgb(0xA97B20), middleAt: 0.6},
		back:  gradient{name: "gold-back", from: rgb(0xF8F0E1), middle: rgb(0xF2E7D3), to: rgb(0xE9D9BD), middleAt: 0.5},
		name:  white, quiet: rgb(0xF0E4CF), promise: rgb(0x33291E), small: rgb(0x5A4A34), dot: rgb(0x9A6C17),
	},
	Teal: {
		front: gradient{name: "teal-front", from: rgb(0x153F3C), middle: rgb(0x0F5E59), to: rgb(0x2A7A70), middleAt: 0.55},
		back:  gradient{name: "teal-back", from: rgb(0xF2F7F5), middle: rgb(0xE7F0ED), to: rgb(0xD6E5E1), middleAt: 0.5},
		name:  white, quiet: rgb(0xD8ECE8), promise: rgb(0x17302E), small: rgb(0x3D5653), dot: rgb(0x0F5E59),
	},
	Cream: {
		front: gradient{name: "cream-front", from: rgb(0xFAF3E6), middle: rgb(0xF3E8D5), to: rgb(0xE8D8BC), middleAt: 0.5},
		back:  gradient{name: "cream-back", from: rgb(0xFCF8F0), middle: rgb(0xF8F1E5), to: rgb(0xF0E5D2), middleAt: 0.5},
		name:  rgb(0x2E251B), quiet: rgb(0x5D4C36), promise: rgb(0x33291E), small: rgb(0x5D4C36), dot: rgb(0x9A6C17),
	},
}

func (s Style) look() *look {
	if known, ok := looks[s]; ok {
		return known
	}
	return looks[Teal]
}

// at is the colour where the gradient has run the part t of its way, 0–1.
func (g *gradient) at(t float64) color.RGBA {
	if t < g.middleAt {
		return blend(g.from, g.middle, t/g.middleAt)
	}
	return blend(g.middle, g.to, (t-g.middleAt)/(1-g.middleAt))
}

// along is how far the gradient has run at x, y of an area w × h: the projection on the diagonal
// direction, as CSS defines linear-gradient(135deg).
func along(x, y, w, h float64) float64 { return min(max((x+y)/(w+h), 0), 1) }

func blend(a, b color.RGBA, t float64) color.RGBA {
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xFF}
}
