package members

import "tessera/ui/screen"

// print takes a card to the print studio.
func (m *Members) print(h held) {
	m.env.Go(screen.Place{Room: screen.Cards, CardID: h.card.ID, MemberID: h.card.MemberID, Action: screen.PrintCard})
}

// scan puts a card on the desk as if it had been scanned there.
func (m *Members) scan(h held) {
	m.env.Go(screen.Place{Room: screen.Desk, Action: screen.Scan, Text: string(h.card.Live())})
}

// meet puts a person without a card on the desk.
func (m *Members) meet(p person) {
	m.env.Go(screen.Place{Room: screen.Desk, MemberID: p.member.ID})
}

// openCase goes to an after-sale matter.
func (m *Members) openCase(number string) {
	m.env.Go(screen.Place{Room: screen.Service, CaseNumber: number})
}

// openCaseAbout begins a matter with a person, about a visit where its number is given.
func (m *Members) openCaseAbout(p person, receiptNumber, cardID string) {
	m.env.Go(screen.Place{
		Room: screen.Service, Action: screen.OpenCase,
		MemberID: p.member.ID, CardID: cardID, Receipt: receiptNumber,
	})
}
