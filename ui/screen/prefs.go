package screen

// What this machine remembers, by its name in Env.Prefs. After changing one, call Env.Reload.
const (
	PrefLang     = "lang"     // en, ko, zh-Hans; the shop's language where left out
	PrefTheme    = "theme"    // ThemeLight or ThemeDark; light where left out
	PrefScale    = "scale"    // of text, a float from 0.8 to 1.5; 1 where left out
	PrefOperator = "operator" // who was at the desk last
)

// The themes.
const (
	ThemeLight = "light"
	ThemeDark  = "dark"
)
