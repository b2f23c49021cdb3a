package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Rows stacks objects from top to bottom, exactly gap apart and as wide as the
// whole. Whatever height is left over goes to those wrapped in Fill.
func Rows(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rows{gap: gap}, objects...)
}

// Columns puts objects side by side, exactly gap apart, each as wide as it
// likes and centred in height. What is left over goes to those wrapped in
// Fill; where there is too little, text is shortened.
func Columns(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: gap}, objects...)
}

// TopColumns is Columns with everything at the top instead of in the middle.
func TopColumns(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: gap, top: true}, objects...)
}

// Fill makes an object take what is left over in Rows or Columns.
func Fill(object fyne.CanvasObject) *fyne.Container {
	return container.New(&fill{}, object)
}

// Spacer takes what is left over and shows nothing.
func Spacer() *fyne.Container { return container.New(&fill{}) }

type rows struct {
	gap  float32
	last float32 // the width it was laid out at
}

func (l *rows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	objects = visible(objects)
	heights := make([]float32, len(objects))
	left, fills := size.Height-l.gap*float32(max(0, len(objects)-1)), 0
	for i, o := range objects {
		heights[i] = heightAt(o, size.Width)
		left -= heights[i]
		if isFill(o) {
			fills++
		}
	}
	var y float32
	for i, o := range objects {
		h := heights[i]
		if isFill(o) && fills > 0 {
			h = max(0, h+left/float32(fills))
		}
		put(o, 0, y, size.Width, h)
		y += h + l.gap
	}
}

func (l *rows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *rows) natural(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range visible(objects) {
		w = max(w, naturalWidth(o))
	}
	return w
}

func (l *rows) leastOf(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range visible(objects) {
		w = max(w, leastWidth(o))
	}
	return w
}

func (l *rows) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	h := l.gap * float32(max(0, len(objects)-1))
	for _, o := range objects {
		h += heightAt(o, width)
	}
	return h
}

type columns struct {
	gap  float32
	top  bool
	last float32
}

func (l *columns) widths(objects []fyne.CanvasObject, width float32) []float32 {
	natural, least := make([]float32, len(objects)), make([]float32, len(objects))
	left, fills := width-l.gap*float32(max(0, len(objects)-1)), 0
	for i, o := range objects {
		natural[i], least[i] = naturalWidth(o), leastWidth(o)
		if isFill(o) {
			fills++
		}
	}
	given := l.give(objects, natural, least, left)
	for _, w := range given {
		left -= w
	}
	for i, o := range objects {
		if isFill(o) && left > 0 {
			given[i] += left / float32(fills)
		}
	}
	return given
}

// give shares the width. What fills gives way first, so that a button beside a
// sentence keeps its word while the sentence wraps.
func (l *columns) give(objects []fyne.CanvasObject, natural, least []float32, width float32) []float32 {
	firm := slices.Clone(natural)
	for i, o := range objects {
		if isFill(o) {
			firm[i] = least[i]
		}
	}
	var want float32
	for _, w := range firm {
		want += w
	}
	if want <= width {
		return fit(natural, firm, width)
	}
	return fit(firm, least, width)
}

func (l *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	objects = visible(objects)
	var x float32
	for i, w := range l.widths(objects, size.Width) {
		h := min(heightAt(objects[i], w), size.Height)
		y := (size.Height - h) / 2
		if l.top {
			y = 0
		}
		put(objects[i], x, y, w, h)
		x += w + l.gap
	}
}

func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *columns) natural(objects []fyne.CanvasObject) float32 {
	objects = visible(objects)
	w := l.gap * float32(max(0, len(objects)-1))
	for _, o := range objects {
		w += naturalWidth(o)
	}
	return w
}

func (l *columns) leastOf(objects []fyne.CanvasObject) float32 {
	objects = visible(objects)
	w := l.gap * float32(max(0, len(objects)-1))
	for _, o := range objects {
		w += leastWidth(o)
	}
	return w
}

func (l *columns) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	var h float32
	for i, w := range l.widths(objects, width) {
		h = max(h, heightAt(objects[i], w))
	}
	return h
}

// fill is the mark of an object that takes what is left over.
type fill struct{}

func isFill(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*fill)
	return ok
}

func (*fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		put(o, 0, 0, size.Width, size.Height)
	}
}

func (f *fill) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(fyne.NewSize(leastWidth(o), o.MinSize().Height))
	}
	return s
}

func (f *fill) natural(objects []fyne.CanvasObject) float32 {
	return (&rows{}).natural(objects)
}

func (f *fill) leastOf(objects []fyne.CanvasObject) float32 {
	return (&rows{}).leastOf(objects)
}

func (f *fill) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, heightAt(o, width))
	}
	return h
}
