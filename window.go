package main

import (
	"context"
	"os"
	"runtime"

	"tessera/ui"
	"tessera/ui/cli"
	shop "tessera/ui/house"
	"tessera/ui/window"
)

// openWindow opens the shop in a window and returns when it is closed. Where there is no
// desktop to open it on, that is said before a database is made.
func openWindow(ctx context.Context, on cli.Window) (err error) {
	if refusal := window.HasDisplay(os.Getenv, runtime.GOOS); refusal != nil {
		return refusal
	}
	opened, err := shop.Open(ctx, on.Address, shop.Options{Create: true, Now: on.Now})
	if err != nil {
		return err
	}
	defer func() {
		if e := opened.Close(); e != nil && err == nil {
			err = e
		}
	}()
	return ui.Run(ctx, opened, ui.Options{Getenv: os.Getenv, Setenv: os.Setenv, GOOS: runtime.GOOS})
}
