package members_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/members"
)

// shelf is a Store in memory.
type shelf struct {
	kept  map[string]members.Member
	terms map[string][]string
}

var _ members.Store = (*shelf)(nil)

func (s *shelf) InsertMember(_ context.Context, m members.Member, terms []string) (members.Member, error) {
	m.Number = members.NumberOf(int64(len(s.kept)) + 1)
	s.kept[m.ID], s.terms[m.ID] = m, append(members.NumberTerms(m.Number), terms...)
	return m, nil
}

func (s *shelf) UpdateMember(_ context.Context, m members.Member, terms []string) error {
	if s.kept[m.ID].Version != m.Version {
		return words.Refuse(words.Conflict, "error.changed_meanwhile")
	}
	m.Version++
	s.kept[m.ID], s.terms[m.ID] = m, terms
	return nil
}

func (s *shelf) where(want func(members.Member) bool) []members.Member {
	var found []members.Member
	for _, m := range s.kept {
		if want(m) {
			found = append(found, m)
		}
	}
	slices.SortFunc(found, func(a, b members.Member) int { return cmp.Compare(members.ListKey(a), members.ListKey(b)) })
	return found
}

func (s *shelf) one(want func(members.Member) bool) (members.Member, error) {
	if found := s.where(want); len(found) > 0 {
		return found[0], nil
	}
	return members.Member{}, words.Refuse(words.NotFound, "error.member_missing")
}

func (s *shelf) MemberByID(_ context.Context, id string) (members.Member, error) {
	return s.one(func(m members.Member) bool { return m.ID == id })
}

func (s *shelf) MemberByNumber(_ context.Context, n members.Number) (members.Member, error) {
	return s.one(func(m members.Member) bool { return m.Number == n })
}

func (s *shelf) FindMembers(_ context.Context, q members.Query, limit int) ([]members.Member, error) {
	found := s.where(func(m members.Member) bool { return q.Matches(s.terms[m.ID]) })
	return found[:min(limit, len(found))], nil
}

func (s *shelf) MembersByPhone(_ context.Context, p members.Phone) ([]members.Member, error) {
	return s.where(func(m members.Member) bool { return m.Phone == p }), nil
}

func (s *shelf) ListMembers(_ context.Context, after string, limit int) ([]members.Member, error) {
	found := s.where(func(m members.Member) bool { return members.ListKey(m) > after })
	return found[:min(limit, len(found))], nil
}

func (s *shelf) CountMembers(context.Context) (int64, error) { return int64(len(s.kept)), nil }

// openBook is a shop in Seoul at half past midnight on 3 May 2026, when it is still 2 May in UTC.
func openBook(t *testing.T) (*members.Book, *shelf) {
	t.Helper()
	store := &shelf{kept: make(map[string]members.Member), terms: make(map[string][]string)}
	place := members.Place{Region: "KR", Zone: time.FixedZone("KST", 9*3600)}
	ids := 0
	return members.NewBook(
		store,
		func() time.Time { return time.Date(2026, 5, 2, 15, 30, 0, 0, time.UTC) },
		func() string { ids++; return fmt.Sprintf("id-%d", ids) },
		func(context.Context) (members.Place, error) { return place, nil },
	), store
}

func add(t *testing.T, book *members.Book, draft members.Draft) members.Member {
	t.Helper()
	m, err := book.Add(t.Context(), draft, "Mina")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func refusedWith(t *testing.T, err error, kind words.Kind, key string) {
	t.Helper()
	if refusal := words.AsRefusal(err); refusal == nil || refusal.Kind != kind || refusal.Sentence.Key != key {
		t.Errorf("got %v, want %s %s", err, kind, key)
	}
}

func TestANewMemberIsCalledByTheNextNumber(t *testing.T) {
	book, store := openBook(t)
	got := add(t, book, members.Draft{
		Name: " 김  서연 ", OtherName: "Kim Seoyeon", Phone: "010-1234-5678", Email: "kim@shop.kr", Birthday: 19900517,
		Likes: "따뜻한 차", Avoid: "향수", Note: "창가", Consent: true,
	})
	want := members.Member{
		ID: "id-1", Number: "M-000001", Name: "김 서연", OtherName: "Kim Seoyeon", Phone: "+821012345678",
		Email: "kim@shop.kr", Birthday: 19900517, Likes: "따뜻한 차", Avoid: "향수", Note: "창가", Consent: true,
		Since: 20260503, Version: 1,
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := gocmp.Diff(want, store.kept["id-1"]); diff != "" {
		t.Errorf("kept: %s", diff)
	}
	if second := add(t, book, members.Draft{Name: "이준", IntroducedBy: "id-1", Birthday: 20260503}); second.Number != "M-000002" {
		t.Errorf("the second is %s", second.Number)
	}
	if n, err := book.Count(t.Context()); n != 2 || err != nil {
		t.Errorf("%d members, %v", n, err)
	}
}

func TestABadDraftIsRefusedAndNothingIsKept(t *testing.T) {
	book, store := openBook(t)
	for key, draft := range map[string]members.Draft{
		"error.name_missing":    {Phone: "010-1234-5678"},
		"error.phone_invalid":   {Name: "김서연", Phone: "1234"},
		"error.phone_extension": {Name: "김서연", Phone: "010-1234-5678 ext 7"},
		"error.phone_missing":   {Name: "김서연", Phone: "  "},
		"error.birthday_future": {Name: "김서연", Birthday: 20260504},
		"error.text_invalid":    {Name: "김\x00서연"},
	} {
		_, err := book.Add(t.Context(), draft, "Mina")
		refusedWith(t, err, words.Invalid, key)
		if strings.Contains(err.Error(), "김") {
			t.Errorf("the log would hold a name: %v", err)
		}
	}
	_, err := book.Add(t.Context(), members.Draft{Name: "김서연", IntroducedBy: "nobody"}, "Mina")
	refusedWith(t, err, words.NotFound, "error.member_missing")
	if len(store.kept) != 0 {
		t.Errorf("kept %v", store.kept)
	}
}

func TestAnEditedMemberIsFoundByTheNewNameOnly(t *testing.T) {
	book, _ := openBook(t)
	m := add(t, book, members.Draft{Name: "김서연", Phone: "010-1234-5678"})
	m.Name, m.Phone, m.Number, m.Since = "박하늘", "010-8765-4321", "M-000999", 20000101
	got, err := book.Edit(t.Context(), m, "Mina")
	if err != nil {
		t.Fatal(err)
	}
	if got.Version != 2 || got.Phone != "+821087654321" || got.Number != "M-000001" || got.Since != 20260503 {
		t.Errorf("kept as %+v", got)
	}
	for typed, want := range map[string]int{"ㅂㅎㄴ": 1, "8765": 1, "M-1": 1, "서연": 0, "1234": 0} {
		if found, err := book.Find(t.Context(), typed, 10); err != nil || len(found) != want {
			t.Errorf("%q finds %v, %v", typed, found, err)
		}
	}
}

func TestAnEditMadeFromAnOldReadingIsRefused(t *testing.T) {
	book, store := openBook(t)
	first := add(t, book, members.Draft{Name: "김서연"})
	second := first
	first.Likes = "차"
	if _, err := book.Edit(t.Context(), first, "Mina"); err != nil {
		t.Fatal(err)
	}
	second.Likes = "커피"
	_, err := book.Edit(t.Context(), second, "Jun")
	refusedWith(t, err, words.Conflict, "error.changed_meanwhile")
	if store.kept[first.ID].Likes != "차" {
		t.Error("the first edit is lost")
	}
}

func TestABadEditChangesNothing(t *testing.T) {
	book, store := openBook(t)
	kept := add(t, book, members.Draft{Name: "김서연", Phone: "010-1234-5678"})
	for key, change := range map[string]func(*members.Member){
		"error.name_missing":    func(m *members.Member) { m.Name = " " },
		"error.phone_invalid":   func(m *members.Member) { m.Phone = "12" },
		"error.introducer_self": func(m *members.Member) { m.IntroducedBy = m.ID },
		"error.email_invalid":   func(m *members.Member) { m.Email = "kim" },
	} {
		m := kept
		change(&m)
		_, err := book.Edit(t.Context(), m, "Mina")
		refusedWith(t, err, words.Invalid, key)
	}
	_, err := book.Edit(t.Context(), members.Member{ID: "nobody", Name: "김"}, "Mina")
	refusedWith(t, err, words.NotFound, "error.member_missing")
	if diff := gocmp.Diff(kept, store.kept[kept.ID]); diff != "" {
		t.Error(diff)
	}
}

func TestASecondMemberWithTheSamePhoneIsPointedOutAndNotRefused(t *testing.T) {
	book, _ := openBook(t)
	add(t, book, members.Draft{Name: "김서연", Phone: "010-1234-5678"})
	add(t, book, members.Draft{Name: "김준", Phone: "+82 10 1234 5678"})
	add(t, book, members.Draft{Name: "이하나"})
	if same, err := book.SamePhone(t.Context(), "+821012345678"); err != nil || len(same) != 2 {
		t.Errorf("%v, %v", same, err)
	}
	if same, err := book.SamePhone(t.Context(), ""); err != nil || len(same) != 0 {
		t.Errorf("no phone is shared with nobody: %v, %v", same, err)
	}
}

func TestAMemberIsCalledByNumberAsStaffSayIt(t *testing.T) {
	book, _ := openBook(t)
	m := add(t, book, members.Draft{Name: "김서연"})
	if got, err := book.ByNumber(t.Context(), "m-1"); err != nil || got.ID != m.ID {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := book.ByID(t.Context(), m.ID); err != nil || got.Number != "M-000001" {
		t.Errorf("%v, %v", got, err)
	}
	_, err := book.ByNumber(t.Context(), "M-000002")
	refusedWith(t, err, words.NotFound, "error.member_unknown")
	if said := words.For(words.English).Say(words.AsRefusal(err).Sentence); !strings.Contains(said, "M-000002") {
		t.Errorf("said %q", said)
	}
	_, err = book.ByNumber(t.Context(), "12")
	refusedWith(t, err, words.Invalid, "error.member_number_invalid")
}

func TestNothingTypedIsEverybodyAndNonsenseIsNobody(t *testing.T) {
	book, _ := openBook(t)
	for _, name := range []string{"다", "가", "나"} {
		add(t, book, members.Draft{Name: name})
	}
	for typed, want := range map[string]int{"": 3, "  ": 3, "가": 1, "?!": 0, "\x00": 0, "\xff": 0} {
		if found, err := book.Find(t.Context(), typed, 0); err != nil || len(found) != want {
			t.Errorf("%q finds %v, %v", typed, found, err)
		}
	}
	var names []string
	for after := ""; ; {
		page, err := book.List(t.Context(), after, 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range page {
			names, after = append(names, m.Name), members.ListKey(m)
		}
		if len(page) < 2 {
			break
		}
	}
	if !slices.Equal(names, []string{"가", "나", "다"}) {
		t.Errorf("paged through %v", names)
	}
}

func TestAShopThatCannotBeReadIsNotAMissingMember(t *testing.T) {
	lost := errors.New("connection lost")
	book := members.NewBook(&shelf{}, nil, func() string { return "id" },
		func(context.Context) (members.Place, error) { return members.Place{}, lost })
	if _, err := book.Add(t.Context(), members.Draft{Name: "김"}, "Mina"); !errors.Is(err, lost) {
		t.Errorf("%v", err)
	}
	if _, err := book.Edit(t.Context(), members.Member{Name: "김"}, "Mina"); !errors.Is(err, lost) {
		t.Errorf("%v", err)
	}
}
