package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// children are the objects directly inside one of ours, of a container, or of
// a Fyne scroll.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *input:
		return nil
	case interface{ parts() []fyne.CanvasObject }:
		return o.parts()
	}
	return nil
}
