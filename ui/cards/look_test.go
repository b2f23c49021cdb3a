package cards_test

import (
	"context"
	"fmt"
	"testing"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

// looks are how the room is seen: in each language, in the smaller window, with large letters, and
// in the dark.
var looks = map[string]screentest.Setting{
	"en":       {},
	"ko":       {Lang: words.Korean},
	"zh-Hans":  {Lang: words.Chinese},
	"ko-small": {Lang: words.Korean, Width: 1024, Height: 700},
	"en-large": {Width: 1024, Height: 700, Scale: 1.5},
	"en-dark":  {Dark: true},
}

func TestTheRoomLooksAsItShould(t *testing.T) {
	for name, set := range looks {
		t.Run(name, func(t *testing.T) {
			s := newSalon(t, set)
			s.visitOf("김서연", "care")
			s.lose("김서연")
			s.at(screen.Place{})
			s.Golden("plans-" + name)
			s.part(s.Env.Text("cards.studio"))
			s.Golden("studio-" + name)
			s.at(screen.Place{CardID: s.cards["김서연"].ID})
			s.Golden("issued-" + name)
		})
	}
}

func TestAPromiseOpensItsFields(t *testing.T) {
	s := newSalon(t, screentest.Setting{Width: 1280, Height: 1000}).at(screen.Place{})
	s.press("Scalp care, 4 a year")
	s.Golden("promise-open")
}

func TestAWarningStandsUnderTheCards(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	s.Sell(s.Member(members.Draft{Name: "Maximiliane Freifrau von Donaudampfschifffahrt 🙂", Phone: "010-1234-9999"}), "monthly")
	s.at(screen.Place{}).part("Print studio")
	s.Golden("studio-warning")
}

func TestNothingWaits(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Print studio")
	s.press("Print 3 cards…")
	s.saveAs(t.TempDir(), "all.pdf")
	s.Golden("studio-empty")
}

func TestAShopWithMuchToSay(t *testing.T) {
	s := newSalon(t, screentest.Setting{Width: 1024, Height: 700})
	ctx := context.Background()
	plan := s.plan("vip")
	plan.Key, plan.Name = "long", "Verwöhnpartnerschaftsjahreskarte für Stammgäste und Freunde"
	for i := range 12 {
		plan.Promises = append(plan.Promises, cards.Promise{
			Key: fmt.Sprintf("extra%d", i), Kind: cards.Courtesy, Level: cards.Unforgettable,
			Words: "Ein Glas Quittenbrand und die Tageszeitung, solange die Farbe einwirkt, auch für Begleitung",
		})
	}
	_, err := s.House.Catalog.AddPlan(ctx, plan)
	s.Do(err)
	old := s.plan("vip")
	old.Archived = true
	_, err = s.House.Catalog.EditPlan(ctx, old)
	s.Do(err)
	s.at(screen.Place{})
	s.press("Verwöhnpartnerschaftsjahreskarte für Stammgäste und Freunde")
	s.Golden("plans-overfull")
	s.press("VIP")
	s.Golden("plans-archived")
}
