package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Panel is a surface with round corners and a one pixel line. It holds content
// and, above it, an optional title row.
type Panel struct {
	fynewidget.BaseWidget
	content fyne.CanvasObject
	ground  theme.ColorName
	pad     Insets
	chosen  bool
	plain   bool // without the line
	back    *canvas.Rectangle
	drawing *drawing
}

var (
	_ fyne.Widget = (*Panel)(nil)
	_ measured    = (*Panel)(nil)
)

const panelPad float32 = 16

// NewPanel is a panel around content.
func NewPanel(content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, ground: theme.Surface, pad: Even(panelPad), back: box(0)}
	p.ExtendBaseWidget(p)
	return p
}

// NewTitledPanel is a panel with a bold title and, when right is not nil, an
// object at the right end of the title row. The content gets all the height
// that is left.
func NewTitledPanel(title string, right, content fyne.CanvasObject) *Panel {
	return NewPanel(Rows(theme.Size(theme.Tight), TitleRow(title, right), Fill(content)))
}

// TitleRow is a panel's title with an object at its right end (nil for none).
func TitleRow(title string, right fyne.CanvasObject) fyne.CanvasObject {
	row := Columns(theme.Size(theme.Tight), Fill(NewText(title, Heading)))
	if right != nil {
		row.Add(right)
	}
	return row
}

// On gives it another ground: theme.Note for a quiet box inside a panel,
// theme.Well for a ground that pictures lie on.
func (p *Panel) On(ground theme.ColorName) *Panel {
	p.ground = ground
	return p
}

// Padded changes the distance between its line and its content.
func (p *Panel) Padded(pad Insets) *Panel {
	p.pad = pad
	return p
}

// SetContent replaces what it holds.
func (p *Panel) SetContent(content fyne.CanvasObject) {
	p.content = content
	p.Refresh()
}

// Natural is the width of the content and the padding.
func (p *Panel) Natural() float32 { return naturalWidth(p.content) + p.pad.Left + p.pad.Right }

// Least is the least width of the content and the padding.
func (p *Panel) Least() float32 { return leastWidth(p.content) + p.pad.Left + p.pad.Right }

// HeightAt is the height of the content at that width, and the padding.
func (p *Panel) HeightAt(width float32) float32 {
	return heightAt(p.content, width-p.pad.Left-p.pad.Right) + p.pad.Top + p.pad.Bottom
}

// CreateRenderer is Fyne's.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	p.drawing = &drawing{
		of:      p,
		objects: []fyne.CanvasObject{p.back, p.content},
		style: func() {
			p.drawing.objects[1] = p.content
			p.back.CornerRadius = theme.Size(theme.Corner)
			switch {
			case p.chosen:
				paint(p.back, p.ground, theme.Teal, theme.Size(theme.Ring))
			case p.plain:
				paint(p.back, p.ground, "", 0)
			default:
				paint(p.back, p.ground, theme.Line, 1)
			}
		},
		place: func(size fyne.Size) {
			put(p.back, 0, 0, size.Width, size.Height)
			put(p.content, p.pad.Left, p.pad.Top,
				size.Width-p.pad.Left-p.pad.Right, size.Height-p.pad.Top-p.pad.Bottom)
		},
		least: func() fyne.Size { return least(p, p.Size().Width) },
	}
	return draw(p.drawing)
}

// least is the minimum Fyne is told: as narrow as it can get, and as high as it
// is at the width it has now.
func least(m measured, width float32) fyne.Size {
	if width <= 0 {
		width = m.Natural()
	}
	return fyne.NewSize(m.Least(), m.HeightAt(width))
}
