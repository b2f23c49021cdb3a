//go:build linux && !ci

package windowtest_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tessera/cards"
	"tessera/ui/house"
	"tessera/ui/window/windowtest"
)

func TestTheFirstDayIsSetUpByKeysAlone(t *testing.T) {
	desktop := windowtest.Open(t, windowtest.Options{})
	file := filepath.Join(t.TempDir(), "shop.db")
	program := desktop.Start(windowtest.Build(t, "."), "--db", file)
	desktop.WaitForWindow("Tessera")
	desktop.WaitUntilStill()
	desktop.Picture("welcome-1")

	desktop.Type("Salon Maru")
	desktop.Keys("Tab", "ctrl+a")
	desktop.Type("Asia/Seoul")
	desktop.Keys("Tab", "Up", "Up", "Up", "Up", "Up", "Up") // the won is the first of the list
	filled := desktop.WaitUntilStill()
	desktop.Picture("welcome-1-filled")
	desktop.Keys("Tab", "Return") // Next
	hours := desktop.WaitForPage(filled)
	desktop.Picture("welcome-2")
	desktop.Keys("Return")
	desktop.WaitForPage(hours)
	desktop.Picture("welcome-3")
	desktop.Keys("Tab", "Return") // an empty shop instead of the demo
	shown := desktop.WaitUntilStill()
	desktop.Picture("welcome-3-empty")
	desktop.Keys("Return")
	var shop cards.Shop
	windowtest.Until(t, "the shop is founded", func() bool {
		var founded bool
		shop, founded = shopIn(t, file)
		return founded
	})
	if shop.Name != "Salon Maru" || shop.Zone != "Asia/Seoul" || shop.Currency != "KRW" || shop.Lang != "en" {
		t.Errorf("founded %+v", shop)
	}
	desktop.WaitForWindow("Salon Maru")
	desktop.WaitForPage(shown)
	desktop.Picture("welcome-desk")
	if said := program.Lines(); len(said) > 0 {
		t.Errorf("said on the way: %q", said)
	}
}

// shopIn reads the shop of a database that somebody else is founding.
func shopIn(t *testing.T, file string) (cards.Shop, bool) {
	t.Helper()
	ctx := context.Background()
	opened, err := house.Open(ctx, file, house.Options{ReadOnly: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	founded, err := opened.Founded(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if !founded {
		return cards.Shop{}, false
	}
	shop, err := opened.Catalog.Shop(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return shop, true
}

func TestWithoutADisplayTesseraSaysOneSentence(t *testing.T) {
	binary := windowtest.Build(t, ".")
	desktop := windowtest.Open(t, windowtest.Options{})
	for _, c := range []struct {
		why     string
		display string
		says    string
	}{
		{"none", "DISPLAY=", "window"},
		// Numbers above 65535-6000 cannot be taken by anybody.
		{"a dead one", "DISPLAY=:59999", ":59999"},
		{"nonsense", "DISPLAY=nonsense", "nonsense"},
		{"a dead Wayland", "WAYLAND_DISPLAY=gone", "gone"},
	} {
		t.Run(c.why, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "shop.db")
			env := []string{c.display}
			if strings.HasPrefix(c.display, "WAYLAND") {
				env = append(env, "DISPLAY=")
			}
			program := desktop.StartWith(env, binary, "--db", file)
			if status := program.WaitForEnd(); status != 1 {
				t.Errorf("exit status %d, want 1", status)
			}
			if said := program.Lines(); len(said) != 1 || !strings.Contains(said[0], c.says) || !strings.HasSuffix(said[0], ".") {
				t.Errorf("said %q, want one sentence", said)
			}
			if _, err := os.Stat(file); err == nil {
				t.Error("a database was made for a window that never opened")
			}
		})
	}
}
