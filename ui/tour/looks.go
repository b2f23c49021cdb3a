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

// The looks, those of the same theme one after the other: Fyne reads its fonts again for each.
var (
	plain = look{"", usual, 1, screen.Bright}
	looks = []look{
		{"small", small, 1, screen.Bright},
		{"large-text", usual, 1.5, screen.Bright},
		{"small-large-text", small, 1.5, screen.Bright},
		{"dark", usual, 1, screen.Dark},
	}
)

// scene is a screen made ready for its picture.
type scene struct {
	name  string
	ready func()
}

// wear shows the program in a look, and in a language where one is given.
func (t *tour) wear(l look, lang words.Lang) {
	if t.err != nil {
		return
	}
	t.window.Resize(l.size)
	want := screen.Look{Lang: lang, Light: l.light, Scale: l.scale}
	if screen.LookOf(t.env().Prefs) != want {
		want.Keep(t.env().Prefs)
		t.env().Reload()
	}
}

// inEachLook pictures the scenes in every look.
func (t *tour) inEachLook(scenes ...scene) {
	for _, l := range looks {
		t.wear(l, "")
		for _, each := range scenes {
			each.ready()
			t.picture(each.name + "-" + l.name)
		}
	}
	t.wear(plain, "")
}

// changeLooks shows the main rooms in a small window, in large letters and in the dark, and
// switches the language while a visit is being entered.
func (t *tour) changeLooks() {
	t.scan(t.card.Live(), checkout.Green, "")
	t.typed(t.service("colour").Name + "\n")
	t.ctrl(fyne.KeyU)
	t.inEachLook(
		scene{"desk", func() { t.goTo(screen.Place{Room: screen.Desk}) }},
		scene{"members", func() { t.profile(t.member) }},
		scene{"studio", func() {
			t.goTo(screen.Place{Room: screen.Cards, CardID: t.card.ID, Action: screen.PrintCard})
		}},
		scene{"service", func() { t.goTo(screen.Place{Room: screen.Service}) }},
		scene{"insights", func() { t.goTo(screen.Place{Room: screen.Insights}) }},
	)
	t.goTo(screen.Place{Room: screen.Desk})
	t.wear(plain, t.cast.nextLang)
	t.picture("desk-other-language")
	t.wear(plain, "")
	t.seen("still_here", t.member.Name)
}
