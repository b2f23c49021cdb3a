package screen

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/widget"
)

// Refund says, tender by tender, what a person at the desk has to give back when a receipt is
// taken back, and what comes back by itself.
func Refund(env *Env, r cards.Receipt) []string {
	var said []string
	for _, paid := range r.Payments {
		said = append(said, env.Text("shell.refund_"+string(paid.Tender), "Amount", r.Currency.Of(paid.Amount)))
	}
	if len(said) == 0 {
		said = append(said, env.Text("shell.refund_none"))
	}
	return said
}

// RefundLines is Refund, to stand in a dialog.
func RefundLines(env *Env, r cards.Receipt) fyne.CanvasObject {
	lines := widget.Rows(4)
	for _, sentence := range Refund(env, r) {
		lines.Add(widget.NewParagraph(sentence, widget.Strong))
	}
	return lines
}
