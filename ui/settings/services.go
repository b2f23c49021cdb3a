package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

func (s *Screen) showServices() {
	screen.Load(s.env, &s.reading, s.env.House.Catalog.Services, func(all []cards.Service) { s.put(s.services(all)) })
}

// services lists what the shop does, with its usual prices.
func (s *Screen) services(all []cards.Service) fyne.CanvasObject {
	add := widget.NewButton(s.env.Text("settings.service_add"), widget.Primary, func() { s.editService(cards.Service{}) })
	rows := widget.Rows(0)
	for _, service := range all {
		price := widget.NewText(s.env.Money(service.Price), widget.Strong)
		remove := widget.NewButton(s.env.Text("common.remove"), widget.Quiet, func() { s.removeService(service) })
		end := widget.Columns(theme.Size(theme.Gap), price, remove)
		rows.Add(widget.NewRow(nil, widget.NewText(service.Name, widget.Strong), end, func() { s.editService(service) }))
	}
	if len(all) == 0 {
		rows.Add(widget.NewParagraph(s.env.Text("settings.services_none"), widget.Muted))
	}
	hint := widget.NewParagraph(s.env.Text("settings.services_hint"), widget.SmallMuted)
	return widget.NewTitledPanel(s.env.Text("settings.tab_services"), add, widget.Rows(theme.Size(theme.Gap), rows, hint))
}

// editService changes one service, or adds one that has no ID yet.
func (s *Screen) editService(service cards.Service) {
	env := s.env
	title, price := "settings.service_edit", env.Shop.Currency.Plain(service.Price)
	if service.ID == "" {
		title, price = "settings.service_add", ""
	}
	nameField := widget.NewField(env.Text("common.name")).WithText(service.Name)
	priceField := widget.NewField(env.Text("settings.service_price", "Currency", string(env.Shop.Currency))).WithText(price)
	var dialog *widget.Dialog
	save := func() {
		amount, err := cards.ParseAmount(priceField.Text(), env.Shop.Currency)
		if err != nil {
			priceField.SetError(screen.Sentence(env, err))
			priceField.Focus()
			return
		}
		changed := cards.Service{ID: service.ID, Name: nameField.Text(), Price: amount}
		s.do(func(ctx context.Context) error { return s.keepService(ctx, changed) }, func() {
			dialog.Hide()
			s.showServices()
			screen.Done(env, "common.saved")
		}, func(err error) { nameField.SetError(screen.Sentence(env, err)) })
	}
	dialog = widget.NewDialog(env.Text(title), widget.Rows(theme.Size(theme.Gap), nameField, priceField),
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() }),
		widget.NewButton(env.Text("common.save"), widget.Primary, save))
	dialog.ShowOn(env.Window.Canvas())
}

func (s *Screen) keepService(ctx context.Context, service cards.Service) error {
	if service.ID != "" {
		return s.env.House.Catalog.EditService(ctx, service)
	}
	_, err := s.env.House.Catalog.AddService(ctx, service)
	return err
}

// removeService takes a service off the list, and offers to put it back.
func (s *Screen) removeService(service cards.Service) {
	env := s.env
	s.do(func(ctx context.Context) error { return env.House.Catalog.RemoveService(ctx, service.ID) }, func() {
		s.showServices()
		env.Toast(screen.Toast{
			Text: env.Text("settings.service_removed", "Name", service.Name), Tone: widget.ToneGreen,
			Offer: env.Text("common.undo"), Do: func() { s.putBack(service) },
		})
	})
}

func (s *Screen) putBack(service cards.Service) {
	s.do(func(ctx context.Context) error {
		_, err := s.env.House.Catalog.AddService(ctx, service)
		return err
	}, s.showServices)
}
