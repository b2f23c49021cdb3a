package members

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// cards are the cards of a person with what can be done with each. Those that are over fold into
// one line.
func (p *profile) cards(read person) fyne.CanvasObject {
	sell := widget.NewButton(p.env.Text("members.sell"), widget.Secondary, func() { p.calls.sell(read) }).WithIcon("cards")
	all := widget.Rows(theme.Size(theme.Tight), widget.TitleRow(p.env.Text("members.cards"), sell))
	if len(read.held) == 0 {
		all.Add(widget.NewParagraph(p.env.Text("members.no_card_hint"), widget.Muted))
		all.Add(widget.Left(widget.NewButton(p.env.Text("members.to_desk"), widget.Secondary, func() { p.calls.meet(read) })))
	}
	over := 0
	for _, h := range read.held {
		switch {
		case h.open():
			all.Add(p.cardBox(read, h))
		case p.earlier:
			all.Add(p.pastCard(h))
		default:
			over++
		}
	}
	if over > 0 {
		all.Add(widget.Left(widget.NewButton(p.env.Text("members.earlier_cards", "Count", over), widget.Quiet, func() {
			p.earlier = true
			p.show(read)
		}).WithIcon("down")))
	}
	return all
}

// cardBox is a card that can be used.
func (p *profile) cardBox(read person, h held) fyne.CanvasObject {
	head := widget.Columns(6, widget.NewChip(h.card.PlanName, toneOf(h)))
	if h.state != cards.Active {
		head.Add(widget.NewChip(h.state.In(p.env.Say), widget.ToneNeutral))
	}
	head.Add(widget.Fill(widget.NewText(h.worth(p.env), widget.Strong.Right())))
	body := widget.Rows(4, head,
		widget.NewParagraph(joined(h.card.Live().Spaced(), p.env.Text("members.valid_to", "Date", h.card.ValidTo)), widget.SmallMuted),
	)
	for _, s := range h.promises {
		switch {
		case s.Promise.Counted():
			body.Add(widget.NewParagraph(joined(p.env.Say.Say(s.Text), p.env.Say.Say(s.Note)), widget.Small))
		case s.Promise.Kind == cards.Wallet:
			body.Add(widget.NewParagraph(p.env.Say.Say(s.Note), widget.Small))
		}
	}
	body.Add(widget.Pad(widget.Insets{Top: 6}, widget.Flow(8, 8, p.cardActions(read, h)...)))
	return widget.NewPanel(body).Padded(widget.Sides(11, 12))
}

func (p *profile) cardActions(read person, h held) []fyne.CanvasObject {
	button := func(text string, act func()) fyne.CanvasObject {
		return widget.NewButton(text, widget.Secondary, act)
	}
	var all []fyne.CanvasObject
	if h.state == cards.Active {
		all = append(all, button(p.env.Text("members.to_desk"), func() { p.calls.scan(h) }))
	}
	if _, ok := h.wallet(); ok && h.state == cards.Active {
		all = append(all, button(p.env.Text("members.top_up"), func() { p.calls.topUp(read, h) }))
	}
	return append(all,
		button(p.env.Text("common.print"), func() { p.calls.print(h) }),
		button(p.env.Text("members.lost"), func() { p.calls.replace(read, h) }))
}

// pastCard is a card that is over: one line.
func (p *profile) pastCard(h held) fyne.CanvasObject {
	return widget.Columns(6, widget.NewText(h.card.PlanName, widget.Small),
		widget.NewChip(h.state.In(p.env.Say), toneOf(h)),
		widget.Fill(widget.NewText(p.env.Text("members.valid_to", "Date", h.card.ValidTo), widget.SmallMuted.Right())))
}

// worth says what is left where that is not the validity, which stands below anyway.
func (h held) worth(env *screen.Env) string {
	if money, ok := h.wallet(); ok {
		return h.card.Currency.Of(money).In(env.Say)
	}
	for _, s := range h.promises {
		if s.Promise.Counted() && s.Promise.Every == cards.PerTerm && s.Left != nil {
			return env.Text("common.of", "Part", env.Say.Number(*s.Left), "Whole", env.Say.Number(s.Promise.Count))
		}
	}
	if days := h.card.ValidTo.Sub(env.Today()); days > 0 && days <= soonOver {
		return env.Text("members.left_days", "Count", days)
	}
	return ""
}
