package widget

import "fyne.io/fyne/v2"

// choiceRow sets buttons side by side in equal widths; where that would shorten
// a word, each as wide as its words need; and where not even that fits, in as
// many equal columns as do.
type choiceRow struct {
	gap  float32
	last float32
}

// columns are the widths of the columns, one after the other.
func (l *choiceRow) columns(objects []fyne.CanvasObject, width float32) []float32 {
	n := max(1, len(objects))
	var sum, widest float32
	for _, o := range objects {
		sum += naturalWidth(o)
		widest = max(widest, naturalWidth(o))
	}
	room := width - l.gap*float32(n-1)
	if spare := room - sum; widest > room/float32(n)+slip && spare >= -slip {
		given := make([]float32, n)
		for i, o := range objects {
			given[i] = naturalWidth(o) + spare/float32(n)
		}
		return given
	}
	for n > 1 && widest > (width-l.gap*float32(n-1))/float32(n)+slip {
		n--
	}
	given := make([]float32, n)
	for i := range given {
		given[i] = (width - l.gap*float32(n-1)) / float32(n)
	}
	return given
}

func (l *choiceRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	columns := l.columns(objects, size.Width)
	h := l.high(objects)
	var x, y float32
	for i, o := range objects {
		w := columns[i%len(columns)]
		put(o, x, y, w, h)
		if x += w + l.gap; (i+1)%len(columns) == 0 {
			x, y = 0, y+h+l.gap
		}
	}
}

func (l *choiceRow) high(objects []fyne.CanvasObject) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, heightAt(o, 0))
	}
	return h
}

func (l *choiceRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.last
	if w <= 0 {
		w = l.natural(objects)
	}
	return fyne.NewSize(l.leastOf(objects), l.heightAt(objects, w))
}

func (l *choiceRow) natural(objects []fyne.CanvasObject) float32 {
	return (&rows{}).natural(objects)*float32(len(objects)) + l.gap*float32(max(0, len(objects)-1))
}

func (l *choiceRow) leastOf(objects []fyne.CanvasObject) float32 {
	return (&rows{}).leastOf(objects)
}

func (l *choiceRow) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	if len(objects) == 0 {
		return 0
	}
	n := len(l.columns(objects, width))
	lines := float32((len(objects) + n - 1) / n)
	return lines*l.high(objects) + (lines-1)*l.gap
}
