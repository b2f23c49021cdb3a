// Tessera keeps members and their service cards at the front desk of a shop.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"
	_ "time/tzdata" // a shop's time zone is known on every machine

	"tessera/ui"
	"tessera/ui/cli"
	_ "tessera/ui/window/locale" // before anything of Fyne
)

func main() { os.Exit(run()) }

// run is one command, or the window when none is given.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return cli.Run(ctx, os.Args[1:], cli.Env{
		Stdout: os.Stdout, Stderr: os.Stderr, Terminal: isTerminal(os.Stderr),
		Now: time.Now, Getenv: os.Getenv,
		OpenWindow: func(ctx context.Context, on cli.Window) error { return ui.Open(ctx, on.Address, on.Now) },
	})
}

// isTerminal tells whether somebody watches a file as it is written.
func isTerminal(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
