package members

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// sold shows the card that was made: its number, how long it is valid, and what comes next.
func (m *Members) sold(to person, out checkout.Outcome) {
	m.changed(to.member.ID)
	if out.Card == nil {
		return
	}
	m.showCard(m.env.Text("members.sold_title", "Plan", out.Card.PlanName),
		m.env.Text("members.sold_to", "Name", to.member.Name, "Receipt", out.Receipt.Number),
		*out.Card, func() { m.undo(to, out.Receipt) })
}

// showCard shows a card's number as large as it is read out, with the ways on from there. Undo
// may be nil.
func (m *Members) showCard(title, sentence string, card cards.Card, undo func()) *widget.Dialog {
	var d *widget.Dialog
	then := func(act func()) func() {
		return func() {
			d.Hide()
			act()
		}
	}
	number := widget.NewPanel(widget.Rows(4,
		widget.NewText(card.Live().Spaced(), widget.Figure.Centered()),
		widget.NewText(m.env.Text("members.valid_to", "Date", card.ValidTo), widget.Muted.Centered()))).On(theme.Note)
	content := widget.Rows(theme.Size(theme.Gap), widget.NewParagraph(sentence, widget.Body), number)
	buttons := []*widget.Button{
		widget.NewButton(m.env.Text("members.to_desk"), widget.Secondary, then(func() { m.scan(held{card: card}) })),
		widget.NewButton(m.env.Text("members.print_it"), widget.Primary, then(func() { m.print(held{card: card}) })).WithIcon("print"),
	}
	if undo != nil {
		buttons = append([]*widget.Button{widget.NewButton(m.env.Text("common.undo"), widget.Quiet, then(undo)).WithIcon("undo")}, buttons...)
	}
	d = widget.NewDialog(title, content, buttons...)
	d.OnClosed = m.refocus
	d.ShowOn(m.env.Window.Canvas())
	m.env.Window.Canvas().Focus(buttons[len(buttons)-1])
	return d
}

// undo takes a receipt back that was written a moment ago.
func (m *Members) undo(of person, r cards.Receipt) {
	voidReceipt(m.env, r.Number, m.env.Text("members.undo_reason"), func(back checkout.Outcome) {
		m.changed(of.member.ID)
		screen.Done(m.env, "members.undone", "Receipt", back.Receipt.Voids)
	}, func(err error) { screen.Fail(m.env, err) })
}

// labelled is a small label above an object, as fields have one.
func labelled(label string, object fyne.CanvasObject) fyne.CanvasObject {
	return widget.Rows(6, widget.NewText(label, widget.Label), object)
}
