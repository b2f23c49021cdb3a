package main

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/ui"
	"tessera/ui/house"
	"tessera/ui/screen"
)

// step is one part of the job.
type step struct {
	name string // of its words, tour.step.NAME, and of nothing else
	do   func(*tour)
}

// tour is the job being done in one language. After the first thing that is not as it should be
// err says what, and nothing more is typed, tapped or pictured.
type tour struct {
	ctx   context.Context
	cast  cast
	say   *words.Speaker
	dir   string // of the database; empty again after the tour
	lab   *lab
	now   time.Time
	house *house.House

	canvas fyne.Canvas
	window fyne.Window
	shell  *ui.Window

	at       int // which step, from 1
	name     string
	told     []*chapter
	pictures int
	err      error

	member, friend, regular members.Member
	card, wallet, visits    cards.Card
	oldNumber               cards.Number
	visit                   cards.Receipt
	caseNumber              string
}

// run does the steps up to the first that goes wrong.
func (t *tour) run(all []step) {
	for i, each := range all {
		if t.err != nil {
			return
		}
		t.at, t.name = i+1, each.name
		t.told = append(t.told, &chapter{
			Number: t.at, Title: t.say.Text("tour.step." + each.name + ".title"),
			Told: t.say.Text("tour.step." + each.name + ".told"),
		})
		t.pass(3 * time.Minute)
		t.hush()
		each.do(t)
	}
}

// fail ends the tour with what went wrong in this step.
func (t *tour) fail(key string, nameThenValue ...any) {
	if t.err != nil {
		return
	}
	t.err = words.Refuse(words.Broken, "tour.failed", "Step", t.say.Text("tour.step."+t.name+".title"),
		"What", words.Say(key, nameThenValue...))
}

// must ends the tour when the shop refused something.
func (t *tour) must(err error) {
	if err != nil {
		t.fail("tour.refused", "Sentence", words.AsRefusal(err).Sentence, "Detail", err.Error())
	}
}

// pass lets time go by.
func (t *tour) pass(d time.Duration) { t.now = t.now.Add(d) }

func (t *tour) money(a cards.Amount) string { return t.env().Money(a) }

func (t *tour) env() *screen.Env { return t.shell.Env() }

// text is what the screens say in the tour's language.
func (t *tour) text(key string, nameThenValue ...any) string {
	return t.say.Text(key, nameThenValue...)
}

// named is a file's name with the language before its ending, left out for English.
func (t *tour) named(base, ending string) string {
	if t.cast.lang == words.English {
		return base + ending
	}
	return fmt.Sprintf("%s.%s%s", base, t.cast.lang, ending)
}
