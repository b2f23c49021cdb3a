package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// TotalLine is one line above what is to be paid.
type TotalLine struct {
	Label, Value string
	Color        theme.ColorName // "" for muted
}

// Total is how an amount comes about: muted lines, then what is to be paid,
// large. An amount too long for the width is set smaller, never cut.
type Total struct {
	fynewidget.BaseWidget
	lines         []TotalLine
	rows          *fyne.Container
	label, amount *Text
}

var (
	_ fyne.Widget = (*Total)(nil)
	_ measured    = (*Total)(nil)
)

// NewTotal is an empty total.
func NewTotal() *Total {
	t := &Total{rows: Rows(0), label: NewText("", Heading), amount: NewText("", Amount)}
	t.ExtendBaseWidget(t)
	return t
}

// Set replaces the lines, the words beside the amount, and the amount.
func (t *Total) Set(lines []TotalLine, label, amount string) {
	t.lines = lines
	t.rows.Objects = nil
	for _, l := range lines {
		in := l.Color
		if in == "" {
			in = theme.Muted
		}
		t.rows.Add(Columns(theme.Size(theme.Tight),
			Fill(NewText(l.Label, Body.In(in))), NewText(l.Value, Body.In(in).Right())))
	}
	t.label.SetText(label)
	t.amount.SetText(amount)
	t.Refresh()
}

// Amount is the amount it shows.
func (t *Total) Amount() string { return t.amount.Text() }

// Natural is wide enough for the amount in its own size.
func (t *Total) Natural() float32 {
	return max(naturalWidth(t.rows), t.label.Natural()+theme.Size(theme.Gap)+Amount.measure(t.amount.Text()).Width)
}

// Least is room for the amount set small.
func (t *Total) Least() float32 { return leastWidth(t.rows) }

// HeightAt is the lines and the amount.
func (t *Total) HeightAt(width float32) float32 {
	h := heightAt(t.rows, width)
	if t.amount.Text() != "" {
		h += Amount.height() + 2
	}
	return h
}

// CreateRenderer is Fyne's.
func (t *Total) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: t, objects: []fyne.CanvasObject{t.rows, t.label, t.amount},
		place: func(size fyne.Size) {
			h := heightAt(t.rows, size.Width)
			put(t.rows, 0, 0, size.Width, h)
			line := Amount.height()
			w := min(t.label.Natural(), size.Width/2)
			put(t.label, 0, h+2, w, line)
			room := size.Width - w - theme.Size(theme.Gap)
			t.amount.SetStyle(fitting(t.amount.Text(), Amount, room))
			put(t.amount, size.Width-room, h+2, room, line)
		},
		least: func() fyne.Size { return least(t, t.Size().Width) },
	})
}

// fitting is style in the largest of the usual sizes in which a text fits.
func fitting(text string, style Style, width float32) Style {
	for _, s := range []theme.SizeName{style.Size, theme.Figure, theme.Title, theme.Lead, theme.Body, theme.Tiny} {
		if theme.Size(s) <= theme.Size(style.Size) {
			style.Size = s
			if style.measure(text).Width <= width {
				break
			}
		}
	}
	return style
}

// NewOffer is what is taken off and why, on soft teal: a bold title with the
// amount at the right, and an explanation that wraps. Why may be empty.
func NewOffer(title, amount, why string) *Panel {
	content := Rows(0, Columns(theme.Size(theme.Tight),
		Fill(NewText(title, SmallBold.In(theme.Teal))), NewText(amount, SmallBold.In(theme.Teal).Right())))
	if why != "" {
		content.Add(NewParagraph(why, SmallMuted))
	}
	p := NewPanel(content).On(theme.TealSoft).Padded(Sides(9, 12))
	p.plain = true
	return p
}
