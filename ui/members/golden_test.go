package members

import (
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

// looks are the windows in which the pictures are kept.
var looks = map[string]screentest.Setting{
	"en":       {Lang: words.English},
	"ko-small": {Lang: words.Korean, Width: 1024, Height: 700},
	"zh-dark":  {Lang: words.Chinese, Dark: true},
	"large":    {Lang: words.English, Width: 1024, Height: 700, Scale: 1.5},
}

func TestTheRoomLooksAsDesigned(t *testing.T) {
	for name, set := range looks {
		t.Run(name, func(t *testing.T) {
			r := furnished(t, set)
			r.come(screen.Place{MemberID: r.people["김서연"].ID})
			r.Golden("room-" + name)
		})
	}
}

func TestTheFormLooksAsDesigned(t *testing.T) {
	for name, set := range looks {
		t.Run(name, func(t *testing.T) {
			r := furnished(t, set)
			r.come(screen.Place{Action: screen.NewMember, Text: "김민준"})
			f := r.screen.form
			f.phone.SetText("01048217730")
			f.email.SetText("minjun@")
			f.email.Validate()
			f.introducer.field.SetText("김")
			f.save()
			f.relay()
			r.Golden("form-" + name)
		})
	}
}

func TestTheSaleLooksAsDesigned(t *testing.T) {
	for name, set := range looks {
		t.Run(name, func(t *testing.T) {
			r := furnished(t, set)
			r.come(screen.Place{MemberID: r.people["박지민"].ID, Action: screen.SellCard})
			r.Golden("sale-" + name)
			r.dialog().Submit()
			r.Golden("sold-" + name)
		})
	}
}

func TestTheOtherDialogsLookAsDesigned(t *testing.T) {
	for name, begin := range map[string]func(r *room){
		"topup": func(r *room) {
			r.come(screen.Place{MemberID: r.people["고세인"].ID, Action: screen.TopUp})
			r.Type("100000")
		},
		"replace": func(r *room) { r.come(screen.Place{MemberID: r.people["고세인"].ID, Action: screen.Replace}) },
		"receipt": func(r *room) {
			r.come(screen.Place{MemberID: r.people["김서연"].ID})
			r.screen.openReceipt(*r.screen.profile.now, r.receiptsOf("김서연")[0].Number)
		},
		"void": func(r *room) {
			r.come(screen.Place{MemberID: r.people["김서연"].ID})
			r.screen.askVoid(*r.screen.profile.now, r.receiptsOf("김서연")[0])
		},
		"same-phone": func(r *room) {
			r.come(screen.Place{Action: screen.NewMember, Text: "010-4821-7730"})
			r.screen.form.name.SetText("김민준")
			r.screen.form.save()
		},
	} {
		for _, lang := range []words.Lang{words.English, words.Korean} {
			t.Run(name+"-"+string(lang), func(t *testing.T) {
				r := furnished(t, screentest.Setting{Lang: lang, Width: 1024, Height: 700})
				begin(r)
				r.Golden(name + "-" + string(lang))
			})
		}
	}
}

func TestAnEmptyRoomHelps(t *testing.T) {
	r := enter(t, screentest.Setting{})
	r.Golden("empty")
	r = furnished(t, screentest.Setting{Lang: words.Korean, Width: 1024, Height: 700})
	r.screen.roll.search.SetText("없는 사람")
	r.Golden("not-found")
}

func TestAnOverfullMemberFits(t *testing.T) {
	r := furnished(t, screentest.Setting{Width: 1024, Height: 700})
	long := r.add(members.Draft{
		Name:      "Maximiliane Freifrau von Donaudampfschifffahrtsgesellschaft 👩‍🎤",
		OtherName: strings.Repeat("아주긴이름", 6), Phone: "+49 30 12345678",
		Email: "maximiliane.freifrau.von.donaudampfschifffahrt@beispielgesellschaft.example", Birthday: civil.New(1988, 2, 29),
		Likes: strings.Repeat("Kräutertee, Fensterplatz, ", 12), Avoid: strings.Repeat("Ammoniak", 20),
		Note: "First line\nSecond line", IntroducedBy: r.people["박지민"].ID,
	})
	for _, plan := range []string{"vip", "wallet", "visits10", "monthly"} {
		r.Sell(long, plan)
	}
	r.come(screen.Place{MemberID: long.ID})
	r.Golden("overfull")
}
