package ui

import (
	"context"
	"time"
	"unicode/utf8"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// toast shows a message at the foot of the window.
func (w *Window) toast(t screen.Toast) {
	act := t.Do
	if act == nil {
		act = func() {}
	}
	w.toasts.Say(t.Tone, "", t.Text, t.Offer, act)
}

// later takes a message away when it has had time to be read. What is refused stays until the
// next message or until it is closed.
func (w *Window) later(f func()) {
	said := w.toasts.Now()
	if _, inline := w.options.Runner.(screen.Inline); inline {
		return // nothing waits there, so that the message would never be seen
	}
	if said == nil || said.Tone() == widget.ToneRed {
		return
	}
	pause := 4*time.Second + time.Duration(utf8.RuneCountInString(said.Text()))*60*time.Millisecond
	w.options.Runner.Start(context.Background(), func(ctx context.Context) error {
		return w.options.Runner.Pause(ctx, pause)
	}, func(error) { f() })
}
