package print

import "tessera/assets/words"

// Sheet is the paper that cards are printed on.
type Sheet string

// The sheets. Sides alternate: a page of fronts, then the page of their backs.
const (
	CR80      Sheet = "cr80"      // one card a page, to the edge: for card printers
	A4Ten     Sheet = "a4-10"     // two columns of five on A4
	LetterTen Sheet = "letter-10" // two columns of five on US Letter
)

// Sheets lists them, the usual one first.
func Sheets() []Sheet { return []Sheet{CR80, A4Ten, LetterTen} }

// ParseSheet reads a sheet as it is written on the command line or kept in settings.
func ParseSheet(text string) (Sheet, bool) {
	for _, known := range Sheets() {
		if string(known) == text {
			return known, true
		}
	}
	return "", false
}

// PerPage is how many cards a page of the sheet holds.
func (s Sheet) PerPage() int {
	if s == CR80 {
		return 1
	}
	return columns * rows
}

const (
	columns, rows = 2, 5
	// gutter keeps two cards apart, so that one crooked cut spoils one card. Letter has no height
	// to spare for one between rows.
	gutterAcross = 6.0
	markLength   = 3.0 // crop marks
	markGap      = 0.8
)

// grid is where a sheet's cards go.
type grid struct {
	width, height float64 // of the page, in millimetres
	left, top     float64 // of the first card
	stepX, stepY  float64 // from card to card
	columns, rows int
	corner        float64 // radius of a card's drawn corners; card printers have round cards
}

func (s Sheet) grid() (grid, error) {
	switch s {
	case CR80:
		return grid{width: CardWidth, height: CardHeight, columns: 1, rows: 1}, nil
	case A4Ten:
		return tenUp(210, 297, 2.6), nil
	case LetterTen:
		return tenUp(215.9, 279.4, 0), nil
	}
	return grid{}, words.Refuse(words.Invalid, "print.sheet_unknown", "Name", string(s))
}

func tenUp(width, height, gutterDown float64) grid {
	g := grid{width: width, height: height, columns: columns, rows: rows, corner: CardCorner}
	g.stepX, g.stepY = CardWidth+gutterAcross, CardHeight+gutterDown
	g.left = (width - (columns-1)*g.stepX - CardWidth) / 2
	g.top = (height - (rows-1)*g.stepY - CardHeight) / 2
	return g
}

// front is where the nth card of a page begins.
func (g grid) front(n int) (x, y float64) {
	return g.left + float64(n%g.columns)*g.stepX, g.top + float64(n/g.columns)*g.stepY
}

// back is where the nth card's back begins, so that it meets its front when the paper is turned:
// over its long edge columns are mirrored, over its short edge rows are, and the card stands on
// its head.
func (g grid) back(n int, longEdge bool) (x, y float64) {
	x, y = g.front(n)
	if longEdge {
		return g.width - x - CardWidth, y
	}
	return x, g.height - y - CardHeight
}

// marks are the short lines beyond the cards at the paper's edges that show where to cut. None
// lies between cards, where it could end up on one.
func (g grid) marks() []rect {
	const line = 0.1
	right, bottom := g.width-g.left, g.height-g.top
	var marks []rect
	for column := range g.columns {
		x, _ := g.front(column)
		for _, edge := range []float64{x, x + CardWidth} {
			marks = append(marks,
				rect{edge - line/2, g.top - markGap - markLength, line, markLength},
				rect{edge - line/2, bottom + markGap, line, markLength})
		}
	}
	for row := range g.rows {
		_, y := g.front(row * g.columns)
		for _, edge := range []float64{y, y + CardHeight} {
			marks = append(marks,
				rect{g.left - markGap - markLength, edge - line/2, markLength, line},
				rect{right + markGap, edge - line/2, markLength, line})
		}
	}
	return marks
}
