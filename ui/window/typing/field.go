package typing

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is a widget.Entry that input methods work in: use it wherever a person types. What is
// being composed is part of Text and OnChanged tells of it, so a search follows every stroke.
type Field struct {
	widget.Entry

	// PlainKeys keeps input methods out: a field for card numbers only, where a scanner's
	// letters must stay letters whatever language the keyboard is in.
	PlainKeys bool

	// Keys sees a key that the input method leaves alone before the field acts on it, and
	// reports whether it dealt with it; nil for none. A widget that embeds Field and gives
	// keys a meaning of its own uses this and not TypedKey, which comes before the input
	// method: Enter, Escape and the arrows choose among candidates first.
	Keys func(key *fyne.KeyEvent) (dealt bool)

	self      fyne.Widget // what is on the canvas: the field, or a widget that embeds it
	composing []rune      // the tail before the cursor that the input method may still replace
	scanCode  int         // of the last key that went down: its character follows without one
	listening bool
	applying  bool // SetText while edits are put in is our own
}

var (
	_ fyne.Widget       = (*Field)(nil)
	_ fyne.Focusable    = (*Field)(nil)
	_ fyne.Shortcutable = (*Field)(nil)
	_ desktop.Keyable   = (*Field)(nil)
	_ desktop.Mouseable = (*Field)(nil)
)

// NewField returns a field of one line.
func NewField() *Field {
	f := &Field{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.ExtendBaseWidget(f)
	return f
}

// NewMultiLineField returns a field of several lines; Enter begins a new one.
func NewMultiLineField() *Field {
	f := &Field{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	return f
}

// ExtendBaseWidget is called by a widget that embeds the field, as with every Fyne widget.
func (f *Field) ExtendBaseWidget(outer fyne.Widget) {
	if f.self == nil {
		f.self = outer
	}
	f.Entry.ExtendBaseWidget(outer)
}

// composer is the input method of this field, nil when it has none.
func (f *Field) composer() Composer {
	if f.PlainKeys || f.Password || f.Disabled() {
		return nil
	}
	return method
}

// FocusGained begins listening.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	if c := f.composer(); c != nil {
		f.listening = true
		c.FocusIn(func() { fyne.Do(f.arrived) })
	}
}

// FocusLost keeps what was being composed as it stands and stops listening.
func (f *Field) FocusLost() {
	f.settle()
	if f.listening && method != nil {
		method.FocusOut()
	}
	f.listening = false
	f.Entry.FocusLost()
}

// arrived puts in what came without a key.
func (f *Field) arrived() {
	if c := f.composer(); c != nil && f.listening {
		f.apply(c.Edits())
		f.place(c)
	}
}

// KeyDown remembers the key and tells the input method of Shift and its like.
func (f *Field) KeyDown(event *fyne.KeyEvent) {
	f.scanCode = event.Physical.ScanCode
	f.hold(event, 0)
	f.Entry.KeyDown(event)
}

// KeyUp tells the input method of Shift and its like.
func (f *Field) KeyUp(event *fyne.KeyEvent) {
	f.hold(event, Release)
	f.Entry.KeyUp(event)
}

func (f *Field) hold(event *fyne.KeyEvent, release uint32) {
	sym, known := held[event.Name]
	state := f.state()
	if screen != nil && (!known || event.Name == desktop.KeyAltRight || event.Name == desktop.KeyControlRight) {
		// Only the layout knows the Korean keys; on right Alt or Control they modify nothing.
		if real := screen.Sym(event.Physical.ScanCode); real == symHangul || real == symHanja {
			state &^= ownBit[sym]
			sym, known = real, true
		}
	}
	if !known {
		return
	}
	if release == 0 {
		state &^= ownBit[sym]
	} else {
		state |= ownBit[sym]
	}
	f.ask(Key{Sym: sym, Code: codeOf(event.Physical.ScanCode), State: state | release})
}

// state is which modifiers are held.
func (f *Field) state() uint32 {
	if keyboard, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return stateOf(keyboard.CurrentKeyModifiers())
	}
	return 0
}

// press asks the input method about a key that goes down.
func (f *Field) press(sym uint32, scanCode int) (taken bool) {
	return f.ask(Key{Sym: sym, Code: codeOf(scanCode), State: f.state()})
}

// ask shows a key to the input method and does what it says.
func (f *Field) ask(key Key) (taken bool) {
	c := f.composer()
	if c == nil || !f.listening {
		return false
	}
	f.place(c)
	taken, edits := c.Press(key)
	f.apply(edits)
	f.place(c)
	return taken
}

// TypedRune types a character unless the input method takes it.
func (f *Field) TypedRune(r rune) {
	if !f.press(symOf(r), f.scanCode) {
		f.Entry.TypedRune(r)
	}
}

// TypedKey does what a key does unless the input method takes it.
//
// macOS reports Enter before the text that it finishes, both in one event (cocoa_window.m:
// keyDown calls _glfwInputKey, then interpretKeyEvents): there Enter waits for the next turn.
// Windows hides keys that its input method takes (win32_window.c: VK_PROCESSKEY) and needs
// nothing.
func (f *Field) TypedKey(event *fyne.KeyEvent) {
	if sym, ok := editing[event.Name]; ok {
		if f.press(sym, event.Physical.ScanCode) {
			return
		}
		f.settle()
	}
	if enterComesEarly && (event.Name == fyne.KeyReturn || event.Name == fyne.KeyEnter) {
		fyne.Do(func() { f.act(event) })
		return
	}
	f.act(event)
}

// act is what the key means once it is certain that it is for the field.
func (f *Field) act(event *fyne.KeyEvent) {
	if f.Keys == nil || !f.Keys(event) {
		f.Entry.TypedKey(event)
	}
}

var enterComesEarly = runtime.GOOS == "darwin"

// TypedShortcut keeps what was being composed, then does what was asked.
func (f *Field) TypedShortcut(shortcut fyne.Shortcut) {
	f.settle()
	f.Entry.TypedShortcut(shortcut)
}

// MouseDown keeps what was being composed where it stands before the cursor goes elsewhere.
func (f *Field) MouseDown(event *desktop.MouseEvent) {
	f.settle()
	f.Entry.MouseDown(event)
}

// SetText replaces everything, what is being composed included.
func (f *Field) SetText(text string) {
	f.settle()
	f.Entry.SetText(text)
}

// settle makes what is being composed ordinary text.
func (f *Field) settle() {
	if len(f.composing) == 0 || f.applying {
		return
	}
	accepted := string(f.composing)
	f.composing = nil
	if method != nil {
		method.Accept(accepted)
	}
}

// apply puts the input method's edits into the text; OnChanged hears of the outcome once.
func (f *Field) apply(edits []Edit) {
	if len(edits) == 0 {
		return
	}
	before, changed := f.Text, f.OnChanged
	f.OnChanged, f.applying = nil, true
	for _, edit := range edits {
		f.takeBack()
		if edit.Compose {
			f.insert(edit.Preedit)
			f.composing = []rune(edit.Preedit)
		} else {
			f.insert(edit.Commit)
		}
	}
	f.OnChanged, f.applying = changed, false
	if changed != nil && f.Text != before {
		changed(f.Text)
	}
}

// takeBack removes what was being composed.
func (f *Field) takeBack() {
	for range f.composing {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	f.composing = nil
}

func (f *Field) insert(text string) {
	for _, r := range text {
		f.Entry.TypedRune(r)
	}
}

// Composing returns the part of Text that is not finished yet.
func (f *Field) Composing() string { return string(f.composing) }

// place tells the input method where the cursor is on the screen.
func (f *Field) place(c Composer) {
	if screen == nil || f.self == nil {
		return
	}
	fyneDriver := fyne.CurrentApp().Driver()
	canvas := fyneDriver.CanvasForObject(f.self)
	if canvas == nil {
		return
	}
	for _, window := range fyneDriver.AllWindows() {
		native, ok := window.(driver.NativeWindow)
		if !ok || window.Canvas() != canvas {
			continue
		}
		native.RunNative(func(context any) {
			x11, ok := context.(driver.X11WindowContext)
			if !ok {
				return
			}
			left, top, ok := screen.Origin(x11.WindowHandle)
			if !ok {
				return
			}
			at := fyneDriver.AbsolutePositionForObject(f.self).Add(f.CursorPosition())
			px := func(length float32) int { return int(length * canvas.Scale()) }
			height := f.Size().Height / 2
			if !f.MultiLine {
				height = f.Size().Height - f.CursorPosition().Y
			}
			c.PlaceAt(left+px(at.X), top+px(at.Y), 1, px(height))
		})
	}
}
