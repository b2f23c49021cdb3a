package members

import (
	"testing"

	"tessera/assets/words"
	"tessera/ui/screen"
)

func TestGallery(t *testing.T) {
	looks := map[string]look{
		"en":       usualLook,
		"ko-small": {lang: words.Korean, width: 1024, height: 700, scale: 1},
		"zh-dark":  {lang: words.Chinese, width: 1280, height: 800, scale: 1, dark: true},
		"large":    {lang: words.English, width: 1024, height: 700, scale: 1.5},
	}
	for name, as := range looks {
		t.Run(name, func(t *testing.T) {
			s := openShop(t, as)
			s.furnish()
			m := s.open(screen.Place{MemberID: s.people["김서연"].ID})
			s.picture(name)
			m.profile.withShown(m.sell)
			s.picture(name + "-sell")
			s.closeAll()
			m.addNamed("")
			m.form.name.SetText("김민준")
			m.form.phone.SetText("01048217730")
			m.form.introducer.field.SetText("김")
			s.picture(name + "-form")
			s.closeAll()
			m.Show(screen.Place{MemberID: s.people["고세인"].ID, Action: screen.TopUp})
			s.picture(name + "-topup")
			s.closeAll()
			m.Show(screen.Place{MemberID: s.people["고세인"].ID, Action: screen.Replace})
			s.picture(name + "-replace")
			s.closeAll()
			p := *m.profile.now
			m.openReceipt(p, p.receipts[0].Number)
			s.picture(name + "-receipt")
			s.closeAll()
			m.roll.search.SetText("없는 사람")
			s.picture(name + "-nobody")
		})
	}
}
