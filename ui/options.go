package ui

import (
	"context"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
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
}

// look is what the machine remembers; a language nobody chose here is the shop's, or before
// there is one the desktop's.
func (w *Window) look(shop cards.Shop) screen.Look {
	look := screen.LookOf(w.prefs)
	for _, text := range []string{string(shop.Lang), w.systemLang(), string(words.English)} {
		if lang, ok := words.ParseLang(text); ok && look.Lang == "" {
			look.Lang = lang
		}
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

// shop is the shop as it is kept; zero before it is founded.
func (w *Window) shop() (cards.Shop, bool, error) {
	founded, err := w.house.Founded(context.Background())
	if err != nil || !founded {
		return cards.Shop{}, false, err
	}
	shop, err := w.house.Catalog.Shop(context.Background())
	return shop, err == nil, err
}
