package ui

import (
	"context"
	"os"
	"runtime"
	"time"

	"tessera/ui/house"
	"tessera/ui/window"
)

// Open opens the shop at an address in a window and returns when it is closed. Where there is
// no desktop to open it on, that is said before a database is made.
func Open(ctx context.Context, address string, now func() time.Time) (err error) {
	if refusal := window.HasDisplay(os.Getenv, runtime.GOOS); refusal != nil {
		return refusal
	}
	opened, err := house.Open(ctx, address, house.Options{Create: true, Now: now})
	if err != nil {
		return err
	}
	defer func() {
		if e := opened.Close(); e != nil && err == nil {
			err = e
		}
	}()
	return Run(ctx, opened, Options{Getenv: os.Getenv, Setenv: os.Setenv, GOOS: runtime.GOOS})
}
