// Package screentest sets a shop up for tests of screens: a temporary database, a clock that
// stands still, work done inline, and a window in Fyne's test driver.
package screentest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/staff"
	"tessera/ui/house"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Setting says how a stage is set.
type Setting struct {
	Lang   words.Lang // of the person and of the shop; English where left out
	Width  float32    // of the window; 1280 × 800 where left out
	Height float32
	Scale  float32 // of the text; 1 where left out
	Dark   bool
	NoShop bool // nothing has been founded yet
	Runner screen.Runner
}

// Stage is a shop with a window.
type Stage struct {
	T       testing.TB
	Env     *screen.Env
	House   *house.House
	Window  fyne.Window
	Toasts  []screen.Toast // said, the newest last
	Went    []screen.Place // where screens wanted to go
	Changes int            // how often data changed
	Reloads int
	// Now is what the clock says; tests move it.
	Now time.Time
}

// Noon is when the stage's clock stands at first: a Sunday at the shop in Seoul, in the afternoon.
var Noon = time.Date(2026, time.November, 22, 5, 32, 0, 0, time.UTC)

// New sets a stage; it is taken down with the test.
func New(t testing.TB, set Setting) *Stage {
	t.Helper()
	set = set.filled()
	s := &Stage{T: t, Now: Noon}
	app := oneApp()
	fyne.SetCurrentApp(app)
	variant := fynetheme.VariantLight
	if set.Dark {
		variant = fynetheme.VariantDark
	}
	theme.Adopt(app, theme.New(variant, set.Scale))
	forget(app.Preferences())
	s.Window = test.NewTempWindow(t, container.NewStack())
	s.Window.SetPadded(false)
	s.Window.Resize(fyne.NewSize(set.Width, set.Height))
	s.House = s.open(t)
	shop := Shop(set.Lang)
	if !set.NoShop {
		s.must(s.House.Catalog.Found(context.Background(), shop))
		for _, each := range []struct{ name, role string }{{"Ji-ho", staff.Owner}, {"Min-ji", staff.Staff}, {"Seo-jun", staff.Staff}} {
			_, err := s.House.Staff.Add(context.Background(), each.name, each.role)
			s.must(err)
		}
		var err error
		shop, err = s.House.Catalog.Shop(context.Background())
		s.must(err)
	} else {
		shop = cards.Shop{}
	}
	s.Env = &screen.Env{
		House: s.House, Shop: shop, Say: words.For(set.Lang), Runner: set.Runner, Window: s.Window,
		Clock: s.clock, By: func() string { return "Ji-ho" },
		Go:      func(p screen.Place) { s.Went = append(s.Went, p) },
		Toast:   func(t screen.Toast) { s.Toasts = append(s.Toasts, t) },
		Changed: func() { s.Changes++ }, Reload: func() { s.Reloads++ },
		Prefs: app.Preferences(),
	}
	return s
}

// Shop is the stage's shop.
func Shop(lang words.Lang) cards.Shop {
	return cards.Shop{
		Name: "Salon Maru", Address: "12 Garosu-gil, Gangnam-gu, Seoul", Phone: "02-543-2100", Currency: "KRW",
		Lang: lang, Zone: "Asia/Seoul", Hours: cards.UsualWeek(),
	}
}

// oneApp is for all tests of a package: Fyne parses the fonts again for each app it is given.
var oneApp = sync.OnceValue(test.NewApp)

// forget makes the machine a new one.
func forget(prefs fyne.Preferences) {
	screen.Look{Scale: 1}.Keep(prefs)
	for _, key := range screen.Remembered() {
		prefs.RemoveValue(key)
	}
}

func (set Setting) filled() Setting {
	if set.Lang == "" {
		set.Lang = words.English
	}
	if set.Width == 0 {
		set.Width, set.Height = 1280, 800
	}
	if set.Scale == 0 {
		set.Scale = 1
	}
	if set.Runner == nil {
		set.Runner = screen.Inline{}
	}
	return set
}

func (s *Stage) clock() time.Time { return s.Now }

// open makes a house whose identifiers and card numbers are the same in every run, so that
// pictures are.
func (s *Stage) open(t testing.TB) *house.House {
	kept, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "shop.db"), store.Options{Create: true})
	s.must(err)
	t.Cleanup(func() { _ = kept.Close() })
	made := 0
	newID := func() string {
		made++
		return fmt.Sprintf("00000000-0000-7000-8000-%012d", made)
	}
	place := func(ctx context.Context) (members.Place, error) {
		shop, err := kept.Shop(ctx)
		return members.Place{Region: shop.Region, Zone: shop.Location()}, err
	}
	return &house.House{
		Store: kept, Clock: s.clock,
		Book:    members.NewBook(kept, s.clock, newID, place),
		Staff:   staff.NewRoster(kept, newID),
		Catalog: catalog.New(kept, newID),
		Desk:    checkout.New(kept, s.clock, newID, rand.NewChaCha8([32]byte{7})),
		Cases:   aftersale.NewCases(kept, s.clock, newID),
		Insight: insight.New(kept, s.clock),
	}
}

// Show puts a screen in the window, beside a rail as wide as the real one, and gives it the
// keyboard.
func (s *Stage) Show(shown screen.Screen) {
	s.T.Helper()
	rail := widget.NewRail(nil, nil, nil)
	s.Window.SetContent(widget.Split(0,
		widget.Part{Object: rail, Min: theme.Size(theme.RailWidth)},
		widget.Part{Object: container.NewStack(Ground(), shown.Object()), Weight: 1}))
	shown.Focus()
}

// Ground is the paper that every screen lies on.
func Ground() fyne.CanvasObject { return widget.NewGround() }

func (s *Stage) must(err error) {
	s.T.Helper()
	if err != nil {
		s.T.Fatalf("setting the stage: %v", err)
	}
}
