package cards

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// actions are what can be done with the card as it stands.
func (p *cardPage) actions(s cardStory) fyne.CanvasObject {
	say := p.env.Text
	var all []fyne.CanvasObject
	add := func(text, icon string, kind widget.ButtonKind, act func()) {
		all = append(all, widget.NewButton(text, kind, act).WithIcon(icon))
	}
	place := func(action screen.Action) func() {
		return func() {
			p.env.Go(screen.Place{Room: screen.Members, Action: action, MemberID: s.card.MemberID, CardID: s.card.ID})
		}
	}
	if s.state == cards.Active {
		add(say("cards.to_desk"), "scan", widget.Primary, func() {
			p.env.Go(screen.Place{Room: screen.Desk, Action: screen.Scan, Text: string(s.card.Live())})
		})
	}
	add(say("cards.member"), "person", widget.Secondary, func() {
		p.env.Go(screen.Place{Room: screen.Members, MemberID: s.card.MemberID})
	})
	if !s.card.Voided {
		add(say("common.print"), "print", widget.Secondary, func() { p.of.calls.print(s.card.ID) })
	}
	if _, ok := s.card.Wallet(); ok && s.state == cards.Active {
		add(say("cards.top_up"), "wallet", widget.Secondary, place(screen.TopUp))
	}
	if s.state == cards.Active || s.state == cards.NotStarted || s.state == cards.UsedUp {
		add(say("cards.replace"), "cards", widget.Secondary, place(screen.Replace))
	}
	if s.unused() && s.card.SaleReceipt != "" {
		add(say("cards.void_sale"), "undo", widget.Secondary, func() { p.askVoid(s) })
	}
	return widget.Flow(theme.Size(theme.Tight), theme.Size(theme.Tight), all...)
}

// askVoid asks why the sale is taken back, and takes it back. What is refused is said at the
// reason, which stays to be corrected.
func (p *cardPage) askVoid(s cardStory) {
	var dialog *widget.Dialog
	var void *widget.Button
	reason := widget.NewField(p.env.Text("common.reason")).WithPlaceholder(p.env.Text("cards.void_example"))
	content := widget.Rows(theme.Size(theme.Gap),
		widget.NewParagraph(p.env.Text("cards.void_ask", "Plan", s.card.PlanName, "Name", s.member.Name,
			"Price", s.card.Currency.Of(s.card.Price)), widget.Body), reason)
	void = widget.NewButton(p.env.Text("cards.void_sale"), widget.Danger, func() {
		if void.Disabled() {
			return
		}
		void.Disable()
		p.void(s, reason.Text(), func() { dialog.Hide() }, func(sentence string) {
			void.Enable()
			reason.SetError(sentence)
			dialog.Refresh()
		})
	})
	dialog = widget.NewDialog(p.env.Text("cards.void_sale"), content,
		widget.NewButton(p.env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() }), void)
	dialog.ShowOn(p.env.Window.Canvas())
}

// void takes the sale back.
func (p *cardPage) void(s cardStory, reason string, done func(), refused func(sentence string)) {
	var made checkout.Outcome
	screen.Do(p.env, func(ctx context.Context) (err error) {
		made, err = p.env.House.Desk.Void(ctx, s.card.SaleReceipt, reason, checkout.Request{By: p.env.By()})
		return err
	}, func() {
		done()
		screen.Done(p.env, "cards.voided", "Receipt", s.card.SaleReceipt, "Void", made.Receipt.Number)
		p.env.Changed()
		p.of.load()
	}, func(err error) { refused(screen.Sentence(p.env, err)) })
}
