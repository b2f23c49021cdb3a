package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// lane is the long strip of rows behind List and Table. It makes only as many
// rows as are seen and fills them again while scrolling, so that a hundred
// thousand cost no more than ten. All rows are equally high.
type lane struct {
	fynewidget.BaseWidget
	count    func() int
	make     func() fyne.CanvasObject
	show     func(i int, row fyne.CanvasObject)
	selected func(i int)
	opened   func(i int)

	chosen  int
	late    bool // the chosen row is to be shown once there is room
	focused bool
	lines   map[int]*laneRow
	spare   []*laneRow
	sample  fyne.CanvasObject
	strip   *fyne.Container
	scroll  *container.Scroll
}

var (
	_ fyne.Widget    = (*lane)(nil)
	_ fyne.Focusable = (*lane)(nil)
)

func newLane(count func() int, make func() fyne.CanvasObject, show func(int, fyne.CanvasObject)) *lane {
	l := &lane{count: count, make: make, show: show, chosen: -1, lines: map[int]*laneRow{}}
	l.sample = make()
	l.strip = container.New(&laneLayout{l})
	l.scroll = container.NewVScroll(l.strip)
	l.scroll.OnScrolled = func(fyne.Position) { l.fill(false) }
	l.ExtendBaseWidget(l)
	return l
}

// rowHeight is asked each time: the text scale may change.
func (l *lane) rowHeight() float32 { return l.sample.MinSize().Height + 1 }

// fill puts the rows that are seen in their places; again fills those too that
// were there already.
func (l *lane) fill(again bool) {
	n, h := l.count(), l.rowHeight()
	if l.chosen >= n {
		l.chosen = -1
	}
	first := max(0, int(l.scroll.Offset.Y/h))
	last := min(n-1, int((l.scroll.Offset.Y+l.scroll.Size().Height)/h))
	for i, row := range l.lines {
		if i < first || i > last {
			l.spare = append(l.spare, row)
			delete(l.lines, i)
		}
	}
	for i := first; i <= last; i++ {
		row, ok := l.lines[i]
		if !ok {
			row = l.take()
			l.lines[i] = row
		}
		if !ok || again {
			row.at = i
			l.show(i, row.content)
		}
		row.last = i == n-1
		put(row, 0, float32(i)*h, l.scroll.Size().Width, h)
		row.Refresh()
	}
	l.strip.Objects = l.strip.Objects[:0]
	for _, row := range l.lines {
		l.strip.Objects = append(l.strip.Objects, row)
	}
	canvas.Refresh(l.strip)
}

func (l *lane) take() *laneRow {
	if n := len(l.spare); n > 0 {
		row := l.spare[n-1]
		l.spare = l.spare[:n-1]
		return row
	}
	return newLaneRow(l, l.make())
}

func (l *lane) sel(i int, tell bool) {
	if n := l.count(); i >= n {
		i = n - 1
	}
	old := l.chosen
	l.chosen = max(i, -1)
	l.reveal(l.chosen)
	for _, row := range l.lines {
		row.Refresh()
	}
	if tell && l.chosen >= 0 && l.chosen != old && l.selected != nil {
		l.selected(l.chosen)
	}
}

// reveal scrolls until a row is seen.
func (l *lane) reveal(i int) {
	if i < 0 {
		return
	}
	h, room := l.rowHeight(), l.scroll.Size().Height
	y := float32(i) * h
	switch {
	case room <= 0:
		l.late = true
	case y < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	case y+h > l.scroll.Offset.Y+room:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y+h-room))
	}
	l.fill(false)
}

func (l *lane) open(i int) {
	if i >= 0 && i < l.count() && l.opened != nil {
		l.opened(i)
	}
}

// FocusGained shows which row the keyboard is on.
func (l *lane) FocusGained() {
	l.focused = true
	if l.chosen < 0 && l.count() > 0 {
		l.sel(0, true)
	}
	l.fill(false)
}

// FocusLost no longer does.
func (l *lane) FocusLost() { l.focused = false; l.fill(false) }

// TypedRune does nothing.
func (l *lane) TypedRune(rune) {}

// TypedKey moves through the rows and opens one.
func (l *lane) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(l.scroll.Size().Height/l.rowHeight())-1)
	switch key.Name {
	case fyne.KeyDown:
		l.sel(l.chosen+1, true)
	case fyne.KeyUp:
		l.sel(max(0, l.chosen-1), true)
	case fyne.KeyPageDown:
		l.sel(l.chosen+page, true)
	case fyne.KeyPageUp:
		l.sel(max(0, l.chosen-page), true)
	case fyne.KeyHome:
		l.sel(0, true)
	case fyne.KeyEnd:
		l.sel(l.count()-1, true)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open(l.chosen)
	case fyne.KeyEscape:
		escape(l)
	}
}

func (l *lane) Natural() float32 { return naturalWidth(l.sample) }
func (l *lane) Least() float32   { return leastWidth(l.sample) }

// laneRows is how many rows a strip asks room for where nothing gives it more;
// beyond that it scrolls.
const laneRows = 6

// HeightAt is that of all rows as long as they are few.
func (l *lane) HeightAt(float32) float32 {
	return l.rowHeight() * float32(min(max(1, l.count()), laneRows))
}

func (l *lane) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: l, objects: []fyne.CanvasObject{l.scroll},
		place: func(size fyne.Size) {
			put(l.scroll, 0, 0, size.Width, size.Height)
			l.scroll.Refresh()
			if l.late && size.Height > 0 {
				l.late = false
				l.reveal(l.chosen)
			}
			l.fill(true)
		},
		least: func() fyne.Size { return fyne.NewSize(l.Least(), 3*l.rowHeight()) },
	})
}

// laneLayout only says how long the strip is; fill places the rows.
type laneLayout struct{ l *lane }

func (*laneLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

func (y *laneLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, float32(y.l.count())*y.l.rowHeight())
}

// laneRow is one row of the strip, lent to whatever it shows now. It does not
// take the keyboard itself; the strip has it.
type laneRow struct {
	fynewidget.BaseWidget
	l                *lane
	at               int
	last, hovered    bool
	content          fyne.CanvasObject
	back, rule, ring *canvas.Rectangle
}

var (
	_ fyne.Widget         = (*laneRow)(nil)
	_ fyne.Tappable       = (*laneRow)(nil)
	_ fyne.DoubleTappable = (*laneRow)(nil)
	_ desktop.Hoverable   = (*laneRow)(nil)
)

func newLaneRow(l *lane, content fyne.CanvasObject) *laneRow {
	r := &laneRow{l: l, content: content, back: box(0), rule: box(0), ring: ring()}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped chooses the row.
func (r *laneRow) Tapped(*fyne.PointEvent) {
	focus(r.l)
	r.l.sel(r.at, true)
}

// DoubleTapped chooses and opens it.
func (r *laneRow) DoubleTapped(*fyne.PointEvent) {
	r.l.sel(r.at, true)
	r.l.open(r.at)
}

// MouseIn is Fyne's.
func (r *laneRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is Fyne's.
func (r *laneRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (r *laneRow) MouseOut() { r.hovered = false; r.Refresh() }

func (r *laneRow) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: r, objects: []fyne.CanvasObject{r.back, r.content, r.rule, r.ring},
		style: func() {
			ground := theme.ColorName("")
			switch {
			case r.at == r.l.chosen:
				ground = theme.TealSoft
			case r.hovered:
				ground = theme.Hover
			}
			paint(r.back, ground, "", 0)
			paint(r.rule, theme.Line, "", 0)
			styleRing(r.ring, r.l.focused && r.at == r.l.chosen, theme.Teal)
		},
		place: func(size fyne.Size) {
			put(r.back, 0, 0, size.Width, size.Height-1)
			put(r.content, 0, 0, size.Width, size.Height-1)
			put(r.rule, 0, size.Height-1, size.Width, 1)
			// A little inside: at the very edge of what scrolls a side of it is cut off.
			put(r.ring, ringGap, 1, size.Width-2*ringGap, size.Height-3)
			r.ring.CornerRadius = 4
		},
		least: func() fyne.Size { return r.content.MinSize() },
	})
}
