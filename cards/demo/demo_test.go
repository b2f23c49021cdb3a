package demo_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/demo"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/civil"
)

// aFriday is at two in the afternoon in Seoul.
var aFriday = time.Date(2026, 11, 20, 5, 0, 0, 0, time.UTC)

// open makes a shop that is set up and empty.
func open(t *testing.T, shop cards.Shop) *store.Store {
	t.Helper()
	kept, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "shop.db"), store.Options{Create: true})
	must(t, err)
	t.Cleanup(func() { _ = kept.Close() })
	ids := 0
	newID := func() string { ids++; return "id" + string(rune('a'+ids)) }
	must(t, catalog.New(kept, newID).Found(t.Context(), shop))
	return kept
}

func seoul() cards.Shop {
	return cards.Shop{Name: "살롱", Currency: "KRW", Lang: words.Korean, Zone: "Asia/Seoul", Hours: cards.UsualWeek()}
}

func fill(t *testing.T, kept *store.Store, opt demo.Options) (demo.Made, error) {
	t.Helper()
	return demo.Fill(t.Context(), func(ctx context.Context, fn func(demo.Store) error) error {
		return kept.Within(ctx, func(inner *store.Store) error { return fn(inner) })
	}, opt)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// dump is everything a shop keeps, as the services read it.
type dump struct {
	Members  []members.Member
	Cards    []cards.Card
	Entries  []cards.Entry
	Receipts []cards.Receipt
	Cases    []aftersale.Case
}

func dumped(t *testing.T, kept *store.Store) (d dump) {
	t.Helper()
	var err error
	d.Members, err = kept.ListMembers(t.Context(), "", 100_000)
	must(t, err)
	d.Cards, err = kept.ListCards(t.Context(), store.CardFilter{}, "", 100_000)
	must(t, err)
	for _, card := range d.Cards {
		entries, err := kept.Entries(t.Context(), card.ID)
		must(t, err)
		d.Entries = append(d.Entries, entries...)
	}
	d.Receipts, err = kept.LastReceipts(t.Context(), 100_000)
	must(t, err)
	for _, list := range []func(context.Context, int) ([]aftersale.Case, error){kept.OpenCases, kept.ResolvedCases} {
		cases, err := list(t.Context(), 100_000)
		must(t, err)
		d.Cases = append(d.Cases, cases...)
	}
	return d
}

func TestTheSameSeedAndClockMakeTheSameShop(t *testing.T) {
	opt := demo.Options{Members: 60, Seed: 7, Now: aFriday}
	one, two, other := open(t, seoul()), open(t, seoul()), open(t, seoul())
	_, err := fill(t, one, opt)
	must(t, err)
	_, err = fill(t, two, opt)
	must(t, err)
	first := dumped(t, one)
	if diff := cmp.Diff(first, dumped(t, two)); diff != "" {
		t.Errorf("two runs differ:\n%.2000s", diff)
	}
	opt.Seed = 8
	_, err = fill(t, other, opt)
	must(t, err)
	if cmp.Equal(first.Members, dumped(t, other).Members) {
		t.Error("another seed makes the same members")
	}
}

func TestADemoShopHasAYearToShow(t *testing.T) {
	kept := open(t, seoul())
	made, err := fill(t, kept, demo.Options{Members: 300, Seed: 7, Now: aFriday})
	must(t, err)
	all := dumped(t, kept)
	today, now := civil.Of(aFriday), func() time.Time { return aFriday }
	if len(all.Members) != 300 || made.Members != 300 || len(all.Cards) != made.Cards || len(all.Cases) != made.Cases {
		t.Fatalf("made %+v, kept %d members, %d cards, %d cases", made, len(all.Members), len(all.Cards), len(all.Cases))
	}
	scripts := map[string]int{}
	birthdays := 0
	for _, m := range all.Members {
		scripts[script(m.Name)]++
		year, _, _ := m.Birthday.Split()
		if in := m.Birthday.AddMonths(12 * (2026 - year)).Sub(today); !m.Birthday.IsZero() && in >= 0 && in < 7 {
			birthdays++
		}
	}
	if k := scripts["Hangul"]; k < 120 || k > 180 {
		t.Errorf("%d Korean names of 300, want about half", k)
	}
	if h := scripts["Han"]; h < 75 || h > 125 {
		t.Errorf("%d Chinese names of 300, want about a third", h)
	}
	if birthdays < 3 {
		t.Errorf("%d birthdays within the week, want some", birthdays)
	}
	sold := map[string]int{}
	ending, replaced, voided := 0, 0, 0
	for _, card := range all.Cards {
		sold[card.PlanKey]++
		if left := card.ValidTo.Sub(today); left >= 0 && left <= 14 {
			ending++
		}
		if len(card.Numbers) > 1 {
			replaced++
		}
		if card.Voided {
			voided++
		}
	}
	for _, plan := range cards.PresetPlans("KRW", words.Korean) {
		if sold[plan.Key] == 0 {
			t.Errorf("nobody bought %s", plan.Key)
		}
	}
	if ending < 5 || replaced != 1 || voided == 0 {
		t.Errorf("%d cards end soon, %d were replaced, %d sales voided", ending, replaced, voided)
	}
	waiting, err := kept.CountWaiting(t.Context(), today)
	must(t, err)
	if waiting < 3 || waiting > 40 {
		t.Errorf("%d cards wait to be printed", waiting)
	}
	open, dueToday := 0, 0
	for _, c := range all.Cases {
		if c.State == aftersale.Resolved {
			continue
		}
		open++
		if !c.Due.IsZero() && cards.DayOf(c.Due, seoul().Location()) == today {
			dueToday++
		}
	}
	if open != 3 || dueToday != 1 {
		t.Errorf("%d cases are open, %d due today; want 3 and 1", open, dueToday)
	}
	kept2 := insight.New(kept, now)
	responses, err := kept2.Responses(t.Context())
	must(t, err)
	if rate, enough := responses.Rate(); !enough || rate < 7000 || rate == cards.WholePercent {
		t.Errorf("%d of %d answers in time: mostly kept, some late", responses.Kept, responses.Due)
	}
	months, err := kept2.Months(t.Context(), 12)
	must(t, err)
	for _, month := range months {
		if month.Visits == 0 || month.Discount == 0 {
			t.Errorf("nothing happened in %v", month.First)
		}
	}
	states, err := kept2.CardStates(t.Context())
	must(t, err)
	for _, state := range []cards.State{cards.Active, cards.UsedUp, cards.Expired, cards.Voided} {
		if states[state] == 0 {
			t.Errorf("no card is %s", state)
		}
	}
	report, err := kept.Verify(t.Context(), nil)
	must(t, err)
	if !report.OK() {
		t.Errorf("%v", report.Wrong)
	}
	openHours(t, all.Receipts)
}

// openHours looks whether everything happened while the shop was open.
func openHours(t *testing.T, receipts []cards.Receipt) {
	t.Helper()
	shop := seoul()
	for _, receipt := range receipts {
		at := receipt.At.In(shop.Location())
		hours := shop.Hours[at.Weekday()]
		minute := at.Hour()*60 + at.Minute()
		if hours.Closed() || minute < hours.Open || minute > hours.Close || receipt.At.After(aFriday) {
			t.Errorf("%s was made at %v", receipt.Number, at)
		}
	}
}

func script(name string) string {
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Hangul, r):
			return "Hangul"
		case unicode.Is(unicode.Han, r):
			return "Han"
		}
	}
	return "Latin"
}

func TestOnlyAnEmptyShopIsFilled(t *testing.T) {
	kept := open(t, seoul())
	_, err := fill(t, kept, demo.Options{Members: 3, Seed: 1, Now: aFriday})
	must(t, err)
	before := dumped(t, kept)
	_, err = fill(t, kept, demo.Options{Members: 3, Seed: 1, Now: aFriday})
	if !errors.Is(err, &words.Refusal{Kind: words.Conflict}) {
		t.Errorf("filled twice: %v", err)
	}
	if diff := cmp.Diff(before, dumped(t, kept)); diff != "" {
		t.Error(diff)
	}
	for _, size := range []int{0, -1, demo.MostMembers + 1} {
		if _, err := fill(t, open(t, seoul()), demo.Options{Members: size, Now: aFriday}); !errors.Is(err, &words.Refusal{Kind: words.Invalid}) {
			t.Errorf("%d members: %v", size, err)
		}
	}
}

func TestAnInterruptedDemoLeavesNothing(t *testing.T) {
	kept := open(t, seoul())
	stop := errors.New("stop")
	_, err := fill(t, kept, demo.Options{Members: 20, Seed: 1, Now: aFriday, Progress: func(done, total int) error {
		if done > total/2 {
			return stop
		}
		return nil
	}})
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	if all := dumped(t, kept); len(all.Members)+len(all.Receipts) > 0 {
		t.Errorf("%d members, %d receipts remain", len(all.Members), len(all.Receipts))
	}
}

func TestADemoShopCanBeAnywhere(t *testing.T) {
	for name, change := range map[string]func(*cards.Shop){
		"Shanghai":        func(s *cards.Shop) { s.Currency, s.Lang, s.Zone = "CNY", words.Chinese, "Asia/Shanghai" },
		"New York":        func(s *cards.Shop) { s.Currency, s.Lang, s.Zone = "USD", words.English, "America/New_York" },
		"Tokyo":           func(s *cards.Shop) { s.Currency, s.Lang, s.Zone = "JPY", words.English, "Asia/Tokyo" },
		"Kuwait":          func(s *cards.Shop) { s.Currency, s.Lang, s.Zone = "KWD", words.English, "Asia/Kuwait" },
		"never open":      func(s *cards.Shop) { s.Hours = cards.Week{} },
		"open on one day": func(s *cards.Shop) { s.Hours = cards.Week{time.Wednesday: {Open: 600, Close: 660}} },
		"open all Monday": func(s *cards.Shop) { s.Hours = cards.Week{time.Monday: {Open: 0, Close: 24 * 60}} },
	} {
		t.Run(name, func(t *testing.T) {
			shop := seoul()
			change(&shop)
			kept := open(t, shop)
			made, err := fill(t, kept, demo.Options{Members: 12, Seed: 3, Now: aFriday})
			must(t, err)
			if made.Members != 12 || made.Visits < 12 {
				t.Errorf("%+v", made)
			}
			all, err := kept.ListMembers(t.Context(), "", 100)
			must(t, err)
			for _, member := range all {
				for _, text := range []string{member.Likes, member.Avoid} {
					if strings.Contains(text, "⟦") {
						t.Errorf("nobody wrote %s", text)
					}
				}
			}
		})
	}
}
