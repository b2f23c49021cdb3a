package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/shopform"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// shopPage is who the shop is.
type shopPage struct {
	of                   *Screen
	shop                 cards.Shop
	edited               bool
	name, address, phone *widget.Field
	lang, zone, rounding *widget.Select
	hours                *shopform.Hours
	logo                 *shopform.Logo
	save                 *widget.Button
}

func (s *Screen) showShop() {
	screen.Load(s.env, &s.reading, s.env.House.Catalog.Shop, func(shop cards.Shop) {
		s.shop = newShopPage(s, shop)
		s.put(s.shop.object())
	})
}

func newShopPage(s *Screen, shop cards.Shop) *shopPage {
	env := s.env
	p := &shopPage{of: s, shop: shop}
	p.name = p.field("settings.shop_name", shop.Name)
	p.address = p.field("settings.shop_address", shop.Address)
	p.phone = p.field("settings.shop_phone", shop.Phone)
	touch := func(string) { p.touched() }
	p.lang = widget.NewSelect(env.Text("settings.shop_language"), shopform.Languages(env.Say), string(shop.Lang), touch)
	p.zone = widget.NewSelect(env.Text("settings.shop_zone"), shopform.Zones(shop.Zone), shop.Zone, touch)
	p.rounding = widget.NewSelect(env.Text("settings.rounding"), p.roundings(), roundingKey(shop.Rounding), touch)
	p.hours = shopform.NewHours(env.Say, shop.Hours, p.touched)
	p.logo = shopform.NewLogo(env, shop.Logo, p.touched)
	p.save = widget.NewButton(env.Text("common.save"), widget.Primary, p.keep).WithKey("Ctrl S")
	p.save.Disable()
	return p
}

func (p *shopPage) field(key, text string) *widget.Field {
	f := widget.NewField(p.of.env.Text(key)).WithText(text)
	f.OnChanged = func(string) { p.touched() }
	f.OnSubmitted = func(string) { p.save.Press() }
	return f
}

func (p *shopPage) touched() {
	p.edited = true
	p.save.Enable()
}

// The steps a discount can be rounded down to, by the key of the select.
var steps = []cards.Amount{1, 10, 100, 1000}

func roundingKey(r cards.Rounding) string { return p10(max(r.Step, 1)) }

func p10(step cards.Amount) string { return cards.Currency("KRW").Plain(step) }

func (p *shopPage) roundings() []widget.Option {
	options := []widget.Option{{Key: "1", Text: p.of.env.Text("settings.rounding_half_up")}}
	for _, step := range steps[1:] {
		options = append(options, widget.Option{Key: p10(step), Text: p.of.env.Text("settings.rounding_down", "Step", p.shop.Currency.Of(step))})
	}
	return options
}

func (p *shopPage) object() fyne.CanvasObject {
	env, gap := p.of.env, theme.Size(theme.Gap)
	currency := widget.NewParagraph(env.Text("settings.currency_fixed", "Currency", string(p.shop.Currency)), widget.SmallMuted)
	who := widget.NewTitledPanel(env.Text("settings.shop_who"), nil, widget.Rows(gap,
		p.name, p.address, p.phone, widget.Form(2, p.lang, p.zone), p.rounding, currency, p.logo.Object()))
	when := widget.NewTitledPanel(env.Text("settings.shop_hours"), nil, widget.Rows(gap,
		p.hours.Object(), widget.NewParagraph(env.Text("settings.hours_hint"), widget.SmallMuted)))
	foot := widget.Columns(gap, widget.Spacer(), p.save)
	return widget.Rows(gap, widget.Split(gap,
		widget.Part{Object: who, Weight: 600, Min: 400}, widget.Part{Object: when, Weight: 500, Min: 380}), foot)
}

// keep saves what was entered; all screens are made anew, because they show it.
func (p *shopPage) keep() {
	env := p.of.env
	week, right := p.hours.Week()
	if !right {
		return
	}
	shop := p.shop
	shop.Name, shop.Address, shop.Phone = p.name.Text(), p.address.Text(), p.phone.Text()
	shop.Lang, shop.Zone, shop.Hours, shop.Logo = words.Lang(p.lang.Key()), p.zone.Key(), week, p.logo.Content()
	if shop.Zone != p.shop.Zone {
		shop.Region = "" // it follows from the zone again
	}
	for _, step := range steps {
		if p10(step) == p.rounding.Key() {
			shop.Rounding.Step = step
		}
	}
	p.of.do(func(ctx context.Context) error { return env.House.Catalog.SaveShop(ctx, shop) }, func() {
		p.edited = false
		screen.Done(env, "common.saved")
		env.Reload()
	}, func(err error) { p.name.SetError(screen.Sentence(env, err)) })
}
