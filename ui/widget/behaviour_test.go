package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// pressed is each kind of thing that can be pressed, counting in n.
func pressed(n *int) map[string]fyne.CanvasObject {
	act := func() { *n++ }
	return map[string]fyne.CanvasObject{
		"button":    NewButton("Save", Primary, act),
		"filter":    NewFilter("VIP", ToneNeutral, func(bool) { *n++ }),
		"row":       NewRow(nil, NewText("김서연", Strong), nil, act),
		"tap panel": NewTapPanel(NewText("Classic", Strong), act),
		"check":     NewCheck("Logo", false, func(bool) { *n++ }),
		"rail":      newRailButton(RailItem{"desk", "desk", "Desk"}, func(string) { *n++ }),
	}
}

func TestWhateverIsTappedAlsoAnswersEnterAndSpace(t *testing.T) {
	var n int
	for name, o := range pressed(&n) {
		t.Run(name, func(t *testing.T) {
			n = 0
			win := show(t, func() fyne.CanvasObject { return o }, 300, 120)
			test.Tap(o.(fyne.Tappable))
			win.Canvas().Focus(o.(fyne.Focusable))
			o.(fyne.Focusable).TypedKey(key(fyne.KeyReturn))
			o.(fyne.Focusable).TypedKey(key(fyne.KeySpace))
			if n != 3 {
				t.Errorf("answered %d times, want 3", n)
			}
		})
	}
}

func TestWhateverIsDisabledDoesNothing(t *testing.T) {
	var n int
	for name, o := range pressed(&n) {
		n = 0
		show(t, func() fyne.CanvasObject { return o }, 300, 120)
		o.(fyne.Disableable).Disable()
		test.Tap(o.(fyne.Tappable))
		o.(fyne.Focusable).TypedKey(key(fyne.KeyReturn))
		if n != 0 {
			t.Errorf("%s answered while disabled", name)
		}
	}
}

func TestFocusIsSeen(t *testing.T) {
	var n int
	for name, o := range pressed(&n) {
		t.Run(name, func(t *testing.T) {
			win := show(t, func() fyne.CanvasObject { return o }, 300, 120)
			before := win.Canvas().Capture()
			win.Canvas().Focus(o.(fyne.Focusable))
			if same(before, win.Canvas().Capture()) {
				t.Error("nothing shows that it has the keyboard")
			}
			win.Canvas().Unfocus()
			if !same(before, win.Canvas().Capture()) {
				t.Error("the ring stays when the keyboard has gone")
			}
		})
	}
}

func TestTabGoesFromButtonToButton(t *testing.T) {
	a, b := NewButton("A", Secondary, nil), NewButton("B", Secondary, nil)
	win := show(t, func() fyne.CanvasObject { return NewPanel(Columns(8, a, b)) }, 300, 120)
	win.Canvas().FocusNext()
	if win.Canvas().Focused() != a {
		t.Fatal("Tab does not reach the first button")
	}
	win.Canvas().FocusNext()
	if win.Canvas().Focused() != b {
		t.Error("Tab does not go on to the second button")
	}
}

func TestPointerOverAButtonIsAHandAndShows(t *testing.T) {
	b := NewButton("A", Secondary, func() {})
	win := show(t, func() fyne.CanvasObject { return Left(b) }, 200, 60)
	before := win.Canvas().Capture()
	test.MoveMouse(win.Canvas(), fyne.NewPos(20, 20))
	if same(before, win.Canvas().Capture()) || b.Cursor() != desktop.PointerCursor {
		t.Error("nothing shows that it can be pressed")
	}
}

func TestOneTenderIsChosenAtATime(t *testing.T) {
	var got []string
	c := NewChoice([]Option{{Key: "wallet", Text: "Wallet"}, {Key: "card", Text: "Card"}, {Key: "cash", Text: "Cash", Off: true}}, "card",
		func(k string) { got = append(got, k) })
	show(t, func() fyne.CanvasObject { return c }, 400, 80)
	test.Tap(c.Button("wallet"))
	test.Tap(c.Button("cash"))
	if c.Key() != "wallet" || !c.Button("wallet").Selected() || c.Button("card").Selected() {
		t.Errorf("chosen is %q", c.Key())
	}
	c.SetKey("card")
	if len(got) != 1 || got[0] != "wallet" {
		t.Errorf("told %v, want wallet once and nothing for SetKey", got)
	}
}

func TestRailTellsWhereToGoAndMarksWhereOneIs(t *testing.T) {
	var went string
	r := NewRail([]RailItem{{"desk", "desk", "Desk"}, {"cards", "cards", "Cards"}}, []RailItem{{"settings", "settings", "Settings"}},
		func(k string) { went = k })
	win := show(t, func() fyne.CanvasObject { return Left(r) }, 120, 500)
	test.Tap(r.items[1])
	if went != "cards" {
		t.Errorf("went to %q", went)
	}
	before := win.Canvas().Capture()
	r.SetKey("cards")
	if same(before, win.Canvas().Capture()) {
		t.Error("the rail does not show where one is")
	}
	if w := r.MinSize().Width; w != 76 {
		t.Errorf("the rail is %v wide, want 76", w)
	}
}

func TestSmileIsGivenWithTheKeysOneToFive(t *testing.T) {
	var got int
	s := NewSmileRow(smileWords, func(n int) { got = n })
	win := show(t, func() fyne.CanvasObject { return s }, 500, 140)
	win.Canvas().Focus(s.Focusable())
	for r, want := range map[rune]int{'1': 1, '5': 5, '3': 3} {
		test.Type(win.Canvas().Focused(), string(r))
		if got != want || s.Smile() != want {
			t.Errorf("key %c gave %d", r, got)
		}
	}
	got = 0
	test.Type(win.Canvas().Focused(), "7")
	if got != 0 {
		t.Errorf("key 7 gave %d", got)
	}
	win.Canvas().Focused().TypedKey(key(fyne.KeyRight))
	win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if got != 4 {
		t.Errorf("the arrow and Enter gave %d, want 4", got)
	}
}

func TestSegmentedKeepsOneOn(t *testing.T) {
	var got string
	s := NewSegmented([]Option{{Key: "plans", Text: "Plans"}, {Key: "issued", Text: "Issued"}}, "plans", func(k string) { got = k })
	show(t, func() fyne.CanvasObject { return s }, 300, 60)
	test.Tap(s.pills[1])
	if got != "issued" || s.Key() != "issued" || s.pills[0].On() {
		t.Errorf("told %q, on is %q", got, s.Key())
	}
	test.Tap(s.pills[1])
	if !s.pills[1].On() {
		t.Error("pressing what is on turned it off")
	}
}

func TestSelectChangesWithTheArrowsAndTheFirstLetter(t *testing.T) {
	var got []string
	s := NewSelect("Paper", []Option{{Key: "cr80", Text: "One card"}, {Key: "a4", Text: "A4, ten cards"}, {Key: "letter", Text: "Letter"}}, "cr80",
		func(k string) { got = append(got, k) })
	win := show(t, func() fyne.CanvasObject { return s }, 300, 100)
	s.TypedKey(key(fyne.KeyDown))
	s.TypedKey(key(fyne.KeyUp))
	s.TypedKey(key(fyne.KeyUp))
	s.TypedRune('l')
	if len(got) != 3 || got[0] != "a4" || got[1] != "cr80" || got[2] != "letter" {
		t.Errorf("told %v", got)
	}
	test.Tap(s)
	if win.Canvas().Overlays().Top() == nil {
		t.Error("tapping does not open the list")
	}
}

func TestALetterCyclesThroughWhatBeginsWithIt(t *testing.T) {
	s := NewSelect("Currency", []Option{{Key: "KRW", Text: "KRW"}, {Key: "EUR", Text: "EUR"}, {Key: "KWD", Text: "KWD"}, {Key: "USD", Text: "USD"}}, "USD", nil)
	for i, want := range []string{"KRW", "KWD", "KRW", "KWD"} {
		s.TypedRune('k')
		if s.Key() != want {
			t.Errorf("after k %d times it is %s, want %s", i+1, s.Key(), want)
		}
	}
	s.SetKey("")
	if s.TypedRune('k'); s.Key() != "KRW" {
		t.Errorf("with nothing picked k goes to %s", s.Key())
	}
}

func TestToastIsUndoneAndGoesAway(t *testing.T) {
	var undone bool
	var later func()
	toasts := NewToasts()
	toasts.After = func(f func()) { later = f }
	show(t, func() fyne.CanvasObject { return toasts }, 500, 300)
	toasts.Say(ToneGreen, "Done", "Visit R-000812 completed.", "Undo", func() { undone = true })
	first := later
	toasts.Now().action.Press()
	if !undone || toasts.Now() != nil {
		t.Error("Undo did not undo, or the message stayed")
	}
	toasts.Say(ToneRed, "Refused", "The card is used up.", "", nil)
	first()
	if toasts.Now() == nil {
		t.Error("the time of the first message took the second one away")
	}
	later()
	if toasts.Now() != nil {
		t.Error("the message stays for ever")
	}
}

func TestChartTellsItsFigures(t *testing.T) {
	c := NewChart(sixMonths())
	win := show(t, func() fyne.CanvasObject { return c }, 500, 300)
	win.Canvas().Focus(c)
	c.TypedKey(key(fyne.KeyLeft))
	if told := c.Told(); len(told) != 3 || told[1] != "140 visits" {
		t.Errorf("told %v", told)
	}
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: c.plot.AddXY(2, 20)}})
	if told := c.Told(); len(told) != 3 || told[1] != "100 visits" {
		t.Errorf("pointing at the first bar told %v", told)
	}
	win.Canvas().Unfocus()
	if c.Told() != nil || c.AccessibilityLabel() != "Visits rose from 100 to 200." {
		t.Error("tells a figure without being asked, or has no summary")
	}
	c.Set(ChartData{Empty: "No visits yet"})
	if c.AccessibilityLabel() != "No visits yet" {
		t.Errorf("an empty chart says %q", c.AccessibilityLabel())
	}
}

func TestAxisEndsAtARoundFigure(t *testing.T) {
	for _, c := range []struct{ most, end, step float64 }{
		{0, 1, 1}, {1, 1, 0.2}, {7, 8, 2}, {10, 10, 2}, {45, 50, 10}, {200, 200, 50}, {201, 250, 50}, {1_234_567, 1_500_000, 500_000},
	} {
		end, step := top(c.most)
		if end-c.end > 1e-9 || c.end-end > 1e-9 || step-c.step > 1e-9 || c.step-step > 1e-9 {
			t.Errorf("top(%v) = %v by %v, want %v by %v", c.most, end, step, c.end, c.step)
		}
	}
}

func TestSwitchingToDarkRepaintsWhatIsOnTheScreen(t *testing.T) {
	for _, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			win := inWindow(t, look.make, look.w, look.h, fynetheme.VariantLight, 1)
			win.Canvas().Capture()
			fyne.CurrentApp().Settings().SetTheme(theme.New(fynetheme.VariantDark, 1))
			test.AssertRendersToImage(t, look.name+"_dark.png", win.Canvas())
		})
	}
}

func TestSuggestionsLayerLetsTapsThrough(t *testing.T) {
	var tapped bool
	bar := NewScanBar("Scan", "or type", "F1")
	b := NewButton("below", Secondary, func() { tapped = true })
	win := show(t, func() fyne.CanvasObject { return container.NewStack(Rows(10, bar, Left(b)), bar.Sheet(), NewToasts()) }, 400, 200)
	test.TapCanvas(win.Canvas(), fyne.NewPos(40, 95))
	if !tapped {
		t.Error("an empty layer keeps taps from the screen")
	}
}
