package members

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

func TestASoldCardShowsItsNumberAndCanBeTakenBack(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	jimin := r.people["박지민"]
	r.come(screen.Place{MemberID: jimin.ID, Action: screen.SellCard})
	r.mustRead("Sell for ₩300,000")
	r.press("Sell for ₩300,000")
	held := r.screen.profile.now.held
	if len(held) != 1 || held[0].card.PlanKey != "vip" {
		t.Fatalf("holds %+v", held)
	}
	card := held[0].card
	r.mustRead(card.Live().Spaced())
	r.mustRead("valid to 22 Nov 2027")
	if v := r.scan(card.Live()); v.Colour != checkout.Green {
		t.Errorf("scanned, it says %s", v.Colour)
	}
	r.press("Undo")
	if v := r.scan(card.Live()); v.Colour != checkout.Red {
		t.Errorf("taken back, it says %s", v.Colour)
	}
	if receipts := r.receiptsOf("박지민"); len(receipts) != 2 || receipts[0].Kind != cards.VoidReceipt {
		t.Errorf("left %d receipts", len(receipts))
	}
	if len(r.screen.profile.now.held) != 0 {
		t.Error("the card is still shown")
	}
}

func TestTheNewCardGoesOnToPaperOrToTheDesk(t *testing.T) {
	for press, want := range map[string]screen.Place{
		"Print it":    {Room: screen.Cards, Action: screen.PrintCard},
		"To the desk": {Room: screen.Desk, Action: screen.Scan},
	} {
		r := furnished(t, screentest.Setting{})
		r.come(screen.Place{MemberID: r.people["박지민"].ID, Action: screen.SellCard})
		r.press("Sell for ₩300,000")
		card := r.screen.profile.now.held[0].card
		r.press(press)
		went := r.Went[len(r.Went)-1]
		if went.Room != want.Room || went.Action != want.Action {
			t.Errorf("%s goes to %+v", press, went)
		}
		if went.CardID != card.ID && went.Text != string(card.Live()) {
			t.Errorf("%s takes no card along: %+v", press, went)
		}
	}
}

func TestEnterSellsThePlanThatWasChosenByKeyboard(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["박지민"].ID, Action: screen.SellCard})
	r.Tab()
	r.Press(fyne.KeySpace)
	r.mustRead("Sell for ₩150,000")
	r.dialog().Submit()
	if held := r.screen.profile.now.held; len(held) != 1 || held[0].card.PlanKey != "monthly" {
		t.Errorf("holds %+v", held)
	}
}

func TestASecondPressSellsNothingTwice(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["박지민"].ID})
	var asked *sale
	plans, err := r.House.Catalog.OnSale(r.Env.Context())
	r.Do(err)
	asked = newSale(r.Env, *r.screen.profile.now, plans, func(checkout.Outcome) {})
	asked.show()
	asked.confirm()
	asked.sell.Enable()
	asked.confirm()
	if receipts := r.receiptsOf("박지민"); len(receipts) != 1 {
		t.Errorf("%d receipts", len(receipts))
	}
}

func TestAWalletIsToppedUpAndTheSlipTakenBack(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	sein := r.people["고세인"]
	r.come(screen.Place{MemberID: sein.ID, Action: screen.TopUp})
	r.Type("100000")
	r.mustRead("₩285,000 is on the wallet now, ₩385,000 after this.")
	r.press("Top up ₩100,000")
	if !strings.Contains(r.Said(), "₩385,000") {
		t.Errorf("said %q", r.Said())
	}
	if money, _ := r.screen.profile.now.held[0].wallet(); money != 385_000 {
		t.Errorf("holds %d", money)
	}
	r.Toasts[len(r.Toasts)-1].Do()
	if money, _ := r.screen.profile.now.held[0].wallet(); money != 285_000 {
		t.Errorf("taken back, it holds %d", money)
	}
}

func TestAmountsThatAreNoneAreRefusedAtTheField(t *testing.T) {
	for typed, says := range map[string]string{
		"":     "“” is not an amount. Please write it like 45000.",
		"0":    "Please enter an amount above zero that a wallet can hold.",
		"-500": "“-500” is not an amount. Please write it like 45000.",
		"1.5":  "“1.5” is not an amount. Please write it like 45000.",
	} {
		r := furnished(t, screentest.Setting{})
		r.come(screen.Place{MemberID: r.people["고세인"].ID, Action: screen.TopUp})
		r.Type(typed)
		r.press("Top up")
		r.dialog()
		if receipts := r.receiptsOf("고세인"); len(receipts) != 2 {
			t.Errorf("%q: %d receipts", typed, len(receipts))
		}
		if !r.reads(says) {
			t.Errorf("%q: nothing says %q", typed, says)
		}
	}
}

func TestACardWithoutAWalletIsNotToppedUp(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID, Action: screen.TopUp})
	if screen.Busy(r.Window.Canvas()) || r.Said() != r.Env.Text("refusal.no_wallet") {
		t.Errorf("said %q", r.Said())
	}
}

func TestALostCardGetsANewNumberAndTheOldOneAnswersRed(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID, Action: screen.Replace})
	old := r.screen.profile.now.held[0].card.Live()
	r.press("Give a new number")
	fresh := r.screen.profile.now.held[0].card.Live()
	if fresh == old {
		t.Fatal("the number is the old one")
	}
	r.mustRead(fresh.Spaced())
	if v := r.scan(old); v.Colour != checkout.Red {
		t.Errorf("the old number says %s", v.Colour)
	}
	if v := r.scan(fresh); v.Colour == checkout.Red {
		t.Errorf("the new number says %s", v.Colour)
	}
}

func TestACardLostOnTheDayItWasSoldIsReplacedAfterItsSale(t *testing.T) {
	for name, lostAfter := range map[string]time.Duration{"at the same moment": 0, "an hour later": time.Hour} {
		r := furnished(t, screentest.Setting{})
		card := r.Sell(r.people["박지민"], "vip")
		r.Now = r.Now.Add(lostAfter)
		r.come(screen.Place{MemberID: r.people["박지민"].ID, CardID: card.ID, Action: screen.Replace})
		r.press("Give a new number")
		told := storyOf(r.Env, *r.screen.profile.now)
		if len(told) < 2 || told[0].icon != "lock" || told[1].receipt == "" {
			t.Errorf("%s: the story begins with %+v", name, told[:min(2, len(told))])
		}
		if lostAfter > 0 && !told[0].at.Equal(r.Now.Truncate(time.Millisecond)) {
			t.Errorf("replaced at %v, want %v", told[0].at, r.Now)
		}
	}
}

func TestAReplacementWithoutAReasonIsRefused(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID, Action: screen.Replace})
	old := r.screen.profile.now.held[0].card.Live()
	r.press("Other")
	r.press("Give a new number")
	r.mustRead(r.Env.Text("refusal.reason_missing"))
	if now := r.screen.profile.now.held[0].card.Live(); now != old {
		t.Error("the number was replaced")
	}
}

func TestAVisitIsTakenBackWithAReasonAndStaysInTheStory(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID})
	visit := r.receiptsOf("김서연")[0]
	r.screen.openReceipt(*r.screen.profile.now, visit.Number)
	r.mustRead("₩132,000")
	r.press("Void")
	r.press("Take back")
	r.mustRead(r.Env.Text("refusal.reason_missing"))
	r.Type("wrong member")
	r.press("Take back")
	if again := r.receiptsOf("김서연"); again[1].VoidedBy == "" {
		t.Fatal("it was not taken back")
	}
	story := storyOf(r.Env, *r.screen.profile.now)
	if story[0].title != visit.Number+" taken back" || !strings.Contains(story[0].note, "wrong member") {
		t.Errorf("the story begins with %+v", story[0])
	}
}

func TestASaleThatWasUsedIsNotTakenBack(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID})
	receipts := r.receiptsOf("김서연")
	sale := receipts[len(receipts)-1]
	r.screen.openReceipt(*r.screen.profile.now, sale.Number)
	r.press("Void")
	r.Type("changed her mind")
	r.press("Take back")
	r.mustRead(r.Env.Text("refusal.sale_used"))
}
