package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
)

// readable are all the pairs of text and ground that the widgets draw.
var readable = map[ColorName][]ColorName{
	Ink:       {Paper, Surface, Note, Well, TealSoft, GoldSoft, RedSoft, GreenSoft, BlueSoft, NeutralSoft},
	Muted:     {Paper, Surface, Note, Well, TealSoft, GoldSoft, RedSoft, GreenSoft, BlueSoft, NeutralSoft},
	Teal:      {Paper, Surface, Note, Well, TealSoft},
	Gold:      {Paper, Surface, Note, GoldSoft},
	Red:       {Paper, Surface, Note, RedSoft},
	Green:     {Paper, Surface, Note, GreenSoft},
	Blue:      {Paper, Surface, Note, BlueSoft},
	Neutral:   {Paper, Surface, Note, NeutralSoft},
	OnAction:  {Action},
	OnDanger:  {Danger},
	Surface:   {Teal, Red, Green, Gold}, // Fyne writes so on its own primary, error, success and warning
	RailInk:   {Rail, RailSelected, RailHover},
	RailMuted: {Rail, RailSelected, RailHover},
}

func TestEveryTextIsReadableOnEveryGroundItStandsOn(t *testing.T) {
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for ink, grounds := range readable {
			for _, ground := range grounds {
				t.Run(fmt.Sprintf("%s %s on %s", name, ink, ground), func(t *testing.T) {
					if got := contrast(p[ink], p[ground]); got < 4.5 {
						t.Errorf("contrast %.2f : 1, want at least 4.5", got)
					}
				})
			}
		}
	}
}

func TestSelectedTextStaysReadable(t *testing.T) {
	for variant, p := range map[fyne.ThemeVariant]palette{fynetheme.VariantLight: light, fynetheme.VariantDark: dark} {
		if got := contrast(p[Ink], own[variant][fynetheme.ColorNameSelection]); got < 4.5 {
			t.Errorf("variant %d: contrast %.2f : 1", variant, got)
		}
	}
}

func TestFocusRingIsSeenOnEveryGround(t *testing.T) {
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for _, ground := range []ColorName{Paper, Surface, Well} {
			if got := contrast(p[Teal], p[ground]); got < 3 {
				t.Errorf("%s: ring on %s %.2f : 1, want at least 3", name, ground, got)
			}
		}
		if got := contrast(p[RailFocus], p[Rail]); got < 3 {
			t.Errorf("%s: ring on the rail %.2f : 1", name, got)
		}
	}
}

func TestEveryTokenHasALightAndADarkColour(t *testing.T) {
	for token := range light {
		if _, ok := dark[token]; !ok {
			t.Errorf("%s has no dark colour", token)
		}
	}
	for token := range dark {
		if _, ok := light[token]; !ok {
			t.Errorf("%s has no light colour", token)
		}
	}
}

func TestEachOfFynesNamesIsAToken(t *testing.T) {
	for name, token := range fromFyne {
		if _, ok := light[token]; !ok {
			t.Errorf("%s stands for %s, which is no token", name, token)
		}
	}
}

func TestSwitchingToDarkChangesWhatAWidgetDraws(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(fynetheme.VariantLight, 1))
	if Color(Surface) != color.Color(light[Surface]) {
		t.Errorf("light surface is %v", Color(Surface))
	}
	app.Settings().SetTheme(New(fynetheme.VariantDark, 1))
	if Color(Surface) != color.Color(dark[Surface]) {
		t.Errorf("dark surface is %v", Color(Surface))
	}
}

func TestThePersonsChoiceWinsOverTheDesktops(t *testing.T) {
	got := New(fynetheme.VariantDark, 1).Color(Paper, fynetheme.VariantLight)
	if got != color.Color(dark[Paper]) {
		t.Errorf("paper is %v", got)
	}
}

func TestTextScaleIsKeptBetweenItsEnds(t *testing.T) {
	for _, c := range []struct{ asked, body float32 }{{1, 14}, {0.8, 11.2}, {1.5, 21}, {0.1, 11.2}, {9, 21}, {0, 11.2}} {
		if got := New(fynetheme.VariantLight, c.asked).Size(Body); math.Abs(float64(got-c.body)) > 0.001 {
			t.Errorf("at scale %v body text is %v, want %v", c.asked, got, c.body)
		}
	}
}

func TestTextScaleLeavesDistancesAlone(t *testing.T) {
	for _, name := range []SizeName{Hair, Tight, Gap, Wide, Corner} {
		if New(fynetheme.VariantLight, 1.5).Size(name) != New(fynetheme.VariantLight, 1).Size(name) {
			t.Errorf("%s follows the text scale", name)
		}
	}
}

func TestOneFamilyOfLettersForEveryStyle(t *testing.T) {
	th := New(fynetheme.VariantLight, 1)
	plain := th.Font(fyne.TextStyle{})
	for _, style := range []fyne.TextStyle{{Italic: true}, {Monospace: true}, {Symbol: true}} {
		if th.Font(style) != plain {
			t.Errorf("%+v uses another font", style)
		}
	}
	if th.Font(fyne.TextStyle{Bold: true}) == plain {
		t.Error("bold is not bold")
	}
}

func TestIconIsTheSameResourceEachTime(t *testing.T) {
	if Icon("desk") != Icon("desk") {
		t.Error("an icon is made anew each time, which defeats the picture cache")
	}
	if IconIn("desk", Teal).Name() == IconIn("desk", Red).Name() {
		t.Error("two colours of an icon share a name, so the cache would mix them up")
	}
}

// contrast is the WCAG 2 ratio of two opaque colours, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}
