package welcome

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/shopform"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// mostZones is how many time zones are offered at once.
const mostZones = 4

// zonePicker finds a time zone by typing a part of its name.
type zonePicker struct {
	env    *screen.Env
	field  *widget.Field
	offers *fyne.Container
	object *fyne.Container
	names  []string
	relay  func()
}

// newZonePicker begins with a zone; done is called when Enter is pressed on a whole name.
func newZonePicker(env *screen.Env, zone string, relay, done func()) *zonePicker {
	z := &zonePicker{env: env, relay: relay, offers: widget.Rows(0)}
	for _, option := range shopform.Zones(zone) {
		z.names = append(z.names, option.Key)
	}
	z.field = widget.NewField(env.Text("welcome.zone")).WithText(zone)
	z.field.Check = func(text string) string {
		if _, ok := z.picked(); !ok {
			return env.Text("error.zone_unknown", "Text", text)
		}
		return ""
	}
	z.field.OnChanged = z.find
	z.field.OnSubmitted = func(string) {
		if !z.takeFirst() {
			done()
		}
	}
	z.field.OnDown(z.focusOffers)
	z.offers.Hide()
	z.object = widget.Rows(4, z.field, z.offers)
	z.sayTime()
	return z
}

// picked is the zone in the field, if there is one of that name.
func (z *zonePicker) picked() (string, bool) {
	name := strings.TrimSpace(z.field.Text())
	if _, err := time.LoadLocation(name); err != nil || name == "" || name == "Local" {
		return "", false
	}
	return name, true
}

// sayTime shows what the clock says there, so that a wrong zone is noticed.
func (z *zonePicker) sayTime() {
	hint := ""
	if name, ok := z.picked(); ok {
		if zone, err := time.LoadLocation(name); err == nil {
			hint = z.env.Text("welcome.zone_now", "Clock", z.env.Say.Clock(z.env.Clock().In(zone)))
		}
	}
	z.field.WithHint(hint)
	z.field.Refresh()
}

// find offers the zones whose name has what is typed in it.
func (z *zonePicker) find(text string) {
	z.sayTime()
	typed := strings.ToLower(strings.Join(strings.Fields(text), "_"))
	var found []string
	for _, name := range z.names {
		if typed != "" && strings.Contains(strings.ToLower(name), typed) && len(found) < mostZones {
			found = append(found, name)
		}
	}
	if slices.Contains(found, strings.TrimSpace(text)) {
		found = nil
	}
	z.offer(found)
}

func (z *zonePicker) offer(found []string) {
	z.offers.Objects = nil
	for _, name := range found {
		z.offers.Objects = append(z.offers.Objects, widget.NewRow(widget.NewIcon("clock", theme.Muted, 16),
			widget.NewText(name, widget.Body), nil, func() { z.take(name) }).Padded(widget.Sides(6, 8)))
	}
	z.offers.Hidden = len(found) == 0
	z.object.Refresh()
	z.relay()
}

func (z *zonePicker) take(name string) {
	z.field.SetText(name)
	z.field.Focus()
}

// takeFirst finishes a name that was begun, and tells whether there was one.
func (z *zonePicker) takeFirst() bool {
	if len(z.offers.Objects) == 0 {
		return false
	}
	z.offers.Objects[0].(*widget.Row).Tapped(nil)
	return true
}

func (z *zonePicker) focusOffers() {
	if len(z.offers.Objects) > 0 {
		z.env.Window.Canvas().Focus(z.offers.Objects[0].(*widget.Row))
	}
}
