package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Style is how a piece of text looks. The methods answer a changed copy, so
// that a screen writes widget.Small.In(theme.Red).
type Style struct {
	Size  theme.SizeName
	Color theme.ColorName
	Bold  bool
	Align fyne.TextAlign
}

// The styles of the screens. Everything with Muted in its name is read second.
var (
	Body       = Style{Size: theme.Body, Color: theme.Ink}
	Strong     = Style{Size: theme.Body, Color: theme.Ink, Bold: true}
	Muted      = Style{Size: theme.Body, Color: theme.Muted}
	Small      = Style{Size: theme.Small, Color: theme.Ink}
	SmallBold  = Style{Size: theme.Small, Color: theme.Ink, Bold: true}
	SmallMuted = Style{Size: theme.Small, Color: theme.Muted}
	Tiny       = Style{Size: theme.Tiny, Color: theme.Muted}
	Label      = Style{Size: theme.Label, Color: theme.Muted, Bold: true}
	Heading    = Style{Size: theme.Heading, Color: theme.Ink, Bold: true}
	Title      = Style{Size: theme.Title, Color: theme.Ink, Bold: true}
	Lead       = Style{Size: theme.Lead, Color: theme.Ink, Bold: true}
	LeadMuted  = Style{Size: theme.Lead, Color: theme.Muted}
	Figure     = Style{Size: theme.Figure, Color: theme.Ink, Bold: true}
	Amount     = Style{Size: theme.Amount, Color: theme.Ink, Bold: true, Align: fyne.TextAlignTrailing}
)

// In is the style in another colour.
func (s Style) In(c theme.ColorName) Style { s.Color = c; return s }

// Bolder is the style in bold.
func (s Style) Bolder() Style { s.Bold = true; return s }

// Right is the style set against the right edge, for amounts.
func (s Style) Right() Style { s.Align = fyne.TextAlignTrailing; return s }

// Centered is the style set in the middle.
func (s Style) Centered() Style { s.Align = fyne.TextAlignCenter; return s }

func (s Style) fyne() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

// ascent is how far below its top a line of text stands.
func (s Style) ascent() float32 {
	_, line := fyne.CurrentApp().Driver().RenderedTextSize("Mg", theme.Size(s.Size), s.fyne(), nil)
	return line
}

func (s Style) measure(text string) fyne.Size {
	return fyne.MeasureText(text, theme.Size(s.Size), s.fyne())
}

// height is that of one line, whatever it says.
func (s Style) height() float32 { return s.measure("Mg").Height }

// Text is one line. Where there is no room it ends in "…"; the layouts of this
// package shorten it only when something has to give.
type Text struct {
	fynewidget.BaseWidget
	text  string
	style Style
	line  *canvas.Text
}

var (
	_ fyne.Widget = (*Text)(nil)
	_ measured    = (*Text)(nil)
)

// NewText is a line of text in a style. Line breaks in it become spaces.
func NewText(text string, style Style) *Text {
	t := &Text{text: oneLine(text), style: style, line: canvas.NewText("", color.Transparent)}
	t.ExtendBaseWidget(t)
	return t
}

// Text is the whole text, also where only a part of it is drawn.
func (t *Text) Text() string { return t.text }

// SetText says something else.
func (t *Text) SetText(text string) {
	if text = oneLine(text); text == t.text {
		return
	}
	t.text = text
	t.Refresh()
}

// SetStyle changes how it looks.
func (t *Text) SetStyle(style Style) {
	if style == t.style {
		return
	}
	t.style = style
	t.Refresh()
}

// Natural is the width of the whole line.
func (t *Text) Natural() float32 { return t.style.measure(t.text).Width }

// Least is room for a few letters and the ellipsis.
func (t *Text) Least() float32 {
	return min(t.Natural(), 3*theme.Size(t.style.Size))
}

// HeightAt is one line at any width.
func (t *Text) HeightAt(float32) float32 { return t.style.height() }

// CreateRenderer is Fyne's.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: t, objects: []fyne.CanvasObject{t.line},
		style: func() {
			t.line.Color = theme.Color(t.style.Color)
			t.line.TextSize = theme.Size(t.style.Size)
			t.line.TextStyle = t.style.fyne()
			t.line.Alignment = t.style.Align
			t.line.Text = t.text
		},
		place: t.place,
		least: func() fyne.Size { return fyne.NewSize(t.Natural(), t.style.height()) },
	})
}

func (t *Text) place(size fyne.Size) {
	shown := t.text
	if size.Width > 0 {
		shown = shorten(t.text, size.Width, t.style)
	}
	t.line.Text = shown
	h := t.style.height()
	put(t.line, 0, (size.Height-h)/2, size.Width, h)
	t.line.Refresh()
}
