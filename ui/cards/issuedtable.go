package cards

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// issuedTable shows the cards in the widest of its tables that has room: a narrow window or large
// letters leave the later columns out instead of cutting all of them.
type issuedTable struct {
	env    *screen.Env
	of     *issued
	tables []*widget.Table
	object fyne.CanvasObject
}

func newIssuedTable(env *screen.Env, of *issued) *issuedTable {
	t := &issuedTable{env: env, of: of}
	columns := []widget.Column{
		{Title: env.Text("cards.column_member"), Weight: 120, Min: 92},
		{Title: env.Text("cards.column_plan"), Weight: 92, Min: 84},
		{Title: env.Text("cards.column_state"), Weight: 92, Min: 84},
		{Title: env.Text("cards.column_number"), Weight: 138, Min: 132},
		{Title: env.Text("cards.column_valid_to"), Weight: 118, Min: 116},
		{Title: env.Text("cards.column_printed"), Weight: 88, Min: 86},
	}
	objects := make([]fyne.CanvasObject, 0, 4)
	for n := len(columns); n >= 3; n-- {
		table := widget.NewTable(columns[:n], func() int { return len(of.rows) }, t.cells)
		table.OnSelected = of.pick
		t.tables = append(t.tables, table)
		objects = append(objects, table)
	}
	t.object = widget.Widest(objects...)
	return t
}

// cells are what one row says.
func (t *issuedTable) cells(row int) []widget.Cell {
	t.of.sight(row)
	if row >= len(t.of.rows) {
		return nil
	}
	r := t.of.rows[row]
	printed := t.env.Text("cards.printed_not")
	switch {
	case !r.card.PrintedOn.IsZero():
		printed = t.env.Text("cards.printed_yes")
	case waits(r.card, t.env.Today()):
		printed = t.env.Text("cards.printed_waiting")
	}
	return []widget.Cell{
		{Text: r.member, Bold: true},
		{Text: r.card.PlanName, Chip: true, Tone: styleTone(r.card.Style)},
		{Text: r.state.In(t.env.Say), Chip: true, Tone: stateTone(r.state)},
		{Text: r.card.Live().Spaced()},
		{Text: r.card.ValidTo.In(t.env.Say)},
		{Text: printed},
	}
}

func (t *issuedTable) reload() {
	for _, table := range t.tables {
		table.Reload()
	}
}

func (t *issuedTable) choose(row int) {
	for _, table := range t.tables {
		if table.Selected() != row {
			table.Select(row)
		}
	}
}

func (t *issuedTable) focus() {
	for _, table := range t.tables {
		if table.Visible() {
			t.env.Window.Canvas().Focus(table.Focusable())
			return
		}
	}
}
