package welcome

import (
	"strings"

	"fyne.io/fyne/v2"

	"tessera/members"
	"tessera/ui/shopform"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// hoursStep asks when the shop is open, and what else stands on a receipt.
type hoursStep struct {
	w              *Welcome
	hours          *shopform.Hours
	address, phone *widget.Field
	logo           *shopform.Logo
}

func newHoursStep(w *Welcome) *hoursStep {
	s := &hoursStep{w: w}
	s.hours = shopform.NewHours(w.env.Say, w.shop.Hours, nil)
	s.address = widget.NewField(w.env.Text("welcome.address")).WithText(w.shop.Address)
	s.phone = widget.NewField(w.env.Text("common.phone")).WithText(w.shop.Phone)
	for _, field := range []*widget.Field{s.address, s.phone} {
		field.OnSubmitted = func(string) { w.forward() }
	}
	s.logo = shopform.NewLogo(w.env, w.shop.Logo, func() { w.object.Refresh() })
	return s
}

func (s *hoursStep) title() string { return s.w.env.Text("welcome.hours_title", "Name", s.w.shop.Name) }
func (s *hoursStep) hint() string  { return s.w.env.Text("welcome.hours_hint") }

func (s *hoursStep) content() fyne.CanvasObject {
	pad := widget.Even(theme.Size(theme.Wide))
	paper := widget.Rows(theme.Size(theme.Wide), s.address, s.phone, s.logo.Object())
	return widget.AtLeast(0, pageHeight, widget.Split(theme.Size(theme.Wide),
		widget.Part{Object: widget.NewPanel(widget.Rows(theme.Size(theme.Gap),
			widget.TitleRow(s.w.env.Text("welcome.hours"), nil), s.hours.Object())).Padded(pad), Weight: 1.1, Min: 360},
		widget.Part{Object: widget.NewPanel(widget.Rows(theme.Size(theme.Gap),
			widget.TitleRow(s.w.env.Text("welcome.paper"), widget.NewText(s.w.env.Text("common.optional"), widget.SmallMuted)), paper)).Padded(pad), Weight: 1, Min: 300}))
}

func (s *hoursStep) take() bool {
	s.w.shop.Address, s.w.shop.Phone = strings.TrimSpace(s.address.Text()), strings.TrimSpace(s.phone.Text())
	s.w.shop.Logo = s.logo.Content()
	region := members.RegionOf(s.w.shop.Zone, string(s.w.shop.Currency))
	if phone, err := members.ParsePhone(s.w.shop.Phone, region); err == nil {
		s.w.shop.Phone = phone.Display(region)
	}
	week, ok := s.hours.Week()
	if ok {
		s.w.shop.Hours = week
	}
	return ok
}

func (s *hoursStep) first() fyne.Focusable { return s.w.next }
