package print

import (
	"strings"
	"unicode"
)

const ellipsis = "…"

// fit makes f as small as line needs to be no wider than width, but not smaller than floor (mm).
// It tells whether that was enough.
func fit(line string, f font, width, floor float64) (font, bool) {
	wide := f.width(line)
	if wide <= width {
		return f, true
	}
	if scale := width / wide; f.size*scale >= floor {
		return f.scaled(scale), true
	}
	return f.scaled(floor / f.size), false
}

// fitOrShorten is fit, with what is still too long cut and marked.
func fitOrShorten(line string, f font, width, floor float64) (string, font) {
	f, fits := fit(line, f, width, floor)
	if fits {
		return line, f
	}
	return shorten(line, f, width), f
}

// shorten cuts line and puts an ellipsis, so that both fit width.
func shorten(line string, f font, width float64) string {
	room := width - f.width(ellipsis) - f.tracking
	used := 0.0
	for i, r := range line {
		used += f.width(string(r)) + f.tracking
		if used > room {
			return strings.TrimRight(line[:i], " ") + ellipsis
		}
	}
	return line
}

// marked puts an ellipsis after line, cutting it where both are wider than width.
func marked(line string, f font, width float64) string {
	if whole := line + ellipsis; f.width(whole) <= width {
		return whole
	}
	return shorten(line+ellipsis, f, width)
}

// wrap breaks text into lines no wider than width: at spaces, between ideographs, and inside a
// word only when the word alone is wider than a line.
func wrap(text string, f font, width float64) []string {
	var lines []string
	line, used := "", 0.0
	for _, piece := range pieces(text) {
		wide := f.width(piece)
		if bare := f.width(strings.TrimRight(piece, " ")); used+bare <= width || line == "" && bare <= width {
			line, used = line+piece, used+wide+f.tracking
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
		}
		for _, r := range piece {
			letter := f.width(string(r))
			if line != "" && used+letter > width && r != ' ' {
				lines = append(lines, line)
				line, used = "", 0
			}
			line, used = line+string(r), used+letter+f.tracking
		}
	}
	if line = strings.TrimRight(line, " "); line != "" {
		lines = append(lines, line)
	}
	return lines
}

// pieces cuts text where a line may end. Spaces stay with the word before them.
func pieces(text string) []string {
	var cut []string
	start := 0
	var before rune
	for i, r := range text {
		mayBreak := before == ' ' && r != ' '
		if ideographic(before) || ideographic(r) {
			mayBreak = mayBreak || !clinging(r) && !opening(before) && before != 0 && r != ' '
		}
		if mayBreak {
			cut = append(cut, text[start:i])
			start = i
		}
		before = r
	}
	return append(cut, text[start:])
}

func ideographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// clinging characters do not begin a line.
func clinging(r rune) bool {
	return strings.ContainsRune("，。、！？：；）」』》〉】〕”’,.!?:;)]}%…", r)
}

// opening characters do not end a line.
func opening(r rune) bool {
	return strings.ContainsRune("（「『《〈【〔“‘([{", r)
}

// fitLines writes text on one line no smaller than floorOne, or else on up to most lines no
// smaller than floorMany; what is still too long is cut and marked.
func fitLines(text string, f font, width, floorOne, floorMany float64, most int) ([]string, font) {
	if text == "" {
		return nil, f
	}
	if one, fits := fit(text, f, width, floorOne); fits {
		return []string{text}, one
	}
	for size := floorOne; size >= floorMany; size -= 0.1 {
		many := f.scaled(size / f.size)
		if lines := wrap(text, many, width); len(lines) <= most {
			return lines, many
		}
	}
	many := f.scaled(floorMany / f.size)
	lines := wrap(text, many, width)
	if len(lines) > most {
		rest := strings.Join(lines[most-1:], " ")
		lines = append(lines[:most-1:most-1], shorten(rest, many, width))
	}
	return lines, many
}
