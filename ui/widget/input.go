package widget

import (
	"fyne.io/fyne/v2"

	"tessera/ui/window/typing"
)

// input is a typing field without its own box, so that a field can draw the frame
// around it. All editing is Fyne's, and Korean and Chinese are package typing's.
type input struct {
	typing.Field
	focus func(gained bool)
	// keys sees a key that the input method leaves alone; true means that it has been dealt with.
	keys func(key *fyne.KeyEvent) bool
}

var _ fyne.Widget = (*input)(nil)

func newInput() *input {
	in := &input{}
	in.Keys = in.key
	in.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	in.ExtendBaseWidget(in)
	return in
}

func newMultiLineInput() *input {
	in := newInput()
	in.MultiLine = true
	in.Wrapping = fyne.TextWrapWord
	return in
}

// typed replaces the text and leaves the cursor behind it.
func (in *input) typed(text string) {
	in.SetText(text)
	if !in.MultiLine {
		in.CursorColumn = len([]rune(text))
		in.Refresh()
	}
}

// FocusGained tells the frame.
func (in *input) FocusGained() {
	in.Field.FocusGained()
	if in.focus != nil {
		in.focus(true)
	}
}

// FocusLost tells the frame.
func (in *input) FocusLost() {
	in.Field.FocusLost()
	if in.focus != nil {
		in.focus(false)
	}
}

// key offers a key to the field first. It comes after the input method: Enter, Escape and
// the arrows may belong to a syllable or to a list of candidates.
func (in *input) key(key *fyne.KeyEvent) bool {
	return in.keys != nil && in.keys(key) || functionKeys[key.Name] && passKey(in, key)
}

// AcceptsTab is no: Tab goes on to the next field, also from one of several lines.
func (in *input) AcceptsTab() bool { return false }

// CreateRenderer is Fyne's, less the box and the border.
func (in *input) CreateRenderer() fyne.WidgetRenderer {
	return &frameless{in.Field.CreateRenderer()}
}

type frameless struct{ fyne.WidgetRenderer }

func (f *frameless) Objects() []fyne.CanvasObject { return f.WidgetRenderer.Objects()[2:] }
