package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/ui/house"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// The window as it opens, and as small as it may become.
var (
	usualSize = fyne.NewSize(1280, 800)
	leastSize = fyne.NewSize(1024, 700)
)

// Window is the program as a person sees it.
type Window struct {
	app     fyne.App
	window  fyne.Window
	house   *house.House
	options Options
	prefs   fyne.Preferences

	env    *screen.Env
	rooms  map[screen.Room]screen.Screen
	stale  map[screen.Room]bool // data changed since a person was there
	here   screen.Room
	rail   *widget.Rail
	page   *fyne.Container
	toasts *widget.Toasts
	// operator is who is at the desk.
	operator string
	staff    screen.Latest
}

// Build fills a window with the program, over a house that stays open as long as the window.
func Build(app fyne.App, window fyne.Window, h *house.House, options Options) (*Window, error) {
	if options.Clock == nil {
		options.Clock = h.Clock
	}
	if options.Runner == nil {
		options.Runner = screen.Background{}
	}
	w := &Window{app: app, window: window, house: h, options: options, prefs: app.Preferences()}
	w.operator = w.prefs.String(screen.PrefOperator)
	window.SetPadded(false)
	w.catchKeys()
	if err := w.furnish(); err != nil {
		return nil, err
	}
	window.Resize(usualSize)
	return w, nil
}

// furnish makes everything in the window anew, in the language and the theme of now.
func (w *Window) furnish() error {
	shop, founded, err := w.shop()
	if err != nil {
		return err
	}
	look := w.look(shop)
	theme.Adopt(w.app, look.Theme(w.app.Settings().ThemeVariant()))
	kept := w.keep()
	w.env = &screen.Env{
		House: w.house, Shop: shop, Say: look.Speaker(shop.Lang), Runner: w.options.Runner, Window: w.window,
		Clock: w.options.Clock, By: func() string { return w.operator }, Go: w.Go, Toast: w.toast,
		Changed: w.changed, Reload: w.reload, Prefs: w.prefs,
	}
	w.window.SetTitle(w.title(shop.Name))
	w.rooms, w.stale = map[screen.Room]screen.Screen{}, map[screen.Room]bool{}
	w.page, w.toasts = container.NewStack(), widget.NewToasts()
	w.toasts.After = w.later
	w.rail = w.newRail(founded)
	w.window.SetContent(container.NewStack(w.layout(founded), w.toasts))
	if !founded {
		w.arrive(screen.Place{Room: screen.Welcome})
		w.resume(kept)
		return nil
	}
	delete(kept, screen.Welcome) // answered: the shop is there
	w.learnOperator()
	if w.here == "" || w.here == screen.Welcome {
		w.here = screen.Desk
	}
	w.arrive(screen.Place{Room: w.here})
	w.resume(kept)
	return nil
}

func (w *Window) title(shop string) string {
	if shop == "" {
		return w.env.Text("shell.title")
	}
	return shop + " · " + w.env.Text("shell.title")
}

// layout is the rail beside the room, on paper. There is no rail before there is a shop.
func (w *Window) layout(founded bool) fyne.CanvasObject {
	room := container.NewStack(widget.NewGround(), w.page)
	if !founded {
		return atLeast(leastSize, room)
	}
	return atLeast(leastSize, widget.Split(0,
		widget.Part{Object: w.rail, Min: theme.Size(theme.RailWidth)},
		widget.Part{Object: room, Weight: 1}))
}

// atLeast keeps the window from becoming too small, and lets it be as small as that whatever the
// screens would like.
func atLeast(size fyne.Size, object fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&smallest{size}, object)
}

type smallest struct{ size fyne.Size }

func (s *smallest) MinSize([]fyne.CanvasObject) fyne.Size { return s.size }

func (s *smallest) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// reload makes the screens anew after settings changed, and says so where that fails.
func (w *Window) reload() {
	if err := w.furnish(); err != nil {
		screen.Fail(w.env, err)
	}
}

// keep asks the rooms for what is unfinished.
func (w *Window) keep() map[screen.Room]any {
	kept := map[screen.Room]any{}
	for room, made := range w.rooms {
		if keeper, ok := made.(screen.Keeper); ok {
			if what := keeper.Keep(); what != nil {
				kept[room] = what
			}
		}
	}
	return kept
}

func (w *Window) resume(kept map[screen.Room]any) {
	for room, what := range kept {
		if keeper, ok := w.room(room).(screen.Keeper); ok {
			keeper.Resume(what)
		}
	}
}

// Env is what the screens of now were given.
func (w *Window) Env() *screen.Env { return w.env }

// Screen is the screen of a room, made where that is needed; nil for a room there is not.
func (w *Window) Screen(room screen.Room) screen.Screen { return w.room(room) }

// Here is the room a person is in.
func (w *Window) Here() screen.Room { return w.here }
