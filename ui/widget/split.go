package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Part is one column of a Split.
type Part struct {
	Object fyne.CanvasObject
	// Weight is its share of the width beside the other weights; a part of
	// weight 0 is exactly Min wide.
	Weight float32
	// Min is the width below which it does not shrink while another part can.
	Min float32
}

// Split shares the width among parts by weight, exactly gap apart. A part held
// at its minimum leaves the others what remains, so that 1024 pixels hold what
// 1280 show. All parts are as high as the whole.
func Split(gap float32, parts ...Part) *fyne.Container {
	l := &split{gap: gap}
	c := container.New(l)
	for _, p := range parts {
		l.parts = append(l.parts, p)
		c.Objects = append(c.Objects, p.Object)
	}
	return c
}

// Grid is objects in columns of equal width, exactly gap apart both ways, each
// row as high as its highest.
func Grid(columns int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grid{columns: max(1, columns), gap: gap}, objects...)
}

type split struct {
	gap   float32
	parts []Part
	last  float32
}

func (l *split) widths(width float32) []float32 {
	given := make([]float32, len(l.parts))
	if least := l.least() + l.gap*float32(max(0, len(l.parts)-1)); least > width && least > 0 {
		// Even the minimum widths do not fit: all shrink alike.
		for i, p := range l.parts {
			given[i] = p.Min * max(0, width-(least-l.least())) / l.least()
		}
		return given
	}
	held := make([]bool, len(l.parts))
	left := width - l.gap*float32(max(0, len(l.parts)-1))
	var weights float32
	for i, p := range l.parts {
		if p.Weight <= 0 {
			given[i], held[i] = p.Min, true
			left -= p.Min
			continue
		}
		weights += p.Weight
	}
	for again := true; again; {
		again = false
		for i, p := range l.parts {
			if !held[i] && weights > 0 && left*p.Weight/weights < p.Min {
				given[i], held[i] = p.Min, true
				left, weights = left-p.Min, weights-p.Weight
				again = true
			}
		}
	}
	for i, p := range l.parts {
		if !held[i] {
			given[i] = max(0, left*p.Weight/weights)
		}
	}
	return given
}

func (l *split) least() float32 {
	var w float32
	for _, p := range l.parts {
		w += p.Min
	}
	return w
}

func (l *split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	var x float32
	for i, w := range l.widths(size.Width) {
		put(objects[i], x, 0, w, size.Height)
		x += w + l.gap
	}
}

func (l *split) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *split) natural(objects []fyne.CanvasObject) float32 {
	w := l.gap * float32(max(0, len(objects)-1))
	for i, o := range objects {
		w += max(l.parts[i].Min, naturalWidth(o))
	}
	return w
}

func (l *split) leastOf(objects []fyne.CanvasObject) float32 {
	return l.least() + l.gap*float32(max(0, len(objects)-1))
}

func (l *split) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(width) {
		h = max(h, heightAt(objects[i], w))
	}
	return h
}

type grid struct {
	columns int
	gap     float32
	last    float32
}

func (l *grid) cell(width float32) float32 {
	return (width - l.gap*float32(l.columns-1)) / float32(l.columns)
}

func (l *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	w := l.cell(size.Width)
	objects = visible(objects)
	rowCount := (len(objects) + l.columns - 1) / l.columns
	spare := max(0, size.Height-l.heightAt(objects, size.Width)) / float32(max(1, rowCount))
	var y float32
	for from := 0; from < len(objects); from += l.columns {
		row := objects[from:min(len(objects), from+l.columns)]
		h := rowHeight(row, w) + spare
		for i, o := range row {
			put(o, float32(i)*(w+l.gap), y, w, h)
		}
		y += h + l.gap
	}
}

func rowHeight(row []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range row {
		h = max(h, heightAt(o, width))
	}
	return h
}

func (l *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *grid) natural(objects []fyne.CanvasObject) float32 {
	return (&rows{}).natural(objects)*float32(l.columns) + l.gap*float32(l.columns-1)
}

func (l *grid) leastOf(objects []fyne.CanvasObject) float32 {
	return (&rows{}).leastOf(objects)*float32(l.columns) + l.gap*float32(l.columns-1)
}

func (l *grid) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	w := l.cell(width)
	var h float32
	for from := 0; from < len(objects); from += l.columns {
		if from > 0 {
			h += l.gap
		}
		h += rowHeight(objects[from:min(len(objects), from+l.columns)], w)
	}
	return h
}
