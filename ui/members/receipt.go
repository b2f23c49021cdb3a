package members

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// openReceipt shows a receipt of a person, with the ways to print it, take it back, or open a case
// about it.
func (m *Members) openReceipt(of person, number string) {
	var reading screen.Latest
	screen.Load(m.env, &reading, func(ctx context.Context) (cards.Receipt, error) {
		return m.env.House.Desk.Receipt(ctx, number)
	}, func(r cards.Receipt) { m.showReceipt(of, r) })
}

func (m *Members) showReceipt(of person, r cards.Receipt) *widget.Dialog {
	var d *widget.Dialog
	then := func(act func()) func() {
		return func() {
			d.Hide()
			act()
		}
	}
	var buttons []*widget.Button
	if r.Kind != cards.VoidReceipt && r.VoidedBy == "" {
		buttons = append(buttons, widget.NewButton(m.env.Text("members.void"), widget.Quiet, then(func() { m.askVoid(of, r) })).WithIcon("undo"))
	}
	if r.Kind == cards.VisitReceipt {
		buttons = append(buttons, widget.NewButton(m.env.Text("members.open_case"), widget.Secondary,
			then(func() { m.openCaseAbout(of, r.Number, r.CardID) })))
	}
	buttons = append(buttons, widget.NewButton(m.env.Text("common.print"), widget.Primary, then(func() { m.printReceipt(r) })).WithIcon("print"))
	d = widget.NewDialog(m.env.Text("members.receipt_title", "Kind", r.Kind, "Number", r.Number), receiptBody(m.env, r), buttons...)
	d.OnClosed = m.refocus
	d.ShowOn(m.env.Window.Canvas())
	m.env.Window.Canvas().Focus(buttons[len(buttons)-1])
	return d
}

// receiptBody is what a receipt says.
func receiptBody(env *screen.Env, r cards.Receipt) fyne.CanvasObject {
	say := func(a cards.Amount) string { return r.Currency.Of(a).In(env.Say) }
	all := widget.Rows(theme.Size(theme.Tight))
	by := ""
	if r.ServedBy != "" {
		by = env.Text("members.served_by", "Name", r.ServedBy)
	}
	all.Add(widget.NewParagraph(joined(r.Day.In(env.Say)+" "+env.Say.Clock(env.InShop(r.At)), by), widget.Muted))
	if r.VoidedBy != "" {
		all.Add(widget.NewBanner(widget.ToneGold, "", env.Text("members.voided_by", "Receipt", r.VoidedBy), nil))
	}
	if r.Voids != "" {
		all.Add(widget.NewParagraph(env.Text("members.voids", "Receipt", r.Voids, "Reason", r.Reason), widget.Body))
	}
	for _, line := range r.Lines {
		all.Add(widget.Columns(theme.Size(theme.Tight),
			widget.Fill(widget.NewText(line.Name, widget.Strong)), widget.NewText(say(line.Amount), widget.Body.Right())))
	}
	all.Add(widget.NewSeparator())
	total := widget.NewTotal()
	var lines []widget.TotalLine
	if r.Discount != 0 {
		lines = append(lines, widget.TotalLine{Label: env.Text("common.subtotal"), Value: say(r.Subtotal)},
			widget.TotalLine{Label: env.Text("common.discount"), Value: say(-r.Discount), Color: theme.Teal})
	}
	for _, payment := range r.Payments {
		lines = append(lines, widget.TotalLine{Label: payment.Tender.In(env.Say), Value: say(payment.Amount)})
	}
	total.Set(lines, env.Text("common.total"), say(r.Total))
	all.Add(total)
	if r.Smile > 0 {
		all.Add(widget.NewText(env.Text("members.story_smile", "Smile", r.Smile), widget.Muted))
	}
	return all
}

// printReceipt writes the receipt as a page for an 80 mm printer, as a copy.
func (m *Members) printReceipt(r cards.Receipt) {
	var reading screen.Latest
	type paper struct {
		receipt print.Receipt
		shop    print.Shop
	}
	screen.Load(m.env, &reading, func(ctx context.Context) (p paper, err error) {
		if p.receipt, err = m.env.House.ReceiptPaper(ctx, r, true); err != nil {
			return p, err
		}
		p.shop, err = m.env.House.Paper(ctx)
		return p, err
	}, func(p paper) {
		screen.SaveFile(m.env, r.Number+".pdf", func(w io.Writer) error {
			_, err := print.WriteReceipt(w, p.shop, p.receipt)
			return err
		}, nil)
	})
}

// askVoid asks why a receipt is taken back, and does it.
func (m *Members) askVoid(of person, r cards.Receipt) {
	var d *widget.Dialog
	reason := widget.NewField(m.env.Text("common.reason"))
	body := widget.Rows(theme.Size(theme.Gap),
		screen.RefundLines(m.env, r), widget.NewParagraph(m.env.Text("members.void_hint"), widget.Muted), reason)
	back := widget.NewButton(m.env.Text("members.void_now"), widget.Danger, func() {
		voidReceipt(m.env, r.Number, reason.Text(), func(checkout.Outcome) {
			d.Hide()
			m.changed(of.member.ID)
			screen.Done(m.env, "members.undone", "Receipt", r.Number)
		}, func(err error) {
			reason.SetError(screen.Sentence(m.env, err))
			d.Relay()
		})
	})
	d = widget.NewDialog(m.env.Text("members.void_title", "Receipt", r.Number), body,
		widget.NewButton(m.env.Text("common.cancel"), widget.Secondary, func() { d.Hide() }), back)
	d.OnClosed = m.refocus
	d.ShowOn(m.env.Window.Canvas())
}

// voidReceipt takes a receipt back.
func voidReceipt(env *screen.Env, number, reason string, done func(checkout.Outcome), failed func(error)) {
	var out checkout.Outcome
	screen.Do(env, func(ctx context.Context) (err error) {
		out, err = env.House.Desk.Void(ctx, number, reason, checkout.Request{By: env.By()})
		return err
	}, func() { done(out) }, failed)
}
