package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Dialog is a sheet over the window that asks for one thing. While it is shown
// the keyboard stays in it: Escape closes it and Enter presses its primary
// button.
type Dialog struct {
	fynewidget.BaseWidget

	// OnClosed is called when it goes away, whatever the reason.
	OnClosed func()
	// CanClose is asked before Escape or the cross closes it; nil means yes.
	CanClose func() bool

	canvas  fyne.Canvas
	width   float32
	scrim   *canvas.Rectangle
	sheet   *Panel
	primary *Button
	close   *Button
	typed   func(*fyne.KeyEvent)
	open    bool
}

var (
	_ fyne.Widget     = (*Dialog)(nil)
	_ fyne.Tappable   = (*Dialog)(nil)
	_ fyne.Scrollable = (*Dialog)(nil)
)

// DialogWidth is the usual width of a sheet, before the text scale.
const DialogWidth float32 = 460

// NewDialog is a dialog with a title, content and buttons from left to right;
// the last primary (or dangerous) one is what Enter presses. Give each button
// what it should do: closing is up to it.
func NewDialog(title string, content fyne.CanvasObject, buttons ...*Button) *Dialog {
	d := &Dialog{width: DialogWidth, scrim: box(0)}
	d.close = NewButton("", Quiet, d.tryClose).WithIcon("close")
	foot := Columns(theme.Size(theme.Tight), Spacer())
	for _, b := range buttons {
		foot.Add(b)
		if b.kind == Primary || b.kind == Danger {
			d.primary = b
		}
	}
	head := Columns(theme.Size(theme.Tight), Fill(NewText(title, Title)), d.close)
	middle := Scroll(content)
	middle.Layout.(*scroller).whole = true
	d.sheet = NewPanel(Rows(theme.Size(theme.Gap), head, Fill(middle), foot)).Padded(Even(theme.Size(theme.Wide)))
	d.ExtendBaseWidget(d)
	return d
}

// Wide changes the width of the sheet, before the text scale.
func (d *Dialog) Wide(width float32) *Dialog { d.width = width; return d }

// ShowOn lays it over a canvas and gives the keyboard to the first thing in it
// that takes it.
func (d *Dialog) ShowOn(on fyne.Canvas) {
	if d.open {
		return
	}
	d.open, d.canvas = true, on
	on.Overlays().Add(d)
	d.Resize(on.Size())
	d.Refresh()
	d.typed = on.OnTypedKey()
	on.SetOnTypedKey(func(key *fyne.KeyEvent) {
		switch key.Name {
		case fyne.KeyEscape:
			d.tryClose()
		case fyne.KeyReturn, fyne.KeyEnter:
			d.pressPrimary()
		}
	})
	if first := firstFocusable(d.sheet.content, d.close); first != nil {
		on.Focus(first)
	}
}

// Hide takes it away.
func (d *Dialog) Hide() {
	if !d.open {
		return
	}
	d.open = false
	d.canvas.Overlays().Remove(d)
	d.canvas.SetOnTypedKey(d.typed)
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// Open tells whether it is shown.
func (d *Dialog) Open() bool { return d.open }

// Close is Escape: it asks CanClose first.
func (d *Dialog) Close() { d.tryClose() }

// Submit is Enter: it presses the primary button.
func (d *Dialog) Submit() { d.pressPrimary() }

func (d *Dialog) tryClose() {
	if d.CanClose == nil || d.CanClose() {
		d.Hide()
	}
}

func (d *Dialog) pressPrimary() bool {
	if d.primary == nil {
		return false
	}
	d.primary.Press()
	return true
}

// Tapped keeps taps on the dimmed window from reaching it.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

// Scrolled keeps the window behind from scrolling.
func (d *Dialog) Scrolled(*fyne.ScrollEvent) {}

// CreateRenderer is Fyne's.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: d, objects: []fyne.CanvasObject{d.scrim, d.sheet},
		style: func() { paint(d.scrim, theme.Scrim, "", 0) },
		place: func(size fyne.Size) {
			put(d.scrim, 0, 0, size.Width, size.Height)
			edge := theme.Size(theme.Wide)
			w := min(d.width*max(1, theme.Size(theme.Body)/14), size.Width-2*edge)
			h := min(d.sheet.HeightAt(w), size.Height-2*edge)
			// A little above the middle, where the eye expects it.
			put(d.sheet, (size.Width-w)/2, max(edge, (size.Height-h)*0.42), w, h)
		},
		least: func() fyne.Size { return fyne.NewSize(d.sheet.Least(), 0) },
	})
}

// escape and enter are what a field in a dialog does with those keys; they tell
// whether there is a dialog.
func escape(from fyne.CanvasObject) bool {
	d := dialogOver(from)
	if d == nil {
		return false
	}
	d.tryClose()
	return true
}

func enter(from fyne.CanvasObject) bool {
	d := dialogOver(from)
	return d != nil && d.pressPrimary()
}

func dialogOver(from fyne.CanvasObject) *Dialog {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return nil
	}
	d, _ := c.Overlays().Top().(*Dialog)
	return d
}

// firstFocusable is the first thing below o that takes the keyboard, leaving
// out except.
func firstFocusable(o fyne.CanvasObject, except fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() || o == except {
		return nil
	}
	if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
		if f, ok := o.(fyne.Focusable); ok {
			return f
		}
	}
	for _, child := range children(o) {
		if f := firstFocusable(child, except); f != nil {
			return f
		}
	}
	return nil
}
