package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// tab is one of the pages of the room.
type tab string

const (
	shopTab     tab = "shop"
	servicesTab tab = "services"
	staffTab    tab = "staff"
	machineTab  tab = "machine"
	safetyTab   tab = "safety"
)

var tabs = []tab{shopTab, servicesTab, staffTab, machineTab, safetyTab}

// Screen is the room.
type Screen struct {
	env     *screen.Env
	tabs    *widget.Segmented
	page    *fyne.Container
	object  *fyne.Container
	shop    *shopPage
	reading screen.Latest
	open    tab
}

var (
	_ screen.Screen = (*Screen)(nil)
	_ screen.Keyed  = (*Screen)(nil)
	_ screen.Keeper = (*Screen)(nil)
)

// New makes the room.
func New(env *screen.Env) screen.Screen {
	s := &Screen{env: env, page: container.NewStack(), open: shopTab}
	options := make([]widget.Option, len(tabs))
	for i, t := range tabs {
		options[i] = widget.Option{Key: string(t), Text: env.Text("settings.tab_" + string(t))}
	}
	s.tabs = widget.NewSegmented(options, string(s.open), func(key string) { s.Leave(func() { s.turn(tab(key)) }) })
	head := widget.Columns(theme.Size(theme.Gap), widget.NewText(env.Text("settings.title"), widget.Title), widget.Spacer(), s.tabs)
	s.object = widget.Pad(widget.Sides(18, theme.Size(theme.Wide)), widget.Rows(theme.Size(theme.Gap), head, widget.Fill(s.page)))
	return s
}

// Object is the whole room.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show opens the page last open, or asks where a copy goes.
func (s *Screen) Show(at screen.Place) {
	if at.Action == screen.BackUp {
		s.turn(safetyTab)
		s.backUp()
		return
	}
	if s.shop == nil || !s.shop.edited {
		s.turn(s.open)
	}
}

// Focus gives the keyboard to the name of the open page; Tab goes on to the others and into it.
func (s *Screen) Focus() { s.env.Window.Canvas().Focus(s.tabs.Pill(string(s.open))) }

// Leave asks when the shop's settings were changed and not saved.
func (s *Screen) Leave(proceed func()) {
	if s.open != shopTab || s.shop == nil || !s.shop.edited {
		proceed()
		return
	}
	s.tabs.SetKey(string(s.open))
	screen.AskUnsaved(s.env, s.env.Text("settings.tab_shop"), func() {
		s.shop.edited = false
		proceed()
	})
}

// Key saves on Ctrl+S.
func (s *Screen) Key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if key == fyne.KeyS && modifier == fyne.KeyModifierControl && s.open == shopTab && s.shop != nil {
		s.shop.save.Press()
		return true
	}
	return false
}

// Keep is the page that is open.
func (s *Screen) Keep() any { return s.open }

// Resume opens it again.
func (s *Screen) Resume(kept any) {
	if open, ok := kept.(tab); ok && open != s.open {
		s.turn(open)
	}
}

func (s *Screen) turn(to tab) {
	s.reading.Stop() // what another page still waits for comes too late
	s.open = to
	s.tabs.SetKey(string(to))
	switch to {
	case shopTab:
		s.showShop()
	case servicesTab:
		s.showServices()
	case staffTab:
		s.showStaff()
	case machineTab:
		s.put(s.machine())
	case safetyTab:
		s.put(s.safety())
	}
}

// put shows a page as high as it is, and scrolls where that is too high.
func (s *Screen) put(page fyne.CanvasObject) {
	s.page.Objects = []fyne.CanvasObject{widget.Scroll(widget.Rows(0, page))}
	s.page.Refresh()
}

// do makes a change, says so, and reads the page again.
func (s *Screen) do(work func(ctx context.Context) error, done func(), failed ...func(error)) {
	screen.Do(s.env, work, func() {
		s.env.Changed()
		done()
	}, failed...)
}
