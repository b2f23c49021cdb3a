package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tessera/assets/words"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

// opened is the program over a stage's shop, with its window.
func opened(t *testing.T, set screentest.Setting) (*Window, *screentest.Stage) {
	t.Helper()
	s := screentest.New(t, set)
	if set.NoShop { // nothing says which language but the machine
		screen.Look{Lang: s.Env.Say.Lang(), Scale: 1}.Keep(s.Env.Prefs)
	}
	w, err := Build(fyne.CurrentApp(), s.Window, s.House, Options{
		Clock: s.Env.Clock, Runner: screen.Inline{},
	})
	if err != nil {
		t.Fatal(err)
	}
	if set.Width > 0 {
		s.Window.Resize(fyne.NewSize(set.Width, set.Height))
	}
	return w, s
}

// shortcut presses a key with modifiers as Fyne's driver does. The test driver's canvas takes
// shortcuts and gives none, so that what was given to it is called here.
func shortcut(w *Window, key fyne.KeyName, modifier fyne.KeyModifier) {
	pressed := &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	if focused, ok := w.window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(pressed)
		return
	}
	w.shortcut(pressed)
}

func TestARoomIsOneKeyAway(t *testing.T) {
	w, s := opened(t, screentest.Setting{})
	for i, room := range screen.Rooms() {
		if makers[room] == nil {
			continue
		}
		shortcut(w, fyne.KeyName('1'+rune(i)), fyne.KeyModifierShortcutDefault)
		if w.Here() != room {
			t.Errorf("Ctrl+%d goes to %q, not to %q", i+1, w.Here(), room)
		}
	}
	s.Press(fyne.KeyF1)
	if w.Here() != screen.Desk {
		t.Errorf("F1 goes to %q, not to the desk", w.Here())
	}
}

func TestTheFirstLetterFindsTheScanBarListening(t *testing.T) {
	w, s := opened(t, screentest.Setting{})
	canvas := w.window.Canvas()
	for key, listens := range map[fyne.KeyName]bool{
		fyne.KeyR: true, fyne.Key7: true, fyne.KeyF12: false, fyne.KeyTab: false, desktop.KeyControlLeft: false,
	} {
		canvas.Unfocus()
		w.keyDown(&fyne.KeyEvent{Name: key})
		if got := canvas.Focused() != nil; got != listens {
			t.Errorf("%s: something listens: %t, want %t", key, got, listens)
		}
	}
	dialog := widget.NewDialog("Sure?", widget.NewText("", widget.Body))
	dialog.ShowOn(s.Window.Canvas())
	held := canvas.Focused()
	if w.keyDown(&fyne.KeyEvent{Name: fyne.KeyR}); canvas.Focused() != held {
		t.Error("the room took the keyboard from a dialog")
	}
	dialog.Hide()
	w.Go(screen.Place{Room: screen.Insights})
	canvas.Unfocus()
	if w.keyDown(&fyne.KeyEvent{Name: fyne.KeyR}); canvas.Focused() != nil {
		t.Error("a room that takes no letters listens")
	}
}

func TestAShopThatDoesNotExistYetIsWelcomedFirst(t *testing.T) {
	w, s := opened(t, screentest.Setting{NoShop: true})
	if w.Here() != screen.Welcome {
		t.Fatalf("a new program opens in %q", w.Here())
	}
	shortcut(w, fyne.Key1, fyne.KeyModifierShortcutDefault)
	if w.Here() != screen.Welcome {
		t.Errorf("before there is a shop, Ctrl+1 goes to %q", w.Here())
	}
	shop := screentest.Shop(words.English)
	s.Do(s.House.Catalog.Found(context.Background(), shop))
	w.Env().Reload()
	if w.Here() != screen.Desk {
		t.Errorf("once there is a shop, the program stands in %q", w.Here())
	}
}

func TestTheThemeIsSwitchedWithoutLosingTheVisit(t *testing.T) {
	w, s := opened(t, screentest.Setting{})
	s.Press(fyne.KeyF3)
	s.Type("Fringe trim 12000\n")
	s.Press(fyne.KeyF11)
	if got := screen.LookOf(w.Env().Prefs).Light; got != screen.Dark {
		t.Errorf("F11 remembers %q", got)
	}
	shortcut(w, fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	receipts, err := s.House.Desk.Today(context.Background(), 10)
	s.Do(err)
	if len(receipts) != 1 || receipts[0].Total != 12000 {
		t.Errorf("the visit entered before is not completed after: %+v", receipts)
	}
}

func TestWhoIsAtTheDeskStandsOnWhatIsDone(t *testing.T) {
	w, s := opened(t, screentest.Setting{})
	if got := w.Env().By(); got != "Ji-ho" {
		t.Fatalf("%q is at the desk first, not the owner", got)
	}
	w.take("Seo-jun")
	s.Press(fyne.KeyF3)
	s.Type("Fringe trim 12000\n")
	shortcut(w, fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	receipts, err := s.House.Desk.Today(context.Background(), 10)
	s.Do(err)
	if len(receipts) != 1 || receipts[0].Actor != "Seo-jun" {
		t.Errorf("the receipt names %+v", receipts)
	}
}

func TestInitialsAreThoseOfAName(t *testing.T) {
	for name, want := range map[string]string{
		"Ji-ho": "JH", "Min-ji Park": "MP", "Zoë": "ZO", "김서연": "서연", "王小明": "小明", "김 지호": "김지", "": "",
	} {
		if got := initials(name); got != want {
			t.Errorf("the initials of %q are %q, not %q", name, got, want)
		}
	}
}

func TestTheWindowLooksLikeItsPictures(t *testing.T) {
	for _, lang := range words.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			_, s := opened(t, screentest.Setting{Lang: lang})
			s.Golden("window-" + string(lang))
		})
	}
	t.Run("operator", func(t *testing.T) {
		w, s := opened(t, screentest.Setting{})
		w.askOperator()
		s.Golden("operator")
	})
	t.Run("toast", func(t *testing.T) {
		w, s := opened(t, screentest.Setting{})
		w.Env().Toast(screen.Toast{Text: "R-000012 is voided", Offer: "Undo"})
		s.Golden("toast")
	})
}
