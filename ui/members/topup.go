package members

import (
	"context"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// topping is the dialog that puts money on a wallet.
type topping struct {
	env  *screen.Env
	of   held
	done func(checkout.Outcome)

	dialog *widget.Dialog
	amount *widget.Field
	after  *widget.Paragraph
	tender *widget.Choice
	fill   *widget.Button
	body   *fyne.Container
	key    string
}

// topUp asks how much to put on a card's wallet.
func (m *Members) topUp(of person, h held) {
	if _, ok := h.wallet(); !ok {
		screen.Fail(m.env, words.Refuse(words.Refused, "refusal.no_wallet"))
		return
	}
	asked := newTopping(m.env, h, func(out checkout.Outcome) { m.toppedUp(of, out) })
	asked.dialog.OnClosed = m.refocus
	asked.show()
}

func newTopping(env *screen.Env, h held, done func(checkout.Outcome)) *topping {
	t := &topping{env: env, of: h, done: done, key: uuid.NewString(), tender: newTender(env)}
	t.amount = widget.NewField(env.Text("common.amount")).WithPlaceholder(h.card.Currency.Example())
	t.amount.OnChanged = func(string) { t.changed() }
	t.after = widget.NewParagraph("", widget.Body)
	t.fill = widget.NewButton("", widget.Primary, t.confirm)
	t.body = t.build()
	t.dialog = widget.NewDialog(env.Text("members.top_up_title", "Plan", h.card.PlanName), t.body,
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { t.dialog.Close() }), t.fill)
	t.changed()
	return t
}

func (t *topping) build() *fyne.Container {
	usual := widget.Flow(8, 8)
	for _, a := range t.usual() {
		usual.Add(widget.NewFilter(t.of.card.Currency.Of(a).In(t.env.Say), widget.ToneNeutral, func(bool) {
			t.amount.SetText(t.of.card.Currency.Plain(a))
		}))
	}
	return widget.Rows(theme.Size(theme.Gap), t.amount, usual, labelled(t.env.Text("members.paid_by"), t.tender), t.after)
}

// usual are amounts that are likely: what the wallet was sold with, and parts of it.
func (t *topping) usual() []cards.Amount {
	wallet, _ := t.of.card.Wallet()
	unit := t.of.card.Currency.Unit()
	var all []cards.Amount
	for _, part := range []cards.Amount{3, 2, 1} {
		if a := wallet.Principal / part; a > 0 && a%unit == 0 {
			all = append(all, a)
		}
	}
	return all
}

func (t *topping) show() { t.dialog.ShowOn(t.env.Window.Canvas()) }

// typed is the amount in the field, and what is wrong with it.
func (t *topping) typed() (cards.Amount, error) {
	amount, err := cards.ParseAmount(t.amount.Text(), t.of.card.Currency)
	if err == nil && amount <= 0 {
		err = words.Refuse(words.Invalid, "refusal.topup_amount")
	}
	return amount, err
}

// changed says what will be on the wallet.
func (t *topping) changed() {
	now, _ := t.of.wallet()
	say := func(a cards.Amount) string { return t.of.card.Currency.Of(a).In(t.env.Say) }
	amount, err := t.typed()
	if err != nil {
		t.after.SetText(t.env.Text("members.wallet_now", "Amount", say(now)))
		t.fill.SetText(t.env.Text("members.top_up"))
	} else {
		t.after.SetText(t.env.Text("members.wallet_after", "Amount", say(now), "After", say(now+amount)))
		t.fill.SetText(t.env.Text("members.top_up_with", "Amount", say(amount)))
	}
	t.relay()
}

func (t *topping) relay() {
	t.dialog.Relay()
}

func (t *topping) refuse(err error) {
	t.amount.SetError(screen.Sentence(t.env, err))
	t.env.Window.Canvas().Focus(t.amount.Focusable())
	t.relay()
}

func (t *topping) confirm() {
	amount, err := t.typed()
	if err != nil {
		t.refuse(err)
		return
	}
	if t.fill.Disabled() {
		return
	}
	t.fill.Disable()
	tender := cards.Tender(t.tender.Key())
	asked := checkout.TopUp{Card: t.of.card.Live(), Amount: amount, Tender: tender}
	request := checkout.Request{By: t.env.By(), Key: t.key + ":" + t.of.card.Currency.Plain(amount) + ":" + string(tender)}
	var out checkout.Outcome
	screen.Do(t.env, func(ctx context.Context) (err error) {
		out, err = t.env.House.Desk.TopUp(ctx, asked, request)
		return err
	}, func() {
		t.dialog.Hide()
		t.done(out)
	}, func(err error) {
		t.fill.Enable()
		t.refuse(err)
	})
}

// toppedUp shows the person again and says what is on the wallet, with the way back.
func (m *Members) toppedUp(of person, out checkout.Outcome) {
	m.changed(of.member.ID)
	left := cards.Amount(out.Balances.Sum(cards.Principal) + out.Balances.Sum(cards.Bonus))
	m.env.Toast(screen.Toast{
		Text: m.env.Text("members.topped_up", "Amount", m.env.Money(out.Receipt.Total), "After", m.env.Money(left), "Receipt", out.Receipt.Number),
		Tone: widget.ToneGreen, Offer: m.env.Text("common.undo"), Do: func() { m.undo(of, out.Receipt) },
	})
}
