package widget

import (
	"sort"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

const ellipsis = "…"

// slip is how much a text may stick out of its box before it counts as too
// long: sizes are rounded on their way through layouts.
const slip = 0.6

func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, text)
}

// shorten cuts a text at the end of a grapheme so that it fits with an ellipsis.
func shorten(text string, width float32, style Style) string {
	if style.measure(text).Width <= width+slip {
		return text
	}
	ends := graphemeEnds(text)
	n := sort.Search(len(ends), func(i int) bool {
		return style.measure(strings.TrimRight(text[:ends[i]], " ")+ellipsis).Width > width
	})
	if n == 0 {
		return ellipsis
	}
	return strings.TrimRight(text[:ends[n-1]], " ") + ellipsis
}

// graphemeEnds are the byte offsets after which a text may be cut without
// tearing a letter from its marks.
func graphemeEnds(text string) []int {
	var s segmenter.Segmenter
	runes := []rune(text)
	s.Init(runes)
	var ends []int
	at := 0
	for it := s.GraphemeIterator(); it.Next(); {
		at += len(string(it.Grapheme().Text))
		ends = append(ends, at)
	}
	return ends
}

// piece is what may not be broken; its text keeps the spaces after it.
type piece struct {
	text string
	must bool // the line ends after it in any case
}

// pieces cuts a text wherever a line may be broken after the rules of Unicode
// (UAX 14), except that Korean is kept together word by word, as it is printed.
func pieces(text string) []piece {
	var s segmenter.Segmenter
	runes := []rune(text)
	s.Init(runes)
	var found []piece
	for it := s.LineIterator(); it.Next(); {
		line := it.Line()
		if n := len(found); n > 0 && !found[n-1].must && betweenHangul(found[n-1].text, line.Text) {
			found[n-1].text += string(line.Text)
			found[n-1].must = line.IsMandatoryBreak
			continue
		}
		found = append(found, piece{string(line.Text), line.IsMandatoryBreak})
	}
	if n := len(found); n > 0 && !strings.HasSuffix(found[n-1].text, "\n") {
		found[n-1].must = false
	}
	return found
}

func betweenHangul(before string, after []rune) bool {
	last := []rune(before)
	return len(last) > 0 && len(after) > 0 &&
		(unicode.Is(unicode.Hangul, last[len(last)-1]) || unicode.Is(unicode.Hangul, after[0])) &&
		!unicode.IsSpace(last[len(last)-1])
}
