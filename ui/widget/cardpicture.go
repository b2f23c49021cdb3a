package widget

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// CardPicture is one side of a card as it will be printed, lying on the screen
// with its round corners and a shadow. The picture keeps its proportions.
type CardPicture struct {
	fynewidget.BaseWidget
	wide   float32
	ratio  float32
	shadow *canvas.Rectangle
	face   *canvas.Image
	says   string
}

var (
	_ fyne.Widget     = (*CardPicture)(nil)
	_ fyne.Accessible = (*CardPicture)(nil)
	_ measured        = (*CardPicture)(nil)
)

// cardRatio is that of an ID-1 card, 85.60 by 53.98 mm.
const cardRatio float32 = 85.60 / 53.98

// NewCardPicture shows a picture, nil for a blank, as wide as width where there
// is room. Says is the card in words.
func NewCardPicture(picture image.Image, width float32, says string) *CardPicture {
	c := &CardPicture{wide: width, shadow: box(0), face: canvas.NewImageFromImage(nil)}
	c.face.FillMode = canvas.ImageFillStretch
	c.face.ScaleMode = canvas.ImageScaleSmooth
	c.ExtendBaseWidget(c)
	c.Set(picture, says)
	return c
}

// Set shows another picture.
func (c *CardPicture) Set(picture image.Image, says string) {
	c.says, c.ratio = says, cardRatio
	c.face.Image = picture
	if picture != nil {
		if b := picture.Bounds(); b.Dx() > 0 && b.Dy() > 0 {
			c.ratio = float32(b.Dx()) / float32(b.Dy())
		}
	}
	c.Refresh()
}

// AccessibilityLabel is the card in words.
func (c *CardPicture) AccessibilityLabel() string { return c.says }

// AccessibilityRole is text.
func (c *CardPicture) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Natural is the width asked for.
func (c *CardPicture) Natural() float32 { return c.wide }

// Least is about half of it.
func (c *CardPicture) Least() float32 { return c.wide / 2 }

// HeightAt keeps the proportions.
func (c *CardPicture) HeightAt(width float32) float32 { return min(width, c.wide) / c.ratio }

// CreateRenderer is Fyne's.
func (c *CardPicture) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: c, objects: []fyne.CanvasObject{c.shadow, c.face},
		style: func() {
			c.shadow.FillColor = color.Transparent
			if c.face.Image == nil {
				c.shadow.FillColor = theme.Color(theme.NeutralSoft)
			}
			c.shadow.Shadow = canvas.Shadow{
				Color: theme.Color(theme.Shade), BlurRadius: 14, Offset: fyne.NewPos(0, 5),
			}
			c.shadow.Refresh()
			c.face.Hidden = c.face.Image == nil
		},
		place: func(size fyne.Size) {
			w := min(size.Width, c.wide, size.Height*c.ratio)
			h := w / c.ratio
			// An ID-1 card has corners of 3.18 mm.
			corner := w * 3.18 / 85.60
			x, y := (size.Width-w)/2, (size.Height-h)/2
			c.shadow.CornerRadius, c.face.CornerRadius = corner, corner
			put(c.shadow, x, y, w, h)
			put(c.face, x, y, w, h)
			c.face.Refresh()
		},
		least: func() fyne.Size { return least(c, c.Size().Width) },
	})
}
