package print

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/draw"

	"tessera/assets/words"
)

// Limits of a logo as it is given, and the longer side it is kept at: 15 mm of paper at 1200 dpi.
const (
	mostLogoBytes  = 5 << 20
	mostLogoSide   = 4000
	keptLogoPixels = 700
)

// CleanLogo reads a PNG or JPEG of at most 5 MB and 4000 × 4000 pixels to its last byte, turns it
// the way the camera meant it, makes it smaller where that loses nothing on paper, and gives it
// back as a plain 8-bit PNG: the only kind that the PDF writer takes without surprises. What cannot
// be used is a *words.Refusal.
func CleanLogo(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostLogoBytes+1))
	if err != nil {
		return nil, words.Refuse(words.Unavailable, "print.logo_damaged").Because(err)
	}
	if len(data) > mostLogoBytes {
		return nil, words.Refuse(words.Invalid, "print.logo_large")
	}
	kind, ok := kindOf(data)
	if !ok {
		return nil, words.Refuse(words.Invalid, "print.logo_kind")
	}
	config, err := kind.size(bytes.NewReader(data))
	if err != nil {
		return nil, words.Refuse(words.Invalid, "print.logo_damaged").Because(err)
	}
	if config.Width > mostLogoSide || config.Height > mostLogoSide {
		return nil, words.Refuse(words.Invalid, "print.logo_large")
	}
	if config.Width < 1 || config.Height < 1 {
		return nil, words.Refuse(words.Invalid, "print.logo_damaged")
	}
	decoded, err := kind.decode(bytes.NewReader(data))
	if err != nil {
		return nil, words.Refuse(words.Invalid, "print.logo_damaged").Because(err)
	}
	if kind.turns {
		decoded = upright(decoded, exifOrientation(data))
	}
	var out bytes.Buffer
	if err := png.Encode(&out, plain8Bit(decoded, keptLogoPixels)); err != nil {
		return nil, words.Refuse(words.Broken, "error.unexpected").Because(err)
	}
	return out.Bytes(), nil
}

// pictureKind is a kind of file that a logo may be. The kinds are named here because package image
// knows whatever kinds other parts of the program have taught it.
type pictureKind struct {
	magic  string
	size   func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	turns  bool // a camera may have noted how it was held
}

var pictureKinds = []pictureKind{
	{magic: "\x89PNG\r\n\x1a\n", size: png.DecodeConfig, decode: png.Decode},
	{magic: "\xff\xd8\xff", size: jpeg.DecodeConfig, decode: jpeg.Decode, turns: true},
}

func kindOf(data []byte) (pictureKind, bool) {
	for _, kind := range pictureKinds {
		if bytes.HasPrefix(data, []byte(kind.magic)) {
			return kind, true
		}
	}
	return pictureKind{}, false
}

// plain8Bit copies a picture to 8 bits a channel, no side longer than most.
func plain8Bit(from image.Image, most int) *image.NRGBA {
	size := from.Bounds().Size()
	if longer := max(size.X, size.Y); longer > most {
		size.X, size.Y = max(size.X*most/longer, 1), max(size.Y*most/longer, 1)
	}
	to := image.NewNRGBA(image.Rectangle{Max: size})
	draw.CatmullRom.Scale(to, to.Bounds(), from, from.Bounds(), draw.Src, nil)
	return to
}

// upright applies an EXIF orientation (1–8; anything else leaves the picture as it is).
func upright(from image.Image, orientation int) image.Image {
	if orientation < 2 || orientation > 8 {
		return from
	}
	b := from.Bounds()
	w, h := b.Dx(), b.Dy()
	size := image.Pt(w, h)
	if orientation >= 5 {
		size = image.Pt(h, w)
	}
	to := image.NewNRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			var sx, sy int
			switch orientation {
			case 2:
				sx, sy = w-1-x, y
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sx, sy = x, h-1-y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, h-1-x
			case 7:
				sx, sy = w-1-y, h-1-x
			case 8:
				sx, sy = w-1-y, x
			}
			to.Set(x, y, from.At(b.Min.X+sx, b.Min.Y+sy))
		}
	}
	return to
}
