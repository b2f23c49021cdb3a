package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Fyne's real window cuts what lies in a scroll at the scroll and at every scroll around it. The
// software painter of 2.8.0 forgets the scrolls around it, so that the text of a field that was
// scrolled away is drawn over its neighbours, and it shifts a rounded box that is cut at its top.
// Before a picture is taken both are cut here by hand, and put back afterwards.

// box is a part of the window.
type box struct{ left, top, right, bottom float32 }

func boxOf(at fyne.Position, size fyne.Size) box {
	return box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (b box) cut(by box) box {
	return box{max(b.left, by.left), max(b.top, by.top), min(b.right, by.right), min(b.bottom, by.bottom)}
}

func (b box) empty() bool { return b.right <= b.left || b.bottom <= b.top }

// cutting holds what puts everything back.
type cutting struct{ back []func() }

// cut cuts everything on a canvas as the real window does, and answers how to undo that.
func cut(c fyne.Canvas) func() {
	var all cutting
	for _, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		all.walk(o, fyne.Position{}, boxOf(fyne.Position{}, c.Size()), false)
	}
	return func() {
		for _, undo := range all.back {
			undo()
		}
	}
}

func (k *cutting) walk(o fyne.CanvasObject, at fyne.Position, within box, scrolled bool) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	switch o := o.(type) {
	case *container.Scroll:
		whole := boxOf(at, o.Size())
		seen := whole.cut(within)
		if scrolled && seen != whole {
			k.scroll(o, whole, seen)
		}
		within, scrolled = seen, true
	case *canvas.Rectangle:
		if whole := boxOf(at, o.Size()); scrolled && o.CornerRadius > 0 && whole.top < within.top && whole.bottom > within.top {
			k.box(o, within.top-whole.top)
		}
	}
	for _, child := range below(o) {
		k.walk(child, at, within, scrolled)
	}
}

// scroll makes a scroll as small as what is seen of it, its content staying where it is.
func (k *cutting) scroll(s *container.Scroll, whole, seen box) {
	at, size, offset := s.Position(), s.Size(), s.Offset
	k.back = append(k.back, func() {
		s.Offset = offset
		s.Move(at)
		s.Resize(size)
	})
	if seen.empty() {
		s.Move(fyne.NewPos(-2*size.Width-10_000, 0))
		return
	}
	s.Offset = offset.AddXY(seen.left-whole.left, seen.top-whole.top)
	s.Move(at.AddXY(seen.left-whole.left, seen.top-whole.top))
	s.Resize(fyne.NewSize(seen.right-seen.left, seen.bottom-seen.top))
}

// box leaves the upper part of a rounded box away, and with it its upper corners. A little more
// than is seen stays, so that its border is not seen along the cut.
func (k *cutting) box(r *canvas.Rectangle, gone float32) {
	was := *r
	k.back = append(k.back, func() {
		r.CornerRadius, r.BottomLeftCornerRadius, r.BottomRightCornerRadius = was.CornerRadius, was.BottomLeftCornerRadius, was.BottomRightCornerRadius
		r.Shadow = was.Shadow
		r.Move(was.Position())
		r.Resize(was.Size())
	})
	gone = max(0, gone-1)
	r.CornerRadius, r.BottomLeftCornerRadius, r.BottomRightCornerRadius = 0, was.CornerRadius, was.CornerRadius
	r.Shadow = canvas.Shadow{}
	r.Move(was.Position().AddXY(0, gone))
	r.Resize(fyne.NewSize(was.Size().Width, max(1, was.Size().Height-gone)))
}
