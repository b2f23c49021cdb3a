package welcome

import (
	"context"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"tessera/cards/catalog"
	"tessera/cards/demo"
	"tessera/cards/store"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

const (
	// demoMembers makes a shop that fills every list and is there in a moment.
	demoMembers = 300
	demoSeed    = 1
)

// open founds the shop, with or without the demo, whole or not at all.
func (w *Welcome) open() {
	shop, env := w.shop, w.env
	w.busy = true
	work := func(ctx context.Context) error { return env.House.Catalog.Found(ctx, shop) }
	if w.demo {
		meter := w.showProgress()
		work = func(ctx context.Context) error { return w.foundDemo(ctx, meter) }
	}
	w.stop = env.Runner.Start(env.Context(), work, func(err error) {
		w.busy, w.stop = false, nil
		if err != nil {
			w.again()
			w.refuse(err)
			return
		}
		w.outer.Reload()
		w.outer.Go(screen.Place{Room: screen.Desk})
	})
}

// foundDemo makes the shop and lives a year in it, in one transaction: cancelled, there is no shop.
func (w *Welcome) foundDemo(ctx context.Context, tell func(done, total int)) error {
	shop, house, now := w.shop, w.env.House, w.env.Clock()
	return house.Store.Within(ctx, func(inner *store.Store) error {
		newID := func() string { return uuid.Must(uuid.NewV7()).String() }
		if err := catalog.New(inner, newID).Found(ctx, shop); err != nil {
			return err
		}
		within := func(_ context.Context, fn func(demo.Store) error) error { return fn(inner) }
		_, err := demo.Fill(ctx, within, demo.Options{
			Members: demoMembers, Seed: demoSeed, Now: now,
			Progress: func(done, total int) error {
				tell(done, total)
				return ctx.Err()
			},
		})
		return err
	})
}

// cancel stops the demo and goes back to the question.
func (w *Welcome) cancel() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.busy = false
	w.again()
}

// showProgress shows how far the demo is; what it answers may be called from any goroutine.
func (w *Welcome) showProgress() func(done, total int) {
	meter := widget.NewMeter(0, widget.ToneTeal)
	count := widget.NewText("", widget.Muted.Centered())
	stop := widget.NewButton(w.env.Text("common.cancel"), widget.Secondary, w.cancel)
	w.show(widget.Center(widget.NewPanel(widget.AtLeast(380, 0, widget.Rows(theme.Size(theme.Gap),
		widget.Center(widget.NewIcon("members", theme.Teal, 36)),
		widget.NewParagraph(w.env.Text("welcome.filling", "Name", w.shop.Name), widget.Heading.Centered()),
		meter, count, widget.Center(stop)))).Padded(widget.Even(theme.Size(theme.Wide) + 10))))
	w.outer.Window.Canvas().Focus(stop)
	last := -1
	return func(done, total int) {
		percent := done * 100 / max(1, total)
		if percent == last {
			return
		}
		last = percent
		fyne.Do(func() {
			meter.Set(float32(done)/float32(max(1, total)), widget.ToneTeal)
			count.SetText(w.env.Say.Percent(int64(percent) * 100))
		})
	}
}
