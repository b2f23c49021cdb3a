package cards_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"tessera/cards"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

func TestACardIsFoundByItsNumberAndByWhoseItIs(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	old := s.cards["김서연"].Live()
	s.lose("김서연")
	s.at(screen.Place{}).part("Issued")
	for typed, want := range map[string]string{
		"zoe":                          "Zoë Laurent",
		"김ㅅ":                           "김서연",
		"8841":                         "박지민",
		string(s.cards["王小明"].Live()):  "王小明",
		s.cards["강수아"].Live().Spaced(): "강수아",
		string(old):                    "김서연", // a number that was replaced finds its card too
	} {
		s.search(typed)
		s.says(want)
		s.saysOnly(want)
	}
	s.search("nobody of that name")
	s.says("Nothing found")
}

// search types into the search and lets the first card found be shown.
func (s *salon) search(typed string) {
	s.T.Helper()
	s.field("").SetText(typed)
}

// saysOnly fails when a member other than the one named stands in the list.
func (s *salon) saysOnly(name string) {
	s.T.Helper()
	for other := range s.cards {
		rows := s.tableText()
		if other != name && strings.Contains(rows, other) {
			s.T.Errorf("the list shows %q too", other)
		}
	}
}

func TestCardsAreListedByHowTheyStand(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Issued")
	s.press("Expired")
	s.saysOnly("강수아")
	s.press("Used up")
	s.says("Nothing found")
	s.press("All")
	s.says("Zoë Laurent")
}

func TestACardsPageTellsItsNumbersItsPromisesAndWhatHappened(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	s.visitOf("김서연", "care")
	s.lose("김서연")
	s.at(screen.Place{CardID: s.cards["김서연"].ID})
	s.says("replaced 22 Nov 2026 · lost on the bus")
	s.says("3 of 4 left this year")
	s.says("New number")
	s.says("Used · Scalp care, 4 a year")
	s.says("22 Nov 2026 · 14:32 · Ji-ho")
	s.says("Sold\n24 Sep 2026")
	s.says("+₩300,000")
}

func TestThePageGoesWhereTheCardIsDealtWith(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	card := s.cards["박지민"]
	s.at(screen.Place{CardID: card.ID})
	for _, c := range []struct {
		press string
		want  screen.Place
	}{
		{"Scan at desk", screen.Place{Room: screen.Desk, Action: screen.Scan, Text: string(card.Live())}},
		{"Member", screen.Place{Room: screen.Members, MemberID: card.MemberID}},
		{"Top up", screen.Place{Room: screen.Members, Action: screen.TopUp, MemberID: card.MemberID, CardID: card.ID}},
		{"Replace", screen.Place{Room: screen.Members, Action: screen.Replace, MemberID: card.MemberID, CardID: card.ID}},
		{"Sell a card", screen.Place{Room: screen.Members, Action: screen.SellCard}},
	} {
		s.press(c.press)
		if got := s.Went[len(s.Went)-1]; got != c.want {
			t.Errorf("%s goes to %+v, want %+v", c.press, got, c.want)
		}
	}
	s.press("Print")
	s.says("Print 1 card…")
}

func TestASaleIsTakenBackWhileNothingOfTheCardIsUsed(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	s.visitOf("김서연", "care")
	s.at(screen.Place{CardID: s.cards["김서연"].ID})
	s.saysNot("Take the sale back")
	s.at(screen.Place{CardID: s.cards["Zoë Laurent"].ID})
	s.press("Take the sale back")
	dialog := s.Window.Canvas().Overlays().Top().(*widget.Dialog)
	dialog.Submit()
	if got := s.field("Reason").Error(); got != "Please say why, in at most 200 characters." {
		t.Errorf("without a reason it says %q", got)
	}
	s.field("Reason").SetText("sold twice")
	dialog.Submit()
	if dialog.Open() || !s.soldCard("Zoë Laurent").Voided {
		t.Fatal("the sale stands")
	}
	s.says("Voided")
	s.says("sold twice")
	s.saysNot("Take the sale back")
}

func TestAThousandCardsAreReadAPageAtATime(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	for i := range 130 {
		s.Sell(s.Member(members.Draft{Name: fmt.Sprintf("Guest %03d", i), Phone: fmt.Sprintf("010-5555-%04d", i)}), "visits10")
	}
	s.at(screen.Place{}).part("Issued")
	s.says("Guest 129")
	s.saysNot("박지민")
	s.endOfList()
	s.says("박지민")
}

func TestAnEmptyShopSaysWhatToDo(t *testing.T) {
	s := &salon{Stage: screentest.New(t, screentest.Setting{}), cards: map[string]cards.Card{}}
	s.screen = newSalonScreen(s)
	plans, err := s.House.Catalog.Plans(context.Background())
	s.Do(err)
	if len(plans) == 0 {
		t.Fatal("a new shop has no plans")
	}
	s.at(screen.Place{}).part("Issued")
	s.says("No card sold yet")
	s.part("Print studio")
	s.says("Nothing waits to be printed")
	s.press("Choose a card")
	s.says("No card sold yet")
}
