package screentest

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
)

// Type types into whatever has the keyboard, like a person or a scanner. A line break is Enter.
func (s *Stage) Type(text string) {
	s.T.Helper()
	for _, r := range text {
		if r == '\n' {
			s.Press(fyne.KeyReturn)
			continue
		}
		focused := s.Window.Canvas().Focused()
		if focused == nil {
			if typed := s.Window.Canvas().OnTypedRune(); typed != nil {
				typed(r)
			}
			continue
		}
		focused.TypedRune(r)
	}
}

// Press presses a key without modifiers in whatever has the keyboard.
func (s *Stage) Press(key fyne.KeyName) {
	s.T.Helper()
	if focused := s.Window.Canvas().Focused(); focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	if typed := s.Window.Canvas().OnTypedKey(); typed != nil {
		typed(&fyne.KeyEvent{Name: key})
	}
}

// Tab goes to what takes the keyboard next.
func (s *Stage) Tab() { s.Window.Canvas().FocusNext() }

// Said is what was said in passing last, empty for nothing.
func (s *Stage) Said() string {
	if len(s.Toasts) == 0 {
		return ""
	}
	return s.Toasts[len(s.Toasts)-1].Text
}

// Member takes a member in.
func (s *Stage) Member(draft members.Draft) members.Member {
	s.T.Helper()
	member, err := s.House.Book.Add(context.Background(), draft, "Ji-ho")
	s.must(err)
	return member
}

// Sell sells a preset plan to a member.
func (s *Stage) Sell(member members.Member, plan string) cards.Card {
	s.T.Helper()
	outcome, err := s.House.Desk.Sell(context.Background(),
		checkout.Sale{MemberID: member.ID, PlanKey: plan}, checkout.Request{By: "Ji-ho"})
	s.must(err)
	return *outcome.Card
}

// Visit completes a visit on a card, or a walk-in's where the number is empty.
func (s *Stage) Visit(number cards.Number, smile int, uses []string, pay cards.Tender, items ...checkout.Item) cards.Receipt {
	s.T.Helper()
	outcome, err := s.House.Desk.Complete(context.Background(), checkout.Basket{
		Card: number, Items: items, Uses: uses, Pay: []checkout.Pay{{Tender: pay}}, ServedBy: "Min-ji", Smile: smile,
	}, checkout.Request{By: "Ji-ho"})
	s.must(err)
	return outcome.Receipt
}

// Do fails the test when setting something up fails.
func (s *Stage) Do(err error) {
	s.T.Helper()
	s.must(err)
}
