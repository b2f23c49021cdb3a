package desk

import (
	"context"
	"image"

	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

const (
	pictureWidth = 323
	// pictureDots are pixels a millimetre: twice what the width needs, for sharp screens.
	pictureDots = 2 * pictureWidth / print.CardWidth
	// mostPictures are kept, so that a card scanned again is there at once.
	mostPictures = 24
)

// picture is the card as it was printed, drawn off the thread and kept for a while.
type picture struct {
	env     *screen.Env
	object  *widget.CardPicture
	small   *widget.CardPicture // the same where there is less room
	drawing screen.Latest
	kept    map[string]image.Image
	order   []string
}

func newPicture(env *screen.Env) *picture {
	return &picture{
		env: env, object: widget.NewCardPicture(nil, pictureWidth, ""),
		small: widget.NewCardPicture(nil, pictureWidth, ""), kept: map[string]image.Image{},
	}
}

// show draws a card with the number that was scanned, which may have been replaced since.
func (p *picture) show(card *cards.Card, scanned cards.Number) {
	p.drawing.Stop()
	if card == nil {
		return
	}
	says := card.PlanName + " · " + scanned.Spaced()
	key := card.ID + string(scanned) + p.env.Shop.Name
	if drawn, ok := p.kept[key]; ok {
		p.set(drawn, says)
		return
	}
	p.set(nil, says)
	asked := *card
	screen.Load(p.env, &p.drawing, func(ctx context.Context) (image.Image, error) {
		return p.draw(ctx, asked, scanned)
	}, func(drawn image.Image) {
		p.keep(key, drawn)
		p.set(drawn, says)
	}, func(error) {
		// A card that cannot be drawn is still judged; the blank is enough.
	})
}

func (p *picture) set(drawn image.Image, says string) {
	p.object.Set(drawn, says)
	p.small.Set(drawn, says)
}

func (p *picture) draw(ctx context.Context, card cards.Card, scanned cards.Number) (image.Image, error) {
	shop, err := p.env.House.Paper(ctx)
	if err != nil {
		return nil, err
	}
	face, err := p.env.House.Face(ctx, card)
	if err != nil {
		return nil, err
	}
	if scanned != "" {
		face.Number = string(scanned)
	}
	return print.Preview(shop, face, print.Front, "", pictureDots)
}

func (p *picture) keep(key string, drawn image.Image) {
	if len(p.order) == mostPictures {
		delete(p.kept, p.order[0])
		p.order = p.order[1:]
	}
	p.kept[key] = drawn
	p.order = append(p.order, key)
}
