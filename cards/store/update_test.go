package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"tessera/assets/words"
	"tessera/cards/checkout"
)

// hiccup is an engine whose transactions fail for a while.
type hiccup struct {
	engine
	err   error
	kind  trouble
	times int // how often it fails
}

func (h *hiccup) begin(ctx context.Context, tx *sql.Tx) error {
	if h.times > 0 {
		h.times--
		return h.err
	}
	return h.engine.begin(ctx, tx)
}

func (h *hiccup) trouble(err error) trouble {
	if errors.Is(err, h.err) {
		return h.kind
	}
	return h.engine.trouble(err)
}

// hiccuping is a store on such an engine, and the pauses it has made.
func hiccuping(t *testing.T, kind trouble, times int) (*Store, *[]int) {
	t.Helper()
	var pauses []int
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "tessera.db"), Options{
		Create: true,
		Wait: func(_ context.Context, attempt int) error {
			pauses = append(pauses, attempt)
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	s.engine = &hiccup{engine: s.engine, err: errors.New("hiccup"), kind: kind, times: times}
	return s, &pauses
}

func TestATransactionIsTriedAgainWhenTheDatabaseAsksForIt(t *testing.T) {
	for _, kind := range []trouble{conflicted, busy} {
		s, pauses := hiccuping(t, kind, 3)
		runs := 0
		if err := s.Update(t.Context(), func(checkout.Tx) error { runs++; return nil }); err != nil {
			t.Fatal(err)
		}
		if runs != 1 || !slices.Equal(*pauses, []int{1, 2, 3}) {
			t.Errorf("ran %d times after pauses %v", runs, *pauses)
		}
	}
}

func TestATillThatIsNeverLetInIsToldSo(t *testing.T) {
	s, pauses := hiccuping(t, busy, 1000)
	err := s.Update(t.Context(), func(checkout.Tx) error { t.Error("it was let in"); return nil })
	if !errors.Is(err, &words.Refusal{Kind: words.Unavailable}) || len(*pauses) != attempts-1 {
		t.Errorf("got %v after %d pauses", err, len(*pauses))
	}
}

func TestOtherTroubleIsNotTriedAgain(t *testing.T) {
	s, pauses := hiccuping(t, full, 1)
	err := s.Update(t.Context(), func(checkout.Tx) error { return nil })
	if words.AsRefusal(err).Sentence.Key != "store.full" || len(*pauses) != 0 {
		t.Errorf("got %v after %d pauses", err, len(*pauses))
	}
}

func TestAPauseEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := pause(ctx, 100); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := pause(t.Context(), 1); err != nil {
		t.Errorf("got %v", err)
	}
}
