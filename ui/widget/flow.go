package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow sets objects one after the other like words, gap apart, and goes on in
// the next line, below lineGap, where the width ends: chips, filters.
func Flow(gap, lineGap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, lineGap: lineGap}, objects...)
}

type flow struct {
	gap, lineGap float32
	last         float32
}

// each calls at with the place of every object and answers the height.
func (l *flow) each(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y, w, h, line float32)) float32 {
	objects = visible(objects)
	var y float32
	for from := 0; from < len(objects); {
		var x, high float32
		to := from
		for ; to < len(objects); to++ {
			w := min(naturalWidth(objects[to]), width)
			if to > from && x+w > width+slip {
				break
			}
			x += w + l.gap
			high = max(high, heightAt(objects[to], w))
		}
		if from > 0 {
			y += l.lineGap
		}
		x = 0
		for _, o := range objects[from:to] {
			w := min(naturalWidth(o), width)
			if at != nil {
				at(o, x, y, w, heightAt(o, w), high)
			}
			x += w + l.gap
		}
		y += high
		from = to
	}
	return y
}

func (l *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	l.each(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h, high float32) {
		put(o, x, y+(high-h)/2, w, h)
	})
}

func (l *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *flow) natural(objects []fyne.CanvasObject) float32 {
	return (&columns{gap: l.gap}).natural(objects)
}

func (l *flow) leastOf(objects []fyne.CanvasObject) float32 {
	return (&rows{}).leastOf(objects)
}

func (l *flow) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return l.each(objects, width, nil)
}
