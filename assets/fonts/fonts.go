// Package fonts keeps Tessera Sans, the one family that the window, the preview
// and the PDF share, so that screen, picture and paper agree.
//
// It covers Latin, Greek, Cyrillic and Vietnamese, every Hangul syllable and the
// ideographs U+4E00–9FEF, with the rarer ones that names in China, Korea and
// Japan are known to use. make.sh builds it; OFL.txt is its licence.
package fonts

import (
	_ "embed"
	"sync"

	"golang.org/x/image/font/sfnt"
)

//go:embed TesseraSans-Regular.ttf
var regular []byte

//go:embed TesseraSans-Bold.ttf
var bold []byte

// Regular returns the TrueType file of the regular weight (about 10 MB). Every call
// returns the same backing bytes, which nobody may modify: gofpdf does, so give it
// bytes.Clone.
func Regular() []byte { return regular }

// Bold returns the TrueType file of the bold weight, under the terms of Regular.
// Both weights cover the same characters.
func Bold() []byte { return bold }

// Private-use characters U+E000–F8FF; the family's own carriers are among them.
const (
	privateFirst = 0xE000
	privateLast  = 0xF8FF
)

// coverage answers which characters have a glyph.
type coverage struct {
	bmp [0x10000 / 64]uint64
	// carriers gives the private-use character that has the same glyph as a
	// character beyond U+FFFF, which a PDF cannot hold as itself.
	carriers map[rune]rune
}

// covered is worked out from the regular weight once, at the first question.
var covered = sync.OnceValue(func() *coverage {
	font, err := sfnt.Parse(regular)
	if err != nil {
		panic("fonts: the embedded font is damaged: " + err.Error())
	}
	var c coverage
	var buffer sfnt.Buffer
	glyph := func(r rune) sfnt.GlyphIndex {
		index, err := font.GlyphIndex(&buffer, r)
		if err != nil {
			return 0
		}
		return index
	}
	byGlyph := map[sfnt.GlyphIndex]rune{}
	for r := rune(0); r <= 0xFFFF; r++ {
		index := glyph(r)
		if index == 0 {
			continue
		}
		c.bmp[r>>6] |= 1 << (r & 63)
		if r >= privateFirst && r <= privateLast {
			byGlyph[index] = r
		}
	}
	c.carriers = make(map[rune]rune, len(byGlyph))
	for r := rune(0x20000); r <= 0x323AF && len(c.carriers) < len(byGlyph); r++ {
		if carrier, ok := byGlyph[glyph(r)]; ok {
			c.carriers[r] = carrier
		}
	}
	return &c
})

func (c *coverage) has(r rune) bool {
	if r < 0 || r > 0xFFFF {
		_, carried := c.carriers[r]
		return carried
	}
	return c.bmp[r>>6]&(1<<(r&63)) != 0
}
