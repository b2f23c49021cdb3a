package welcome

import (
	"fmt"
	"testing"

	"tessera/assets/words"
	"tessera/ui/screen/screentest"
)

func TestTheStepsLookAsDesigned(t *testing.T) {
	for name, set := range map[string]screentest.Setting{
		"en":       {Lang: words.English},
		"ko-small": {Lang: words.Korean, Width: 1024, Height: 700},
		"zh-dark":  {Lang: words.Chinese, Dark: true},
		"large":    {Lang: words.English, Width: 1024, Height: 700, Scale: 1.5},
	} {
		t.Run(name, func(t *testing.T) {
			m := firstRun(t, set)
			m.Type("Salon Maru")
			for at := range steps {
				m.Golden(fmt.Sprintf("step-%d-%s", at+1, name))
				if at < steps-1 {
					m.screen.forward()
				}
			}
			m.screen.showProgress()(1, 4)
			m.Golden("filling-" + name)
		})
	}
}

func TestAZoneThatIsNoneLooksSo(t *testing.T) {
	m := firstRun(t, screentest.Setting{Width: 1024, Height: 700})
	s := m.screen.step.(*shopStep)
	s.zone.field.SetText("eur")
	m.screen.forward()
	m.Golden("refused")
}
