package print

import (
	"sync"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"tessera/assets/fonts"
)

// font is a cut of Tessera Sans at a size. Size is the em and tracking the extra space after each
// letter, both in millimetres.
type font struct {
	bold           bool
	size, tracking float64
}

// scaled is the same font with size and tracking multiplied.
func (f font) scaled(by float64) font {
	return font{f.bold, f.size * by, f.tracking * by}
}

// width is how wide line is in millimetres. Paper and screen both space letters by these widths,
// without kerning, because that is what the PDF does.
func (f font) width(line string) float64 {
	units, letters := f.face().measure(line)
	if letters == 0 {
		return 0
	}
	return units*f.size + f.tracking*float64(letters-1)
}

func (f font) face() *typeface {
	if f.bold {
		return boldFace()
	}
	return regularFace()
}

// typeface reads widths and outlines from a TrueType file.
type typeface struct {
	file *sfnt.Font
	em   fixed.Int26_6 // one unit of the file is 1/64 at this size

	mu      sync.Mutex
	buffer  sfnt.Buffer
	advance [0x10000]float32 // in ems plus one, by character; 0 = not read yet
}

var (
	regularFace = sync.OnceValue(func() *typeface { return openTypeface(fonts.Regular()) })
	boldFace    = sync.OnceValue(func() *typeface { return openTypeface(fonts.Bold()) })
)

func openTypeface(file []byte) *typeface {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		panic("print: the embedded font is damaged: " + err.Error())
	}
	return &typeface{file: parsed, em: fixed.I(int(parsed.UnitsPerEm()))}
}

// measure adds up the advances in ems and counts the letters.
func (t *typeface) measure(line string) (ems float64, letters int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, r := range line {
		letters++
		ems += float64(t.advanceOf(r))
	}
	return ems, letters
}

// advanceOf needs the lock.
func (t *typeface) advanceOf(r rune) float32 {
	if r < 0 || r > 0xFFFF {
		return 0
	}
	if known := t.advance[r]; known != 0 {
		return known - 1
	}
	var ems float32
	if index, err := t.file.GlyphIndex(&t.buffer, r); err == nil {
		if width, err := t.file.GlyphAdvance(&t.buffer, index, t.em, xfont.HintingNone); err == nil {
			ems = float32(width) / float32(t.em)
		}
	}
	t.advance[r] = ems + 1
	return ems
}
