package cards_test

import (
	"testing"

	"tessera/assets/words"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

// looks are how the room is seen: in each language, in the smaller window, with large letters, and
// in the dark.
var looks = map[string]screentest.Setting{
	"en":          {},
	"ko":          {Lang: words.Korean},
	"zh":          {Lang: words.Chinese},
	"small":       {Width: 1024, Height: 700},
	"small-ko":    {Width: 1024, Height: 700, Lang: words.Korean},
	"large":       {Scale: 1.5},
	"small-large": {Width: 1024, Height: 700, Scale: 1.5},
	"dark":        {Dark: true},
}

func TestTheRoomLooksAsItShould(t *testing.T) {
	for name, set := range looks {
		t.Run(name, func(t *testing.T) {
			s := newSalon(t, set)
			say := s.Env.Text
			s.visitOf("김서연", "care")
			s.lose("김서연")
			s.at(screen.Place{})
			s.shoot("plans-" + name)
			s.press(s.cards["김서연"].Promises[0].Text("KRW").In(s.Env.Say))
			s.shoot("promise-" + name)
			s.part(say("cards.studio"))
			s.shoot("studio-" + name)
			s.part(say("cards.issued"))
			s.at(screen.Place{CardID: s.cards["김서연"].ID})
			s.shoot("issued-" + name)
		})
	}
}
