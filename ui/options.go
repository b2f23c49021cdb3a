package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
)

// Options say how the window is made. The zero value is for the program; tests and the tour fill
// in more.
type Options struct {
	// Clock is the house's where left out.
	Clock func() time.Time
	// Runner does work off the thread; screen.Background where left out.
	Runner screen.Runner
	// Getenv reads the environment; where left out there is none.
	Getenv func(string) string
	// Setenv changes it for Fyne, before the window opens; may be nil.
	Setenv func(key, value string) error
	// GOOS is runtime.GOOS.
	GOOS string
	// Look, where set, wins over what the machine remembers.
	Look Look
}

// Look is how everything is drawn and said.
type Look struct {
	Lang  words.Lang
	Theme string  // screen.ThemeLight or ThemeDark
	Scale float32 // of text
}

// look is what the machine remembers, what the shop speaks, and what the options insist on.
func (w *Window) look(shop cards.Shop) Look {
	look := Look{Lang: words.English, Theme: screen.ThemeLight, Scale: 1}
	for _, text := range []string{w.prefs.String(screen.PrefLang), string(shop.Lang), w.systemLang()} {
		if lang, ok := words.ParseLang(text); ok && text != "" {
			look.Lang = lang
			break
		}
	}
	if w.prefs.String(screen.PrefTheme) == screen.ThemeDark {
		look.Theme = screen.ThemeDark
	}
	look.Scale = float32(w.prefs.FloatWithFallback(screen.PrefScale, 1))
	if w.options.Look.Lang != "" {
		look.Lang = w.options.Look.Lang
	}
	if w.options.Look.Theme != "" {
		look.Theme = w.options.Look.Theme
	}
	if w.options.Look.Scale != 0 {
		look.Scale = w.options.Look.Scale
	}
	return look
}

func (w *Window) systemLang() string {
	if w.options.Getenv == nil {
		return ""
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if lang := w.options.Getenv(name); lang != "" {
			return lang
		}
	}
	return ""
}

func (l Look) theme() fyne.Theme {
	variant := fynetheme.VariantLight
	if l.Theme == screen.ThemeDark {
		variant = fynetheme.VariantDark
	}
	return theme.New(variant, l.Scale)
}

// shop is the shop as it is kept; zero before it is founded.
func (w *Window) shop() (cards.Shop, bool, error) {
	founded, err := w.house.Founded(context.Background())
	if err != nil || !founded {
		return cards.Shop{}, false, err
	}
	shop, err := w.house.Catalog.Shop(context.Background())
	return shop, err == nil, err
}
