package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// KeyCap shows which key does it: F1, Ctrl ↵.
type KeyCap struct {
	fynewidget.BaseWidget
	text string
	dark bool // on a teal button
	back *canvas.Rectangle
	name *canvas.Text
}

var _ fyne.Widget = (*KeyCap)(nil)

const (
	capSide float32 = 7
	capTop  float32 = 2
)

// NewKeyCap is the cap of a key on a light ground.
func NewKeyCap(key string) *KeyCap { return newKeyCap(key, false) }

func newKeyCap(key string, dark bool) *KeyCap {
	k := &KeyCap{text: key, dark: dark, back: box(5), name: canvas.NewText(key, nrgba(0))}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is Fyne's.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: k, objects: []fyne.CanvasObject{k.back, k.name},
		style: func() {
			k.name.TextSize = theme.Size(theme.Tiny)
			if k.dark {
				k.name.Color = theme.Color(theme.OnAction)
				paint(k.back, theme.Pressed, "", 0)
				k.back.FillColor = fade(theme.Color(theme.OnAction), 0x24)
				k.name.TextStyle.Bold = true
				return
			}
			k.name.Color = theme.Color(theme.Muted)
			paint(k.back, theme.Note, theme.Line, 1)
		},
		place: func(size fyne.Size) {
			put(k.back, 0, 0, size.Width, size.Height)
			t := k.name.MinSize()
			put(k.name, (size.Width-t.Width)/2, (size.Height-t.Height)/2, t.Width, t.Height)
		},
		least: func() fyne.Size { return k.name.MinSize().AddWidthHeight(2*capSide, 2*capTop) },
	})
}
