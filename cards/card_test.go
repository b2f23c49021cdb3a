package cards

import (
	"testing"
	"time"

	"tessera/assets/words"
)

func presetCard(t *testing.T, key string) Card {
	t.Helper()
	for _, plan := range PresetPlans("KRW", words.English) {
		if plan.Key == key {
			from := day(t, "2026-03-14")
			return Card{ID: "card", PlanKey: key, Promises: plan.Promises, ValidFrom: from, ValidTo: plan.Term.End(from)}
		}
	}
	t.Fatalf("no preset %s", key)
	return Card{}
}

func TestACardsStateFollowsFromTheDayAndWhatIsLeft(t *testing.T) {
	visits := presetCard(t, "visits10")
	gone := Balances{{Account: Account{Chain: "card", Promise: "visits", Part: Count, Period: visits.ValidFrom}, Left: 0}}
	for _, c := range []struct {
		name     string
		card     Card
		on       string
		balances Balances
		want     State
	}{
		{"before its first day", visits, "2026-03-13", nil, NotStarted},
		{"on its first day", visits, "2026-03-14", nil, Active},
		{"on its last day, inclusive", visits, "2027-03-14", nil, Active},
		{"the day after", visits, "2027-03-15", nil, Expired},
		{"all ten used", visits, "2026-06-01", gone, UsedUp},
		{"all ten used and expired", visits, "2027-06-01", gone, Expired},
		{"an empty wallet can be filled", presetCard(t, "wallet"), "2026-06-01", nil, Active},
		{"a pass is never used up", presetCard(t, "monthly"), "2026-03-20", nil, Active},
		{"a VIP card with no care left still gives its discount", presetCard(t, "vip"), "2026-06-01", nil, Active},
	} {
		if got := c.card.State(day(t, c.on), c.balances); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	visits.Voided = true
	if got := visits.State(day(t, "2026-06-01"), nil); got != Voided {
		t.Errorf("a voided card is %s", got)
	}
}

func TestAnAlteredEntryNoLongerMatchesItsSeal(t *testing.T) {
	entry := Entry{
		ID: "e", Seq: 1, Kind: Redeemed, Account: Account{Chain: "c", Promise: "visits", Part: Count, Period: 20260314},
		Change: -1, Receipt: "r", Actor: "Min-ji", At: time.UnixMilli(1_795_000_000_123), Day: 20261122, Reason: "", Key: "k",
	}.Seal("before")
	if !entry.Sealed() {
		t.Fatal("a fresh seal does not hold")
	}
	for name, alter := range map[string]func(*Entry){
		"change":  func(e *Entry) { e.Change = 1 },
		"actor":   func(e *Entry) { e.Actor = "somebody" },
		"day":     func(e *Entry) { e.Day++ },
		"time":    func(e *Entry) { e.At = e.At.Add(time.Millisecond) },
		"chain":   func(e *Entry) { e.Chain = "d" },
		"promise": func(e *Entry) { e.Promise = "" },
		"reason":  func(e *Entry) { e.Reason = "x" },
		"prev":    func(e *Entry) { e.Prev = "other" },
		"seq":     func(e *Entry) { e.Seq++ },
		"receipt": func(e *Entry) { e.Receipt, e.Actor = "rM", "in-ji" }, // moving a letter over a field's edge
	} {
		altered := entry
		alter(&altered)
		if altered.Sealed() {
			t.Errorf("altering the %s goes unnoticed", name)
		}
	}
	if again := entry.Seal("before"); again.Hash != entry.Hash {
		t.Error("the same entry seals differently")
	}
}
