package members

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// rollTable shows the roll in the widest of its tables that has room: a narrow window or large
// letters leave the later columns out instead of cutting all of them.
type rollTable struct {
	env    *screen.Env
	of     *roll
	tables []*widget.Table
	object fyne.CanvasObject
}

// rollColumns are the columns of the table from the left. The least of each holds what is usual in
// it, a phone from abroad included: a later column is left out before a name is cut.
func rollColumns(env *screen.Env) []widget.Column {
	return []widget.Column{
		{Title: env.Text("common.name"), Weight: 168, Min: 150},
		{Title: env.Text("common.phone"), Weight: 128, Min: 128},
		{Title: env.Text("members.column_card"), Weight: 92, Min: 78},
		{Title: env.Text("members.column_left"), Weight: 112, Min: 104},
		{Title: env.Text("members.column_last_visit"), Weight: 98, Min: 84},
	}
}

func newRollTable(env *screen.Env, of *roll) *rollTable {
	t := &rollTable{env: env, of: of}
	columns := rollColumns(env)
	objects := make([]fyne.CanvasObject, 0, 3)
	for n := len(columns); n >= 3; n-- {
		table := widget.NewTable(columns[:n], func() int { return len(of.rows) }, t.cells)
		table.OnSelected = of.pick
		table.OnOpened = func(row int) {
			of.pick(row)
			of.calls.opened()
		}
		t.tables = append(t.tables, table)
		objects = append(objects, table)
	}
	t.object = widget.Widest(objects...)
	return t
}

// cells are what one row says.
func (t *rollTable) cells(row int) []widget.Cell {
	t.of.sight(row)
	if row >= len(t.of.rows) {
		return nil
	}
	m := t.of.rows[row]
	f := t.of.facts[m.ID]
	return []widget.Cell{
		{Text: m.Name, Note: m.OtherName, Bold: true},
		{Text: phoneOf(t.env, m)},
		{Text: f.chip, Chip: f.chip != "", Tone: f.tone},
		{Text: f.left},
		{Text: f.last},
	}
}

func (t *rollTable) shown() *widget.Table {
	for _, table := range t.tables {
		if table.Visible() {
			return table
		}
	}
	return t.tables[len(t.tables)-1]
}

func (t *rollTable) reload() {
	for _, table := range t.tables {
		table.Reload()
	}
}

func (t *rollTable) choose(row int) {
	for _, table := range t.tables {
		if table.Selected() != row {
			table.Select(row)
		}
	}
}

// sight chooses a row and scrolls to it.
func (t *rollTable) sight(row int) {
	for _, table := range t.tables {
		table.Select(row)
	}
}

// scrollToTop shows the first rows: choosing one brings it into sight.
func (t *rollTable) scrollToTop() {
	for _, table := range t.tables {
		table.Select(0)
		table.Select(-1)
	}
}

func (t *rollTable) focus() { t.env.Window.Canvas().Focus(t.shown().Focusable()) }
