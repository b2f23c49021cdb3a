package widget

import "fyne.io/fyne/v2"

// Reveal scrolls what Scroll made scroll until an object in it is seen: whole,
// or from its top where it is higher than the room.
func Reveal(of *fyne.Container, object fyne.CanvasObject) {
	l, ok := of.Layout.(*scroller)
	if !ok {
		return
	}
	driver := fyne.CurrentApp().Driver()
	room := l.bar.Size().Height
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(l.bar.Content).Y - bleed
	bottom := top + object.Size().Height + 2*bleed
	switch {
	case top < l.bar.Offset.Y:
		l.bar.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.bar.Offset.Y+room:
		l.bar.ScrollToOffset(fyne.NewPos(0, min(top, bottom-room)))
	}
}
