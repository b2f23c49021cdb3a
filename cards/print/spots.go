package print

import "image"

// Area is a rectangle on paper, in millimetres from the top left corner.
type Area struct{ X, Y, W, H float64 }

// Spots are the size of the sheet's page and where the fronts of its cards lie, in the order they
// are filled; for a small picture of the sheet. An unknown sheet has none.
func (s Sheet) Spots() (page Area, cards []Area) {
	g, err := s.grid()
	if err != nil {
		return Area{}, nil
	}
	for n := range s.PerPage() {
		x, y := g.front(n)
		cards = append(cards, Area{X: x, Y: y, W: CardWidth, H: CardHeight})
	}
	return Area{W: g.width, H: g.height}, cards
}

// Swatch is the ground of a style's front without anything on it, as pixels: a card of that width,
// with transparent corners. Widths below one pixel are one pixel.
func Swatch(style Style, width int) image.Image {
	width = max(width, 1)
	canvas := newScreen(CardWidth, CardHeight, float64(width)/CardWidth)
	canvas.ground(rect{0, 0, CardWidth, CardHeight}, CardCorner, &style.look().front)
	return canvas.pixels
}
