package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen/screentest"
)

// moments are what a receptionist sees in a day, by the name of their picture.
var moments = map[string]func(s *salon){
	"empty": func(*salon) {},
	"green": func(s *salon) {
		s.scan(s.vip.Live())
		s.enter(s.services["colour"].Name)
		s.enter(s.services["dry"].Name)
	},
	"uses one": func(s *salon) {
		s.scan(s.vip.Live())
		s.enter(s.services["colour"].Name)
		s.desk.Key(fyne.KeyU, fyne.KeyModifierShortcutDefault)
	},
	"counted": func(s *salon) {
		s.scan(s.visits.Live())
		s.enter(s.services["perm"].Name)
		s.desk.Key(fyne.KeyU, fyne.KeyModifierShortcutDefault)
	},
	"pass": func(s *salon) {
		s.scan(s.monthly.Live())
		s.enter(s.services["cut"].Name)
	},
	"wallet short": func(s *salon) {
		for range 2 {
			s.Visit(s.wallet.Live(), 0, nil, cards.WalletPays, s.item("colour"))
		}
		s.scan(s.wallet.Live())
		s.enter(s.services["perm"].Name)
	},
	"amber": func(s *salon) {
		s.Now = s.Now.AddDate(0, 0, 15) // Zoë's month ends soon
		s.scan(s.monthly.Live())
	},
	"replaced": func(s *salon) {
		lost := s.vip.Live()
		s.Now = s.Now.Add(-49 * time.Hour)
		_, err := s.House.Desk.Replace(s.Env.Context(), lost, "lost", checkout.Request{By: "Ji-ho"})
		s.Do(err)
		s.Now = screentest.Noon
		s.scan(lost)
	},
	"expired": func(s *salon) {
		s.Now = s.Now.AddDate(0, 5, 0)
		s.scan(s.vip.Live())
	},
	"used up": func(s *salon) {
		for range 6 {
			s.Visit(s.visits.Live(), 0, []string{"visits"}, cards.Cash, s.item("cut"))
		}
		s.scan(s.visits.Live())
	},
	"no card":     func(s *salon) { s.desk.Focus(); s.Type("이준호\n") },
	"unknown":     func(s *salon) { s.desk.Focus(); s.Type("2047719388010\n") },
	"nobody":      func(s *salon) { s.desk.Focus(); s.Type("Hong Gil-dong\n") },
	"suggestions": func(s *salon) { s.desk.Focus(); s.Type("010") },
	"walk in": func(s *salon) {
		s.desk.Key(fyne.KeyF3, 0)
		s.enter(s.services["cut"].Name)
		s.enter("Fringe trim 12,000")
		s.Type("c")
	},
	"completed": func(s *salon) {
		s.scan(s.vip.Live())
		s.enter(s.services["colour"].Name)
		s.enter(s.services["dry"].Name)
		s.desk.Key(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	},
	"receipt": func(s *salon) {
		s.scan(s.vip.Live())
		s.enter(s.services["colour"].Name)
		s.desk.Key(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
		s.desk.Key(fyne.KeyP, fyne.KeyModifierShortcutDefault)
	},
	"void": func(s *salon) {
		s.scan(s.vip.Live())
		s.enter(s.services["colour"].Name)
		s.desk.Key(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
		s.desk.Key(fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	},
	"case": func(s *salon) {
		s.scan(s.vip.Live())
		s.desk.openCase(*s.desk.verdict, cards.Complaint, "")
	},
}

func TestTheDeskLooksLikeItsPictures(t *testing.T) {
	wide := screentest.Setting{}
	in := func(lang words.Lang) screentest.Setting { return screentest.Setting{Lang: lang} }
	small := screentest.Setting{Width: 1024, Height: 700}
	for _, each := range []struct {
		moment, name string
		set          screentest.Setting
	}{
		{"empty", "empty", wide},
		{"green", "green", wide},
		{"uses one", "uses-one", wide},
		{"counted", "counted", wide},
		{"pass", "pass", wide},
		{"wallet short", "wallet-short", wide},
		{"amber", "amber", wide},
		{"replaced", "red-replaced", wide},
		{"expired", "red-expired", wide},
		{"used up", "red-used-up", wide},
		{"no card", "no-card", wide},
		{"unknown", "unknown", wide},
		{"nobody", "nobody", wide},
		{"suggestions", "suggestions", wide},
		{"walk in", "walk-in", wide},
		{"completed", "completed", wide},
		{"receipt", "receipt", wide},
		{"void", "void", wide},
		{"case", "case", wide},

		{"empty", "ko-empty", in(words.Korean)},
		{"green", "ko-green", in(words.Korean)},
		{"replaced", "ko-red-replaced", in(words.Korean)},
		{"used up", "ko-red-used-up", in(words.Korean)},
		{"no card", "ko-no-card", in(words.Korean)},
		{"wallet short", "ko-wallet-short", in(words.Korean)},
		{"completed", "ko-completed", in(words.Korean)},
		{"empty", "zh-empty", in(words.Chinese)},
		{"green", "zh-green", in(words.Chinese)},
		{"expired", "zh-red-expired", in(words.Chinese)},
		{"no card", "zh-no-card", in(words.Chinese)},
		{"unknown", "zh-unknown", in(words.Chinese)},
		{"walk in", "zh-walk-in", in(words.Chinese)},

		{"green", "small-green", small},
		{"completed", "small-ko-completed", screentest.Setting{Width: 1024, Height: 700, Lang: words.Korean}},
		{"green", "small-ko-green", screentest.Setting{Width: 1024, Height: 700, Lang: words.Korean}},
		{"empty", "small-empty", small},
		{"green", "large-green", screentest.Setting{Scale: 1.5}},
		{"green", "large-small-ko-green", screentest.Setting{Scale: 1.5, Width: 1024, Height: 700, Lang: words.Korean}},
		{"completed", "large-small-completed", screentest.Setting{Scale: 1.5, Width: 1024, Height: 700}},
		{"green", "tiny-green", screentest.Setting{Scale: 0.8}},
		{"green", "dark-green", screentest.Setting{Dark: true}},
		{"unknown", "dark-unknown", screentest.Setting{Dark: true}},
		{"completed", "dark-completed", screentest.Setting{Dark: true}},
	} {
		t.Run(each.name, func(t *testing.T) {
			s := open(t, each.set)
			moments[each.moment](s)
			s.Golden(each.name)
		})
	}
}
