package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Widest shows the first of several objects that the width has room for, the last where none
// has: a table and the same one with fewer columns.
func Widest(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&widest{}, objects...)
}

type widest struct{}

func (*widest) choice(objects []fyne.CanvasObject, width float32) int {
	for i, o := range objects {
		if leastWidth(o) <= width+slip {
			return i
		}
	}
	return len(objects) - 1
}

func (l *widest) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	chosen := l.choice(objects, size.Width)
	for i, o := range objects {
		if i != chosen {
			o.Hide()
			continue
		}
		o.Show()
		put(o, 0, 0, size.Width, size.Height)
	}
}

func (l *widest) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.leastOf(objects), objects[len(objects)-1].MinSize().Height)
}

func (l *widest) natural(objects []fyne.CanvasObject) float32 { return naturalWidth(objects[0]) }

func (l *widest) leastOf(objects []fyne.CanvasObject) float32 {
	return leastWidth(objects[len(objects)-1])
}

func (l *widest) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return heightAt(objects[l.choice(objects, width)], width)
}
