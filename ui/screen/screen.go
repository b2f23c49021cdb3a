package screen

import "fyne.io/fyne/v2"

// Screen is what fills the window beside the rail.
type Screen interface {
	// Object is what is drawn; always the same one.
	Object() fyne.CanvasObject
	// Show brings the screen up to date and to a place of its room. It is called each time a
	// person comes here and when data changed elsewhere; a place with only its room keeps
	// what was shown before.
	Show(at Place)
	// Focus gives the keyboard to what is used first here.
	Focus()
	// Leave calls proceed, at once or after asking about unsaved edits, or not at all.
	Leave(proceed func())
}

// Keyed is a screen with keys of its own, asked about each key that the widget holding the
// keyboard has no use for, before the window's own keys.
type Keyed interface {
	// Key tells whether it dealt with the key.
	Key(key fyne.KeyName, modifier fyne.KeyModifier) bool
}

// Typed is a screen that takes characters typed while nothing holds the keyboard.
type Typed interface {
	Type(r rune)
}

// Maker makes a screen when a person first goes to its room.
type Maker func(env *Env) Screen

// Keeper is a screen that holds something unfinished which must survive being made anew, when
// the language or the theme changes.
type Keeper interface {
	// Keep is what is unfinished; nil for nothing.
	Keep() any
	// Resume takes up what an earlier screen of the same kind kept.
	Resume(kept any)
}
