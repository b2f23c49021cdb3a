package welcome

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/assets/words"
	"tessera/ui/house"
	"tessera/ui/screen"
	"tessera/ui/theme"
)

// look is how a window shows the screen.
type look struct {
	lang          words.Lang
	width, height float32
	dark          bool
	scale         float32
}

var usualLook = look{lang: words.English, width: 1280, height: 800, scale: 1}

// machine is a computer on which Tessera is opened for the first time.
type machine struct {
	t        *testing.T
	house    *house.House
	env      *screen.Env
	window   fyne.Window
	went     []screen.Place
	toasts   []screen.Toast
	reloaded int
	screen   *Welcome
}

func firstRun(t *testing.T, as look) *machine {
	t.Helper()
	now := time.Date(2026, 11, 22, 5, 30, 0, 0, time.UTC)
	opened, err := house.Open(context.Background(), filepath.Join(t.TempDir(), "shop.db"),
		house.Options{Create: true, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Close() })
	app := test.NewTempApp(t)
	variant := fynetheme.VariantLight
	if as.dark {
		variant = fynetheme.VariantDark
	}
	app.Settings().SetTheme(theme.New(variant, as.scale))
	m := &machine{t: t, house: opened, window: test.NewTempWindow(t, container.NewWithoutLayout())}
	m.window.SetPadded(false)
	m.window.Resize(fyne.NewSize(as.width-theme.Size(theme.RailWidth), as.height))
	m.env = &screen.Env{
		House: opened, Say: words.For(as.lang), Runner: screen.Inline{}, Window: m.window,
		Clock: func() time.Time { return now }, By: func() string { return "" },
		Go:    func(p screen.Place) { m.went = append(m.went, p) },
		Toast: func(x screen.Toast) { m.toasts = append(m.toasts, x) }, Changed: func() {},
		Reload: func() { m.reloaded++ }, Prefs: app.Preferences(),
	}
	m.screen = newWelcome(m.env, "Asia/Seoul")
	m.window.SetContent(container.NewStack(canvas.NewRectangle(theme.Color(theme.Paper)), m.screen.Object()))
	m.screen.Show(screen.Place{Room: screen.Welcome})
	m.screen.Focus()
	return m
}

// picture keeps what the window shows now, for a person to look at.
func (m *machine) picture(name string) {
	m.t.Helper()
	out := os.Getenv("TESSERA_GALLERY")
	if out == "" {
		return
	}
	f, err := os.Create(filepath.Join(out, "welcome-"+name+".png"))
	if err != nil {
		m.t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, m.window.Canvas().Capture()); err != nil {
		m.t.Fatal(err)
	}
}
