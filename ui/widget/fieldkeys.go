package widget

import "fyne.io/fyne/v2"

// OnDown calls act when a person presses Down in a field of one line: from a search to what it
// found.
func (f *Field) OnDown(act func()) {
	before := f.in.keys
	f.in.keys = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyDown {
			act()
			return true
		}
		return before(key)
	}
}
