//go:build linux && !ci

package windowtest_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tessera/ui/window/windowtest"
)

// TestALostCardIsReplacedPrintedAndReadBackByKeysAlone begins with a person nobody knows and ends
// with the paper that a scanner reads.
func TestALostCardIsReplacedPrintedAndReadBackByKeysAlone(t *testing.T) {
	for _, tool := range []string{"pdftoppm", "zbarimg"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no paper read here: %s is not installed; make deps installs it", tool)
		}
	}
	shop := openShop(t, windowtest.Options{})
	shop.open()
	keys := func(picture string, names ...string) {
		t.Helper()
		shop.desktop.Keys(names...)
		shop.desktop.WaitUntilStill()
		if picture != "" {
			shop.desktop.Picture(picture)
		}
	}
	type held struct {
		Cards []struct {
			Number  string
			Printed *string `json:"printed_on"`
		}
		Receipts []receipt
	}
	emma := func() (h held) {
		t.Helper()
		shop.ask(&h, "member", "show", "M-000003")
		return h
	}

	keys("", "ctrl+2")
	keys("", "F2")
	shop.desktop.Type("Emma Larsson")
	shop.desktop.Keys("Tab", "Tab")
	shop.desktop.Type("010-5555-1234")
	keys("members-form", "ctrl+s")
	windowtest.Until(t, "the member is kept", func() bool {
		var found []struct{ Number string }
		shop.ask(&found, "member", "find", "Emma")
		return len(found) == 1 && found[0].Number == "M-000003"
	})
	keys("members-added", "Down")
	keys("", "Return")
	keys("members-sell", "Tab", "Return")
	keys("", "Tab", "Tab", "Tab", "Tab", "Tab", "Return") // the wallet is the last plan
	keys("members-sold", "Tab", "Tab", "Tab", "Tab", "Return")
	windowtest.Until(t, "the card is sold", func() bool { return len(emma().Cards) == 1 })
	lost := emma().Cards[0].Number
	shop.desktop.WaitUntilStill()
	keys("", "Escape")

	keys("", "Return")
	keys("", "Tab", "Tab", "Tab", "Return")
	shop.desktop.Type("50000")
	keys("members-topped-up", "Return")
	windowtest.Until(t, "the wallet is topped up", func() bool { return len(emma().Receipts) == 2 })
	shop.desktop.WaitUntilStill()

	keys("", "Return")
	keys("members-lost", "Tab", "Tab", "Tab", "Tab", "Tab", "Return")
	keys("", "Tab", "Tab", "Tab", "Tab", "Return")
	windowtest.Until(t, "the card has a new number", func() bool { return emma().Cards[0].Number != lost })
	fresh := emma().Cards[0].Number
	shop.desktop.WaitUntilStill()
	keys("studio", "Return") // print it

	file := filepath.Join(t.TempDir(), "cards.pdf")
	keys("", "ctrl+p")
	keys("", "ctrl+a")
	shop.desktop.Type(file)
	keys("studio-printed", "Return")
	windowtest.Until(t, "the card is marked as printed", func() bool { return emma().Cards[0].Printed != nil })
	if _, err := os.Stat(file); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "page")
	if output, err := exec.Command("pdftoppm", "-r", "300", "-f", "1", "-l", "1", "-singlefile", "-png", file, page).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, output)
	}
	read, err := exec.Command("zbarimg", "-q", "--raw", page+".png").Output()
	if err != nil || strings.TrimSpace(string(read)) != fresh {
		t.Errorf("the paper reads %q (%v), want %s", read, err, fresh)
	}
	var verdict struct{ Verdict string }
	if shop.ask(&verdict, "scan", lost); verdict.Verdict != "red" {
		t.Errorf("the lost card answers %s, want red", verdict.Verdict)
	}
	shop.sound()
}
