// Command typist is the smallest window with a field in it: what arrives in the
// field is written to standard output, one JSON object a line, so that a test can
// watch a real input method at work. With -plain the field takes keys as they are.
package main

import (
	"encoding/json"
	"flag"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"

	"tessera/assets/words"
	"tessera/ui/window"
	"tessera/ui/window/typing"
)

// heard is one thing that happened to the field.
type heard struct {
	What string `json:"what"` // ready, changed, submitted, next (the field below), refused
	Text string `json:"text"`
}

// say writes one line at once: the test waits for it.
func say(what, text string) {
	_ = json.NewEncoder(os.Stdout).Encode(heard{what, text})
}

func main() {
	plain := flag.Bool("plain", false, "no input method in the field")
	flag.Parse()
	if why := window.HasDisplay(os.Getenv, runtime.GOOS); why != nil {
		say("refused", words.For(words.English).Say(why.Sentence))
		os.Exit(1)
	}
	_ = window.ChoosePlatform(os.Getenv, os.Setenv, runtime.GOOS)
	defer window.UseInputMethod(os.Getenv, os.Setenv, runtime.GOOS)()

	app.SetMetadata(fyne.AppMetadata{ID: "tessera.typist", Name: "Typist", Migrations: map[string]bool{"fyneDo": true}})
	program := app.NewWithID("tessera.typist")
	win := program.NewWindow("Typist")
	field := typing.NewField()
	field.PlainKeys = *plain
	field.OnChanged = func(text string) { say("changed", text) }
	field.OnSubmitted = func(text string) { say("submitted", text) }
	next := typing.NewField()
	next.OnChanged = func(text string) { say("next", text) }
	win.SetContent(container.NewVBox(field, next))
	win.Resize(fyne.NewSize(480, 200))
	win.Canvas().Focus(field)
	program.Lifecycle().SetOnEnteredForeground(func() { say("ready", "") })
	win.ShowAndRun()
}
