package welcome

import (
	"strings"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/shopform"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// shopStep asks whose shop it is and where, and shows the card that this makes.
type shopStep struct {
	w        *Welcome
	language *widget.Choice
	name     *widget.Field
	currency *widget.Select
	zone     *zonePicker
	sample   *sample
}

func newShopStep(w *Welcome) *shopStep {
	s := &shopStep{w: w, sample: newSample(w)}
	s.language = widget.NewChoice(shopform.Languages(w.env.Say), string(w.shop.Lang), func(key string) {
		s.keep()
		w.speak(words.Lang(key))
		w.again()
		w.outer.Window.Canvas().Focus(w.step.(*shopStep).language.Button(key))
	})
	s.name = widget.NewField(w.env.Text("welcome.shop_name")).
		WithPlaceholder(w.env.Text("welcome.shop_name_example")).WithText(w.shop.Name)
	s.name.Check = func(text string) string {
		if strings.TrimSpace(text) == "" {
			return w.env.Text("error.shop_name")
		}
		return ""
	}
	s.name.OnChanged = func(text string) {
		w.shop.Name = text
		s.sample.draw()
	}
	s.name.OnSubmitted = func(string) { w.forward() }
	s.currency = widget.NewSelect(w.env.Text("welcome.currency"), shopform.Currencies(w.shop.Currency), string(w.shop.Currency), func(key string) {
		w.shop.Currency = cards.Currency(key)
		s.sample.draw()
	})
	s.zone = newZonePicker(w.env, w.shop.Zone, func() { w.object.Refresh() }, w.forward)
	return s
}

func (s *shopStep) title() string { return s.w.env.Text("welcome.shop_title") }
func (s *shopStep) hint() string  { return s.w.env.Text("welcome.shop_hint") }

func (s *shopStep) content() fyne.CanvasObject {
	fields := widget.Rows(theme.Size(theme.Wide),
		widget.Rows(6, widget.NewText(s.w.env.Text("welcome.language"), widget.Label), s.language),
		s.name, s.zone.object, s.currency)
	right := widget.Rows(theme.Size(theme.Gap), widget.Spacer(), widget.Center(s.sample.picture),
		widget.NewParagraph(s.w.env.Text("welcome.sample_hint"), widget.SmallMuted.Centered()), widget.Spacer())
	s.sample.draw()
	return widget.AtLeast(0, pageHeight, widget.Split(theme.Size(theme.Wide),
		widget.Part{Object: widget.NewPanel(fields).Padded(widget.Even(theme.Size(theme.Wide))), Weight: 1.1, Min: 380},
		widget.Part{Object: widget.NewPanel(right).On(theme.Well).Padded(widget.Even(theme.Size(theme.Wide))), Weight: 1, Min: 300}))
}

func (s *shopStep) keep() {
	s.w.shop.Name, s.w.shop.Currency = strings.TrimSpace(s.name.Text()), cards.Currency(s.currency.Key())
	if zone, ok := s.zone.picked(); ok {
		s.w.shop.Zone = zone
	}
}

func (s *shopStep) take() bool {
	s.keep()
	canvas := s.w.outer.Window.Canvas()
	if !s.name.Validate() {
		canvas.Focus(s.name.Focusable())
		return false
	}
	if !s.zone.field.Validate() {
		canvas.Focus(s.zone.field.Focusable())
		return false
	}
	return true
}

func (s *shopStep) first() fyne.Focusable { return s.name.Focusable() }
