package widget

import (
	"fyne.io/fyne/v2"
)

// CatchSave lets Ctrl+S, typed in any field of an open dialog, press its primary button: in a
// field of several lines Enter begins a new one. Release gives the key back.
func CatchSave(d *Dialog) (release func()) {
	before := unused.Unused
	unused.Shortcut = func(shortcut fyne.Shortcut) bool {
		keyed, ok := shortcut.(fyne.KeyboardShortcut)
		save := ok && keyed.Key() == fyne.KeyS && keyed.Mod() == fyne.KeyModifierShortcutDefault
		if save && d.open && d.canvas.Overlays().Top() == d {
			return d.pressPrimary()
		}
		return before.Shortcut != nil && before.Shortcut(shortcut)
	}
	return func() { unused.Unused = before }
}
