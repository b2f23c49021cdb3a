package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Field is a place to type in, with its label above and, below, a hint or what
// is wrong.
type Field struct {
	fynewidget.BaseWidget

	// OnChanged is called while a person types.
	OnChanged func(text string)
	// OnSubmitted is called on Enter; without it Enter presses the primary
	// button of the dialog the field is in.
	OnSubmitted func(text string)
	// Check answers what is wrong with a text, "" for nothing. It is asked when
	// the field is left and by Validate.
	Check func(text string) string

	label       *Text
	in          *input
	lines       int
	icon        *Icon
	hint, fault *Paragraph
	sign        *Icon
	back        *canvas.Rectangle
	focused     bool
}

var (
	_ fyne.Widget      = (*Field)(nil)
	_ fyne.Disableable = (*Field)(nil)
	_ measured         = (*Field)(nil)
)

const (
	fieldSide  float32 = 12
	fieldTop   float32 = 8
	fieldUnder float32 = 4
)

// NewField is a field of one line. An empty label leaves its line out.
func NewField(label string) *Field { return newField(label, newInput(), 1) }

// NewMultiLine is a field of several lines whose text wraps; Enter begins a new
// line.
func NewMultiLine(label string, lines int) *Field {
	f := newField(label, newMultiLineInput(), max(2, lines))
	f.in.SetMinRowsVisible(f.lines)
	return f
}

// NewPassword is a field that hides what is typed, for a PIN.
func NewPassword(label string) *Field {
	f := newField(label, newInput(), 1)
	f.in.Password = true
	return f
}

// NewSearch is a field without a label and with a magnifier; Escape clears it.
func NewSearch(placeholder string) *Field {
	f := newField("", newInput(), 1)
	f.icon = NewIcon("search", theme.Muted, 16)
	f.in.PlaceHolder = placeholder
	return f
}

// NewDate is a field for a day in ISO form, 2026-05-03; check says what is
// wrong with a text that is no day.
func NewDate(label string, check func(text string) string) *Field {
	f := NewField(label)
	f.in.PlaceHolder = "YYYY-MM-DD"
	f.icon = NewIcon("calendar", theme.Muted, 16)
	f.Check = check
	return f
}

func newField(label string, in *input, lines int) *Field {
	f := &Field{
		label: NewText(label, Label), in: in, lines: lines, back: box(0),
		hint: NewParagraph("", SmallMuted), fault: NewParagraph("", Small.In(theme.Red)),
		sign: NewIcon("warning", theme.Red, 14),
	}
	in.focus = func(gained bool) {
		f.focused = gained
		if !gained && f.Check != nil && in.Text != "" {
			f.SetError(f.Check(in.Text))
		}
		f.Refresh()
	}
	in.OnChanged = func(text string) {
		if f.fault.Text() != "" {
			f.SetError("")
		}
		if f.OnChanged != nil {
			f.OnChanged(text)
		}
	}
	in.keys = f.key
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		if f.icon != nil && f.label.Text() == "" && f.in.Text != "" {
			f.in.SetText("")
			return true
		}
		return escape(f.in)
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.lines > 1 {
			return false
		}
		if f.OnSubmitted != nil {
			f.OnSubmitted(f.in.Text)
			return true
		}
		return enter(f.in)
	}
	return false
}

// WithHint puts a muted line below, shown while nothing is wrong.
func (f *Field) WithHint(hint string) *Field { f.hint.SetText(hint); return f }

// WithPlaceholder shows an example while the field is empty.
func (f *Field) WithPlaceholder(text string) *Field { f.in.SetPlaceHolder(text); return f }

// WithText starts with a text.
func (f *Field) WithText(text string) *Field { f.in.SetText(text); return f }

// Text is what has been typed.
func (f *Field) Text() string { return f.in.Text }

// SetText types for the person; OnChanged is called.
func (f *Field) SetText(text string) { f.in.typed(text) }

// SetLabel changes the label.
func (f *Field) SetLabel(label string) { f.label.SetText(label); f.Refresh() }

// SetError says what is wrong, "" for nothing.
func (f *Field) SetError(sentence string) {
	if sentence != f.fault.Text() {
		f.fault.SetText(sentence)
		f.Refresh()
	}
}

// Error is what is said to be wrong.
func (f *Field) Error() string { return f.fault.Text() }

// Validate asks Check and tells whether the text will do.
func (f *Field) Validate() bool {
	if f.Check != nil {
		f.SetError(f.Check(f.in.Text))
	}
	return f.fault.Text() == ""
}

// Focusable is what to give the keyboard to.
func (f *Field) Focusable() fyne.Focusable { return f.in }

// Focus gives it the keyboard.
func (f *Field) Focus() { focus(f.in) }

// Enable lets a person type again.
func (f *Field) Enable() { f.in.Enable(); f.Refresh() }

// Disable keeps the text as it is.
func (f *Field) Disable() { f.in.Disable(); f.Refresh() }

// Disabled tells whether it is kept.
func (f *Field) Disabled() bool { return f.in.Disabled() }

// Natural is a comfortable width.
func (f *Field) Natural() float32 { return max(f.label.Natural(), 16*theme.Size(theme.Body)) }

// Least is room for a few letters.
func (f *Field) Least() float32 { return 8 * theme.Size(theme.Body) }

func (f *Field) boxHeight() float32 {
	return float32(f.lines)*Body.height() + 2*fieldTop + float32(f.lines-1)*2
}

func (f *Field) below() *Paragraph {
	if f.fault.Text() != "" {
		return f.fault
	}
	return f.hint
}

func (f *Field) belowIndent() float32 {
	if f.fault.Text() != "" {
		return f.sign.edge() + 5
	}
	return 0
}

// HeightAt is the label, the box and what is said below.
func (f *Field) HeightAt(width float32) float32 {
	h := f.boxHeight()
	if f.label.Text() != "" {
		h += f.label.HeightAt(0) + fieldUnder
	}
	if b := f.below(); b.Text() != "" {
		h += b.HeightAt(width-f.belowIndent()) + fieldUnder
	}
	return h
}

// CreateRenderer is Fyne's.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{f.back, f.label, f.in, f.hint, f.sign, f.fault}
	if f.icon != nil {
		objects = append(objects, f.icon)
	}
	return draw(&drawing{
		of: f, objects: objects, place: f.place,
		style: func() {
			wrong := f.fault.Text() != ""
			f.hint.Hidden, f.fault.Hidden, f.sign.Hidden = wrong, !wrong, !wrong
			styleBox(f.back, f.focused, wrong, f.Disabled())
		},
		least: func() fyne.Size { return least(f, f.Size().Width) },
	})
}

// styleBox is the frame of everything one types or picks in.
func styleBox(back *canvas.Rectangle, focused, wrong, off bool) {
	back.CornerRadius = theme.Size(theme.Corner) - 2
	ground, border, width := theme.Surface, theme.Line, float32(1)
	if off {
		ground = theme.NeutralSoft
	}
	if wrong {
		border = theme.Red
	} else if focused {
		border = theme.Teal
	}
	if focused {
		width = theme.Size(theme.Ring)
	}
	paint(back, ground, border, width)
}

func (f *Field) place(size fyne.Size) {
	var y float32
	if f.label.Text() != "" {
		put(f.label, 0, 0, size.Width, f.label.HeightAt(0))
		y = f.label.HeightAt(0) + fieldUnder
	}
	h := f.boxHeight()
	put(f.back, 0, y, size.Width, h)
	x := fieldSide
	if f.icon != nil {
		side := f.icon.edge()
		put(f.icon, x, y+(h-side)/2, side, side)
		x += side + 6
	}
	inner := theme.Size("innerPadding")
	if f.lines > 1 {
		put(f.in, x-inner, y+1, size.Width-x+inner-fieldSide+inner, h-2)
	} else {
		in := f.in.MinSize().Height
		put(f.in, x-inner, y+(h-in)/2, size.Width-x+inner-fieldSide+inner, in)
	}
	y += h + fieldUnder
	b, indent := f.below(), f.belowIndent()
	put(b, indent, y, size.Width-indent, b.HeightAt(size.Width-indent))
	side := f.sign.edge()
	put(f.sign, 0, y+(Small.height()-side)/2, side, side)
}

// Form sets fields in columns of equal width.
func Form(columns int, fields ...fyne.CanvasObject) *fyne.Container {
	return Grid(columns, theme.Size(theme.Gap), fields...)
}

func focus(o interface {
	fyne.Focusable
	fyne.CanvasObject
},
) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		// A real window knows its widgets only once it has painted them; the one at the start of
		// the day must have the keyboard before that.
		c = unused.on
	}
	if c != nil {
		c.Focus(o)
	}
}
