package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"tessera/assets/icons"
	"tessera/ui/house"
	"tessera/ui/window"
)

// appID is under which the machine remembers the window's preferences; as in FyneApp.toml.
const appID = "tessera.desk"

// Run opens the window over a house and returns when it is closed or the context ends. Without a
// desktop to open on it answers a *words.Refusal of the kind Unavailable.
func Run(ctx context.Context, h *house.House, options Options) error {
	if options.Getenv != nil && options.Setenv != nil {
		if refusal := window.HasDisplay(options.Getenv, options.GOOS); refusal != nil {
			return refusal
		}
		if err := window.ChoosePlatform(options.Getenv, options.Setenv, options.GOOS); err != nil {
			return err
		}
		if err := window.ChooseVariant(options.Getenv, options.Setenv, options.GOOS); err != nil {
			return err
		}
		defer window.UseInputMethod(options.Getenv, options.Setenv, options.GOOS)()
	}
	// What FyneApp.toml says is only known to programs that the fyne tool packed.
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Tessera", Migrations: map[string]bool{"fyneDo": true}})
	window.MakeCacheDir()
	program := app.NewWithID(appID)
	program.SetIcon(fyne.NewStaticResource("tessera.png", icons.App()))
	opened := program.NewWindow("Tessera")
	opened.SetMaster()
	if _, err := Build(program, opened, h, options); err != nil {
		return err
	}
	opened.CenterOnScreen()
	stop := context.AfterFunc(ctx, func() { fyne.Do(program.Quit) })
	defer stop()
	opened.ShowAndRun()
	return nil
}
