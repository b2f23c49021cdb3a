package cards

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// waitingList are the cards to print, each with a box to tick.
type waitingList struct {
	env    *screen.Env
	of     *studio
	panel  *widget.Panel
	title  *widget.Paragraph
	all    *widget.Check
	list   *widget.List
	more   *widget.Paragraph
	rows   map[fyne.CanvasObject]*waitingRow
	filled *fyne.Container
}

// waitingRow is one of them, lent to whichever card is seen.
type waitingRow struct {
	tick       *widget.Check
	name, note *widget.Text
	id         string
}

func newWaitingList(env *screen.Env, of *studio, choose func()) *waitingList {
	w := &waitingList{env: env, of: of, rows: map[fyne.CanvasObject]*waitingRow{}}
	w.title = widget.NewSpans()
	w.all = widget.NewCheck("", true, of.tickAll)
	w.list = widget.NewList(func() int { return len(of.queue.papers) }, w.makeRow, w.fillRow)
	w.list.OnSelected = func(i int) { of.look(of.queue.papers[i].card.ID) }
	w.list.OnOpened = func(i int) {
		id := of.queue.papers[i].card.ID
		of.tick(id, of.left[id])
	}
	w.more = widget.NewParagraph("", widget.SmallMuted)
	other := widget.NewButton(env.Text("cards.other_card"), widget.Quiet, choose).WithIcon("plus")
	inset := func(o fyne.CanvasObject) fyne.CanvasObject { return widget.Pad(widget.Sides(0, 8), o) }
	w.filled = widget.Rows(theme.Size(theme.Tight), inset(w.title),
		widget.Fill(widget.Rows(4, widget.Pad(widget.Insets{Left: 8}, w.all), widget.NewSeparator(), widget.Fill(w.list))),
		inset(w.more), widget.Left(other))
	w.panel = widget.NewPanel(w.filled).Padded(widget.Insets{Top: 16, Right: 8, Bottom: 8, Left: 8})
	return w
}

func (w *waitingList) makeRow() fyne.CanvasObject {
	row := &waitingRow{name: widget.NewText("", widget.Strong), note: widget.NewText("", widget.SmallMuted)}
	row.tick = widget.NewCheck("", false, func(on bool) { w.of.tick(row.id, on) })
	object := widget.Pad(widget.Sides(6, 8), widget.Columns(2, row.tick, widget.Fill(widget.Rows(0, row.name, row.note))))
	w.rows[object] = row
	return object
}

func (w *waitingList) fillRow(i int, object fyne.CanvasObject) {
	row := w.rows[object]
	if i >= len(w.of.queue.papers) || row == nil {
		return
	}
	p := w.of.queue.papers[i]
	row.id = p.card.ID
	row.name.SetText(p.member)
	row.note.SetText(joined(p.card.PlanName, p.why(w.env)))
	row.tick.SetOn(!w.of.left[p.card.ID])
}

// bring shows a card that was asked for, wherever the list was scrolled to.
func (w *waitingList) bring(cardID string) { w.list.Select(w.of.at(cardID)) }

// reload shows the queue and its ticks anew.
func (w *waitingList) reload() {
	q := w.of.queue
	count := int64(len(q.papers))
	w.title.SetSpans(widget.Span{Text: w.env.Text("cards.waiting") + " ", Style: widget.Heading},
		widget.Span{Text: w.env.Say.Number(count), Style: widget.Heading.In(theme.Muted)})
	ticked := len(w.of.chosen())
	w.all.SetText(w.env.Text("cards.ticked", "Ticked", w.env.Say.Number(int64(ticked)), "All", w.env.Say.Number(count)))
	w.all.SetOn(ticked == len(q.papers) && ticked > 0)
	w.more.SetText("")
	if w.more.Hidden = q.all <= mostAtOnce; !w.more.Hidden {
		w.more.SetText(w.env.Text("cards.first_of", "First", w.env.Say.Number(mostAtOnce), "All", w.env.Say.Number(q.all)))
	}
	w.list.Reload()
	if at := w.of.at(w.of.focused); at >= 0 && w.list.Selected() != at {
		w.list.Select(at)
	}
	w.filled.Refresh()
}

func (w *waitingList) focus() { w.env.Window.Canvas().Focus(w.list.Focusable()) }
