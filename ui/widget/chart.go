package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// ChartPoint is one bar with its point on the line.
type ChartPoint struct {
	Label    string // under the bar
	Bar      float64
	BarText  string // in words, shown when pointed at
	Line     float64
	LineText string
}

// ChartData is what a chart shows. Bars stand on an axis with figures; the line
// has a scale of its own, whose figures are said when a bar is pointed at.
type ChartData struct {
	Points   []ChartPoint
	BarName  string
	LineName string                 // "" leaves the line out
	Axis     func(v float64) string // words for a figure on the axis
	Summary  string                 // the chart in a sentence, for those who cannot see it
	Empty    string                 // said when there is no point
}

// Chart is bars in teal under a gold line. Pointing at a bar, or the arrow keys
// while it has the keyboard, tell its figures.
type Chart struct {
	fynewidget.BaseWidget
	data    ChartData
	at      int // the point told about, -1 for none
	focused bool

	grid, bars []*canvas.Rectangle
	figures    []*Text
	labels     []*Text
	line       []*canvas.Line
	dot        *canvas.Circle
	legend     *fyne.Container
	empty      *Text
	tipBack    *canvas.Rectangle
	tipText    *fyne.Container
	ring       *canvas.Rectangle
	drawing    *drawing
	plot       fyne.Position // the corner of the plot
	plotSize   fyne.Size
}

var (
	_ fyne.Widget       = (*Chart)(nil)
	_ fyne.Focusable    = (*Chart)(nil)
	_ fyne.Accessible   = (*Chart)(nil)
	_ desktop.Hoverable = (*Chart)(nil)
	_ measured          = (*Chart)(nil)
)

// NewChart is a chart of data.
func NewChart(data ChartData) *Chart {
	c := &Chart{at: -1, tipBack: box(8), ring: ring(), legend: Columns(6), tipText: Rows(0), empty: NewText("", Muted.Centered())}
	c.ExtendBaseWidget(c)
	c.Set(data)
	return c
}

// Set shows other data.
func (c *Chart) Set(data ChartData) {
	c.data, c.at = data, -1
	c.make()
	c.Refresh()
}

// AccessibilityLabel is the chart in a sentence.
func (c *Chart) AccessibilityLabel() string {
	if len(c.data.Points) == 0 {
		return c.data.Empty
	}
	return c.data.Summary
}

// AccessibilityRole is text: it is read, not pressed.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Told is what is said about the point being pointed at, nothing for none.
func (c *Chart) Told() []string {
	if c.at < 0 || c.at >= len(c.data.Points) {
		return nil
	}
	p := c.data.Points[c.at]
	told := []string{p.Label, p.BarText}
	if c.data.LineName != "" {
		told = append(told, p.LineText)
	}
	return told
}

// top is the highest figure of the axis and how far its lines are apart: 1, 2
// or 5 times a power of ten, in three to five steps.
func top(most float64) (end, step float64) {
	if most <= 0 || math.IsNaN(most) || math.IsInf(most, 0) {
		return 1, 1
	}
	step = math.Pow(10, math.Floor(math.Log10(most)))
	for _, f := range []float64{0.2, 0.5, 1, 2} {
		if most/(step*f) <= 5 {
			step *= f
			break
		}
	}
	return math.Ceil(most/step-1e-9) * step, step
}

func (c *Chart) most(of func(ChartPoint) float64) float64 {
	var m float64
	for _, p := range c.data.Points {
		m = max(m, of(p))
	}
	return m
}

func (c *Chart) make() {
	c.grid, c.bars, c.figures, c.labels, c.line = nil, nil, nil, nil, nil
	for range c.data.Points {
		c.bars = append(c.bars, box(4))
	}
	for _, p := range c.data.Points {
		c.labels = append(c.labels, NewText(p.Label, Tiny.Centered()))
	}
	end, step := top(c.most(func(p ChartPoint) float64 { return p.Bar }))
	for v := 0.0; v <= end+step/2; v += step {
		c.grid = append(c.grid, box(0))
		words := ""
		if c.data.Axis != nil {
			words = c.data.Axis(v)
		}
		c.figures = append(c.figures, NewText(words, Tiny.Right()))
	}
	if c.data.LineName != "" {
		for range max(0, len(c.data.Points)-1) {
			c.line = append(c.line, canvas.NewLine(nrgba(0)))
		}
	}
	c.dot = canvas.NewCircle(nrgba(0))
	c.legend.Objects = nil
	if len(c.data.Points) > 0 {
		c.legend.Add(newSwatch(theme.Action, 10))
		c.legend.Add(NewText(c.data.BarName, SmallMuted))
		if c.data.LineName != "" {
			c.legend.Add(newSwatch(theme.ChartLine, 3))
			c.legend.Add(NewText(c.data.LineName, SmallMuted))
		}
	}
	c.empty.SetText("")
	if len(c.data.Points) == 0 {
		c.empty.SetText(c.data.Empty)
	}
}

// FocusGained tells about the last point.
func (c *Chart) FocusGained() {
	c.focused = true
	if c.at < 0 {
		c.at = len(c.data.Points) - 1
	}
	c.Refresh()
}

// FocusLost tells about none.
func (c *Chart) FocusLost() { c.focused, c.at = false, -1; c.Refresh() }

// TypedRune does nothing.
func (c *Chart) TypedRune(rune) {}

// TypedKey goes from point to point.
func (c *Chart) TypedKey(key *fyne.KeyEvent) {
	n := len(c.data.Points)
	switch key.Name {
	case fyne.KeyLeft:
		c.tell(max(0, c.at-1))
	case fyne.KeyRight:
		c.tell(min(n-1, c.at+1))
	case fyne.KeyHome:
		c.tell(0)
	case fyne.KeyEnd:
		c.tell(n - 1)
	case fyne.KeyEscape:
		escape(c)
	}
}

func (c *Chart) tell(i int) {
	if i != c.at && i < len(c.data.Points) {
		c.at = i
		c.Refresh()
	}
}

// MouseIn tells about the bar pointed at.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved tells about the bar pointed at.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	n := len(c.data.Points)
	x := e.Position.X - c.plot.X
	if n == 0 || x < 0 || x >= c.plotSize.Width {
		c.tell(-1)
		return
	}
	c.tell(int(x / (c.plotSize.Width / float32(n))))
}

// MouseOut tells about none, unless the keyboard is there.
func (c *Chart) MouseOut() {
	if !c.focused {
		c.tell(-1)
	}
}

// Natural is a comfortable width.
func (c *Chart) Natural() float32 { return 480 }

// Least is the width below which bars would be lines.
func (c *Chart) Least() float32 { return 220 }

// HeightAt is the height below which it says little; it likes to be in a Fill.
func (c *Chart) HeightAt(float32) float32 { return 200 }
