package print

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"tessera/cards/barcode"
)

// screen is a canvas of pixels.
type screen struct {
	pixels *image.RGBA
	scale  float64 // pixels per millimetre
	pen    vector.Rasterizer
}

func newScreen(width, height, pxPerMM float64) *screen {
	size := image.Pt(max(int(math.Round(width*pxPerMM)), 1), max(int(math.Round(height*pxPerMM)), 1))
	return &screen{pixels: image.NewRGBA(image.Rectangle{Max: size}), scale: pxPerMM}
}

func (s *screen) ground(area rect, radius float64, fill *gradient) {
	area = s.scaled(area)
	s.fill(area, radius*s.scale, func(x, y float64) color.RGBA {
		return fill.at(along(x-area.x, y-area.y, area.w, area.h))
	})
}

func (s *screen) panel(area rect, radius float64, fill color.RGBA) {
	s.fill(s.scaled(area), radius*s.scale, func(float64, float64) color.RGBA { return fill })
}

func (s *screen) scaled(r rect) rect {
	return rect{r.x * s.scale, r.y * s.scale, r.w * s.scale, r.h * s.scale}
}

// fill paints a rounded rectangle given in pixels. Its edges are as soft as the part of a pixel
// they cover.
func (s *screen) fill(area rect, radius float64, ink func(x, y float64) color.RGBA) {
	bounds := image.Rect(int(math.Floor(area.x)), int(math.Floor(area.y)), int(math.Ceil(area.right())), int(math.Ceil(area.bottom())))
	bounds = bounds.Intersect(s.pixels.Rect)
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		down := overlap(float64(y), area.y, area.bottom())
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			cover := down * overlap(float64(x), area.x, area.right())
			cx, cy := float64(x)+0.5, float64(y)+0.5
			if radius > 0 {
				cover = min(cover, roundness(cx, cy, area, radius))
			}
			if cover > 0 {
				s.paint(x, y, ink(cx, cy), cover)
			}
		}
	}
}

// overlap is how much of the pixel from at to at+1 lies between low and high.
func overlap(at, low, high float64) float64 {
	return max(0, min(at+1, high)-max(at, low))
}

// roundness is how much of a pixel a rounded corner leaves: 1 inside, 0 outside.
func roundness(x, y float64, area rect, radius float64) float64 {
	dx := max(area.x+radius-x, x-area.right()+radius, 0)
	dy := max(area.y+radius-y, y-area.bottom()+radius, 0)
	if dx == 0 || dy == 0 {
		return 1
	}
	return min(max(radius-math.Hypot(dx, dy)+0.5, 0), 1)
}

// paint puts an opaque ink over a pixel of which it covers the part cover.
func (s *screen) paint(x, y int, ink color.RGBA, cover float64) {
	at := s.pixels.PixOffset(x, y)
	p := s.pixels.Pix[at : at+4 : at+4]
	if cover >= 1 {
		p[0], p[1], p[2], p[3] = ink.R, ink.G, ink.B, 0xFF
		return
	}
	mix := func(under, over uint8) uint8 { return uint8(float64(under)*(1-cover) + float64(over)*cover + 0.5) }
	p[0], p[1], p[2], p[3] = mix(p[0], ink.R), mix(p[1], ink.G), mix(p[2], ink.B), mix(p[3], 0xFF)
}

func (s *screen) bars(x, y, module, tall float64, b barcode.Bars) {
	for r := range b.Rects() {
		s.panel(rect{x + float64(r.Min.X)*module, y + float64(r.Min.Y)*tall, float64(r.Dx()) * module, float64(r.Dy()) * tall}, 0, black)
	}
}

func (s *screen) picture(area rect, logo *picture) {
	area = s.scaled(area)
	to := image.Rect(int(math.Round(area.x)), int(math.Round(area.y)), int(math.Round(area.right())), int(math.Round(area.bottom())))
	if to.Empty() {
		return
	}
	draw.Draw(s.pixels, to, logo.sized(to.Size()), image.Point{}, draw.Over)
}

// text fills the letters' outlines, all of a line at once.
func (s *screen) text(x, y float64, line string, f font, ink color.RGBA) {
	if line == "" {
		return
	}
	em, left, baseline := f.size*s.scale, x*s.scale, y*s.scale
	box := image.Rect(int(left-em/2), int(baseline-em*1.3), int(left+f.width(line)*s.scale+em), int(baseline+em/2)+1)
	box = box.Intersect(s.pixels.Rect)
	if box.Empty() {
		return
	}
	s.pen.Reset(box.Dx(), box.Dy())
	at := left - float64(box.Min.X)
	face := f.face()
	for _, r := range line {
		at += face.trace(&s.pen, r, em, at, baseline-float64(box.Min.Y)) + f.tracking*s.scale
	}
	s.pen.Draw(s.pixels, box, image.NewUniform(ink), image.Point{})
}

// trace adds a letter's outline to pen, its origin at x, y, and gives its advance. All in pixels;
// em is the letters' size.
func (t *typeface) trace(pen *vector.Rasterizer, r rune, em, x, y float64) (advance float64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	advance = float64(t.advanceOf(r)) * em
	index, err := t.file.GlyphIndex(&t.buffer, r)
	if err != nil {
		return advance
	}
	// Outlines are read in the font's own units and scaled here, so that small letters keep their
	// shape.
	segments, err := t.file.LoadGlyph(&t.buffer, index, t.em, nil)
	if err != nil {
		return advance
	}
	unit := em / float64(t.em)
	point := func(p fixed.Point26_6) (float32, float32) {
		return float32(x + float64(p.X)*unit), float32(y + float64(p.Y)*unit)
	}
	for _, segment := range segments {
		ax, ay := point(segment.Args[0])
		switch segment.Op {
		case sfnt.SegmentOpMoveTo:
			pen.ClosePath()
			pen.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			pen.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			bx, by := point(segment.Args[1])
			pen.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			bx, by := point(segment.Args[1])
			cx, cy := point(segment.Args[2])
			pen.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	pen.ClosePath()
	return advance
}
