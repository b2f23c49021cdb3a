package main

import (
	"context"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/staff"
	"tessera/ui"
	"tessera/ui/house"
	"tessera/ui/screen"
)

// usual and small are the two sizes everything has to hold at.
var (
	usual = fyne.NewSize(1280, 800)
	small = fyne.NewSize(1024, 700)
)

// begin opens the window over a database in which there is no shop yet.
func begin(ctx context.Context, c cast, lab *lab) (*tour, error) {
	dir, err := os.MkdirTemp("", "tessera-tour-")
	if err != nil {
		return nil, words.Refuse(words.Unavailable, "tour.unwritable", "Path", os.TempDir()).Because(err)
	}
	t := &tour{ctx: ctx, cast: c, say: words.For(c.lang), dir: dir, lab: lab, now: start}
	// The welcome guesses from the machine's zone.
	if err := os.Setenv("TZ", c.zone); err != nil {
		return nil, err
	}
	if t.house, err = t.open(filepath.Join(dir, "shop.db")); err != nil {
		return nil, err
	}
	app := test.NewApp()
	t.window = app.NewWindow("")
	t.canvas = t.window.Canvas()
	t.shell, err = ui.Build(app, t.window, t.house, ui.Options{
		Clock: t.clock, Runner: screen.Inline{}, Getenv: t.getenv,
	})
	if err != nil {
		return nil, err
	}
	t.window.Resize(usual)
	app.Preferences().SetString("folder", lab.out)
	return t, nil
}

// end closes the shop and takes its database away.
func (t *tour) end() {
	t.window.Close()
	t.must(t.house.Close())
	t.must(os.RemoveAll(t.dir))
}

func (t *tour) clock() time.Time { return t.now }

// getenv is a machine on which only the language is set.
func (t *tour) getenv(name string) string {
	if name == "LANG" {
		return t.cast.locale
	}
	return ""
}

// open makes a house whose identifiers and card numbers are the same in every tour, so that its
// pictures are.
func (t *tour) open(path string) (*house.House, error) {
	kept, err := store.Open(t.ctx, path, store.Options{Create: true})
	if err != nil {
		return nil, err
	}
	place := func(ctx context.Context) (members.Place, error) {
		shop, err := kept.Shop(ctx)
		return members.Place{Region: shop.Region, Zone: shop.Location()}, err
	}
	newID := t.ids()
	return &house.House{
		Store: kept, Clock: t.clock,
		Book:    members.NewBook(kept, t.clock, newID, place),
		Staff:   staff.NewRoster(kept, newID),
		Catalog: catalog.New(kept, newID),
		Desk:    checkout.New(kept, t.clock, newID, rand.NewChaCha8([32]byte{8})),
		Cases:   aftersale.NewCases(kept, t.clock, newID),
		Insight: insight.New(kept, t.clock),
	}, nil
}

// ids are UUIDs v7 of the tour's clock: in the order of time, which lists go by.
func (t *tour) ids() func() string {
	made := uint64(0)
	return func() string {
		made++
		var id uuid.UUID
		binary.BigEndian.PutUint64(id[:8], uint64(t.now.UnixMilli())<<16|0x7000)
		binary.BigEndian.PutUint64(id[8:], made|1<<63)
		return id.String()
	}
}
