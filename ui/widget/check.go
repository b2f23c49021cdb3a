package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/ui/theme"
)

// Check is a box to tick, with words beside it.
type Check struct {
	press
	on         bool
	text       *Paragraph
	back, ring *canvas.Rectangle
	tick       *Icon
}

var (
	_ fyne.Widget = (*Check)(nil)
	_ measured    = (*Check)(nil)
)

const checkSide float32 = 18

// NewCheck is a box; turned is called with what a person made of it.
func NewCheck(text string, on bool, turned func(on bool)) *Check {
	c := &Check{
		on: on, text: NewParagraph(text, Body), back: box(5), ring: ring(),
		tick: NewIcon("check", theme.OnAction, 14),
	}
	c.extend(c, func() {
		c.SetOn(!c.on)
		if turned != nil {
			turned(c.on)
		}
	})
	return c
}

// On tells whether it is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks it or not, without calling back.
func (c *Check) SetOn(on bool) { c.on = on; c.Refresh() }

// Natural is the box and the words.
func (c *Check) Natural() float32 { return checkSide + 8 + c.text.Natural() }

// Least is the box and a few letters.
func (c *Check) Least() float32 { return checkSide + 8 + c.text.Least() }

// HeightAt is that of the words.
func (c *Check) HeightAt(width float32) float32 {
	return max(checkSide, c.text.HeightAt(width-checkSide-8)) + 4
}

// CreateRenderer is Fyne's.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: c, objects: []fyne.CanvasObject{c.back, c.tick, c.text, c.ring},
		style: func() {
			fill, border := theme.Surface, theme.Muted
			if c.on {
				fill, border = theme.Action, theme.Action
			}
			if c.Disabled() {
				border = theme.Line
			}
			paint(c.back, fill, border, 1.5)
			c.tick.Hidden = !c.on
			styleRing(c.ring, c.focused, theme.Teal)
		},
		place: func(size fyne.Size) {
			h := c.text.HeightAt(size.Width - checkSide - 8)
			top := max(0, (Body.height()-checkSide)/2) + 2
			put(c.back, 0, top, checkSide, checkSide)
			put(c.tick, 2, top+2, 14, 14)
			put(c.text, checkSide+8, 2+max(0, (checkSide-h)/2), size.Width-checkSide-8, h)
			c.ring.CornerRadius = 8
			put(c.ring, -4, top-4, checkSide+8, checkSide+8)
		},
		least: func() fyne.Size { return least(c, c.Size().Width) },
	})
}
