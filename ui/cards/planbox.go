package cards

import (
	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// mostSaid is how many promises of a plan the list says; all of them are in the editor.
const mostSaid = 6

// box is a plan in the list: its look, what it costs and for how long, and what it promises with
// the level each promise aims at.
func (p *plans) box(plan cards.Plan) *widget.TapPanel {
	name, quiet := widget.Heading, widget.Small
	if plan.Archived {
		name, quiet = name.In(theme.Muted), quiet.In(theme.Muted)
	}
	head := widget.Rows(1, widget.NewParagraph(plan.Name, name), widget.Flow(8, 0,
		widget.NewText(p.env.Money(plan.Price), widget.Strong.In(name.Color)),
		widget.NewText(plan.Term.In(p.env.Say), widget.SmallMuted)))
	if plan.Archived {
		head.Add(widget.Pad(widget.Insets{Top: 3}, widget.Left(widget.NewChip(p.env.Text("cards.archived"), widget.ToneNeutral))))
	}
	promises := widget.Rows(2)
	for _, promise := range plan.Promises[:min(len(plan.Promises), mostSaid)] {
		promises.Add(widget.NewSpans(
			widget.Span{Text: p.env.Say.Say(promise.Text(plan.Currency)), Style: quiet},
			widget.Span{Text: "  " + promise.Level.In(p.env.Say), Style: widget.SmallMuted}))
	}
	if more := len(plan.Promises) - mostSaid; more > 0 {
		promises.Add(widget.NewText(p.env.Text("cards.more_promises", "Count", more), widget.SmallMuted))
	}
	picture := widget.NewCardPicture(p.looks[print.Style(plan.Style)], 54, plan.Name)
	body := widget.Rows(theme.Size(theme.Tight),
		widget.TopColumns(12, widget.AtLeast(54, 34, picture), widget.Fill(head)), promises)
	return widget.NewTapPanel(body, func() { p.choose(plan) }).Padded(widget.Even(12))
}

// askNew asks what a new plan begins as: one of the usual plans, or nothing.
func (p *plans) askNew() {
	var dialog *widget.Dialog
	begin := func(plan cards.Plan) {
		dialog.Hide()
		p.edit(cards.Plan{}, plan)
		p.editor.name.Focus()
	}
	choices := widget.Rows(0)
	for _, preset := range cards.PresetPlans(p.env.Shop.Currency, p.env.Shop.Lang) {
		note := joined(preset.Term.In(p.env.Say), p.env.Text("cards.promises_n", "Count", len(preset.Promises)))
		choices.Add(p.beginning(preset.Name, note, p.env.Money(preset.Price), preset.Style, func() { begin(p.copyOf(preset)) }))
	}
	choices.Add(p.beginning(p.env.Text("cards.blank"), p.env.Text("cards.blank_hint"), "", cards.Teal, func() { begin(p.blank()) }))
	dialog = widget.NewDialog(p.env.Text("cards.new_plan_from"), choices,
		widget.NewButton(p.env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() }))
	dialog.ShowOn(p.env.Window.Canvas())
}

func (p *plans) beginning(name, note, price string, style cards.Style, act func()) fyne.CanvasObject {
	picture := widget.NewCardPicture(p.looks[print.Style(style)], 44, name)
	return widget.NewRow(widget.AtLeast(44, 28, picture), widget.TitleAndNote(name, note),
		widget.NewText(price, widget.Strong), act).Padded(widget.Sides(7, 8))
}

// copyOf makes a preset a plan of the shop's own: with a key nobody uses.
func (p *plans) copyOf(preset cards.Plan) cards.Plan {
	preset.ID, preset.Version, preset.Archived = "", 0, false
	preset.Key = p.freeKey(preset.Key)
	return preset
}

// blank is a plan with one promise, which is the least a plan can have.
func (p *plans) blank() cards.Plan {
	return cards.Plan{
		Currency: p.env.Shop.Currency, Term: cards.Term{Count: 1, Unit: cards.Years}, Style: cards.Teal,
		Promises: []cards.Promise{newPromise(cards.PercentOff, nil)},
	}
}

// paperSpeaker says what stands on paper, in the shop's language.
func (p *plans) paperSpeaker() *words.Speaker { return words.For(p.env.Shop.Lang) }
