package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// CreateRenderer is Fyne's.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	c.drawing = &drawing{
		of: c, style: c.style, place: c.place,
		least: func() fyne.Size { return fyne.NewSize(c.Least(), c.HeightAt(0)) },
	}
	return draw(c.drawing)
}

func (c *Chart) style() {
	objects := []fyne.CanvasObject{c.legend, c.empty}
	none := len(c.data.Points) == 0
	c.empty.Hidden = !none
	for i, g := range c.grid {
		paint(g, theme.Line, "", 0)
		g.Hidden, c.figures[i].Hidden = none, none
		objects = append(objects, g, c.figures[i])
	}
	for i, b := range c.bars {
		paint(b, theme.Action, "", 0)
		objects = append(objects, b, c.labels[i])
	}
	for _, l := range c.line {
		l.StrokeColor, l.StrokeWidth = theme.Color(theme.ChartLine), 3
		objects = append(objects, l)
	}
	c.dot.FillColor, c.dot.StrokeColor, c.dot.StrokeWidth = theme.Color(theme.Surface), theme.Color(theme.ChartLine), 3
	told := c.Told()
	c.dot.Hidden = told == nil || len(c.line) == 0
	c.tipBack.Hidden, c.tipText.Hidden = told == nil, told == nil
	paint(c.tipBack, theme.Surface, theme.Line, 1)
	c.tipBack.Shadow = canvas.Shadow{Color: theme.Color(theme.Shade), BlurRadius: 10, Offset: fyne.NewPos(0, 3)}
	c.tipText.Objects = nil
	for i, line := range told {
		style := Small
		if i == 0 {
			style = SmallBold
		}
		c.tipText.Objects = append(c.tipText.Objects, NewText(line, style))
	}
	styleRing(c.ring, c.focused, theme.Teal)
	c.drawing.objects = append(objects, c.dot, c.tipBack, c.tipText, c.ring)
}

func (c *Chart) place(size fyne.Size) {
	placeRing(c.ring, size, 4)
	put(c.empty, 0, 0, size.Width, size.Height)
	legend := Small.height()
	put(c.legend, 0, 0, min(size.Width, naturalWidth(c.legend)), legend)
	if len(c.data.Points) == 0 {
		return
	}
	var axis float32
	for _, f := range c.figures {
		axis = max(axis, f.Natural())
	}
	low := Tiny.height()
	c.plot = fyne.NewPos(axis+8, legend+10+low/2)
	c.plotSize = fyne.NewSize(size.Width-c.plot.X, size.Height-c.plot.Y-low-6)
	foot := c.plot.Y + c.plotSize.Height
	for i, g := range c.grid {
		y := foot - c.plotSize.Height*float32(i)/float32(len(c.grid)-1)
		put(g, c.plot.X, y, c.plotSize.Width, 1)
		put(c.figures[i], 0, y-low/2, axis, low)
	}
	end, _ := top(c.most(func(p ChartPoint) float64 { return p.Bar }))
	lineEnd := c.most(func(p ChartPoint) float64 { return p.Line }) / 0.72
	slot := c.plotSize.Width / float32(len(c.bars))
	wide := min(34, slot*0.58)
	center := func(i int) float32 { return c.plot.X + slot*(float32(i)+0.5) }
	high := func(v, end float64) float32 {
		if end <= 0 {
			return foot
		}
		return foot - c.plotSize.Height*float32(max(0, v)/end)
	}
	every := c.labelEvery(slot)
	for i, b := range c.bars {
		y := high(c.data.Points[i].Bar, end)
		b.Hidden = foot-y < 0.5
		b.CornerRadius = min(4, (foot-y)/2)
		put(b, center(i)-wide/2, y, wide, foot-y)
		c.labels[i].Hidden = (len(c.bars)-1-i)%every != 0
		w := slot * float32(every)
		put(c.labels[i], center(i)-w/2, foot+6, w, low)
	}
	for i, l := range c.line {
		l.Position1 = fyne.NewPos(center(i), high(c.data.Points[i].Line, lineEnd))
		l.Position2 = fyne.NewPos(center(i+1), high(c.data.Points[i+1].Line, lineEnd))
	}
	if c.at >= 0 && c.at < len(c.bars) {
		c.placeTip(size, center(c.at), min(high(c.data.Points[c.at].Bar, end), high(c.data.Points[c.at].Line, lineEnd)))
		y := high(c.data.Points[c.at].Line, lineEnd)
		put(c.dot, center(c.at)-5, y-5, 10, 10)
	}
}

// labelEvery leaves labels out, counted from the newest, until the others fit.
func (c *Chart) labelEvery(slot float32) int {
	var widest float32
	for _, l := range c.labels {
		widest = max(widest, l.Natural())
	}
	return max(1, int((widest+6)/slot+0.999))
}

func (c *Chart) placeTip(size fyne.Size, x, y float32) {
	w, h := naturalWidth(c.tipText)+20, heightAt(c.tipText, 1e6)+12
	left := min(max(0, x-w/2), size.Width-w)
	up := max(0, y-h-8)
	put(c.tipBack, left, up, w, h)
	put(c.tipText, left+10, up+6, w-20, h-12)
}

// swatch is the colour before a name in a legend: a square or a line.
type swatch struct {
	fynewidget.BaseWidget
	in   theme.ColorName
	high float32
	back *canvas.Rectangle
}

func newSwatch(in theme.ColorName, high float32) *swatch {
	s := &swatch{in: in, high: high, back: box(2)}
	s.ExtendBaseWidget(s)
	return s
}

func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: s, objects: []fyne.CanvasObject{s.back},
		style: func() { paint(s.back, s.in, "", 0) },
		place: func(size fyne.Size) { put(s.back, 0, (size.Height-s.high)/2, size.Width, s.high) },
		least: func() fyne.Size { return fyne.NewSize(12, s.high) },
	})
}
