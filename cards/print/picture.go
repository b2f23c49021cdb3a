package print

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/png"
	"sync"

	"golang.org/x/image/draw"

	"tessera/assets/words"
)

// picture is a logo ready to be drawn.
type picture struct {
	png    []byte // 8 bits, not interlaced
	pixels image.Image

	mu   sync.Mutex
	last *image.RGBA // at the size that was drawn last
}

// openLogo reads a logo made by CleanLogo. One made otherwise is cleaned first, because the PDF
// writer takes hardly any PNG but ours. No logo is no picture.
func openLogo(logo []byte) (*picture, error) {
	if len(logo) == 0 {
		return nil, nil
	}
	pixels, err := png.Decode(bytes.NewReader(logo))
	_, plain := pixels.(*image.NRGBA)
	if _, opaque := pixels.(*image.RGBA); err == nil && (plain || opaque) && !interlaced(logo) {
		return &picture{png: logo, pixels: pixels}, nil
	}
	clean, err := CleanLogo(bytes.NewReader(logo))
	if err != nil {
		return nil, err
	}
	if pixels, err = png.Decode(bytes.NewReader(clean)); err != nil {
		return nil, words.Refuse(words.Broken, "error.unexpected").Because(err)
	}
	return &picture{png: clean, pixels: pixels}, nil
}

// interlaced looks at the last byte of the PNG's header chunk.
func interlaced(file []byte) bool { return len(file) > 28 && file[28] != 0 }

func (p *picture) proportions() (w, h float64) {
	size := p.pixels.Bounds().Size()
	return float64(size.X), float64(size.Y)
}

// tile is where a logo's white tile goes: as tall as given, as wide as the logo needs, within
// reason.
func (p *picture) tile(x, y, tall float64) rect {
	const border = 0.9
	w, h := p.proportions()
	wide := (tall-2*border)*w/h + 2*border
	return rect{x, y, min(max(wide, tall), 2.6*tall), tall}
}

// sized gives the picture scaled to a size in pixels, and keeps it: a preview is drawn again with
// every letter that is typed.
func (p *picture) sized(size image.Point) image.Image {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == nil || p.last.Bounds().Size() != size {
		p.last = image.NewRGBA(image.Rectangle{Max: size})
		draw.CatmullRom.Scale(p.last, p.last.Bounds(), p.pixels, p.pixels.Bounds(), draw.Src, nil)
	}
	return p.last
}

// opened keeps the logos used last, for previews.
var opened = struct {
	sync.Mutex
	logos map[[sha256.Size]byte]*picture
}{logos: map[[sha256.Size]byte]*picture{}}

// openLogoAgain is openLogo for drawing the same logo over and over.
func openLogoAgain(logo []byte) (*picture, error) {
	if len(logo) == 0 {
		return nil, nil
	}
	key := sha256.Sum256(logo)
	opened.Lock()
	defer opened.Unlock()
	if known, ok := opened.logos[key]; ok {
		return known, nil
	}
	p, err := openLogo(logo)
	if err != nil {
		return nil, err
	}
	// A shop has one logo; a second is somebody trying another.
	if len(opened.logos) >= 4 {
		clear(opened.logos)
	}
	opened.logos[key] = p
	return p, nil
}
