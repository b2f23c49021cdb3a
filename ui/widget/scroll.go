package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll lets content be higher than the room there is. The content gets the
// width of the room, and its text wraps to that. It asks for little height
// itself, so wrap it in Fill.
func Scroll(content fyne.CanvasObject) *fyne.Container {
	body := &scrolled{}
	inner := container.New(body, content)
	bar := container.NewVScroll(inner)
	return container.New(&scroller{body: body, bar: bar}, bar)
}

// ScrollToTop shows the beginning of what Scroll made scroll.
func ScrollToTop(of *fyne.Container) {
	if l, ok := of.Layout.(*scroller); ok {
		l.bar.ScrollToTop()
	}
}

// scroller tells the body how wide it will be before Fyne asks how high it is.
type scroller struct {
	body  *scrolled
	bar   *container.Scroll
	whole bool // asks for the height of all it holds
}

// bleed is how far the content may draw over its edge, so that lines, shadows and focus rings
// at the edge are seen whole.
const bleed float32 = 6

// scrollLeast is the height below which scrolling is of no use.
const scrollLeast float32 = 60

func (l *scroller) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.body.width, l.body.bar = size.Width, 0
	if heightAt(l.bar.Content, size.Width) > size.Height+slip {
		l.body.bar = scrollBar
	}
	put(l.bar, -bleed, -bleed, size.Width+2*bleed, size.Height+2*bleed)
	l.bar.Refresh()
}

func (l *scroller) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth(l.bar.Content), scrollLeast)
}

func (l *scroller) natural([]fyne.CanvasObject) float32 { return naturalWidth(l.bar.Content) }
func (l *scroller) leastOf([]fyne.CanvasObject) float32 { return leastWidth(l.bar.Content) }

func (l *scroller) heightAt(_ []fyne.CanvasObject, width float32) float32 {
	if h := heightAt(l.bar.Content, width); l.whole || h < scrollLeast {
		return h
	}
	return scrollLeast
}

// scrolled is as high as its content is at the width of the room.
type scrolled struct {
	width float32
	bar   float32 // room left for the bar
}

const scrollBar float32 = 10

func (l *scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		w := size.Width - 2*bleed - l.bar
		put(o, bleed, bleed, w, max(size.Height-2*bleed, heightAt(o, w)))
	}
}

func (l *scrolled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		w := l.width
		if w <= 0 {
			w = naturalWidth(o)
		}
		s = s.Max(fyne.NewSize(leastWidth(o), heightAt(o, w-l.bar)))
	}
	return s.AddWidthHeight(2*bleed, 2*bleed)
}

func (l *scrolled) natural(objects []fyne.CanvasObject) float32 { return (&rows{}).natural(objects) }
func (l *scrolled) leastOf(objects []fyne.CanvasObject) float32 { return (&rows{}).leastOf(objects) }

func (l *scrolled) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return (&fill{}).heightAt(objects, width)
}
