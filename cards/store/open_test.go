package store_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/uuid"
	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/catalog"
	"tessera/cards/store"
)

func newID() string { return uuid.Must(uuid.NewV7()).String() }

func TestSmoke(t *testing.T) {
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(t.TempDir(), "a b?c", "shop.db"), store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := catalog.New(s, newID)
	if err := c.Found(ctx, cards.Shop{Name: "Moon", Currency: "KRW", Lang: words.Korean, Zone: "Asia/Seoul", Hours: cards.UsualWeek()}); err != nil {
		t.Fatal(err)
	}
	plans, err := c.Plans(ctx)
	if err != nil || len(plans) == 0 {
		t.Fatal(plans, err)
	}
	r, err := s.Verify(ctx, nil)
	if err != nil || !r.OK() {
		t.Fatal(r, err)
	}
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "copy.db")); err != nil {
		t.Fatal(err)
	}
}
