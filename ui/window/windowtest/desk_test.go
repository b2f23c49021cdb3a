//go:build linux && !ci

package windowtest_test

import (
	"fmt"
	"slices"
	"testing"

	"tessera/ui/window/windowtest"
)

func TestACardIsScannedAVisitCompletedAndASmileGivenByKeysAlone(t *testing.T) {
	shop := openShop(t, windowtest.Options{})
	sold := shop.sell("M-000001", "vip")
	program := shop.open()
	shop.desktop.Picture("desk-empty")

	shop.scan(sold.Number)
	shop.desktop.Picture("desk-scanned")

	shop.desktop.Keys("Down", "Return") // the first service of the list
	shop.desktop.Type("Treatment 50000")
	shop.desktop.Keys("Return")
	shop.desktop.WaitUntilStill()
	shop.desktop.Picture("desk-entered")

	visit := shop.complete("M-000001", 1)
	shop.desktop.Picture("desk-completed")
	if visit.Subtotal != 80000 || visit.Discount != 16000 || visit.Total != 64000 || len(visit.Lines) != 2 {
		t.Errorf("the visit is %+v, want two lines of ₩80,000 less 20 %%", *visit)
	}
	if visit.Smile != nil {
		t.Errorf("a smile of %d before anybody was asked", *visit.Smile)
	}

	shop.desktop.Keys("5")
	windowtest.Until(t, "the smile is kept", func() bool {
		smile := shop.member("M-000001").lastVisit().Smile
		return smile != nil && *smile == 5
	})
	shop.desktop.WaitUntilStill()
	shop.desktop.Picture("desk-thanks")

	if visits := shop.member("M-000001").Visits; visits != 1 {
		t.Errorf("%d visits, want 1", visits)
	}
	var state struct {
		Entries []struct {
			Kind, Promise, Receipt, By string
			Change                     int64
		}
	}
	shop.ask(&state, "card", "show", sold.Number)
	var written []string
	for _, entry := range state.Entries {
		if entry.Receipt == visit.Receipt {
			written = append(written, fmt.Sprint(entry.Kind, " ", entry.Promise, " ", entry.Change, " by ", entry.By))
		}
	}
	slices.Sort(written)
	if want := []string{"honoured discount 16000 by 이민지", "visited  1 by 이민지"}; !slices.Equal(written, want) {
		t.Errorf("the ledger says %q, want %q", written, want)
	}
	if said := program.Lines(); len(said) > 0 {
		t.Errorf("said on the way: %q", said)
	}
	shop.sound()
}

func TestAMemberIsPickedWhileTheirNameIsStillComposed(t *testing.T) {
	shop := openShop(t, windowtest.Options{Engine: "hangul"})
	shop.sell("M-000001", "vip")
	shop.open()
	empty := shop.desktop.Look()
	shop.desktop.Type("rlatj") // 김서: the second syllable may still go on
	shop.desktop.WaitForPage(empty)
	shop.desktop.Picture("desk-composing")
	shop.desktop.Keys("Down", "Return")
	shop.greenVerdict()
	shop.desktop.WaitUntilStill()
	shop.desktop.Picture("desk-picked")

	shop.desktop.Type("45000")
	shop.desktop.Keys("Return")
	visit := shop.complete("M-000001", 1)
	if visit.Total != 36000 {
		t.Errorf("the visit is %+v, want ₩45,000 less 20 %%", *visit)
	}
	if others := shop.member("M-000002").Visits; others != 0 {
		t.Errorf("the other Kim has %d visits", others)
	}
	shop.sound()
}

func TestAScannerWorksWhileTheKeyboardWritesHangul(t *testing.T) {
	shop := openShop(t, windowtest.Options{Engine: "hangul"})
	first, second := shop.sell("M-000001", "vip"), shop.sell("M-000002", "vip")
	shop.open()
	shop.scan(first.Number)
	shop.desktop.Type("30000")
	shop.desktop.Keys("Return")
	shop.complete("M-000001", 1)

	// The next guest's card instead of a smile: its first digit is none.
	asked := shop.desktop.Look()
	shop.desktop.Scan(second.Number)
	shop.desktop.WaitForPage(asked)
	shop.greenVerdict()
	shop.desktop.Picture("desk-next-guest")
	shop.desktop.Type("30000")
	shop.desktop.Keys("Return")
	shop.complete("M-000002", 1)
	if smile := shop.member("M-000001").lastVisit().Smile; smile != nil {
		t.Errorf("the next card's first digit was kept as a smile of %d", *smile)
	}
	shop.sound()
}
