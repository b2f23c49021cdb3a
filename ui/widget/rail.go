package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// RailItem is one place to go.
type RailItem struct {
	Key  string
	Icon string // a name of assets/icons
	Text string
}

// Rail is the dark column at the left: the sign of the house, the rooms, and at
// the foot the settings and whoever is at the desk.
type Rail struct {
	fynewidget.BaseWidget
	back         *canvas.Rectangle
	logo         *canvas.Image
	letter       *canvas.Text
	items, below []*railButton
	operator     *railButton
}

var _ fyne.Widget = (*Rail)(nil)

const (
	railTop    float32 = 14
	railInset  float32 = 7
	railLogo   float32 = 40
	railIcon   float32 = 20
	railGap    float32 = 6
	railPerson float32 = 36
)

// NewRail shows items from the top and below from the foot; went is called with
// the key of what a person presses, and the shell then calls SetKey.
func NewRail(items, below []RailItem, went func(key string)) *Rail {
	r := &Rail{back: box(0), letter: canvas.NewText("T", nrgba(0x221A08))}
	r.logo = canvas.NewImageFromImage(gradient([2]color.NRGBA{nrgba(0xD9B25F), nrgba(0xA5791F)}))
	r.logo.FillMode, r.logo.CornerRadius = canvas.ImageFillStretch, 10
	r.letter.TextStyle.Bold, r.letter.TextSize = true, 20
	for _, i := range items {
		r.items = append(r.items, newRailButton(i, went))
	}
	for _, i := range below {
		r.below = append(r.below, newRailButton(i, went))
	}
	r.ExtendBaseWidget(r)
	return r
}

// SetOperator shows the initials of whoever is at the desk as a button; an
// empty string takes it away.
func (r *Rail) SetOperator(initials, fullName string, pressed func()) {
	r.operator = nil
	if initials != "" {
		r.operator = newRailButton(RailItem{Text: fullName}, func(string) {
			if pressed != nil {
				pressed()
			}
		})
		r.operator.initials = initials
	}
	r.Refresh()
}

// SetKey marks where one is; a key that is not there marks nothing.
func (r *Rail) SetKey(key string) {
	for _, b := range append(append([]*railButton{}, r.items...), r.below...) {
		if here := b.item.Key == key; here != b.here {
			b.here = here
			b.Refresh()
		}
	}
}

// CreateRenderer is Fyne's.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: r}
	d.style = func() {
		paint(r.back, theme.Rail, "", 0)
		d.objects = []fyne.CanvasObject{r.back, r.logo, r.letter}
		for _, b := range append(append([]*railButton{}, r.items...), r.below...) {
			d.objects = append(d.objects, b)
		}
		if r.operator != nil {
			d.objects = append(d.objects, r.operator)
		}
	}
	d.place = r.place
	d.least = func() fyne.Size {
		h := railTop + railLogo + 18
		for _, b := range append(append([]*railButton{}, r.items...), r.below...) {
			h += b.MinSize().Height + railGap
		}
		return fyne.NewSize(theme.Size(theme.RailWidth), h+railPerson+railTop)
	}
	return draw(d)
}

func (r *Rail) place(size fyne.Size) {
	put(r.back, 0, 0, size.Width, size.Height)
	put(r.logo, (size.Width-railLogo)/2, railTop, railLogo, railLogo)
	t := r.letter.MinSize()
	put(r.letter, (size.Width-t.Width)/2, railTop+(railLogo-t.Height)/2, t.Width, t.Height)
	y := railTop + railLogo + 18
	for _, b := range r.items {
		h := b.MinSize().Height
		put(b, railInset, y, size.Width-2*railInset, h)
		y += h + railGap
	}
	y = size.Height - railTop
	if r.operator != nil {
		side := railPerson * max(1, theme.Size(theme.Body)/14)
		y -= side
		put(r.operator, (size.Width-side)/2, y, side, side)
		y -= railGap
	}
	for i := len(r.below) - 1; i >= 0; i-- {
		h := r.below[i].MinSize().Height
		y -= h
		put(r.below[i], railInset, y, size.Width-2*railInset, h)
		y -= railGap
	}
}

// railButton is an icon over a word, or initials in a circle.
type railButton struct {
	press
	item     RailItem
	initials string
	here     bool
	back     *canvas.Rectangle
	icon     *Icon
	text     *Text
	ring     *canvas.Rectangle
}

var _ fyne.Widget = (*railButton)(nil)

func newRailButton(item RailItem, went func(key string)) *railButton {
	b := &railButton{
		item: item, back: box(0), ring: ring(),
		icon: NewIcon(item.Icon, theme.RailMuted, railIcon), text: NewText(item.Text, Tiny.Centered()),
	}
	b.extend(b, func() {
		if went != nil {
			went(item.Key)
		}
	})
	return b
}

func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: b, objects: []fyne.CanvasObject{b.back, b.icon, b.text, b.ring},
		style: func() {
			ground, ink := theme.ColorName(""), theme.RailMuted
			switch {
			case b.here || b.initials != "":
				ground, ink = theme.RailSelected, theme.RailInk
			case b.hovered || b.focused:
				ground = theme.RailHover
			}
			paint(b.back, ground, "", 0)
			b.text.SetStyle(Tiny.In(ink).Centered())
			b.icon.Hidden = b.initials != ""
			if b.initials != "" {
				b.text.SetText(b.initials)
				b.text.SetStyle(Style{Size: theme.Label, Color: ink}.Centered())
			} else {
				b.icon.Set(b.item.Icon, ink)
			}
			styleRing(b.ring, b.focused, theme.RailFocus)
		},
		place: func(size fyne.Size) {
			put(b.back, 0, 0, size.Width, size.Height)
			if b.initials != "" {
				b.back.CornerRadius = size.Height / 2
				put(b.text, 0, 0, size.Width, size.Height)
				placeRing(b.ring, size, size.Height/2-4)
				return
			}
			b.back.CornerRadius = 10
			h := b.text.HeightAt(0)
			side := b.icon.edge()
			y := (size.Height - side - railGap - h) / 2
			put(b.icon, (size.Width-side)/2, y, side, side)
			put(b.text, 0, y+side+railGap, size.Width, h)
			placeRingInside(b.ring, size, 10)
		},
		least: func() fyne.Size {
			return fyne.NewSize(2*railIcon, b.icon.edge()+railGap+Tiny.height()+14)
		},
	})
}
