package cards

import (
	"image"

	"fyne.io/fyne/v2"

	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// swatchPixels is how wide the picture of a style is made: enough for a dense screen.
const swatchPixels = 172

// looks are the pictures of the styles, made once.
type looks map[print.Style]image.Image

func newLooks() looks {
	made := looks{}
	for _, style := range print.Styles() {
		made[style] = print.Swatch(style, swatchPixels)
	}
	return made
}

// swatches let one of the styles be chosen.
type swatches struct {
	object *fyne.Container
	each   map[print.Style]*widget.Swatch
}

func newSwatches(env *screen.Env, pictures looks, chose func(print.Style)) *swatches {
	row := widget.Columns(2)
	// The ring of the first lies beyond the line that words begin on.
	s := &swatches{object: widget.Pad(widget.Insets{Left: -4}, row), each: map[print.Style]*widget.Swatch{}}
	for _, style := range print.Styles() {
		swatch := widget.NewSwatch(pictures[style], env.Text("cards.style_"+string(style)), func() { chose(style) })
		s.each[style] = swatch
		row.Add(swatch)
	}
	return s
}

// choose rings one of them.
func (s *swatches) choose(style print.Style) {
	for each, swatch := range s.each {
		swatch.SetChosen(each == style)
	}
}
