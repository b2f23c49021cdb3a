package fonts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// box (U+25A1) stands where a character cannot be shown.
const box = '\u25A1'

// Missing returns the characters of text that have no glyph, each once, in the order
// they appear; nil when all can be shown. Text is judged as it is shown: composed
// (NFC), and without the invisible characters that Printable removes.
// An invalid byte counts as U+FFFD.
func Missing(text string) []rune {
	_, lost := Printable(text)
	return lost
}

// Printable returns text as the PDF can print it: valid UTF-8, composed (NFC), no
// character beyond U+FFFF and each with a glyph. It gives the same text back when
// asked again.
//
// Tabs, line ends and other white space become a plain space; control and format
// characters (joiners, direction marks, variation selectors) are removed. A rare
// ideograph beyond U+FFFF becomes a private-use character with its glyph: right on
// paper, but not when copied out of the PDF. What has no glyph becomes □ and is in
// lost, each character once, in order: a person must be told before paper is spent.
// An invalid byte is lost as U+FFFD.
func Printable(text string) (printable string, lost []rune) {
	if plain(text) {
		return text, nil
	}
	c := covered()
	// Removal comes first: what an invisible character held apart composes after it.
	// An invalid byte arrives in visible as U+FFFD.
	composed := norm.NFC.String(strings.Map(visible, text))
	var out strings.Builder
	out.Grow(len(composed))
	for _, r := range composed {
		carrier, carried := c.carriers[r]
		switch {
		case carried:
			out.WriteRune(carrier)
		case r != utf8.RuneError && c.has(r):
			out.WriteRune(r)
		default:
			out.WriteRune(box)
			if !slices.Contains(lost, r) {
				lost = append(lost, r)
			}
		}
	}
	return out.String(), lost
}

// plain reports whether text is printable ASCII, as most numbers and prices are.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// visible maps white space to a space and gives -1 for what leaves no mark.
func visible(r rune) rune {
	switch {
	case r == '\u00A0' || r == '\u3000':
		return r // no-break and ideographic space keep their meaning and width
	case unicode.IsSpace(r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
		return -1
	}
	return r
}
