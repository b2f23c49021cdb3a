package widget

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// SheetSpot is a place on a sheet of paper, in parts of the page's width and
// height, and what lies there; nil is an empty place.
type SheetSpot struct {
	X, Y, W, H float32
	Picture    image.Image
	Focused    bool
}

// Sheet is a small picture of a page that will be printed.
type Sheet struct {
	fynewidget.BaseWidget
	ratio float32 // width by height
	spots []SheetSpot
	marks bool
	says  string

	drawing *drawing
}

var (
	_ fyne.Widget     = (*Sheet)(nil)
	_ fyne.Accessible = (*Sheet)(nil)
	_ measured        = (*Sheet)(nil)
)

const (
	sheetHeight float32 = 170
	sheetMark   float32 = 4
)

// NewSheet is an empty page of A4.
func NewSheet() *Sheet {
	s := &Sheet{ratio: 210.0 / 297}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows another page: its width by its height, what lies on it, whether
// there are crop marks around it, and the whole in words.
func (s *Sheet) Set(ratio float32, spots []SheetSpot, marks bool, says string) {
	s.ratio, s.spots, s.marks, s.says = max(ratio, 0.1), spots, marks, says
	s.Refresh()
}

// AccessibilityLabel is the page in words.
func (s *Sheet) AccessibilityLabel() string { return s.says }

// AccessibilityRole is text.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Natural is the page at its full height.
func (s *Sheet) Natural() float32 { return min(sheetHeight*s.ratio, 190) }

// Least is half of it.
func (s *Sheet) Least() float32 { return s.Natural() / 2 }

// HeightAt is the same at every width, so that another paper moves nothing.
func (s *Sheet) HeightAt(float32) float32 { return sheetHeight }

// CreateRenderer is Fyne's.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	paper := box(2)
	var placed []func(x, y, w, h float32)
	s.drawing = &drawing{
		of: s, objects: []fyne.CanvasObject{paper},
		style: func() {
			paper.FillColor = color.White
			paper.Shadow = canvas.Shadow{Color: theme.Color(theme.Shade), BlurRadius: 10, Offset: fyne.NewPos(0, 3)}
			paper.Refresh()
			s.drawing.objects, placed = []fyne.CanvasObject{paper}, nil
			for _, spot := range s.spots {
				o := s.spotObjects(spot)
				s.drawing.objects = append(s.drawing.objects, o...)
				placed = append(placed, func(x, y, w, h float32) { placeSpot(o, spot, x, y, w, h) })
			}
			if s.marks {
				marks := s.markObjects()
				for _, m := range marks {
					s.drawing.objects = append(s.drawing.objects, m)
				}
				placed = append(placed, func(x, y, w, h float32) { s.placeMarks(marks, x, y, w, h) })
			}
		},
		place: func(size fyne.Size) {
			w := min(size.Width, s.Natural())
			h := min(size.Height, w/s.ratio)
			w = h * s.ratio
			x, y := (size.Width-w)/2, (size.Height-h)/2
			put(paper, x, y, w, h)
			for _, place := range placed {
				place(x, y, w, h)
			}
		},
		least: func() fyne.Size { return fyne.NewSize(s.Least(), sheetHeight) },
	}
	return draw(s.drawing)
}

func (s *Sheet) spotObjects(spot SheetSpot) []fyne.CanvasObject {
	if spot.Picture == nil {
		empty := box(1)
		empty.FillColor = color.NRGBA{0xDD, 0xDD, 0xDD, 0xFF}
		return []fyne.CanvasObject{empty}
	}
	face := canvas.NewImageFromImage(spot.Picture)
	face.ScaleMode = canvas.ImageScaleSmooth
	face.CornerRadius = 1.5
	if !spot.Focused {
		return []fyne.CanvasObject{face}
	}
	around := box(2)
	around.FillColor = color.Transparent
	around.StrokeColor, around.StrokeWidth = color.NRGBA{0x1D, 0x20, 0x23, 0xFF}, 1.5
	return []fyne.CanvasObject{face, around}
}

func placeSpot(o []fyne.CanvasObject, spot SheetSpot, x, y, w, h float32) {
	x, y = x+spot.X*w, y+spot.Y*h
	put(o[0], x, y, spot.W*w, spot.H*h)
	if len(o) > 1 {
		put(o[1], x-1.5, y-1.5, spot.W*w+3, spot.H*h+3)
	}
}

// edges are where the spots begin and end, each once: across or down.
func (s *Sheet) edges(down bool) []float32 {
	seen := map[float32]bool{}
	var all []float32
	for _, spot := range s.spots {
		from, length := spot.X, spot.W
		if down {
			from, length = spot.Y, spot.H
		}
		for _, at := range []float32{from, from + length} {
			if !seen[at] {
				seen[at] = true
				all = append(all, at)
			}
		}
	}
	return all
}

func (s *Sheet) markObjects() []*canvas.Rectangle {
	marks := make([]*canvas.Rectangle, 2*(len(s.edges(false))+len(s.edges(true))))
	for i := range marks {
		marks[i] = canvas.NewRectangle(color.NRGBA{0x62, 0x66, 0x6A, 0xFF})
	}
	return marks
}

// placeMarks sets them outside the cards, above and below, left and right.
func (s *Sheet) placeMarks(marks []*canvas.Rectangle, x, y, w, h float32) {
	left, top, right, bottom := float32(1), float32(1), float32(0), float32(0)
	for _, spot := range s.spots {
		left, top = min(left, spot.X), min(top, spot.Y)
		right, bottom = max(right, spot.X+spot.W), max(bottom, spot.Y+spot.H)
	}
	i := 0
	next := func(mx, my, mw, mh float32) {
		if i < len(marks) {
			put(marks[i], mx, my, mw, mh)
			i++
		}
	}
	for _, at := range s.edges(false) {
		next(x+at*w-0.25, y+top*h-sheetMark-1, 0.5, sheetMark)
		next(x+at*w-0.25, y+bottom*h+1, 0.5, sheetMark)
	}
	for _, at := range s.edges(true) {
		next(x+left*w-sheetMark-1, y+at*h-0.25, sheetMark, 0.5)
		next(x+right*w+1, y+at*h-0.25, sheetMark, 0.5)
	}
}
