package desk

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// build makes the parts of the panel that stay.
func (v *visit) build() {
	gap := theme.Size(theme.Gap)
	v.adder = newAdder(v)
	v.lines, v.offers = widget.Rows(0), widget.Rows(theme.Size(theme.Tight))
	v.pay, v.server = newPayment(v), newServer(v)
	v.total = widget.NewTotal()
	v.submit = widget.NewButton(v.env.Text("desk.complete"), widget.Primary, v.complete).WithKey("Ctrl ↵").Large()
	v.hint = widget.NewParagraph(v.env.Text("desk.complete_hint"), widget.SmallMuted.Centered())
	v.without = widget.NewParagraph(v.env.Text("desk.without_card"), widget.Small.In(theme.Gold))
	entered := widget.Scroll(widget.Rows(10, v.without, v.lines, v.adder.object, v.offers))
	v.object = widget.NewPanel(widget.Rows(10,
		widget.Columns(theme.Size(theme.Tight), widget.Fill(widget.NewText(v.env.Text("desk.this_visit"), widget.Heading)), v.server.object),
		widget.Fill(entered),
		v.pay.object,
		widget.Rows(gap, v.total, v.submit, v.hint),
	))
}

// draw shows the visit as it stands. The lines keep their order; what a promise took off is
// said beside each.
func (v *visit) draw() {
	v.lines.Objects = nil
	for i, item := range v.items {
		v.lines.Add(v.line(i, item))
	}
	v.without.Hidden = v.verdict == nil || v.verdict.Card == nil || v.card() != ""
	v.drawOffers()
	v.server.draw()
	v.pay.draw()
	v.adder.draw()
	v.drawTotal()
	v.desk.promis.follow(v.uses)
	v.object.Refresh()
}

func (v *visit) line(i int, item checkout.Item) fyne.CanvasObject {
	text := widget.Rows(0, widget.NewText(item.Name, widget.Strong))
	amount := widget.NewText(v.env.Money(item.Amount), widget.Body.Right())
	if v.quote != nil && i < len(v.quote.Lines) {
		line := v.quote.Lines[i]
		if line.Promise != "" && v.verdict != nil && v.verdict.Card != nil {
			promise, _ := v.verdict.Card.Promise(line.Promise)
			text.Add(widget.NewText(v.env.Say.Say(promise.Text(v.env.Shop.Currency)), widget.Small.In(theme.Teal)))
			amount = widget.NewText(v.env.Text("desk.covered"), widget.Strong.In(theme.Teal).Right())
		}
	}
	remove := widget.NewButton("", widget.Quiet, func() { v.remove(i) }).WithIcon("close")
	// The cross ends where the amounts below do.
	end := widget.Columns(0, amount, widget.Pad(widget.Insets{Left: -4, Right: -11}, remove))
	return widget.NewRow(nil, text, end, nil).Padded(widget.Insets{Top: 4, Bottom: 4})
}

// drawOffers explains the discount in words, the offer that lost included.
func (v *visit) drawOffers() {
	v.offers.Objects = nil
	if v.quote == nil {
		return
	}
	for _, offer := range v.quote.Offers {
		title, why := v.env.Say.Say(offer.Title), v.env.Say.Say(offer.Why)
		if !offer.Won {
			v.offers.Add(widget.NewParagraph(title+": "+why, widget.SmallMuted))
			continue
		}
		amount := ""
		if offer.Amount > 0 {
			amount = v.env.Money(-offer.Amount)
		}
		v.offers.Add(widget.NewOffer(title, amount, why))
	}
}

func (v *visit) drawTotal() {
	var q checkout.Quote
	if v.quote != nil {
		q = *v.quote
	}
	money := func(a cards.Amount) string { return v.env.Money(a) }
	lines := []widget.TotalLine{{Label: v.env.Text("common.subtotal"), Value: money(q.Subtotal)}}
	if q.Discount > 0 {
		lines = append(lines, widget.TotalLine{
			Label: v.env.Text("common.discount"), Value: money(-q.Discount), Color: theme.Teal,
		})
	}
	label, toPay := v.env.Text("desk.to_pay"), q.Total
	if short := v.short(); short > 0 {
		lines = append(lines, widget.TotalLine{
			Label: v.env.Text("desk.wallet_pays"), Value: money(-min(q.Wallet, q.Total)), Color: theme.Blue,
		})
		toPay = short
	}
	v.total.Set(lines, label, money(toPay))
	if len(v.items) == 0 || v.completing {
		v.submit.Disable()
	} else {
		v.submit.Enable()
	}
}
