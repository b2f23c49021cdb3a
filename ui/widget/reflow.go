package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reflow is Split where the width is at least from, and otherwise Rows of the same objects, exactly
// gap apart. In Rows those wrapped in Fill share what height is left.
func Reflow(gap, from float32, parts ...Part) *fyne.Container {
	side := &split{gap: gap, parts: parts}
	c := container.New(&reflow{from: from, side: side, below: &rows{gap: gap}})
	for _, p := range parts {
		c.Objects = append(c.Objects, p.Object)
	}
	return c
}

type reflow struct {
	from  float32
	side  *split
	below *rows
	last  float32
}

func (l *reflow) at(width float32) measuring {
	if width+slip >= l.from {
		return l.side
	}
	return l.below
}

func (l *reflow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	l.at(size.Width).Layout(objects, size)
}

func (l *reflow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *reflow) natural(objects []fyne.CanvasObject) float32 { return l.side.natural(objects) }
func (l *reflow) leastOf(objects []fyne.CanvasObject) float32 { return l.below.leastOf(objects) }

func (l *reflow) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return l.at(width).heightAt(objects, width)
}
