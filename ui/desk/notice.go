package desk

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// notice says that what was scanned or typed names nobody, and what to do now.
type notice struct{ object fyne.CanvasObject }

// nobody shows a verdict without a member.
func (s *Screen) nobody(text string, v checkout.Verdict) {
	sentence := s.env.Say.Say(v.Sentence)
	named := cards.Number("")
	if v.Scanned == "" && !isCardNumber(text) || !hasDigit(text) {
		sentence = s.env.Text("desk.nobody_named", "Text", text)
	} else {
		named = v.Scanned
	}
	steps := []fyne.CanvasObject{
		widget.NewButton(s.env.Text("desk.try_again"), widget.Secondary, s.Focus).WithKey("F1"),
		widget.NewButton(s.env.Text("desk.walk_in"), widget.Secondary, s.walkIn).WithKey("F3"),
	}
	if named == "" {
		add := widget.NewButton(s.env.Text("desk.add_as_member"), widget.Secondary, func() {
			s.env.Go(screen.Place{Room: screen.Members, Action: screen.NewMember, Text: text})
		}).WithKey("F2")
		steps = append([]fyne.CanvasObject{add}, steps...)
	}
	gap := theme.Size(theme.Gap)
	s.notice = &notice{object: widget.NewPanel(widget.Rows(gap,
		widget.NewBanner(widget.ToneRed, s.env.Text("desk.word_unknown"), sentence, nil),
		widget.NewParagraph(s.env.Text("desk.nobody_next"), widget.Muted),
		widget.Flow(theme.Size(theme.Tight), theme.Size(theme.Tight), steps...),
	))}
	if s.verdict != nil && !s.visit.begun() {
		s.visit.clear()
	}
	if !s.visit.begun() {
		s.verdict = nil
	}
	s.bar.Clear()
	s.refresh()
	s.Focus()
}

// walkInPanel stands where a guest would: a visit without a member.
func (s *Screen) walkInPanel() fyne.CanvasObject {
	gap, env := theme.Size(theme.Gap), s.env
	return widget.NewPanel(widget.Rows(gap,
		widget.Columns(14, widget.NewIcon("person", theme.Teal, 28), widget.Fill(widget.Rows(2,
			widget.NewText(env.Text("desk.walk_in_title"), widget.Title),
			widget.NewParagraph(env.Text("desk.walk_in_sentence"), widget.Muted)))),
		widget.Flow(theme.Size(theme.Tight), theme.Size(theme.Tight),
			widget.NewButton(env.Text("desk.walk_in_find"), widget.Secondary, s.Focus).WithKey("F1"),
			widget.NewButton(env.Text("desk.new_member"), widget.Secondary, s.newMember).WithKey("F2")),
	))
}

func hasDigit(text string) bool {
	for _, r := range text {
		if r >= '0' && r <= '9' {
			return true
		}
	}
	return false
}

// nextSteps are what to do about a card that opens nothing, or about having none.
func (s *Screen) nextSteps(v checkout.Verdict) []*widget.Button {
	var steps []*widget.Button
	add := func(key string, act func()) {
		steps = append(steps, widget.NewButton(s.env.Text(key), widget.Secondary, act))
	}
	memberID := v.Member.ID
	sell := func() {
		s.env.Go(screen.Place{Room: screen.Members, Action: screen.SellCard, MemberID: memberID})
	}
	switch {
	case v.Card == nil:
		add("desk.sell_card", sell)
	case replaced(v):
		add("desk.scan_new_card", s.Focus)
		add("desk.find_by_name", func() { s.meet(memberID) })
	case v.Colour == checkout.Red:
		for _, other := range v.Others {
			if today := s.env.Today(); today >= other.ValidFrom && today <= other.ValidTo {
				number := string(other.Live())
				steps = append(steps, widget.NewButton(s.env.Text("desk.use_other_card", "Plan", other.PlanName),
					widget.Secondary, func() { s.scan(number) }))
			}
		}
		add("desk.sell_new_card", sell)
	case v.Colour == checkout.Amber && hasWallet(v) && v.Wallet() == 0:
		add("desk.top_up", func() {
			s.env.Go(screen.Place{Room: screen.Members, Action: screen.TopUp, CardID: v.Card.ID, MemberID: memberID})
		})
	case v.Colour == checkout.Amber && len(v.Known.OpenCases) > 0 && v.Known.OpenCases[0].Due.Before(s.env.Clock()) && !v.Known.OpenCases[0].Due.IsZero():
		number := v.Known.OpenCases[0].Number
		add("desk.see_case", func() { s.env.Go(screen.Place{Room: screen.Service, CaseNumber: number}) })
	case v.Colour == checkout.Amber:
		add("desk.renew", sell)
	}
	return steps
}

// replaced tells whether the number scanned is one that a newer card took the place of.
func replaced(v checkout.Verdict) bool {
	for _, issued := range v.Card.Numbers {
		if issued.Number == v.Scanned && !issued.ReplacedOn.IsZero() {
			return true
		}
	}
	return false
}

func hasWallet(v checkout.Verdict) bool {
	_, ok := v.Card.Wallet()
	return ok
}
