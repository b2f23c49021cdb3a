package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
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

// CreateRenderer is Fyne's, less the box and the border.
func (in *input) CreateRenderer() fyne.WidgetRenderer {
	return &frameless{in.Field.CreateRenderer()}
}

type frameless struct{ fyne.WidgetRenderer }

func (f *frameless) Objects() []fyne.CanvasObject { return f.WidgetRenderer.Objects()[2:] }

// lettered shows an input's text in another size than body.
func lettered(in *input, size theme.SizeName) fyne.CanvasObject {
	return container.NewThemeOverride(in, &lettering{size})
}

// lettering is the theme in use with another size of plain text. It asks each
// time, so that it follows when the theme is switched.
type lettering struct{ size theme.SizeName }

func (l *lettering) base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is the theme's.
func (l *lettering) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return l.base().Color(name, v)
}

// Font is the theme's.
func (l *lettering) Font(style fyne.TextStyle) fyne.Resource { return l.base().Font(style) }

// Icon is the theme's.
func (l *lettering) Icon(name fyne.ThemeIconName) fyne.Resource { return l.base().Icon(name) }

// Size is the theme's, except that of plain text.
func (l *lettering) Size(name fyne.ThemeSizeName) float32 {
	if name == fynetheme.SizeNameText {
		return theme.Size(l.size)
	}
	return l.base().Size(name)
}
