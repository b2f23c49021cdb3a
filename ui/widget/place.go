package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Insets are distances from the edges.
type Insets struct{ Top, Right, Bottom, Left float32 }

// Even is the same distance on all four sides.
func Even(d float32) Insets { return Insets{d, d, d, d} }

// Sides is one distance above and below and another left and right.
func Sides(vertical, horizontal float32) Insets {
	return Insets{vertical, horizontal, vertical, horizontal}
}

// Pad keeps an object away from the edges.
func Pad(in Insets, object fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{in: in}, object)
}

// Left, Center and Right give an object its natural width at that side instead
// of stretching it.
func Left(object fyne.CanvasObject) *fyne.Container { return container.New(&pad{side: -1}, object) }

// Center gives an object its natural width, and height, in the middle.
func Center(object fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{middle: true}, object)
}

// Right gives an object its natural width at the right edge.
func Right(object fyne.CanvasObject) *fyne.Container { return container.New(&pad{side: 1}, object) }

// AtLeast keeps an object from becoming smaller than width and height; zero
// leaves a side as it is.
func AtLeast(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{min: fyne.NewSize(width, height)}, object)
}

// AtMost keeps an object from becoming wider than width; it stands in the
// middle of what is wider.
func AtMost(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{most: width}, object)
}

type pad struct {
	in     Insets
	side   int // -1 left, 1 right, 0 stretched
	middle bool
	min    fyne.Size
	most   float32
	last   float32
}

func (l *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	inner := fyne.NewSize(size.Width-l.in.Left-l.in.Right, size.Height-l.in.Top-l.in.Bottom)
	for _, o := range objects {
		w, h, x, y := inner.Width, inner.Height, l.in.Left, l.in.Top
		if l.side != 0 || l.middle {
			w = min(w, naturalWidth(o))
		}
		if l.most > 0 {
			w = min(w, l.most)
			x += (inner.Width - w) / 2
		}
		if l.side > 0 {
			x += inner.Width - w
		}
		if l.middle {
			h = min(h, heightAt(o, w))
			x, y = x+(inner.Width-w)/2, y+(inner.Height-h)/2
		}
		put(o, x, y, w, h)
	}
}

func (l *pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *pad) natural(objects []fyne.CanvasObject) float32 {
	w := max((&rows{}).natural(objects)+l.in.Left+l.in.Right, l.min.Width)
	if l.most > 0 {
		w = min(w, l.most)
	}
	return w
}

func (l *pad) leastOf(objects []fyne.CanvasObject) float32 {
	return max((&rows{}).leastOf(objects)+l.in.Left+l.in.Right, l.min.Width)
}

func (l *pad) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	w := width - l.in.Left - l.in.Right
	if l.most > 0 {
		w = min(w, l.most)
	}
	for _, o := range objects {
		at := w
		if l.side != 0 || l.middle {
			at = min(at, naturalWidth(o))
		}
		h = max(h, heightAt(o, at))
	}
	return max(h+l.in.Top+l.in.Bottom, l.min.Height)
}
