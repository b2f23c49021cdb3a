package cards_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

// waiting is how many cards wait to be printed.
func (s *salon) waiting() int64 {
	s.T.Helper()
	n, err := s.House.Store.CountWaiting(context.Background(), s.Env.Today())
	s.Do(err)
	return n
}

// saveAs answers the question where a file goes.
func (s *salon) saveAs(folder, name string) {
	s.T.Helper()
	s.field("Folder").SetText(folder)
	s.field("File name").SetText(name)
	s.Window.Canvas().Overlays().Top().(*widget.Dialog).Submit()
}

func entries(t *testing.T, folder string) []fs.DirEntry {
	t.Helper()
	all, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestPrintingWritesAFileAndNothingWaitsAnyMore(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Print studio")
	s.says("1 sheet · 3 fronts, 3 backs")
	folder := t.TempDir()
	s.press("Print 3 cards…")
	if got := s.field("File name").Text(); got != "cards-2026-11-22.pdf" {
		t.Errorf("the file is called %q", got)
	}
	s.saveAs(folder, "cards.pdf")
	content, err := os.ReadFile(filepath.Join(folder, "cards.pdf"))
	if err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Fatalf("no PDF was written: %v", err)
	}
	if n := s.waiting(); n != 0 {
		t.Errorf("%d cards still wait", n)
	}
	s.says("Nothing waits to be printed")
	if got := s.Toasts[len(s.Toasts)-1]; got.Text != "3 cards are in cards.pdf, ready for the printer." || got.Offer != "Open" {
		t.Errorf("said %+v", got)
	}
	if s.Changes != 1 {
		t.Errorf("told of %d changes", s.Changes)
	}
}

func TestOnlyWhatIsTickedIsPrinted(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Print studio")
	s.press("3 of 3 ticked") // none
	s.says("0 of 3 ticked")
	s.key(fyne.KeyP)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("something is printed though nothing is ticked")
	}
	s.press("0 of 3 ticked") // all
	s.press("")              // the first of the list
	s.says("2 of 3 ticked")
	s.key(fyne.KeyP)
	s.saveAs(t.TempDir(), "two.pdf")
	if n := s.waiting(); n != 1 {
		t.Errorf("%d cards wait, want the one that was not ticked", n)
	}
}

// later is a runner whose work is done when the test says so.
type later struct{ work []func() }

func (l *later) Start(ctx context.Context, work func(context.Context) error, done func(error)) func() {
	l.work = append(l.work, func() { done(work(ctx)) })
	return func() {}
}

func (l *later) Pause(context.Context, time.Duration) error { return nil }

func (l *later) run() {
	for len(l.work) > 0 {
		next := l.work[0]
		l.work = l.work[1:]
		next()
	}
}

func TestAPrintThatIsStoppedLeavesNothingAndTheCardsWait(t *testing.T) {
	runner := &later{}
	s := newSalon(t, screentest.Setting{Runner: runner})
	s.at(screen.Place{})
	runner.run()
	s.part("Print studio")
	runner.run()
	folder := t.TempDir()
	before := filepath.Join(folder, "cards.pdf")
	s.Do(os.WriteFile(before, []byte("what was there"), 0o600))
	s.press("Print 3 cards…")
	s.saveAs(folder, "cards.pdf")
	s.says("Writing 3 cards")
	s.press("Cancel")
	s.says("Stopping…")
	runner.run()
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the progress is still there")
	}
	if got := s.Said(); got != "Stopped. Nothing was saved, and the cards still wait." {
		t.Errorf("said %q", got)
	}
	content, _ := os.ReadFile(before)
	if len(entries(t, folder)) != 1 || string(content) != "what was there" {
		t.Error("the file that was there is not as it was")
	}
	if n := s.waiting(); n != 3 {
		t.Errorf("%d cards wait, want all 3", n)
	}
}

func TestWhereNothingCanBeWrittenItIsSaidAndTheCardsWait(t *testing.T) {
	for name, c := range map[string]struct {
		folder func(t *testing.T) string
		file   string
		want   string
	}{
		"a folder that is not there": {func(t *testing.T) string { return filepath.Join(t.TempDir(), "gone") }, "cards.pdf", "The folder for"},
		"a folder as the file": {func(t *testing.T) string {
			folder := t.TempDir()
			if err := os.Mkdir(filepath.Join(folder, "cards.pdf"), 0o700); err != nil {
				t.Fatal(err)
			}
			return folder
		}, "cards.pdf", "is a folder. Please give the name of a file."},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Print studio")
			s.press("Print 3 cards…")
			s.saveAs(c.folder(t), c.file)
			if got := s.Said(); !strings.Contains(got, c.want) {
				t.Errorf("said %q, want %q in it", got, c.want)
			}
			if n := s.waiting(); n != 3 {
				t.Errorf("%d cards wait, want all 3", n)
			}
			s.says("Waiting to print")
		})
	}
}

func TestLettersThatCannotBePrintedAreNamedBefore(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	s.Sell(s.Member(members.Draft{Name: "𠮷田 🙂", Phone: "010-1234-9999"}), "monthly")
	s.at(screen.Place{}).part("Print studio")
	s.says("Some letters cannot be printed and become □: 𠮷田 🙂 (🙂)")
}

func TestAnyCardIsPrintedAgainFromItsPage(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{CardID: "", Action: ""})
	s.screen.Show(screen.Place{Room: screen.Cards, CardID: s.cards["박지민"].ID, Action: screen.PrintCard})
	s.says("Print 1 card…")
	s.says("1 of 4 ticked")
	s.says("Wallet · printed 22 Nov 2026")
	s.Now = s.Now.Add(24 * time.Hour)
	s.press("Print 1 card…")
	s.saveAs(t.TempDir(), "one.pdf")
	card, err := s.House.Store.CardByID(context.Background(), s.cards["박지민"].ID)
	s.Do(err)
	if card.PrintedOn != s.Env.Today() || s.waiting() != 3 {
		t.Errorf("printed on %v, %d wait", card.PrintedOn, s.waiting())
	}
	s.says("3 of 3 ticked")
}

func TestAnEAN13BarcodeIsRefusedForANumberThatIsNone(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	s.preprinted("김서연", "MARU-0001")
	s.at(screen.Place{}).part("Print studio")
	s.saysNot("13 digits")
	s.choose("Barcode", "EAN-13")
	s.says("An EAN-13 barcode needs a number of 13 digits: 김서연. Please choose Code 128 or QR.")
	s.key(fyne.KeyP)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("it is printed all the same")
	}
	s.choose("Barcode", "QR code")
	s.saysNot("13 digits")
}

func TestTheSheetTellsWhatWillBeUsed(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	for i := range 9 {
		s.Sell(s.Member(members.Draft{Name: "Guest " + string(rune('A'+i)), Phone: "010-5555-000" + string(rune('0'+i))}), "visits10")
	}
	s.at(screen.Place{}).part("Print studio")
	s.says("2 sheets · 12 fronts, 12 backs · sheet 1 shown")
	s.choose("Paper", "Card printer, one by one")
	s.says("12 sheets · 12 fronts, 12 backs · sheet 1 shown")
}

// preprinted binds a number of another kind to a member's card, as a shop's own plastic has.
func (s *salon) preprinted(name, number string) {
	s.T.Helper()
	ctx := context.Background()
	s.Do(s.House.Store.Update(ctx, func(tx checkout.Tx) error {
		fresh := cards.IssuedNumber{Number: cards.Number(number), IssuedOn: s.Env.Today()}
		return tx.ReplaceNumber(ctx, s.cards[name].ID, fresh, s.Env.Today(), "the shop's own plastic")
	}))
}

func TestACardThatWasTakenBackIsNotPrinted(t *testing.T) {
	s := newSalon(t, screentest.Setting{})
	card := s.cards["Zoë Laurent"]
	_, err := s.House.Desk.Void(context.Background(), card.SaleReceipt, "sold twice", checkout.Request{By: "Ji-ho"})
	s.Do(err)
	s.at(screen.Place{CardID: card.ID, Action: screen.PrintCard})
	if got := s.Said(); got != "The sale of this card was taken back. It opens nothing." {
		t.Errorf("said %q", got)
	}
	s.says("2 of 2 ticked")
}

func TestAnotherLookIsChosenForAllThatIsPrintedAndTakenBack(t *testing.T) {
	s := newSalon(t, screentest.Setting{}).at(screen.Place{}).part("Print studio")
	s.look("Cream")
	if check := s.check("Each card as it was sold"); check.On() {
		t.Error("it still says that each card is printed as it was sold")
	}
	s.press("Each card as it was sold")
	if check := s.check("Each card as it was sold"); !check.On() {
		t.Error("the look was not taken back")
	}
}

// look chooses a swatch.
func (s *salon) look(says string) {
	s.T.Helper()
	walk(s.all(), func(o fyne.CanvasObject) {
		if swatch, ok := o.(*widget.Swatch); ok && swatch.AccessibilityLabel() == says {
			swatch.Tapped(nil)
		}
	})
}

// check is the box of that label.
func (s *salon) check(text string) *widget.Check {
	s.T.Helper()
	var found *widget.Check
	walk(s.all(), func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Check); ok && c.Text() == text {
			found = c
		}
	})
	if found == nil {
		s.T.Fatalf("no box says %q", text)
	}
	return found
}

func TestTheCardAskedForIsInSightAmongManyThatWait(t *testing.T) {
	s := newSalon(t, screentest.Setting{Width: 1024, Height: 700})
	for i := range 30 {
		s.Sell(s.Member(members.Draft{Name: fmt.Sprintf("Guest %02d", i)}), "monthly")
	}
	asked := screen.Place{Action: screen.PrintCard, CardID: s.cards["박지민"].ID}
	for _, when := range []string{"come to at once", "come to again, after scrolling away"} {
		s.at(asked)
		at := float32(-1)
		walk(s.all(), func(o fyne.CanvasObject) {
			if text, ok := o.(*widget.Text); ok && text.Text() == "박지민" && at < 0 {
				at = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			}
		})
		if at < 150 || at > 300 { // below the head of the list
			t.Errorf("%s: the card stands at %g", when, at)
		}
		walk(s.all(), func(o fyne.CanvasObject) {
			if bar, ok := o.(*container.Scroll); ok {
				bar.ScrollToBottom()
			}
		})
	}
}
