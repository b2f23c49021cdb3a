package desk

import (
	"context"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// openCase asks what a matter is about, with the guest's card behind its deadline.
func (s *Screen) openCase(v checkout.Verdict, kind cards.CaseKind, receipt string) {
	opening := aftersale.Opening{MemberID: v.Member.ID, Kind: kind, Receipt: receipt}
	if v.Card != nil {
		opening.CardID = v.Card.ID
	}
	s.askCase(opening, v.Card)
}

// openCaseAbout asks what a matter about a visit is.
func (s *Screen) openCaseAbout(r cards.Receipt) {
	opening := aftersale.Opening{MemberID: r.MemberID, CardID: r.CardID, Receipt: r.Number}
	if r.CardID == "" {
		s.askCase(opening, nil)
		return
	}
	screen.Load(s.env, &s.entering, func(ctx context.Context) (cards.Card, error) {
		return s.env.House.Store.CardByID(ctx, r.CardID)
	}, func(card cards.Card) { s.askCase(opening, &card) })
}

// promiseFor is what a card promises about a kind of case, in words; empty for nothing.
func (s *Screen) promiseFor(card *cards.Card, kind cards.CaseKind) string {
	if card == nil {
		return ""
	}
	for _, p := range card.Promises {
		if p.Kind == cards.Response && (p.Case == "" || p.Case == string(kind)) {
			return s.env.Text("desk.case_promise", "Plan", card.PlanName, "Promise", p.Text(card.Currency))
		}
	}
	return s.env.Text("desk.case_no_promise", "Plan", card.PlanName)
}

// askCase asks for the kind and the words; card, which may be nil, is whose promise counts.
func (s *Screen) askCase(opening aftersale.Opening, card *cards.Card) {
	env := s.env
	if opening.Kind == "" {
		opening.Kind = cards.Complaint
	}
	var options []widget.Option
	for _, kind := range cards.CaseKinds() {
		options = append(options, widget.Option{Key: string(kind), Text: kind.In(env.Say)})
	}
	promise := widget.NewParagraph(s.promiseFor(card, opening.Kind), widget.Small.In(theme.Teal))
	kind := widget.NewSelect(env.Text("desk.case_kind"), options, string(opening.Kind), func(key string) {
		opening.Kind = cards.CaseKind(key)
		promise.SetText(s.promiseFor(card, opening.Kind))
	})
	subject := widget.NewMultiLine(env.Text("desk.case_subject"), 3).WithHint(env.Text("desk.case_hint"))
	var dialog *widget.Dialog
	cancel := widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() })
	open := widget.NewButton(env.Text("desk.open_case"), widget.Primary, func() {
		opening.Subject = subject.Text()
		var opened aftersale.Case
		screen.Do(env, func(ctx context.Context) (err error) {
			opened, err = env.House.Cases.Open(ctx, opening, env.By())
			return err
		}, func() {
			dialog.Hide()
			env.Changed()
			s.caseOpened(opened)
		}, func(err error) { subject.SetError(screen.Sentence(env, err)) })
	})
	dialog = widget.NewDialog(env.Text("desk.case_title"), widget.Rows(theme.Size(theme.Gap),
		widget.Rows(6, kind, promise), subject), cancel, open)
	dialog.ShowOn(env.Window.Canvas())
	subject.Focus()
}

// caseOpened says until when an answer is promised.
func (s *Screen) caseOpened(opened aftersale.Case) {
	if s.verdict != nil {
		s.lookAgain()
	}
	text := s.env.Text("desk.case_opened", "Case", opened.Number)
	if !opened.Due.IsZero() {
		text = s.env.Text("desk.case_opened_due", "Case", opened.Number, "When", dueText(s.env, opened.Due))
	}
	number := opened.Number
	s.env.Toast(screen.Toast{
		Text: text, Tone: widget.ToneGreen, Offer: s.env.Text("desk.see_case"),
		Do: func() { s.env.Go(screen.Place{Room: screen.Service, CaseNumber: number}) },
	})
}
