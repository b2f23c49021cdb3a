package widget

import "fyne.io/fyne/v2"

// measured is what the layouts here ask of a widget beyond its minimum: text
// that wraps is as high as its width allows, and a line that can be shortened
// has a width it would like and one it can live with.
type measured interface {
	// Natural is the width it would like.
	Natural() float32
	// Least is the width it can live with, shortening or wrapping its text.
	Least() float32
	// HeightAt is the height it needs at a width.
	HeightAt(width float32) float32
}

// measuring is the same for a layout, which needs to be told its objects.
type measuring interface {
	fyne.Layout
	natural(objects []fyne.CanvasObject) float32
	leastOf(objects []fyne.CanvasObject) float32
	heightAt(objects []fyne.CanvasObject, width float32) float32
}

func naturalWidth(o fyne.CanvasObject) float32 {
	if m, ok := o.(measured); ok {
		return m.Natural()
	}
	if c, ok := o.(*fyne.Container); ok {
		if m, ok := c.Layout.(measuring); ok {
			return m.natural(c.Objects)
		}
	}
	return o.MinSize().Width
}

func leastWidth(o fyne.CanvasObject) float32 {
	if m, ok := o.(measured); ok {
		return m.Least()
	}
	if c, ok := o.(*fyne.Container); ok {
		if m, ok := c.Layout.(measuring); ok {
			return m.leastOf(c.Objects)
		}
	}
	return o.MinSize().Width
}

func heightAt(o fyne.CanvasObject, width float32) float32 {
	if m, ok := o.(measured); ok {
		return m.HeightAt(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if m, ok := c.Layout.(measuring); ok {
			return m.heightAt(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// visible leaves out what is hidden, so that gaps do not pile up around it.
func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// fit shares width among parts that would like natural and can live with
// least: each gets what it likes while there is room; otherwise those that can
// give, give in proportion to what they have to give.
func fit(natural, least []float32, width float32) []float32 {
	given := make([]float32, len(natural))
	var want, slack float32
	for i := range natural {
		given[i] = natural[i]
		want += natural[i]
		slack += max(0, natural[i]-least[i])
	}
	if over := want - width; over > 0 && slack > 0 {
		share := min(1, over/slack)
		for i := range given {
			given[i] -= max(0, natural[i]-least[i]) * share
		}
	}
	return given
}
