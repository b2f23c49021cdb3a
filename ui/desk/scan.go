package desk

import (
	"context"
	"errors"
	"strings"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// typingPause is how long nobody has to type before names are looked up.
const typingPause = 120 * time.Millisecond

// mostSuggested is how many names are offered below the scan bar.
const mostSuggested = 6

// found is a member and the card that shows beside the name.
type found struct {
	member members.Member
	card   *cards.Card
}

// typed offers names while a person types. A scanner is faster than the pause.
func (s *Screen) typed(text string) {
	s.heldBack(text)
	if strings.TrimSpace(text) == "" {
		s.searching.Stop()
		s.bar.Suggest()
		return
	}
	screen.Load(s.env, &s.searching, func(ctx context.Context) ([]found, error) {
		if err := s.env.Runner.Pause(ctx, typingPause); err != nil {
			return nil, err
		}
		return s.find(ctx, text)
	}, func(all []found) { s.suggest(all) }, func(error) { s.bar.Suggest() })
}

func (s *Screen) find(ctx context.Context, text string) ([]found, error) {
	known, err := s.env.House.Book.Find(ctx, text, mostSuggested)
	if err != nil {
		return nil, err
	}
	all := make([]found, len(known))
	for i, member := range known {
		all[i].member = member
		sold, err := s.env.House.Store.CardsOf(ctx, member.ID)
		if err != nil {
			return nil, err
		}
		all[i].card = liveCard(sold, s.env)
	}
	return all, nil
}

// liveCard is the newest card that is in force today.
func liveCard(all []cards.Card, env *screen.Env) *cards.Card {
	for i, card := range all {
		if today := env.Today(); !card.Voided && today >= card.ValidFrom && today <= card.ValidTo {
			return &all[i]
		}
	}
	return nil
}

func (s *Screen) suggest(all []found) {
	offered := make([]widget.Suggestion, len(all))
	for i, each := range all {
		offered[i] = widget.Suggestion{Key: each.member.ID, Title: nameOf(each.member), Note: s.contactOf(each.member)}
		if each.card != nil {
			offered[i].Chips = []widget.ChipWords{{Text: each.card.PlanName, Tone: screen.PlanTone(*each.card)}}
		}
	}
	s.bar.Suggest(offered...)
}

func nameOf(m members.Member) string {
	if m.OtherName == "" {
		return m.Name
	}
	return m.Name + " " + m.OtherName
}

func (s *Screen) contactOf(m members.Member) string {
	if m.Phone == "" {
		return string(m.Number)
	}
	return m.Phone.Display(s.env.Shop.Region)
}

// picked goes to the member whose name was chosen.
func (s *Screen) picked(memberID string) { s.meet(memberID) }

// submitted is Enter in the scan bar: a card's number, or whatever else names one member.
func (s *Screen) submitted(text string) {
	text = s.withHeld(strings.TrimSpace(text))
	if text == "" {
		return
	}
	s.searching.Stop()
	if isCardNumber(text) {
		s.scan(text)
		return
	}
	type answer struct {
		verdict checkout.Verdict
		found   []found
	}
	screen.Load(s.env, &s.entering, func(ctx context.Context) (answer, error) {
		verdict, err := s.env.House.Desk.Scan(ctx, text)
		if err != nil || verdict.Card != nil {
			return answer{verdict: verdict}, err
		}
		all, err := s.find(ctx, text)
		return answer{verdict, all}, err
	}, func(a answer) {
		switch {
		case a.verdict.Card != nil:
			s.bar.Clear()
			s.judged(a.verdict)
		case len(a.found) == 1:
			s.bar.Clear()
			s.meet(a.found[0].member.ID)
		case len(a.found) > 1:
			s.suggest(a.found)
		default:
			s.nobody(text, a.verdict)
		}
	})
}

// isCardNumber tells a number of the shop's own cards from everything else people type.
func isCardNumber(text string) bool {
	number, err := cards.ParseNumber(text)
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
	if err == nil {
		return len(number) == 13 && number[0] == '2' && len(digits) == 13
	}
	return len(digits) == 13 && digits[0] == '2' // a slip in one of our own
}

// scan judges a card.
func (s *Screen) scan(text string) {
	s.bar.Clear()
	s.judging.Stop()
	screen.Load(s.env, &s.judging, func(ctx context.Context) (checkout.Verdict, error) {
		return s.env.House.Desk.Scan(ctx, text)
	}, func(v checkout.Verdict) {
		if v.Member == nil {
			s.nobody(text, v)
			return
		}
		s.judged(v)
	})
}

// meet judges a member found by name.
func (s *Screen) meet(memberID string) {
	s.bar.Clear()
	screen.Load(s.env, &s.judging, func(ctx context.Context) (checkout.Verdict, error) {
		return s.env.House.Desk.Meet(ctx, memberID)
	}, s.judged)
}

// lookAgain judges the guest again after something changed.
func (s *Screen) lookAgain() {
	before := *s.verdict
	screen.Load(s.env, &s.judging, func(ctx context.Context) (checkout.Verdict, error) {
		if before.Scanned != "" {
			return s.env.House.Desk.Scan(ctx, string(before.Scanned))
		}
		return s.env.House.Desk.Meet(ctx, before.Member.ID)
	}, func(v checkout.Verdict) {
		if v.Member == nil {
			return
		}
		s.verdict = &v
		s.showGuest()
		s.visit.follow(s.verdict)
	}, func(err error) {
		if !errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
			screen.Fail(s.env, err)
		}
	})
}

// judged brings a guest to the desk, after asking when somebody else's visit is not finished.
func (s *Screen) judged(v checkout.Verdict) {
	if s.visit.of(v) || !s.visit.begun() {
		s.welcome(v)
		return
	}
	screen.Ask(s.env, screen.Question{
		Title:    s.env.Text("desk.unfinished_title"),
		Sentence: s.env.Text("desk.unfinished", "Name", s.visit.whose()),
		Yes:      s.env.Text("desk.unfinished_yes"), No: s.env.Text("desk.unfinished_no"),
	}, func() {
		s.visit.clear()
		s.welcome(v)
	})
}

func (s *Screen) welcome(v checkout.Verdict) {
	s.verdict, s.notice, s.walking = &v, nil, false
	s.closeLast()
	s.showGuest()
	s.visit.begin(s.verdict)
	s.refresh()
	s.Focus()
	if v.Colour != checkout.Red {
		s.visit.adder.Focus()
	}
}

func (s *Screen) showGuest() {
	s.guest.show(*s.verdict)
	s.promis.show(*s.verdict)
}

// walkIn begins a visit without a member.
func (s *Screen) walkIn() {
	if s.visit.begun() && s.verdict != nil {
		screen.Ask(s.env, screen.Question{
			Title:    s.env.Text("desk.unfinished_title"),
			Sentence: s.env.Text("desk.unfinished", "Name", s.visit.whose()),
			Yes:      s.env.Text("desk.unfinished_yes"), No: s.env.Text("desk.unfinished_no"),
		}, func() {
			s.visit.clear()
			s.beginWalkIn()
		})
		return
	}
	s.beginWalkIn()
}

func (s *Screen) beginWalkIn() {
	s.verdict, s.notice, s.walking = nil, nil, true
	s.closeLast()
	s.visit.begin(nil)
	s.refresh()
	s.visit.adder.Focus()
}

// newMember goes where members are added, with what was typed as the name.
func (s *Screen) newMember() {
	text := strings.TrimSpace(s.bar.Text())
	if isCardNumber(text) {
		text = ""
	}
	s.bar.Clear()
	s.env.Go(screen.Place{Room: screen.Members, Action: screen.NewMember, Text: text})
}

// escaped is Escape in an empty scan bar: back to an empty desk.
func (s *Screen) escaped() {
	switch {
	case s.last != nil && s.last.open:
		s.last.skip()
	case s.visit.begun():
		s.visit.askClear()
	default:
		s.clear()
	}
}

// clear makes the desk ready for whoever comes next.
func (s *Screen) clear() {
	s.verdict, s.notice, s.walking = nil, nil, false
	s.judging.Stop()
	s.visit.clear()
	s.closeLast()
	s.refresh()
	s.Focus()
}

// Type takes what is typed while nothing has the keyboard: a scanner, or a name.
func (s *Screen) Type(r rune) {
	s.Focus()
	s.bar.Focusable().TypedRune(r)
}
