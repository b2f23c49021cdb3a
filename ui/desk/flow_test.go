package desk

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

const ctrl = fyne.KeyModifierShortcutDefault

// today are the day's receipts, the newest first.
func (s *salon) today() []cards.Receipt {
	s.T.Helper()
	receipts, err := s.House.Desk.Today(context.Background(), 100)
	s.Do(err)
	return receipts
}

func (s *salon) complete() { s.desk.Key(fyne.KeyReturn, ctrl) }

func TestAVisitIsCompletedWithoutTheMouse(t *testing.T) {
	s := open(t, screentest.Setting{})
	before := len(s.today())
	s.scan(s.vip.Live())
	s.Type("full colour\n")
	s.Type("Fringe trim 10,000\n")
	if got := s.desk.visit.total.Amount(); got != "₩104,000" {
		t.Errorf("20%% off ₩130,000 shows %s", got)
	}
	s.complete()
	s.Type("5")
	receipts := s.today()
	if len(receipts) != before+1 {
		t.Fatalf("%d receipts were made", len(receipts)-before)
	}
	r := receipts[0]
	if r.Total != 104_000 || r.Discount != 26_000 || r.Smile != 5 || r.ServedBy != "Min-ji" || r.Actor != "Ji-ho" {
		t.Errorf("the receipt says %+v", r)
	}
	if s.Window.Canvas().Focused() != s.desk.bar.Focusable() {
		t.Error("the scan bar does not have the keyboard for the next guest")
	}
	if s.desk.verdict != nil || s.desk.visit.begun() {
		t.Error("the desk is not clear for the next guest")
	}
}

func TestPressingCompleteTwiceCompletesOnce(t *testing.T) {
	s := open(t, screentest.Setting{})
	before := len(s.today())
	s.scan(s.vip.Live())
	s.enter("Cut")
	s.complete()
	s.complete()
	if made := len(s.today()) - before; made != 1 {
		t.Errorf("%d visits were made", made)
	}
}

func TestAScannerWorksWhereverThePersonIs(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.desk.visit.adder.Focus()
	s.Type(string(s.vip.Live()) + "\n")
	if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.seoyeon.ID {
		t.Fatal("a card scanned into the line for services is not scanned")
	}
	s.desk.clear()
	s.Window.Canvas().Unfocus()
	for _, r := range string(s.visits.Live()) {
		if focused := s.Window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			s.desk.Type(r)
		}
	}
	s.Press(fyne.KeyReturn)
	if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.xiaoming.ID {
		t.Error("a card scanned while nothing has the keyboard is not scanned")
	}
}

func TestAWalkInsVisitIsKeptWhenTheCardIsShownLater(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.desk.Key(fyne.KeyF3, 0)
	s.Type("Cut\n")
	s.scan(s.vip.Live())
	if got := s.desk.visit.total.Amount(); got != "₩24,000" {
		t.Errorf("the card shown later makes it %s", got)
	}
}

func TestAnotherGuestsCardAsksBeforeAVisitIsGivenUp(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.scan(s.vip.Live())
	s.enter("Cut")
	s.scan(s.visits.Live())
	dialog, ok := s.Window.Canvas().Overlays().Top().(*widget.Dialog)
	if !ok {
		t.Fatal("nobody is asked")
	}
	if s.desk.verdict.Member.ID != s.seoyeon.ID {
		t.Error("the guest changed before the answer")
	}
	dialog.Submit()
	if s.desk.verdict.Member.ID != s.xiaoming.ID || s.desk.visit.begun() {
		t.Error("after agreeing, the next guest does not have an empty visit")
	}
}

func TestACountedPromiseIsUsedOnRequest(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.scan(s.visits.Live())
	s.enter("Perm")
	if got := s.desk.visit.total.Amount(); got != "₩110,000" {
		t.Errorf("unasked it costs %s", got)
	}
	s.desk.Key(fyne.KeyU, ctrl)
	if got := s.desk.visit.total.Amount(); got != "₩0" {
		t.Errorf("with one used it costs %s", got)
	}
	s.desk.visit.unuse("visits")
	if got := s.desk.visit.total.Amount(); got != "₩110,000" {
		t.Errorf("with it taken back it costs %s", got)
	}
}

func TestAPromiseAskedForBeforeItsServiceBringsTheService(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.scan(s.vip.Live())
	s.desk.Key(fyne.KeyU, ctrl)
	if len(s.desk.visit.items) != 1 || s.desk.visit.items[0].Name != "Scalp care" {
		t.Errorf("the visit holds %+v", s.desk.visit.items)
	}
	s.desk.clear()
	s.scan(s.visits.Live())
	s.desk.Key(fyne.KeyU, ctrl)
	if len(s.desk.visit.uses) != 0 || s.Said() == "" {
		t.Errorf("any service cannot be guessed: uses %v, said %q", s.desk.visit.uses, s.Said())
	}
}

func TestUsingMoreThanIsLeftIsRefusedAndTheVisitStands(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.scan(s.vip.Live())
	for range 5 {
		s.desk.visit.use("care")
	}
	if got := len(s.desk.visit.uses); got != 4 {
		t.Errorf("%d of 4 are used", got)
	}
	if !strings.Contains(s.Said(), "Nothing is left") {
		t.Errorf("it says %q", s.Said())
	}
}

func TestAShortWalletIsSaidAndTheRestIsOneKey(t *testing.T) {
	s := open(t, screentest.Setting{})
	moments["wallet short"](s)
	before := len(s.today())
	s.complete()
	if len(s.today()) != before {
		t.Fatal("a wallet that is short completes the visit")
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(s.desk.visit.pay.byCard) {
		t.Error("the keyboard is not where the rest is paid")
	}
	s.desk.Key(fyne.KeyF8, 0)
	s.complete()
	r := s.today()[0]
	if len(r.Payments) != 2 || r.Payments[0].Tender != cards.WalletPays || r.Payments[1] != (cards.Payment{Tender: cards.Cash, Amount: 65_000}) {
		t.Errorf("it was paid by %+v", r.Payments)
	}
}

func TestACompletedVisitIsUndoneAndPutRight(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.scan(s.vip.Live())
	s.enter("Cut")
	s.complete()
	number := s.desk.last.receipt.Number
	s.desk.Key(fyne.KeyZ, ctrl)
	dialog, ok := s.Window.Canvas().Overlays().Top().(*widget.Dialog)
	if !ok {
		t.Fatal("nobody is asked why")
	}
	dialog.Submit()
	r, err := s.House.Desk.Receipt(context.Background(), number)
	s.Do(err)
	if r.VoidedBy == "" {
		t.Error("the visit stands")
	}
	if s.desk.verdict == nil || len(s.desk.visit.items) != 1 {
		t.Error("the visit is not on the desk again to be put right")
	}
	s.complete()
	if newest := s.today()[0]; newest.Kind != cards.VisitReceipt || newest.Number == number {
		t.Errorf("completed again it is %+v", newest)
	}
}

func TestLinesAreEnteredAsPeopleWriteThem(t *testing.T) {
	s := open(t, screentest.Setting{})
	for text, want := range map[string]checkout.Item{
		"Cut":              {Name: "Cut", Amount: 30_000},
		"nail":             {Name: "Nail care", Amount: 50_000},
		"perm 99,000":      {Name: "Perm", Amount: 99_000},
		"Fringe 12000":     {Name: "Fringe", Amount: 12_000},
		"Fringe=12000":     {Name: "Fringe", Amount: 12_000},
		"앞머리 ₩12,000":      {Name: "앞머리", Amount: 12_000},
		"15000":            {Name: "Service", Amount: 15_000},
		"３０００":             {Name: "Service", Amount: 3_000},
		"Cut & blow-dry  ": {Name: "Cut & blow-dry", Amount: 45_000},
	} {
		got, err := s.desk.visit.adder.parse(strings.TrimSpace(text))
		if err != nil || got != want {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"Fringe", "Fringe 12.50", "Fringe 1,2", "Fringe 99999999999999"} {
		s.desk.visit.adder.SetText(text)
		s.desk.visit.adder.entered(text)
		if len(s.desk.visit.items) != 0 || s.desk.visit.adder.fault.Text() == "" {
			t.Errorf("%q is entered as %+v", text, s.desk.visit.items)
		}
	}
}

func TestANameOrAPhoneFindsTheMember(t *testing.T) {
	s := open(t, screentest.Setting{})
	for _, text := range []string{"김서연", "seo-yeon", "4821", "M-000001"} {
		s.desk.clear()
		s.Type(text + "\n")
		if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.seoyeon.ID {
			t.Errorf("%q does not find her", text)
		}
	}
	s.desk.clear()
	s.Type("010")
	s.Press(fyne.KeyDown)
	s.Press(fyne.KeyReturn)
	if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.zoe.ID {
		t.Error("the first suggestion is not taken by Down and Enter")
	}
}

func TestASlowAnswerNeverOverwritesANewerOne(t *testing.T) {
	queue := &screentest.Queue{}
	s := open(t, screentest.Setting{Runner: queue})
	queue.Drain()
	s.desk.scan(string(s.vip.Live()))
	s.desk.scan(string(s.visits.Live()))
	queue.RunLastFirst()
	queue.Drain()
	if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.xiaoming.ID {
		t.Error("the card scanned first is shown")
	}
}

func TestASmileKeyThatBeginsAScanIsNotASmile(t *testing.T) {
	queue := &screentest.Queue{}
	s := open(t, screentest.Setting{Runner: queue})
	queue.Drain()
	s.desk.scan(string(s.vip.Live()))
	queue.Drain()
	s.enter("Cut")
	queue.Drain()
	s.complete()
	queue.Drain()
	number := s.desk.last.receipt.Number
	s.Type(string(s.visits.Live()) + "\n") // faster than a smile counts
	queue.Drain()
	r, err := s.House.Desk.Receipt(context.Background(), number)
	s.Do(err)
	if r.Smile != 0 {
		t.Errorf("the scan of the next card left a smile of %d", r.Smile)
	}
	if s.desk.verdict == nil || s.desk.verdict.Member.ID != s.xiaoming.ID {
		t.Error("the next card is not scanned")
	}
}

func TestARedCardIsNotPutOnTheVisit(t *testing.T) {
	s := open(t, screentest.Setting{})
	moments["replaced"](s)
	s.enter("Cut")
	if got := s.desk.visit.total.Amount(); got != "₩30,000" {
		t.Errorf("a replaced card makes it %s", got)
	}
	s.complete()
	if r := s.today()[0]; r.CardID != "" || r.MemberID != s.seoyeon.ID {
		t.Errorf("the visit is on %+v", r)
	}
}

func TestTheDeskAsksOtherRoomsForWhatTheyDo(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.desk.Focus()
	s.Type("홍길동")
	s.desk.Key(fyne.KeyF2, 0)
	if want := (screen.Place{Room: screen.Members, Action: screen.NewMember, Text: "홍길동"}); len(s.Went) == 0 || s.Went[0] != want {
		t.Errorf("F2 goes to %+v", s.Went)
	}
}

func TestACaseOpenedAtTheDeskSaysUntilWhen(t *testing.T) {
	s := open(t, screentest.Setting{})
	s.Now = time.Date(2026, time.November, 24, 10, 0, 0, 0, s.Env.Shop.Location())
	moments["case"](s)
	s.Type("too short at the back")
	s.Window.Canvas().Overlays().Top().(*widget.Dialog).Submit()
	if !strings.Contains(s.Said(), "today 18:00") {
		t.Errorf("it says %q", s.Said())
	}
}

func TestTabGoesOnlyToWhatCanBeDone(t *testing.T) {
	s := open(t, screentest.Setting{})
	moments["green"](s)
	s.desk.visit.adder.Focus()
	for i, want := range []string{"Bank card", "Cash", "Complete visit"} {
		s.Tab()
		if button, ok := s.Window.Canvas().Focused().(*widget.Button); !ok || button.Text() != want {
			t.Errorf("Tab %d from the line for services does not reach %q", i+1, want)
		}
	}
	s.Tab()
	for range 100 {
		if row, ok := s.Window.Canvas().Focused().(*widget.Row); ok && row.Disabled() {
			t.Fatal("Tab stops at a row that only tells")
		}
		s.Tab()
	}
}
