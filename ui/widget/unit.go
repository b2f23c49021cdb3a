package widget

import (
	"strings"
	"unicode"
)

// unit is what stays together on a line: usually a word with the space after
// it, made of one run or, where a style changes in the middle, of several.
type unit struct {
	line
	must bool
}

// units cuts spans where a line may be broken. The text is cut as a whole, for
// whether one may break between two spans depends on both.
func units(spans []Span) []unit {
	var all strings.Builder
	for _, s := range spans {
		all.WriteString(s.Text)
	}
	var found []unit
	span, used := 0, 0
	for _, p := range pieces(all.String()) {
		u := unit{must: p.must}
		for rest := p.text; rest != ""; {
			for used == len(spans[span].Text) {
				span, used = span+1, 0
			}
			n := min(len(rest), len(spans[span].Text)-used)
			text := strings.TrimRight(rest[:n], "\r\n")
			if text != "" {
				u.add(line{runs: []run{{text: text, style: spans[span].Style, size: spans[span].Style.measure(text)}}})
			} else {
				u.height = max(u.height, spans[span].Style.height())
			}
			rest, used = rest[n:], used+n
		}
		found = append(found, u)
	}
	return found
}

// add puts the runs of another line behind, joining runs of the same style.
func (l *line) add(more line) {
	l.height = max(l.height, more.height)
	for _, r := range more.runs {
		l.height = max(l.height, r.size.Height)
		if n := len(l.runs); n > 0 && l.runs[n-1].style == r.style {
			l.width -= l.runs[n-1].size.Width
			l.runs[n-1].text += r.text
			l.runs[n-1].size = r.style.measure(l.runs[n-1].text)
			l.width += l.runs[n-1].size.Width
			continue
		}
		l.runs = append(l.runs, r)
		l.width += r.size.Width
	}
}

// trim takes the spaces off the end.
func (l *line) trim() {
	for n := len(l.runs); n > 0; n = len(l.runs) {
		last := l.runs[n-1]
		text := strings.TrimRight(last.text, " \u3000")
		if text == last.text {
			return
		}
		l.width -= last.size.Width
		if text == "" {
			l.runs = l.runs[:n-1]
			continue
		}
		last.text, last.size = text, last.style.measure(text)
		l.runs[n-1] = last
		l.width += last.size.Width
		return
	}
}

func (u unit) trimmed() line {
	l := line{runs: append([]run(nil), u.runs...), width: u.width, height: u.height}
	l.trim()
	return l
}

// split cuts a unit that is wider than a whole line after as many letters as
// fit, at least one.
func (u unit) split(width float32) (line, unit) {
	hyphen := ""
	if u.letters() {
		hyphen = "-"
	}
	var head line
	for i, r := range u.runs {
		if head.width+r.size.Width <= width+slip {
			head.add(line{runs: []run{r}})
			continue
		}
		cut := 0
		for _, end := range graphemeEnds(r.text) {
			if head.width+r.style.measure(r.text[:end]+hyphen).Width > width+slip && (cut > 0 || len(head.runs) > 0) {
				break
			}
			cut = end
			if head.width+r.style.measure(r.text[:end]+hyphen).Width > width+slip {
				break
			}
		}
		if ends := graphemeEnds(r.text); hyphen != "" && len(ends) > 5 && cut == ends[len(ends)-2] {
			cut = ends[len(ends)-4] // no single letter alone on a line
		}
		if cut > 0 {
			begin := r.text[:cut] + hyphen
			head.add(line{runs: []run{{begin, r.style, r.style.measure(begin)}}})
		}
		tail := unit{must: u.must}
		if rest := r.text[cut:]; rest != "" {
			tail.add(line{runs: []run{{rest, r.style, r.style.measure(rest)}}})
		}
		tail.add(line{runs: u.runs[i+1:]})
		return head, tail
	}
	return head, unit{}
}

// letters tells whether a unit is a word of an alphabet, which gets a hyphen
// where it has to be cut; a number, an address or Chinese does not.
func (u unit) letters() bool {
	for _, r := range u.runs {
		for _, c := range strings.TrimRight(r.text, " ,.;:!?") {
			if !unicode.In(c, unicode.Latin, unicode.Cyrillic, unicode.Greek) {
				return false
			}
		}
	}
	return true
}
