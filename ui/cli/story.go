package cli

import (
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
)

// story is a member with everything the shop remembers of them.
func (s *session) story(member members.Member) (answer, error) {
	known, err := s.Store.Acquaintance(s.ctx, member.ID)
	if err != nil {
		return answer{}, err
	}
	shape := storyShape{
		memberShape: shapeMember(member), Visits: known.Visits, Last: day(known.LastVisit), Saved: known.Saved,
		Money: s.shop.Currency, Cards: []*cardShape{}, Story: []receiptShape{}, Cases: []caseShape{},
	}
	var verdicts []checkout.Verdict
	held, err := s.Store.CardsOf(s.ctx, member.ID)
	if err != nil {
		return answer{}, err
	}
	for _, card := range held {
		verdict, err := s.Desk.Scan(s.ctx, string(card.Live()))
		if err != nil {
			return answer{}, err
		}
		verdicts = append(verdicts, verdict)
		shape.Cards = append(shape.Cards, s.shapeCard(verdict))
	}
	receipts, err := s.Desk.ReceiptsOf(s.ctx, member.ID, storyLength)
	if err != nil {
		return answer{}, err
	}
	for _, receipt := range receipts {
		of := checkout.Outcome{Receipt: receipt}
		for i := range held {
			if held[i].ID == receipt.CardID {
				of.Card = &held[i]
			}
		}
		shape.Story = append(shape.Story, s.shapeReceipt(of))
	}
	matters, err := s.Cases.Of(s.ctx, member.ID, storyLength)
	if err != nil {
		return answer{}, err
	}
	for _, each := range matters {
		of, err := s.shapeCase(each)
		if err != nil {
			return answer{}, err
		}
		shape.Cases = append(shape.Cases, of)
	}
	return answer{shape, func(p page) {
		s.showMember(p, member, known)
		var rows [][]string
		for _, verdict := range verdicts {
			rows = append(rows, s.cardRow(verdict))
		}
		p.list(s.say.Text("cli.cards_title"), rows)
		rows = nil
		for _, receipt := range receipts {
			rows = append(rows, s.receiptRow(receipt))
		}
		p.list(s.say.Text("cli.story_title"), rows)
		rows = nil
		for _, each := range matters {
			rows = append(rows, s.caseRow(each))
		}
		p.list(s.say.Text("cli.cases_title"), rows)
	}}, nil
}

func (s *session) showMember(p page, m members.Member, known checkout.Acquaintance) {
	p.line(nameOf(&m))
	var about facts
	about.add(s.say.Text("cli.other_name"), m.OtherName)
	about.add(s.say.Text("common.phone"), m.Phone.Display(s.shop.Region))
	about.add(s.say.Text("common.email"), m.Email)
	if !m.Birthday.IsZero() {
		about.add(s.say.Text("common.birthday"), m.Birthday.In(s.say))
	}
	about.add(s.say.Text("cli.likes"), m.Likes)
	about.add(s.say.Text("cli.avoid"), m.Avoid)
	about.add(s.say.Text("common.note"), m.Note)
	about.add(s.say.Text("cli.known_since"), m.Since.In(s.say))
	if known.Visits > 0 {
		about.add(s.say.Text("cli.visits"), s.say.Text("cli.visits_last", "Number", s.say.Number(known.Visits), "Date", known.LastVisit))
		about.add(s.say.Text("cli.saved"), s.money(known.Saved))
	}
	p.table(about...)
}

// cardRow is a card in one line.
func (s *session) cardRow(v checkout.Verdict) []string {
	return []string{v.Card.Live().Spaced(), v.Card.PlanName, v.State.In(s.say), s.say.Text("common.until", "Day", v.Card.ValidTo)}
}

// receiptRow is a receipt in one line.
func (s *session) receiptRow(r cards.Receipt) []string {
	note := ""
	if r.VoidedBy != "" {
		note = s.say.Text("cli.voided_by", "Receipt", r.VoidedBy)
	}
	return []string{r.Number, r.Day.In(s.say), r.Kind.In(s.say), s.money(r.Total), note}
}
