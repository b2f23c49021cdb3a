package widget

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Span is a stretch of a paragraph in one style.
type Span struct {
	Text  string
	Style Style
}

// Paragraph is text that wraps to the width it is given, with mixed styles in
// a line. It breaks where the scripts allow it, Korean between words, Chinese
// between characters but not before a full stop, and only a word longer than
// the whole line anywhere.
type Paragraph struct {
	fynewidget.BaseWidget
	spans []Span
	align fyne.TextAlign

	lines []*canvas.Text
	draw  *drawing
}

var (
	_ fyne.Widget = (*Paragraph)(nil)
	_ measured    = (*Paragraph)(nil)
)

// NewParagraph is a wrapped text in one style.
func NewParagraph(text string, style Style) *Paragraph {
	return NewSpans(Span{text, style})
}

// NewSpans is a wrapped text in several styles. The first style's alignment
// holds for all lines.
func NewSpans(spans ...Span) *Paragraph {
	p := &Paragraph{}
	p.set(spans)
	p.ExtendBaseWidget(p)
	return p
}

// SetText replaces everything by a text in the style of the first span.
func (p *Paragraph) SetText(text string) {
	style := SmallMuted
	if len(p.spans) > 0 {
		style = p.spans[0].Style
	}
	p.SetSpans(Span{text, style})
}

// SetSpans replaces everything.
func (p *Paragraph) SetSpans(spans ...Span) {
	if slices.Equal(spans, p.spans) {
		return
	}
	p.set(spans)
	p.Refresh()
}

func (p *Paragraph) set(spans []Span) {
	p.spans = slices.Clone(spans)
	p.align = fyne.TextAlignLeading
	if len(spans) > 0 {
		p.align = spans[0].Style.Align
	}
}

// Text is all that it says, without styles.
func (p *Paragraph) Text() string {
	var all strings.Builder
	for _, s := range p.spans {
		all.WriteString(s.Text)
	}
	return all.String()
}

// Natural is the width at which only the line breaks in the text break it.
func (p *Paragraph) Natural() float32 {
	var widest float32
	for _, line := range set(p.spans, 1e6) {
		widest = max(widest, line.width)
	}
	return widest
}

// Least is the width of about six letters; words longer than that are broken.
func (p *Paragraph) Least() float32 {
	if len(p.spans) == 0 {
		return 0
	}
	return min(p.Natural(), 6*theme.Size(p.spans[0].Style.Size))
}

// HeightAt is the height of its lines when wrapped to width.
func (p *Paragraph) HeightAt(width float32) float32 {
	var h float32
	for _, line := range set(p.spans, width) {
		h += line.height
	}
	return h
}

// CreateRenderer is Fyne's.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	p.draw = &drawing{
		of:    p,
		place: p.place,
		least: func() fyne.Size {
			w := p.Size().Width
			if w <= 0 {
				w = p.Natural()
			}
			return fyne.NewSize(p.Least(), p.HeightAt(w))
		},
	}
	return draw(p.draw)
}

func (p *Paragraph) place(size fyne.Size) {
	used := 0
	var y float32
	for _, line := range set(p.spans, size.Width) {
		x := float32(0)
		switch p.align {
		case fyne.TextAlignCenter:
			x = (size.Width - line.width) / 2
		case fyne.TextAlignTrailing:
			x = size.Width - line.width
		}
		for _, run := range line.runs {
			if used == len(p.lines) {
				p.lines = append(p.lines, canvas.NewText("", color.Transparent))
			}
			t := p.lines[used]
			used++
			t.Text, t.TextStyle = run.text, run.style.fyne()
			t.Color, t.TextSize = theme.Color(run.style.Color), theme.Size(run.style.Size)
			put(t, x, y+(line.height-run.size.Height)/2, run.size.Width, run.size.Height)
			t.Refresh()
			x += run.size.Width
		}
		y += line.height
	}
	p.lines = p.lines[:used]
	p.draw.objects = p.draw.objects[:0:0]
	for _, t := range p.lines {
		p.draw.objects = append(p.draw.objects, t)
	}
}

// run is a stretch of a line in one style, line a row of runs.
type run struct {
	text  string
	style Style
	size  fyne.Size
}

type line struct {
	runs          []run
	width, height float32
}

// set breaks spans into lines no wider than width.
func set(spans []Span, width float32) []line {
	var lines []line
	now := line{}
	end := func() {
		now.trim()
		lines = append(lines, now)
		now = line{}
	}
	for _, unit := range units(spans) {
		bare := unit.trimmed()
		if len(now.runs) > 0 && now.width+bare.width > width+slip {
			end()
		}
		for bare.width > width+slip && len(now.runs) == 0 {
			head, tail := unit.split(width)
			if len(tail.runs) == 0 {
				break
			}
			now = head
			end()
			unit, bare = tail, tail.trimmed()
		}
		now.add(unit.line)
		if unit.must {
			end()
		}
	}
	if len(now.runs) > 0 || len(lines) == 0 {
		end()
	}
	for i := range lines {
		if lines[i].height == 0 && len(spans) > 0 {
			lines[i].height = spans[0].Style.height()
		}
	}
	return lines
}
