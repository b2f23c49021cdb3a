package main

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tessera/ui/widget"
)

// root is what a person can get at: the dialog in front, or else the window.
func (t *tour) root() fyne.CanvasObject {
	if top := t.canvas.Overlays().Top(); top != nil {
		return top
	}
	return t.canvas.Content()
}

// below are the parts of which something is made.
func below(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		if renderer := test.WidgetRenderer(o); renderer != nil {
			return renderer.Objects()
		}
	}
	return nil
}

// walk shows everything visible with what it lies in, outermost first, until see says stop.
func walk(o fyne.CanvasObject, within []fyne.CanvasObject, see func(o fyne.CanvasObject, within []fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if see(o, within) {
		return true
	}
	within = append(slices.Clip(within), o)
	for _, child := range below(o) {
		if walk(child, within, see) {
			return true
		}
	}
	return false
}

// textOf is what an object says, whatever kind it is. What has been typed in a field is not said
// by the program.
func textOf(o fyne.CanvasObject) (string, bool) {
	if _, typed := o.(*widget.Field); typed {
		return "", false
	}
	says, ok := o.(interface{ Text() string })
	if !ok {
		return "", false
	}
	return says.Text(), true
}

// says tells whether a text stands anywhere in an object.
func says(o fyne.CanvasObject, text string) bool {
	return walk(o, nil, func(each fyne.CanvasObject, _ []fyne.CanvasObject) bool {
		said, ok := textOf(each)
		return ok && said == text
	})
}

// tappable finds what is pressed where a text stands: the innermost thing around it.
func tappable(root fyne.CanvasObject, text string) fyne.CanvasObject {
	var found fyne.CanvasObject
	walk(root, nil, func(o fyne.CanvasObject, within []fyne.CanvasObject) bool {
		if said, ok := textOf(o); !ok || said != text {
			return false
		}
		for _, each := range slices.Backward(append(slices.Clip(within), o)) {
			if _, dialog := each.(*widget.Dialog); dialog {
				return false
			}
			if _, ok := each.(fyne.Tappable); ok {
				found = each
				return true
			}
		}
		return false
	})
	return found
}

// field finds a field by its label.
func field(root fyne.CanvasObject, label string) *widget.Field {
	var found *widget.Field
	walk(root, nil, func(o fyne.CanvasObject, _ []fyne.CanvasObject) bool {
		f, ok := o.(*widget.Field)
		if ok && says(o, label) {
			found = f
		}
		return found != nil
	})
	return found
}

// beside finds a widget of a kind in the smallest thing that also says a text: the box to tick
// before a name.
func beside[T fyne.CanvasObject](root fyne.CanvasObject, text string) (found T, ok bool) {
	walk(root, nil, func(o fyne.CanvasObject, within []fyne.CanvasObject) bool {
		if said, has := textOf(o); !has || said != text {
			return false
		}
		for _, around := range slices.Backward(within) {
			walk(around, nil, func(each fyne.CanvasObject, _ []fyne.CanvasObject) bool {
				found, ok = each.(T)
				return ok
			})
			if ok {
				return true
			}
		}
		return false
	})
	return found, ok
}

// standsIn tells whether a text is part of anything said, as a verdict's sentence is part of its
// banner.
func standsIn(o fyne.CanvasObject, text string) bool {
	return walk(o, nil, func(each fyne.CanvasObject, _ []fyne.CanvasObject) bool {
		said, ok := textOf(each)
		return ok && strings.Contains(said, text)
	})
}
