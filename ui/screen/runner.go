package screen

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
)

// Runner does slow work away from Fyne's thread.
type Runner interface {
	// Start runs work and then, on Fyne's thread, done with its error. After cancel, which
	// must be called on Fyne's thread and may be called twice, done is not called any more.
	Start(ctx context.Context, work func(ctx context.Context) error, done func(error)) (cancel func())
	// Pause waits inside work, for a person who is still typing. It answers ctx's error when
	// the work was cancelled meanwhile.
	Pause(ctx context.Context, d time.Duration) error
}

var (
	_ Runner = Background{}
	_ Runner = Inline{}
)

// Background is the program's runner: a goroutine and one fyne.Do.
type Background struct{}

// Start is Runner's.
func (Background) Start(ctx context.Context, work func(context.Context) error, done func(error)) (cancel func()) {
	ctx, stop := context.WithCancel(ctx)
	stopped := false
	go func() {
		err := guarded(ctx, work)
		fyne.Do(func() {
			if !stopped {
				stopped = true
				stop()
				done(err)
			}
		})
	}()
	return func() {
		stopped = true
		stop()
	}
}

// guarded makes an error of a panic, so that one broken question does not close the desk.
func guarded(ctx context.Context, work func(context.Context) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("work off the thread panicked", "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return work(ctx)
}

// Pause is Runner's.
func (Background) Pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Inline does the work where it is asked for: in tests and for the tour, so that neither waits.
type Inline struct{}

// Start is Runner's.
func (Inline) Start(ctx context.Context, work func(context.Context) error, done func(error)) (cancel func()) {
	done(work(ctx))
	return func() {}
}

// Pause is Runner's.
func (Inline) Pause(context.Context, time.Duration) error { return nil }
