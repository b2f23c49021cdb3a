// Command blank opens a window of Tessera's size with one word in it, in Tessera's fonts: what any
// Fyne program with them costs.
package main

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
	"tessera/ui/window"
)

func main() {
	_ = window.ChoosePlatform(os.Getenv, os.Setenv, runtime.GOOS)
	app.SetMetadata(fyne.AppMetadata{ID: "tessera.blank", Name: "Blank", Migrations: map[string]bool{"fyneDo": true}})
	program := app.NewWithID("tessera.blank")
	program.Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	opened := program.NewWindow("Blank")
	opened.SetContent(widget.NewLabel("Tessera 테세라"))
	opened.Resize(fyne.NewSize(1280, 800))
	opened.CenterOnScreen()
	opened.ShowAndRun()
}
