package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Pairs sets objects two beside each other where the width has room for both,
// and one below the other where it has not: fields of a form in a narrow
// column or in large letters.
func Pairs(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&pairs{gap: gap}, objects...)
}

type pairs struct {
	gap  float32
	last float32
}

// grid is how the objects stand at a width.
func (l *pairs) grid(objects []fyne.CanvasObject, width float32) *grid {
	if 2*(&rows{}).leastOf(objects)+l.gap > width+slip {
		return &grid{columns: 1, gap: l.gap}
	}
	return &grid{columns: 2, gap: l.gap}
}

func (l *pairs) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	l.grid(objects, size.Width).Layout(objects, size)
}

func (l *pairs) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *pairs) natural(objects []fyne.CanvasObject) float32 {
	return (&grid{columns: 2, gap: l.gap}).natural(objects)
}

func (l *pairs) leastOf(objects []fyne.CanvasObject) float32 { return (&rows{}).leastOf(objects) }

func (l *pairs) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return l.grid(objects, width).heightAt(objects, width)
}
