package cards_test

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

func (s *salon) plan(key string) cards.Plan {
	s.T.Helper()
	plan, err := s.House.Catalog.Plan(context.Background(), key)
	s.Do(err)
	return plan
}

func (s *salon) soldCard(name string) cards.Card {
	s.T.Helper()
	card, err := s.House.Store.CardByID(context.Background(), s.cards[name].ID)
	s.Do(err)
	return card
}

func TestAPlanIsChangedAndACardSoldBeforeKeepsItsPromise(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	before := s.soldCard("김서연")
	s.press("20% off every service")
	s.field("Percentage").SetText("30")
	s.says("30% off every service")
	s.field("Price").SetText("350,000")
	s.key(fyne.KeyS)
	kept := s.plan("vip")
	if kept.Promises[0].Percent != 3000 || kept.Price != 350_000 {
		t.Errorf("kept %v for %v, want 30 %% for 350000", kept.Promises[0].Percent, kept.Price)
	}
	if after := s.soldCard("김서연"); after.Promises[0].Percent != before.Promises[0].Percent || after.Price != before.Price {
		t.Errorf("the card sold before now promises %v", after.Promises[0])
	}
	if s.Said() != "VIP is saved. Cards already sold keep what they promised." || s.Changes != 1 {
		t.Errorf("said %q, told of %d changes", s.Said(), s.Changes)
	}
}

func TestWhatCannotBePromisedIsPointedOutAtItsField(t *testing.T) {
	for name, c := range map[string]struct{ promise, field, typed, wrong string }{
		"more than everything off": {"20% off every service", "Percentage", "120", "Please enter a percentage above 0 and up to 100."},
		"nothing off":              {"20% off every service", "Percentage", "0", "Please enter a percentage above 0 and up to 100."},
		"no day to come back":      {"Free touch-up within 7 days", "Within days", "0", "Please enter a number from 1 to 3,660."},
		"hours in words":           {"Complaints answered within 8 open hours", "Within hours", "soon", "Please enter a number from 1 to 2,000."},
		"half a visit":             {"Scalp care, 4 a year", "How often", "0.5", "Please enter a number from 1 to 10,000."},
		"a debt as a gift":         {"Birthday gift", "Amount off", "-5", "“-5” is not an amount. Please write it like 45000."},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSalon(t, screentest.Setting{}).at(screen.Place{})
			version := s.plan("vip").Version
			s.press(c.promise)
			s.field(c.field).SetText(c.typed)
			s.press(c.promise) // closed again, so that saving has to open it
			s.key(fyne.KeyS)
			if got := s.field(c.field).Error(); got != c.wrong {
				t.Errorf("at the field it says %q, want %q", got, c.wrong)
			}
			if kept := s.plan("vip"); kept.Version != version || len(s.Toasts) > 0 {
				t.Errorf("it was saved all the same: %v", s.Toasts)
			}
		})
	}
}

func TestAPlanOfTheShopsOwnBeginsEmptyAndIsSold(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.press("New plan")
	s.press("An empty plan")
	s.field("Name").SetText("Café Friends!")
	if got := s.field("Key").Text(); got != "cafe-friends" {
		t.Errorf("its key is %q, want cafe-friends", got)
	}
	s.key(fyne.KeyS)
	s.says("Please enter a price; 0 if it costs nothing.")
	s.field("Price").SetText("90,000")
	s.key(fyne.KeyS)
	kept := s.plan("cafe-friends")
	if kept.Name != "Café Friends!" || kept.Price != 90_000 || len(kept.Promises) != 1 {
		t.Errorf("kept %+v", kept)
	}
	s.says("₩90,000")
}

func TestACopyOfAPresetGetsAKeyOfItsOwn(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.press("New plan")
	s.press("Wallet")
	if got := s.field("Key").Text(); got != "wallet-2" {
		t.Errorf("its key is %q, want wallet-2", got)
	}
	s.key(fyne.KeyS)
	if kept := s.plan("wallet-2"); kept.Promises[0].Principal != 300_000 {
		t.Errorf("kept %+v", kept)
	}
}

func TestAnArchivedPlanIsNotSoldAndComesBack(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.press("Archive")
	s.press("Archive") // agreed in the question
	if !s.plan("vip").Archived {
		t.Fatal("the plan is still on sale")
	}
	s.says("Archived")
	s.press("Put back on sale")
	if s.plan("vip").Archived {
		t.Error("the plan is not back on sale")
	}
}

func TestPromisesAreAddedMovedAndRemoved(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.press("Birthday gift")
	s.press("Move up")
	s.press("20% off every service")
	s.press("Remove")
	s.key(fyne.KeyS)
	var keys []string
	for _, p := range s.plan("vip").Promises {
		keys = append(keys, p.Key)
	}
	if want := []string{"touchup", "care", "birthday", "response"}; !slices.Equal(keys, want) {
		t.Errorf("the plan promises %v, want %v", keys, want)
	}
}

func TestUnsavedEditsAreNotLeftUnasked(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	left := false
	s.screen.Leave(func() { left = true })
	if !left {
		t.Fatal("a plan nobody touched is asked about")
	}
	s.field("Name").SetText("VIP Gold")
	left = false
	s.screen.Leave(func() { left = true })
	if left {
		t.Fatal("the edits were left without a question")
	}
	s.press("Keep editing")
	if got := s.field("Name").Text(); got != "VIP Gold" || left {
		t.Errorf("the name is %q", got)
	}
	s.part("Print studio")
	s.press("Discard")
	s.says("Waiting to print")
	s.part("Plans")
	if got := s.field("Name").Text(); got != "VIP" {
		t.Errorf("what was discarded is still there: %q", got)
	}
}

func TestAPlanSomebodyElseChangedMeanwhileIsNotOverwritten(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	other := s.plan("vip")
	other.Price = 280_000
	_, err := s.House.Catalog.EditPlan(context.Background(), other)
	s.Do(err)
	s.field("Price").SetText("1")
	s.key(fyne.KeyS)
	s.says("Somebody else changed this in the meantime.")
	if got := s.plan("vip").Price; got != 280_000 {
		t.Errorf("the other's price was overwritten with %d", got)
	}
	s.press("Show what was saved")
	s.press("Discard")
	if got := s.field("Price").Text(); got != "280,000" {
		t.Errorf("it shows %q, want what was saved", got)
	}
}

func TestEditsSurviveAChangeOfTheLanguage(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.field("Name").SetText("VIP Gold")
	kept := s.screen.(screen.Keeper).Keep()
	again := newSalonScreen(s)
	again.(screen.Keeper).Resume(kept)
	s.screen = again
	s.at(screen.Place{})
	if got := s.field("Name").Text(); got != "VIP Gold" {
		t.Errorf("the name is %q, want what was typed", got)
	}
	s.key(fyne.KeyS)
	if got := s.plan("vip").Name; got != "VIP Gold" {
		t.Errorf("saved %q", got)
	}
}

func TestANewPlanIsStillThereAfterALookElsewhere(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{})
	s.press("New plan")
	s.press("Wallet")
	s.screen.Show(screen.Place{Room: screen.Cards})
	if got := s.field("Key").Text(); got != "wallet-2" {
		t.Errorf("the key is %q: the new plan was dropped", got)
	}
}
