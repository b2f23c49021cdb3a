package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Column is one column of a Table.
type Column struct {
	Title  string
	Weight float32 // its share of the width
	Min    float32 // does not shrink below this, in pixels at text scale 1
	Right  bool    // amounts
}

// Cell is what stands in one place of a table.
type Cell struct {
	Text string
	Note string // behind it, muted
	Bold bool
	Chip bool // the text is a chip in the tone
	Tone Tone
}

// Table is rows of cells under a muted head. Only the rows seen exist, so a
// hundred thousand are as quick as ten. The keys are those of List.
type Table struct {
	fynewidget.BaseWidget

	// OnSelected is called when a person chooses another row.
	OnSelected func(row int)
	// OnOpened is called when a person opens a row.
	OnOpened func(row int)

	columns []Column
	head    *fyne.Container
	rule    *Separator
	lane    *lane
}

var (
	_ fyne.Widget = (*Table)(nil)
	_ measured    = (*Table)(nil)
)

const (
	cellSide float32 = 10
	cellTop  float32 = 10
	cellGap  float32 = 12
)

// NewTable is a table of count rows; cells answers the cells of one, in the
// order of the columns, and is called for the rows that are seen.
func NewTable(columns []Column, count func() int, cells func(row int) []Cell) *Table {
	t := &Table{columns: columns, rule: NewSeparator()}
	t.head = container.New(&tableRow{columns: columns})
	for _, c := range columns {
		style := Style{Size: theme.Small, Color: theme.Muted, Bold: true}
		if c.Right {
			style = style.Right()
		}
		t.head.Objects = append(t.head.Objects, NewText(c.Title, style))
	}
	t.lane = newLane(count, func() fyne.CanvasObject {
		row := container.New(&tableRow{columns: columns})
		for _, c := range columns {
			row.Objects = append(row.Objects, newCell(c.Right))
		}
		return row
	}, func(i int, row fyne.CanvasObject) {
		given := cells(i)
		for n, o := range row.(*fyne.Container).Objects {
			if n < len(given) {
				o.(*cell).set(given[n])
			} else {
				o.(*cell).set(Cell{})
			}
		}
	})
	t.lane.selected = func(i int) {
		if t.OnSelected != nil {
			t.OnSelected(i)
		}
	}
	t.lane.opened = func(i int) {
		if t.OnOpened != nil {
			t.OnOpened(i)
		}
	}
	t.ExtendBaseWidget(t)
	return t
}

// Selected is the row that is chosen, -1 for none.
func (t *Table) Selected() int { return t.lane.chosen }

// Select chooses a row, -1 for none, without calling back.
func (t *Table) Select(row int) { t.lane.sel(row, false) }

// Reload shows all rows anew after what they show has changed.
func (t *Table) Reload() { t.lane.Refresh() }

// Focusable is what to give the keyboard to.
func (t *Table) Focusable() fyne.Focusable { return t.lane }

// Natural is the sum of its columns.
func (t *Table) Natural() float32 { return t.lane.Natural() }

// Least is the sum of the least of its columns.
func (t *Table) Least() float32 { return t.lane.Least() }

// HeightAt is the head and all rows.
func (t *Table) HeightAt(width float32) float32 {
	return t.headHeight() + 1 + t.lane.HeightAt(width)
}

func (t *Table) headHeight() float32 { return Small.height() + 2*cellTop }

func (t *Table) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.lane} }

// CreateRenderer is Fyne's.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: t, objects: []fyne.CanvasObject{t.head, t.rule, t.lane},
		style: func() {},
		place: func(size fyne.Size) {
			h := t.headHeight()
			put(t.head, 0, 0, size.Width, h)
			put(t.rule, 0, h, size.Width, 1)
			put(t.lane, 0, h+1, size.Width, size.Height-h-1)
		},
		least: func() fyne.Size {
			return fyne.NewSize(t.Least(), t.headHeight()+1+t.lane.MinSize().Height)
		},
	})
}

// tableRow puts cells under their heads.
type tableRow struct{ columns []Column }

func (l *tableRow) split() *split {
	s := &split{gap: cellGap}
	scale := theme.Size(theme.Body) / 14
	for _, c := range l.columns {
		s.parts = append(s.parts, Part{Weight: max(c.Weight, 0.01), Min: c.Min * scale})
	}
	return s
}

func (l *tableRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := cellSide
	for i, w := range l.split().widths(size.Width - 2*cellSide) {
		h := objects[i].MinSize().Height
		put(objects[i], x, (size.Height-h)/2, w, h)
		x += w + cellGap
	}
}

func (l *tableRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.leastOf(objects), Body.height()+2*cellTop)
}

func (l *tableRow) natural(objects []fyne.CanvasObject) float32 { return l.leastOf(objects) }

func (l *tableRow) leastOf(objects []fyne.CanvasObject) float32 {
	return l.split().leastOf(objects) + 2*cellSide
}

func (l *tableRow) heightAt(objects []fyne.CanvasObject, _ float32) float32 {
	return l.MinSize(objects).Height
}

// cell shows a text with a note, or a chip.
type cell struct {
	fynewidget.BaseWidget
	now        Cell
	right      bool
	text, note *Text
	chip       *Chip
}

var _ fyne.Widget = (*cell)(nil)

func newCell(right bool) *cell {
	c := &cell{right: right, text: NewText("", Body), note: NewText("", Muted), chip: NewChip("", ToneNeutral)}
	c.ExtendBaseWidget(c)
	return c
}

func (c *cell) set(to Cell) {
	if c.now == to {
		return
	}
	c.now = to
	c.Refresh()
}

func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: c, objects: []fyne.CanvasObject{c.text, c.note, c.chip},
		style: func() {
			chip := c.now.Chip && c.now.Text != ""
			c.chip.Hidden, c.text.Hidden, c.note.Hidden = !chip, chip, c.now.Note == ""
			if chip {
				c.chip.Set(c.now.Text, c.now.Tone)
			}
			style := Body
			style.Bold = c.now.Bold
			if c.right {
				style = style.Right()
			}
			c.text.SetStyle(style)
			c.text.SetText(c.now.Text)
			c.note.SetText(c.now.Note)
		},
		place: func(size fyne.Size) {
			h := Body.height()
			y := (size.Height - h) / 2
			if c.now.Chip {
				ch := c.chip.HeightAt(0)
				put(c.chip, 0, (size.Height-ch)/2, min(c.chip.Natural(), size.Width), ch)
				return
			}
			if c.now.Note == "" {
				put(c.text, 0, y, size.Width, h)
				return
			}
			w := fit([]float32{c.text.Natural(), c.note.Natural()}, []float32{c.text.Least(), 0}, size.Width-5)
			put(c.text, 0, y, w[0], h)
			put(c.note, w[0]+5, y, w[1], h)
			c.note.Hidden = w[1] < 2*theme.Size(theme.Body)
		},
		least: func() fyne.Size { return fyne.NewSize(3*theme.Size(theme.Body), Body.height()) },
	})
}
