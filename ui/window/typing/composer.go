// Package typing is the field that people type names into, in any script.
//
// An input method turns keys into Korean or Chinese. What Fyne 2.8 (GLFW 3.4) makes of it on
// Linux by itself, through XIM, was measured with ibus-hangul and ibus-libpinyin: the syllable
// being composed is not drawn; Enter reaches the field before the syllable that it ends, so a
// search for 김서연 runs without 연 and the syllable lands afterwards; Backspace takes back a
// stroke and a finished syllable too; and a scanner's Enter overtakes its digits, so that half
// a card number is looked up. All of it because GLFW reports a key at once and its text after
// a trip through the XIM server.
//
// A Field therefore talks to the input method itself, through a Composer, and asks it about
// every key before acting on it. Without a Composer it is a widget.Entry with one addition: see
// Field.TypedKey for what macOS needs.
package typing

// Key is a key as input methods know it.
type Key struct {
	Sym   uint32 // X keysym
	Code  uint32 // Linux key code (the X key code less 8); 0 when unknown
	State uint32 // modifiers held, Shift…Super, and Release
}

// Bits of Key.State, as in X11 and IBus.
const (
	Shift   uint32 = 1 << 0
	Control uint32 = 1 << 2
	Alt     uint32 = 1 << 3
	Super   uint32 = 1 << 26
	Release uint32 = 1 << 30 // the key went up
)

// Edit is one thing the input method wants done to the text. A composer sends one kind in
// each: finished text, or what is being composed now.
type Edit struct {
	Commit  string // finished: it stays
	Compose bool   // Preedit replaces what was being composed
	Preedit string
}

// Composer is an input method. All methods are called on Fyne's thread.
type Composer interface {
	// FocusIn says that a field listens from now on; arrived is called, from any goroutine,
	// when edits came without a key, such as a candidate clicked with the mouse.
	FocusIn(arrived func())
	// FocusOut says that nobody listens any more.
	FocusOut()
	// Press hands over a key and reports whether the input method took it. The edits come
	// in order and belong before the key's own effect.
	Press(key Key) (taken bool, edits []Edit)
	// Edits returns what arrived by itself since the last call.
	Edits() []Edit
	// Accept tells the input method to forget what it is composing: the field keeps the
	// text as it stands.
	Accept(text string)
	// PlaceAt says where the text is being typed, in pixels of the screen, so that the list
	// of candidates opens beside it.
	PlaceAt(x, y, width, height int)
}

// Screen knows what Fyne does not tell: where a window is, and what a key means in the
// keyboard's layout.
type Screen interface {
	// Origin returns the position on the screen, in pixels, of the window with the given
	// native handle.
	Origin(window uintptr) (x, y int, ok bool)
	// Sym returns the keysym of an X key code, 0 when unknown.
	Sym(code int) uint32
}

var (
	method Composer
	screen Screen
)

// Use makes every Field compose with the given input method; nil for none. Call it before the
// first window opens, and in tests.
func Use(composer Composer, where Screen) { method, screen = composer, where }
