package main

import (
	"context"

	"tessera/assets/words"
	"tessera/ui/cli"
)

// openWindow opens the shop in a window.
func openWindow(context.Context, cli.Window) error {
	return words.Refuse(words.Unavailable, "cli.no_window")
}
