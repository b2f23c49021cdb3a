package screen

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/assets/words"
	"tessera/ui/theme"
)

// Light tells which variant of the theme this machine shows.
type Light string

// The variants a person can choose; the desktop's is followed until they do.
const (
	AsDesktop Light = ""
	Bright    Light = "light"
	Dark      Light = "dark"
)

// Look is how this machine shows the program. It is the machine's own, not the shop's: the
// till by the window may be bright and speak Chinese, the one in the office dark and Korean.
type Look struct {
	Lang  words.Lang // empty is the shop's
	Light Light
	Scale float32 // of text, 0.8 to 1.5
}

// Where the look is kept in the machine's preferences.
const (
	langKey  = "look.language"
	lightKey = "look.light"
	scaleKey = "look.scale"
)

// LookOf reads the look this machine keeps.
func LookOf(prefs fyne.Preferences) Look {
	look := Look{Light: Light(prefs.String(lightKey)), Scale: float32(prefs.FloatWithFallback(scaleKey, 1))}
	if lang, ok := words.ParseLang(prefs.String(langKey)); ok {
		look.Lang = lang
	}
	look.Scale = min(max(look.Scale, theme.SmallestScale), theme.LargestScale)
	return look
}

// Keep writes the look down. Call Env.Reload for it to be seen.
func (l Look) Keep(prefs fyne.Preferences) {
	prefs.SetString(langKey, string(l.Lang))
	prefs.SetString(lightKey, string(l.Light))
	prefs.SetFloat(scaleKey, float64(l.Scale))
}

// Theme is the look's theme; desktop is the variant the desktop prefers.
func (l Look) Theme(desktop fyne.ThemeVariant) fyne.Theme {
	switch l.Light {
	case Bright:
		desktop = fynetheme.VariantLight
	case Dark:
		desktop = fynetheme.VariantDark
	}
	return theme.New(desktop, l.Scale)
}

// Speaker says things in the look's language, or else in the shop's.
func (l Look) Speaker(shop words.Lang) *words.Speaker {
	if l.Lang != "" {
		return words.For(l.Lang)
	}
	return words.For(shop)
}
