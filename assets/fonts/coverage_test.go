package fonts

import (
	"bytes"
	"image"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/unicode/norm"
)

// weights names both files for tests that hold for each.
func weights() map[string][]byte {
	return map[string][]byte{"regular": Regular(), "bold": Bold()}
}

func span(first, last rune) []rune {
	var runes []rune
	for r := first; r <= last; r++ {
		if unicode.IsGraphic(r) {
			runes = append(runes, r)
		}
	}
	return runes
}

// twoByte lists the letters an East Asian character set has from row first to last.
func twoByte(set encoding.Encoding, first, last byte) []rune {
	var runes []rune
	for lead := first; lead <= last; lead++ {
		for trail := byte(0xA1); trail <= 0xFE; trail++ {
			text, err := set.NewDecoder().Bytes([]byte{lead, trail})
			r, size := utf8.DecodeRune(text)
			if err == nil && size == len(text) && unicode.IsLetter(r) {
				runes = append(runes, r)
			}
		}
	}
	return runes
}

func TestEveryNameAShopMeetsHasAGlyphInBothWeights(t *testing.T) {
	cases := []struct {
		name  string
		runes []rune
	}{
		{"Latin", span(0x20, 0x17F)},
		{"Vietnamese", span(0x1EA0, 0x1EF9)},
		{"Greek", []rune("ΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώαβγδεζηθικλμνξοπρσςτυφχψω")},
		{"Cyrillic", span(0x400, 0x45F)},
		{"Ukrainian and Kazakh", []rune("ҐґҒғҚқҢңҮүҰұҺһӘәӨө")},
		{"all Hangul syllables", span(0xAC00, 0xD7A3)},
		{"Hangul letters", span(0x3131, 0x318E)},
		{"GB 2312", twoByte(simplifiedchinese.GBK, 0xB0, 0xF7)},
		{"KS X 1001", twoByte(korean.EUCKR, 0xB0, 0xFD)},
		{"ideographs", span(0x4E00, 0x9FEF)},
		{"kana", append(span(0x3041, 0x3096), span(0x30A1, 0x30FE)...)},
		{"full width", span(0xFF01, 0xFF5E)},
		{"rare in names", []rune("堃祎뷁東龍Ł䶮𠮷")},
		{"signs of the window", []rune("−×÷·…–—“”‘’✓✔✕✗★☆▲▼●○■□←→↑↓⌕⚠♥♡☎№™•※↵▾▸⇧⌘⌥⌃⌫⇥⚙☺☹↩")},
		{"money", []rune("₩¥€$£₫฿₱₹₽₺₦₴₮₪₸₡¢元円원")},
		{"punctuation", []rune("、。「」『』《》【】〈〉〒〜・㈜㎡℃")},
	}
	for weight, data := range weights() {
		parsed, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		for _, c := range cases {
			if len(c.runes) == 0 {
				t.Errorf("%s: nothing to look for", c.name)
			}
			for _, r := range c.runes {
				if index, err := parsed.GlyphIndex(&buffer, r); err != nil || index == 0 {
					t.Errorf("%s %s: no glyph for %c %U", weight, c.name, r, r)
				}
			}
		}
	}
}

func TestBothWeightsCoverTheSameCharacters(t *testing.T) {
	light, err := sfnt.Parse(Regular())
	if err != nil {
		t.Fatal(err)
	}
	heavy, err := sfnt.Parse(Bold())
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	for r := rune(0); r <= 0x323AF; r++ {
		one, _ := light.GlyphIndex(&buffer, r)
		other, _ := heavy.GlyphIndex(&buffer, r)
		if (one == 0) != (other == 0) {
			t.Errorf("%U is in one weight only", r)
		}
	}
}

func TestLinesOfEveryScriptHaveOneComfortableHeight(t *testing.T) {
	for weight, data := range weights() {
		parsed, err := opentype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 100, DPI: 72})
		if err != nil {
			t.Fatal(err)
		}
		metrics := face.Metrics()
		if metrics.Height < fixed.I(120) || metrics.Height > fixed.I(135) {
			t.Errorf("%s: a line of 100 is %v high", weight, metrics.Height)
		}
		for _, r := range "ẪỖỘgjÞŁ김뷁龍東" {
			bounds, _, ok := face.GlyphBounds(r)
			if !ok || -bounds.Min.Y > metrics.Ascent+fixed.I(6) || bounds.Max.Y > metrics.Descent {
				t.Errorf("%s: %c reaches %v outside the line", weight, r, bounds)
			}
		}
	}
}

func TestARareNameIsDrawnAndNotBoxed(t *testing.T) {
	for weight, data := range weights() {
		parsed, err := opentype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 32, DPI: 72})
		if err != nil {
			t.Fatal(err)
		}
		missing := drawn(face, '\U0010FFFF')
		for _, r := range "堃祎뷁東龍ŁẪÞ𠮷" {
			picture := drawn(face, r)
			if bytes.Equal(picture, missing) || bytes.Count(picture, []byte{0}) == len(picture) {
				t.Errorf("%s: %c is a box or blank", weight, r)
			}
		}
	}
}

// drawn paints one character of face on a small sheet.
func drawn(face font.Face, r rune) []byte {
	sheet := image.NewAlpha(image.Rect(0, 0, 48, 48))
	drawer := font.Drawer{Dst: sheet, Src: image.Opaque, Face: face, Dot: fixed.P(4, 36)}
	drawer.DrawString(string(r))
	return sheet.Pix
}

func TestHanjaTypedInKoreaShowsBeforeAndAfterItIsComposed(t *testing.T) {
	for _, r := range span(0xF900, 0xFA0B) {
		if !covered().has(r) {
			t.Errorf("%U %c has no glyph", r, r)
		}
		if lost := Missing(norm.NFC.String(string(r))); lost != nil {
			t.Errorf("%U composes to %c, which has no glyph", r, lost)
		}
	}
}
