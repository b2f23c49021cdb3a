package welcome

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

// machine is a computer in Seoul on which Tessera is opened for the first time.
type machine struct {
	*screentest.Stage
	screen *Welcome
}

func firstRun(t *testing.T, set screentest.Setting) *machine {
	t.Helper()
	set.NoShop = true
	m := &machine{Stage: screentest.New(t, set)}
	m.screen = newWelcome(m.Env, "Asia/Seoul")
	// The window draws no rail before there is a shop.
	m.Window.SetContent(container.NewStack(screentest.Ground(), m.screen.Object()))
	m.screen.Show(screen.Place{Room: screen.Welcome})
	m.screen.Focus()
	return m
}

// shop is what was founded; the test fails where nothing was.
func (m *machine) shop() cards.Shop {
	m.T.Helper()
	shop, err := m.House.Catalog.Shop(context.Background())
	m.Do(err)
	return shop
}

func (m *machine) founded() bool {
	yes, err := m.House.Founded(context.Background())
	m.Do(err)
	return yes
}

// reads tells whether something that can be seen says the text.
func (m *machine) reads(text string) bool {
	said := false
	walk(m.Window.Content(), func(o fyne.CanvasObject) {
		if s, ok := o.(interface{ Text() string }); ok && s.Text() == text {
			said = true
		}
		if f, ok := o.(*widget.Field); ok && f.Error() == text {
			said = true
		}
	})
	return said
}

// walk visits everything that can be seen.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}
