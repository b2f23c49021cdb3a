package cards_test

import (
	"testing"

	"tessera/assets/words"
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
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
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
