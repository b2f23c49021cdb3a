package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// catchKeys hears every key that nothing in the window has a use for: while nothing holds the
// keyboard from Fyne, otherwise from the widget that does.
func (w *Window) catchKeys() {
	c := w.window.Canvas()
	c.SetOnTypedKey(func(key *fyne.KeyEvent) { w.key(key.Name, 0) })
	c.SetOnTypedRune(func(r rune) { w.rune(r) })
	if real, ok := c.(desktop.Canvas); ok {
		real.SetOnKeyDown(w.keyDown)
	}
	ctrl := fyne.KeyModifierShortcutDefault
	for _, name := range []fyne.KeyName{
		fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6,
		fyne.KeyReturn, fyne.KeyEnter, fyne.KeyP, fyne.KeyU, fyne.KeyS, fyne.KeyN, fyne.KeyF,
	} {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: ctrl}, w.shortcut)
	}
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: ctrl | fyne.KeyModifierShift}, w.shortcut)
	c.AddShortcut(&fyne.ShortcutUndo{}, w.shortcut)
	widget.CatchUnused(c, widget.Unused{
		Key:  func(key *fyne.KeyEvent) bool { return w.key(key.Name, 0) },
		Rune: w.rune,
		Shortcut: func(shortcut fyne.Shortcut) bool {
			keyed, ok := shortcut.(fyne.KeyboardShortcut)
			return ok && w.key(keyed.Key(), keyed.Mod())
		},
	})
}

func (w *Window) shortcut(shortcut fyne.Shortcut) {
	if keyed, ok := shortcut.(fyne.KeyboardShortcut); ok {
		w.key(keyed.Key(), keyed.Mod())
	}
}

// key offers a key to the room a person is in, then does what keys do everywhere. While a dialog
// is open the room hears Ctrl+S alone, which saves a form in a dialog.
func (w *Window) key(name fyne.KeyName, modifier fyne.KeyModifier) bool {
	busy := screen.Busy(w.window.Canvas())
	if saves := name == fyne.KeyS && modifier == fyne.KeyModifierShortcutDefault; busy && !saves {
		return false
	}
	if keyed, ok := w.room(w.here).(screen.Keyed); ok && keyed.Key(name, modifier) {
		return true
	}
	if busy {
		return false
	}
	if w.here == screen.Welcome {
		return name == fyne.KeyF11 && w.otherTheme()
	}
	switch {
	case modifier == fyne.KeyModifierShortcutDefault && name >= fyne.Key1 && name <= fyne.Key6 && len(name) == 1:
		w.Go(screen.Place{Room: screen.Rooms()[name[0]-'1']})
	case modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift && name == fyne.KeyL,
		modifier == 0 && name == fyne.KeyF11:
		return w.otherTheme()
	case modifier != 0:
		return false
	case name == fyne.KeyF1:
		w.Go(screen.Place{Room: screen.Desk})
		w.room(screen.Desk).Focus()
	case name == fyne.KeyF2:
		w.Go(screen.Place{Room: screen.Members, Action: screen.NewMember})
	case name == fyne.KeyF3:
		w.Go(screen.Place{Room: screen.Desk, Action: screen.WalkIn})
	default:
		return false
	}
	return true
}

// keyDown is told of a key going down while nothing holds the keyboard, before its letter comes. A
// letter or digit gives the keyboard to the room first where the room takes what is typed, so that
// an input method composes the first key of a name like all others.
func (w *Window) keyDown(key *fyne.KeyEvent) {
	letter := len(key.Name) == 1 && (key.Name >= fyne.KeyA && key.Name <= fyne.KeyZ || key.Name >= fyne.Key0 && key.Name <= fyne.Key9)
	if _, takes := w.room(w.here).(screen.Typed); !letter || !takes || screen.Busy(w.window.Canvas()) {
		return
	}
	if driver, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && driver.CurrentKeyModifiers()&^fyne.KeyModifierShift != 0 {
		return // a shortcut
	}
	w.room(w.here).Focus()
	if field, ok := w.window.Canvas().Focused().(desktop.Keyable); ok {
		field.KeyDown(key)
	}
}

// rune gives a character that nothing has a use for to the room.
func (w *Window) rune(r rune) bool {
	if screen.Busy(w.window.Canvas()) {
		return false
	}
	typed, ok := w.room(w.here).(screen.Typed)
	if ok {
		typed.Type(r)
	}
	return ok
}

// otherTheme switches light and dark.
func (w *Window) otherTheme() bool {
	look := screen.LookOf(w.prefs)
	if look.Light = screen.Dark; w.dark() {
		look.Light = screen.Bright
	}
	look.Keep(w.prefs)
	w.reload()
	return true
}

// dark tells what is shown now, whoever chose it.
func (w *Window) dark() bool {
	switch screen.LookOf(w.prefs).Light {
	case screen.Dark:
		return true
	case screen.Bright:
		return false
	}
	return w.app.Settings().ThemeVariant() == fynetheme.VariantDark
}
