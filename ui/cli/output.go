package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"tessera/assets/words"
)

// page is what a person reads.
type page struct{ to io.Writer }

// line writes one line.
func (p page) line(text string) { _, _ = fmt.Fprintln(p.to, text) }

// gap writes an empty line.
func (p page) gap() { p.line("") }

// table writes rows with their columns aligned.
func (p page) table(rows ...[]string) { writeTable(p.to, "", rows) }

// figures writes rows whose columns after the first are numbers, set right.
func (p page) figures(rows ...[]string) {
	wide := widths(rows)
	for _, row := range rows {
		for i, cell := range row {
			if space := strings.Repeat(" ", wide[i]-columns(cell)); i > 0 {
				row[i] = space + cell
			}
		}
	}
	p.table(rows...)
}

// list is a table under a title; nothing when it is empty.
func (p page) list(title string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	p.gap()
	p.line(title)
	writeTable(p.to, "  ", rows)
}

// facts are rows of a name and a value, those without a value left out.
type facts [][]string

func (f *facts) add(name, value string) {
	if value != "" {
		*f = append(*f, []string{name, value})
	}
}

// widths are how wide the columns of a table are.
func widths(rows [][]string) []int {
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], columns(cell))
		}
	}
	return wide
}

// writeTable pads every column but the last.
func writeTable(to io.Writer, indent string, rows [][]string) {
	wide := widths(rows)
	for _, row := range rows {
		var text strings.Builder
		text.WriteString(indent)
		for i, cell := range row {
			cell = oneLine(cell)
			text.WriteString(cell)
			if i < len(row)-1 {
				text.WriteString(strings.Repeat(" ", wide[i]-columns(cell)+2))
			}
		}
		_, _ = fmt.Fprintln(to, strings.TrimRight(text.String(), " "))
	}
}

// someOf refuses a list that was asked to be no longer than nothing.
func someOf(limit int) error {
	if limit < 1 {
		return words.Refuse(words.Invalid, "cli.limit_range")
	}
	return nil
}

// oneLine keeps a note of several lines, or a name with something odd in it, from breaking a
// table or a terminal.
func oneLine(cell string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, cell)
}

// columns is how wide a terminal draws a text: Hangul, Han and emoji take two cells.
func columns(text string) int {
	sum := 0
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.Is(unicode.Mn, r) || r == 0x200D || unicode.Is(unicode.Variation_Selector, r):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			sum += 2
		default:
			sum++
		}
	}
	return sum
}

func writeJSON(to io.Writer, value any) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// excerpt keeps what was mistyped short enough to be said back.
func excerpt(text string) string {
	runes := []rune(oneLine(strings.ToValidUTF8(text, "�")))
	if len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return string(runes)
}
