package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// List is many equal rows of whatever the screen makes, of which only those
// seen exist. Up, Down, Page, Home and End choose; Enter, Space and a double
// tap open.
type List struct {
	fynewidget.BaseWidget

	// OnSelected is called when a person chooses another row.
	OnSelected func(i int)
	// OnOpened is called when a person opens a row.
	OnOpened func(i int)

	lane *lane
}

var (
	_ fyne.Widget = (*List)(nil)
	_ measured    = (*List)(nil)
)

// NewList is a list of count rows. Make makes an empty row, show fills one with
// what stands at i; both are called again and again, so they must be quick.
func NewList(count func() int, make func() fyne.CanvasObject, show func(i int, row fyne.CanvasObject)) *List {
	l := &List{lane: newLane(count, make, show)}
	l.lane.selected = func(i int) {
		if l.OnSelected != nil {
			l.OnSelected(i)
		}
	}
	l.lane.opened = func(i int) {
		if l.OnOpened != nil {
			l.OnOpened(i)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// Selected is the row that is chosen, -1 for none.
func (l *List) Selected() int { return l.lane.chosen }

// Select chooses a row, -1 for none, without calling back.
func (l *List) Select(i int) { l.lane.sel(i, false) }

// Reload shows all rows anew after what they show has changed.
func (l *List) Reload() { l.lane.Refresh() }

// Focusable is what to give the keyboard to.
func (l *List) Focusable() fyne.Focusable { return l.lane }

// Natural is that of a row.
func (l *List) Natural() float32 { return l.lane.Natural() }

// Least is that of a row.
func (l *List) Least() float32 { return l.lane.Least() }

// HeightAt is that of all rows.
func (l *List) HeightAt(width float32) float32 { return l.lane.HeightAt(width) }

func (l *List) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.lane} }

// CreateRenderer is Fyne's.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: l, objects: []fyne.CanvasObject{l.lane},
		style: func() {},
		place: func(size fyne.Size) { put(l.lane, 0, 0, size.Width, size.Height) },
		least: func() fyne.Size { return l.lane.MinSize() },
	})
}
