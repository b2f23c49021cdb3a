package aftersale

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
)

// shelf keeps one shop's cases in memory.
type shelf struct {
	shop     cards.Shop
	cards    map[string]cards.Card
	receipts map[string]cards.Receipt
	cases    map[string]Case
}

var _ Store = (*shelf)(nil)

func missing() error { return words.Refuse(words.NotFound, "error.unexpected") }

func (s *shelf) Shop(context.Context) (cards.Shop, error) { return s.shop, nil }

func (s *shelf) MemberByID(_ context.Context, id string) (members.Member, error) {
	if id == "" {
		return members.Member{}, missing()
	}
	return members.Member{ID: id}, nil
}

func (s *shelf) CardByID(_ context.Context, id string) (cards.Card, error) {
	card, ok := s.cards[id]
	if !ok {
		return card, missing()
	}
	return card, nil
}

func (s *shelf) CardsOf(_ context.Context, memberID string) ([]cards.Card, error) {
	var all []cards.Card
	for _, card := range s.cards {
		if card.MemberID == memberID {
			all = append(all, card)
		}
	}
	return all, nil
}

func (s *shelf) Receipt(_ context.Context, number string) (cards.Receipt, error) {
	receipt, ok := s.receipts[number]
	if !ok {
		return receipt, missing()
	}
	return receipt, nil
}

func (s *shelf) InsertCase(_ context.Context, c Case) (Case, error) {
	c.Number = fmt.Sprintf("C-%04d", len(s.cases)+1)
	s.cases[c.Number] = c
	return c, nil
}

func (s *shelf) CaseByNumber(_ context.Context, number string) (Case, error) {
	c, ok := s.cases[number]
	if !ok {
		return c, missing()
	}
	return c, nil
}

func (s *shelf) UpdateCase(_ context.Context, c Case) error {
	if s.cases[c.Number].Version != c.Version {
		return words.Refuse(words.Conflict, "error.changed_meanwhile")
	}
	c.Version++
	s.cases[c.Number] = c
	return nil
}

func (s *shelf) OpenCases(context.Context, int) ([]Case, error)       { return nil, nil }
func (s *shelf) ResolvedCases(context.Context, int) ([]Case, error)   { return nil, nil }
func (s *shelf) CasesOf(context.Context, string, int) ([]Case, error) { return nil, nil }

// open is a shop with a member who holds a VIP card, on a Friday at eleven.
func open(t *testing.T) (*Cases, *shelf, *time.Time) {
	t.Helper()
	shop := cards.Shop{Currency: "KRW", Zone: "Asia/Seoul", Hours: cards.UsualWeek()}
	now := time.Date(2026, 11, 20, 11, 0, 0, 0, shop.Location())
	vip := cards.PresetPlans("KRW", words.English)[0]
	pass := cards.PresetPlans("KRW", words.English)[1]
	s := &shelf{shop: shop, cases: map[string]Case{}, receipts: map[string]cards.Receipt{}, cards: map[string]cards.Card{
		"vip":   {ID: "vip", MemberID: "seoyeon", Promises: vip.Promises, ValidFrom: 20260314, ValidTo: 20270314},
		"old":   {ID: "old", MemberID: "junho", Promises: vip.Promises, ValidFrom: 20250314, ValidTo: 20260314},
		"month": {ID: "month", MemberID: "seoyeon", Promises: pass.Promises, ValidFrom: 20261101, ValidTo: 20261201},
	}}
	s.receipts["R-000001"] = cards.Receipt{Number: "R-000001", MemberID: "seoyeon", CardID: "vip", Day: 20261120}
	s.receipts["R-000002"] = cards.Receipt{Number: "R-000002", MemberID: "junho", CardID: "old", Day: 20260314}
	n := 0
	return NewCases(s, func() time.Time { return now }, func() string { n++; return fmt.Sprint(n) }), s, &now
}

func TestAComplaintIsDueWhenTheCardPromises(t *testing.T) {
	cases, s, _ := open(t)
	for _, c := range []struct {
		name string
		ask  Opening
		due  string // in the shop's zone; empty for no promise
	}{
		{"from the visit, by its card", Opening{Kind: cards.Complaint, Subject: "colour faded", Receipt: "R-000001"}, "2026-11-20T19:00"},
		{"the member's earliest promise", Opening{MemberID: "seoyeon", Kind: cards.Complaint, Subject: "x"}, "2026-11-20T19:00"},
		{"a question is under the other card's promise", Opening{MemberID: "seoyeon", Kind: cards.Question, Subject: "x"}, "2026-11-21T17:00"},
		{"the card named promises nothing about repairs", Opening{MemberID: "seoyeon", CardID: "vip", Kind: cards.Repair, Subject: "x"}, ""},
		{"a visit on a card's last day, complained about later", Opening{Kind: cards.Complaint, Subject: "x", Receipt: "R-000002"}, "2026-11-20T19:00"},
		{"an expired card promises nothing", Opening{MemberID: "junho", Kind: cards.Complaint, Subject: "x"}, ""},
		{"no card at all", Opening{MemberID: "zoe", Kind: cards.Complaint, Subject: "x"}, ""},
	} {
		got, err := cases.Open(t.Context(), c.ask, "Min-ji")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		due := ""
		if !got.Due.IsZero() {
			due = got.Due.In(s.shop.Location()).Format("2006-01-02T15:04")
		}
		if due != c.due || got.State != New {
			t.Errorf("%s: due %q, %s", c.name, due, got.State)
		}
	}
}

func TestACaseOfSomebodyElseIsRefused(t *testing.T) {
	cases, s, _ := open(t)
	for key, ask := range map[string]Opening{
		"refusal.case_other_member": {MemberID: "zoe", Kind: cards.Complaint, Subject: "x", Receipt: "R-000001"},
		"refusal.case_other_card":   {MemberID: "zoe", Kind: cards.Complaint, Subject: "x", CardID: "vip"},
		"refusal.case_subject":      {MemberID: "zoe", Kind: cards.Complaint, Subject: " "},
		"error.case_kind":           {MemberID: "zoe", Kind: "gossip", Subject: "x"},
		"error.text_invalid":        {MemberID: "zoe", Kind: cards.Complaint, Subject: "a\x00b"},
		"error.unexpected":          {Kind: cards.Complaint, Subject: "x"}, // nobody's
	} {
		_, err := cases.Open(t.Context(), ask, "Min-ji")
		var refusal *words.Refusal
		if !errors.As(err, &refusal) || refusal.Sentence.Key != key {
			t.Errorf("got %v, want %s", err, key)
		}
	}
	if len(s.cases) > 0 {
		t.Errorf("refused, and yet kept: %v", s.cases)
	}
}

func TestAPromiseIsKeptUntilItsLastMinute(t *testing.T) {
	for _, c := range []struct {
		after      time.Duration
		kept, late bool
	}{
		{7 * time.Hour, true, false},
		{8 * time.Hour, true, false},
		{8*time.Hour + time.Minute, false, true},
	} {
		cases, _, now := open(t)
		opened, err := cases.Open(t.Context(), Opening{Kind: cards.Complaint, Subject: "colour faded", Receipt: "R-000001"}, "Min-ji")
		if err != nil {
			t.Fatal(err)
		}
		*now = now.Add(c.after)
		if opened.Late(*now) != c.late {
			t.Errorf("open after %s: late %v", c.after, opened.Late(*now))
		}
		done, err := cases.Resolve(t.Context(), opened.Number, "coloured again, free", "Jae-hyun")
		if err != nil || done.Kept() != c.kept || done.Late(*now) != c.late || done.ResolvedBy != "Jae-hyun" {
			t.Errorf("after %s: %+v, %v", c.after, done, err)
		}
	}
}

func TestAResolvedCaseStaysResolvedUntilItIsReopened(t *testing.T) {
	cases, _, _ := open(t)
	opened, err := cases.Open(t.Context(), Opening{MemberID: "seoyeon", Kind: cards.Repair, Subject: "dryer"}, "Min-ji")
	if err != nil {
		t.Fatal(err)
	}
	if moved, err := cases.Move(t.Context(), opened.Number, InHand, "Min-ji"); err != nil || moved.State != InHand {
		t.Errorf("%+v, %v", moved, err)
	}
	if _, err := cases.Move(t.Context(), opened.Number, Resolved, "Min-ji"); err == nil {
		t.Error("resolved without saying how")
	}
	if _, err := cases.Resolve(t.Context(), opened.Number, "", "Min-ji"); err == nil {
		t.Error("resolved with nothing to say")
	}
	if _, err := cases.Resolve(t.Context(), opened.Number, "new fuse", "Min-ji"); err != nil {
		t.Fatal(err)
	}
	if _, err := cases.Resolve(t.Context(), opened.Number, "again", "Min-ji"); !errors.Is(err, &words.Refusal{Kind: words.Refused}) {
		t.Errorf("resolved twice: %v", err)
	}
	if again, err := cases.Reopen(t.Context(), opened.Number); err != nil || again.State != InHand || again.How != "" {
		t.Errorf("%+v, %v", again, err)
	}
}
