package welcome

import (
	"context"
	"image"

	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

const (
	sampleWidth = 340
	// sampleDots are pixels a millimetre, for sharp screens.
	sampleDots = 2 * sampleWidth / print.CardWidth
	// sampleNumber is a number that checks and that no card will have.
	sampleNumber = "2000000000008"
)

// sample is the first card of the shop to be, drawn while its name is typed.
type sample struct {
	w       *Welcome
	picture *widget.CardPicture
	drawing screen.Latest
}

func newSample(w *Welcome) *sample {
	return &sample{w: w, picture: widget.NewCardPicture(nil, sampleWidth, w.env.Text("welcome.sample_hint"))}
}

func (s *sample) draw() {
	shop, env := s.w.shop, s.w.env
	plan := cards.PresetPlans(shop.Currency, shop.Lang)[0]
	name := shop.Name
	if name == "" {
		name = env.Text("welcome.shop_name_example")
	}
	paper := print.Shop{Name: name, Logo: shop.Logo, Lang: shop.Lang, Currency: string(shop.Currency)}
	face := print.Face{
		Number: sampleNumber, PlanName: plan.Name, HolderName: env.Text("welcome.sample_name"),
		ValidTo:  plan.Term.End(cards.DayOf(env.Clock(), shop.Location())),
		Headline: env.Say.Say(plan.Promises[0].Text(plan.Currency)), Style: print.Style(plan.Style),
	}
	screen.Load(env, &s.drawing, func(context.Context) (image.Image, error) {
		return print.Preview(paper, face, print.Front, "", sampleDots)
	}, func(drawn image.Image) {
		s.picture.Set(drawn, name+" · "+plan.Name)
	}, func(error) {
		// The picture is a pleasure, not a need: without it the shop opens all the same.
	})
}
