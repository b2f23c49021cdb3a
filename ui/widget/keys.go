package widget

import "fyne.io/fyne/v2"

// Unused is what a window does with what is typed into a widget that has no use for it: Fyne
// gives every key to whatever holds the keyboard, and nobody else hears of it. Each answers
// whether it did something.
type Unused struct {
	Key      func(key *fyne.KeyEvent) bool
	Rune     func(r rune) bool
	Shortcut func(shortcut fyne.Shortcut) bool
}

// unused is that of the one window the program has.
var unused struct {
	on fyne.Canvas
	Unused
}

// CatchUnused sends to a window what its widgets have no use for.
func CatchUnused(on fyne.Canvas, u Unused) { unused.on, unused.Unused = on, u }

// caught tells whether what is typed into a widget is to be offered to the window.
func caught(by fyne.CanvasObject) bool {
	return unused.on != nil && fyne.CurrentApp().Driver().CanvasForObject(by) == unused.on
}

func passKey(by fyne.CanvasObject, key *fyne.KeyEvent) bool {
	return caught(by) && unused.Key != nil && unused.Key(key)
}

func passRune(by fyne.CanvasObject, r rune) bool {
	return caught(by) && unused.Rune != nil && unused.Rune(r)
}

// functionKeys mean nothing in a field.
var functionKeys = map[fyne.KeyName]bool{
	fyne.KeyF1: true, fyne.KeyF2: true, fyne.KeyF3: true, fyne.KeyF4: true, fyne.KeyF5: true, fyne.KeyF6: true,
	fyne.KeyF7: true, fyne.KeyF8: true, fyne.KeyF9: true, fyne.KeyF10: true, fyne.KeyF11: true, fyne.KeyF12: true,
}

// TypedShortcut offers the window first what no field knows, and the undo of a field in which
// nothing is typed.
func (in *input) TypedShortcut(shortcut fyne.Shortcut) {
	_, custom := shortcut.(fyne.KeyboardShortcut)
	switch shortcut.(type) {
	case *fyne.ShortcutPaste, *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll, *fyne.ShortcutRedo:
		custom = false
	case *fyne.ShortcutUndo:
		custom = in.Text == ""
	}
	if custom && caught(in) && unused.Shortcut != nil && unused.Shortcut(shortcut) {
		return
	}
	in.Field.TypedShortcut(shortcut)
}
