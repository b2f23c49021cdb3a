package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// key presses a key without modifiers in whatever has the keyboard.
func (t *tour) key(name fyne.KeyName) {
	if t.err != nil {
		return
	}
	event := &fyne.KeyEvent{Name: name}
	if focused := t.canvas.Focused(); focused != nil {
		focused.TypedKey(event)
	} else if typed := t.canvas.OnTypedKey(); typed != nil {
		typed(event)
	}
}

// typed types into whatever has the keyboard, like a person or a scanner. A line break is Enter.
func (t *tour) typed(text string) {
	for _, r := range text {
		switch focused := t.canvas.Focused(); {
		case t.err != nil:
			return
		case r == '\n':
			t.key(fyne.KeyReturn)
		case focused != nil:
			focused.TypedRune(r)
		default:
			t.canvas.OnTypedRune()(r)
		}
	}
}

// ctrl presses a key with Ctrl held down. A widget that knows shortcuts gets it, as in the real
// window; otherwise the room does, because this driver has no shortcuts of the window's own.
func (t *tour) ctrl(name fyne.KeyName) {
	if t.err != nil {
		return
	}
	if knows, ok := t.canvas.Focused().(fyne.Shortcutable); ok {
		knows.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
		return
	}
	if room, ok := t.shell.Screen(t.shell.Here()).(screen.Keyed); ok {
		room.Key(name, fyne.KeyModifierControl)
	}
}

// visit goes to a room, as its key does.
func (t *tour) goTo(to screen.Place) {
	if t.err == nil {
		t.shell.Go(to)
	}
}

// tap presses what stands under a text in front.
func (t *tour) tap(text string) {
	if t.err != nil {
		return
	}
	found := tappable(t.root(), text)
	if found == nil {
		t.fail("tour.unseen", "Text", text)
		return
	}
	t.press(found, text)
}

// press taps the middle of something, where it has to be in sight.
func (t *tour) press(what fyne.CanvasObject, name string) {
	if t.err != nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(what)
	middle := at.AddXY(what.Size().Width/2, what.Size().Height/2)
	if size := t.canvas.Size(); middle.X < 0 || middle.Y < 0 || middle.X > size.Width || middle.Y > size.Height {
		t.fail("tour.outside", "Text", name)
		return
	}
	test.TapCanvas(t.canvas, middle)
}

// scrollUp turns the wheel over a text until the beginning of what it stands in is in sight.
func (t *tour) scrollUp(text string) {
	if t.err != nil {
		return
	}
	found := tappable(t.root(), text)
	if found == nil {
		t.fail("tour.unseen", "Text", text)
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(found)
	test.Scroll(t.canvas, at.AddXY(found.Size().Width/2, found.Size().Height/2), 0, 10_000)
}

// tick presses the box beside a text.
func (t *tour) tick(text string) {
	if t.err != nil {
		return
	}
	box, ok := beside[*widget.Check](t.root(), text)
	if !ok {
		t.fail("tour.unseen", "Text", text)
		return
	}
	t.press(box, text)
}

// into replaces what a field says.
func (t *tour) into(label, text string) {
	if t.err != nil {
		return
	}
	found := field(t.root(), label)
	if found == nil {
		t.fail("tour.unseen", "Text", label)
		return
	}
	t.canvas.Focus(found.Focusable())
	if entry, ok := found.Focusable().(fyne.Shortcutable); ok {
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if text == "" {
		t.key(fyne.KeyBackspace)
		return
	}
	t.typed(text)
}

// hush takes away what was said in passing, as its time does in the real window.
func (t *tour) hush() {
	walk(t.canvas.Content(), nil, func(o fyne.CanvasObject, _ []fyne.CanvasObject) bool {
		toasts, ok := o.(*widget.Toasts)
		if ok {
			toasts.Clear()
		}
		return ok
	})
}

// said is what was said in passing.
func (t *tour) said() string {
	var said string
	walk(t.canvas.Content(), nil, func(o fyne.CanvasObject, _ []fyne.CanvasObject) bool {
		toasts, ok := o.(*widget.Toasts)
		if ok && toasts.Now() != nil {
			said = toasts.Now().Text()
		}
		return ok
	})
	return said
}
