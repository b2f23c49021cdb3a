package main

import (
	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards/checkout"
	"tessera/ui/screen"
)

// look is a way to show the program in which everything has to hold.
type look struct {
	name  string
	size  fyne.Size
	scale float32
	light screen.Light
}

var looks = []look{
	{"small", small, 1, screen.Bright},
	{"large-text", usual, 1.5, screen.Bright},
	{"small-large-text", small, 1.5, screen.Bright},
	{"dark", usual, 1, screen.Dark},
}

var plainLook = look{"", usual, 1, screen.Bright}

// wear shows the program in a look, and in a language where one is given.
func (t *tour) wear(l look, lang words.Lang) {
	if t.err != nil {
		return
	}
	screen.Look{Lang: lang, Light: l.light, Scale: l.scale}.Keep(t.env().Prefs)
	t.window.Resize(l.size)
	t.env().Reload()
}

// inEachLook pictures what is shown in every look, made ready again each time.
func (t *tour) inEachLook(name string, ready func()) {
	for _, l := range looks {
		t.wear(l, "")
		ready()
		t.picture(name + "-" + l.name)
	}
	t.wear(plainLook, "")
}

// changeLooks shows the main rooms in a small window, in large letters and in the dark, and
// switches the language while a visit is being entered.
func (t *tour) changeLooks() {
	t.scan(t.card.Live(), checkout.Green, "")
	t.typed(t.service("colour").Name + "\n")
	t.ctrl(fyne.KeyU)
	t.inEachLook("desk", func() { t.goTo(screen.Place{Room: screen.Desk}) })
	t.inEachLook("members", func() { t.profile(t.member) })
	t.inEachLook("studio", func() {
		t.goTo(screen.Place{Room: screen.Cards, CardID: t.card.ID, Action: screen.PrintCard})
	})
	t.inEachLook("service", func() { t.goTo(screen.Place{Room: screen.Service}) })
	t.inEachLook("insights", func() { t.goTo(screen.Place{Room: screen.Insights}) })
	t.goTo(screen.Place{Room: screen.Desk})
	t.wear(plainLook, t.cast.nextLang)
	t.picture("desk-other-language")
	t.wear(plainLook, "")
	t.seen("still_here", t.member.Name)
}
