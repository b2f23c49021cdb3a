package cards

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// promises are those of the card, with what is left of each.
func (p *cardPage) promises(s cardStory) fyne.CanvasObject {
	all := widget.Rows(0, widget.NewText(p.env.Text("cards.promises"), widget.Heading))
	for i, standing := range s.verdict.Promises {
		note := p.env.Say.Say(standing.Note)
		if s.state != cards.Active {
			note = ""
		}
		row := widget.NewRow(standingMark(standing, s.state), wrapped(p.env.Say.Say(standing.Text), note),
			widget.NewChip(standing.Promise.Level.In(p.env.Say), levelTone(standing.Promise.Level)), nil)
		if i == len(s.verdict.Promises)-1 {
			row.NoLine()
		}
		all.Add(row)
	}
	return all
}

// wrapped is a bold line, which may be long, over a muted one.
func wrapped(title, note string) fyne.CanvasObject {
	both := widget.Rows(0, widget.NewParagraph(title, widget.Strong))
	if note != "" {
		both.Add(widget.NewParagraph(note, widget.SmallMuted))
	}
	return both
}

func standingMark(s checkout.Standing, state cards.State) fyne.CanvasObject {
	if state != cards.Active {
		return widget.NewIconMark("minus", widget.ToneNeutral)
	}
	switch s.Mark {
	case checkout.Applies:
		return widget.NewIconMark("check", widget.ToneGreen)
	case checkout.Ready:
		return widget.NewIconMark("star", widget.ToneTeal)
	case checkout.AtRisk:
		return widget.NewMark("!", widget.ToneRed)
	case checkout.Gone:
		return widget.NewIconMark("minus", widget.ToneNeutral)
	}
	return widget.NewIconMark("clock", widget.ToneNeutral)
}

// numbers are those the card has had, the newest first.
func (p *cardPage) numbers(s cardStory) fyne.CanvasObject {
	all := widget.Rows(0, widget.NewText(p.env.Text("cards.numbers"), widget.Heading))
	for i, n := range s.card.Numbers {
		note := p.env.Text("cards.number_since", "Date", n.IssuedOn)
		chip := widget.NewChip(p.env.Text("cards.number_live"), widget.ToneGreen)
		if !n.ReplacedOn.IsZero() {
			note = joined(p.env.Text("cards.number_replaced_on", "Date", n.ReplacedOn), n.Reason)
			chip = widget.NewChip(p.env.Text("common.state_replaced"), widget.ToneNeutral)
		}
		row := widget.NewRow(nil, widget.TitleAndNote(n.Number.Spaced(), note), chip, nil)
		if i == len(s.card.Numbers)-1 {
			row.NoLine()
		}
		all.Add(row)
	}
	return all
}

// fewEntries is how much of the ledger is shown unasked.
const fewEntries = 12

// ledger is everything that moved on the card, the newest first.
func (p *cardPage) ledger(s cardStory) fyne.CanvasObject {
	all := widget.Rows(0, widget.NewText(p.env.Text("cards.ledger"), widget.Heading))
	shown := s.entries
	if !p.all && len(shown) > fewEntries {
		shown = shown[:fewEntries]
	}
	for i, e := range shown {
		end := widget.NewText(p.change(s.card, e), widget.Strong.Right())
		row := widget.NewRow(nil, wrapped(p.what(s.card, e), p.whenAndWho(e)), end, nil)
		if i == len(shown)-1 {
			row.NoLine()
		}
		all.Add(row)
	}
	if len(shown) < len(s.entries) {
		more := widget.NewButton(p.env.Text("cards.whole_ledger", "Count", len(s.entries)), widget.Quiet, func() {
			p.all = true
			p.show()
		}).WithIcon("down")
		all.Add(widget.Pad(widget.Insets{Top: theme.Size(theme.Hair)}, widget.Left(more)))
	}
	return all
}

// what says what moved: the kind of entry, and the promise it is about.
func (p *cardPage) what(card cards.Card, e cards.Entry) string {
	what := p.env.Text("cards.entry_" + string(e.Kind))
	if e.Part == cards.Bonus {
		what = joined(what, p.env.Text("cards.bonus"))
	}
	if promise, ok := card.Promise(e.Promise); ok {
		return joined(what, p.env.Say.Say(promise.Text(card.Currency)))
	}
	return what
}

func (p *cardPage) whenAndWho(e cards.Entry) string {
	return joined(e.Day.In(p.env.Say), p.env.Say.Clock(p.env.InShop(e.At)), e.Actor, e.Reason)
}

// change is what an entry moved: money or a count, with its sign; nothing where nothing moved.
func (p *cardPage) change(card cards.Card, e cards.Entry) string {
	if e.Change == 0 {
		return ""
	}
	said := ""
	switch e.Part {
	case cards.Principal, cards.Bonus, cards.Saved, cards.Paid:
		said = card.Currency.Of(cards.Amount(e.Change)).In(p.env.Say)
	default:
		said = p.env.Say.Number(e.Change)
	}
	if e.Change > 0 {
		return "+" + said
	}
	return said
}
