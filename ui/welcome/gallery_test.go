package welcome

import (
	"testing"

	"tessera/assets/words"
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
			m := firstRun(t, as)
			m.picture(name + "-1")
			s := m.screen.step.(*shopStep)
			s.name.SetText("살롱 마루")
			m.screen.forward()
			m.picture(name + "-2")
			m.screen.forward()
			m.picture(name + "-3")
			m.screen.showProgress()(300, 1200)
			m.picture(name + "-4")
		})
	}
}
