package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// Row is a line of a list: something at the front (a mark, an avatar, a time),
// content that takes the width, something at the end. It can be pressed when
// act is given, and marked as the one chosen.
type Row struct {
	press
	inner      *fyne.Container
	pad        Insets
	selected   bool
	line       bool
	back, over *canvas.Rectangle
	rule       *canvas.Rectangle
	ring       *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Row)(nil)
	_ measured    = (*Row)(nil)
)

// NewRow is a row with a separator below it. Front and end may be nil; act may
// be nil for a row that only tells.
func NewRow(front, content, end fyne.CanvasObject, act func()) *Row {
	r := &Row{
		inner: Columns(10), pad: Sides(7, 0), line: true,
		back: box(0), over: box(0), rule: box(0), ring: ring(),
	}
	if front != nil {
		r.inner.Add(front)
	}
	r.inner.Add(Fill(content))
	if end != nil {
		r.inner.Add(end)
	}
	r.extend(r, act)
	return r
}

// TitleAndNote is the usual content of a row: a bold line, with chips behind
// it, and a muted second line that wraps. An empty note leaves it out.
func TitleAndNote(title, note string, chips ...*Chip) *fyne.Container {
	head := Columns(6, NewText(title, Strong))
	for _, c := range chips {
		head.Add(c)
	}
	both := Rows(0, head)
	if note != "" {
		both.Add(NewParagraph(note, SmallMuted))
	}
	return both
}

// Disabled is true of a row that only tells: the keyboard passes it over.
func (r *Row) Disabled() bool { return r.act == nil || r.press.Disabled() }

// Padded changes the room around it.
func (r *Row) Padded(pad Insets) *Row { r.pad = pad; return r }

// NoLine leaves the separator out, for the last row.
func (r *Row) NoLine() *Row { r.line = false; return r }

// SetSelected lays it on soft teal.
func (r *Row) SetSelected(selected bool) {
	if r.selected != selected {
		r.selected = selected
		r.Refresh()
	}
}

// Selected tells whether it is.
func (r *Row) Selected() bool { return r.selected }

// Natural is the content and the padding.
func (r *Row) Natural() float32 { return naturalWidth(r.inner) + r.pad.Left + r.pad.Right }

// Least is the least of the content and the padding.
func (r *Row) Least() float32 { return leastWidth(r.inner) + r.pad.Left + r.pad.Right }

// HeightAt is the content's at that width, the padding and the line.
func (r *Row) HeightAt(width float32) float32 {
	return heightAt(r.inner, width-r.pad.Left-r.pad.Right) + r.pad.Top + r.pad.Bottom + 1
}

// CreateRenderer is Fyne's.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: r, objects: []fyne.CanvasObject{r.back, r.over, r.inner, r.rule, r.ring},
		style: func() {
			ground := theme.ColorName("")
			if r.selected {
				ground = theme.TealSoft
			}
			paint(r.back, ground, "", 0)
			paint(r.over, r.veil(), "", 0)
			paint(r.rule, theme.Line, "", 0)
			r.rule.Hidden = !r.line
			styleRing(r.ring, r.focused, theme.Teal)
		},
		place: func(size fyne.Size) {
			// What is pressed or chosen reaches a little beyond the text, so
			// that words keep their line with those above.
			out := float32(0)
			if r.pad.Left == 0 {
				out = 6
			}
			put(r.back, -out, 0, size.Width+2*out, size.Height)
			put(r.over, -out, 0, size.Width+2*out, size.Height)
			r.back.CornerRadius, r.over.CornerRadius = out, out
			// A little inside: at the edge of what scrolls a side of it is cut off.
			put(r.ring, ringGap-out, 0, size.Width+2*(out-ringGap), size.Height)
			r.ring.CornerRadius = 6
			put(r.inner, r.pad.Left, r.pad.Top, size.Width-r.pad.Left-r.pad.Right, size.Height-r.pad.Top-r.pad.Bottom-1)
			put(r.rule, 0, size.Height-1, size.Width, 1)
		},
		least: func() fyne.Size { return least(r, r.Size().Width) },
	})
}
