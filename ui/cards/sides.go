package cards

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/cards/barcode"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// sides shows both sides of a card as they will be printed, one above the other.
type sides struct {
	env         *screen.Env
	front, back *widget.CardPicture
	object      *fyne.Container
	drawing     screen.Latest
}

// pxPerMM is how finely a card is drawn: sharp at twice the size of the studio's picture.
const pxPerMM = 8

func newSides(env *screen.Env, widest float32) *sides {
	s := &sides{env: env, front: widget.NewCardPicture(nil, widest, ""), back: widget.NewCardPicture(nil, widest, "")}
	s.object = container.New(&sidesLayout{widest: widest}, s.front, s.back)
	return s
}

// drawn are the two pictures of a card.
type drawn struct{ front, back image.Image }

func drawSides(shop print.Shop, face print.Face, symbology barcode.Symbology) (drawn, error) {
	front, err := print.Preview(shop, face, print.Front, symbology, pxPerMM)
	if err != nil {
		return drawn{}, err
	}
	back, err := print.Preview(shop, face, print.Back, symbology, pxPerMM)
	return drawn{front, back}, err
}

// show draws off the thread what face answers, and then shows it. What goes wrong goes to failed.
func (s *sides) show(face func(context.Context) (print.Shop, print.Face, error), symbology barcode.Symbology, failed func(error)) {
	var said string
	screen.Load(s.env, &s.drawing, func(ctx context.Context) (drawn, error) {
		shop, what, err := face(ctx)
		if err != nil {
			return drawn{}, err
		}
		said = joined(shop.Name, what.PlanName, what.HolderName, what.Number)
		return drawSides(shop, what, symbology)
	}, func(d drawn) {
		s.front.Set(d.front, said)
		s.back.Set(d.back, s.env.Text("cards.back_of", "Card", said))
		s.object.Refresh()
	}, failed)
}

// clear shows two blanks.
func (s *sides) clear() {
	s.drawing.Stop()
	s.front.Set(nil, "")
	s.back.Set(nil, "")
}

// sidesLayout makes both pictures as large as the room allows, and keeps them together in its
// middle.
type sidesLayout struct{ widest float32 }

const (
	sidesGap  float32 = 34
	cardShape float32 = print.CardWidth / print.CardHeight
)

func (l *sidesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := min(sidesGap, size.Height/12)
	w := max(0, min(size.Width, l.widest, (size.Height-gap)/2*cardShape))
	h := w / cardShape
	x, y := (size.Width-w)/2, (size.Height-2*h-gap)/2
	for i, o := range objects {
		o.Move(fyne.NewPos(x, y+float32(i)*(h+gap)))
		o.Resize(fyne.NewSize(w, h))
	}
}

func (l *sidesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.widest/3, 2*l.widest/3/cardShape+sidesGap)
}
