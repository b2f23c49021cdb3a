package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

func stageOf(t *testing.T, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	w := test.NewTempWindow(t, o)
	w.Resize(fyne.NewSize(600, 400))
	return w
}

func TestTheWidestThatHasRoomIsShown(t *testing.T) {
	wide, middle, narrow := AtLeast(400, 0, NewText("a", Body)), AtLeast(200, 0, NewText("b", Body)), AtLeast(100, 0, NewText("c", Body))
	all := Widest(wide, middle, narrow)
	stageOf(t, all)
	for width, want := range map[float32]fyne.CanvasObject{500: wide, 400: wide, 399: middle, 150: narrow, 50: narrow} {
		all.Resize(fyne.NewSize(width, 40))
		for _, o := range all.Objects {
			if o.Visible() != (o == want) {
				t.Errorf("at %v the wrong one is shown", width)
			}
		}
	}
	if least := leastWidth(all); least != 100 {
		t.Errorf("can be %v narrow", least)
	}
}

func TestDownGoesFromASearchToWhatItFound(t *testing.T) {
	f, went := NewSearch("search"), 0
	f.OnDown(func() { went++ })
	stageOf(t, f).Canvas().Focus(f.Focusable())
	f.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if went != 1 {
		t.Error("Down goes nowhere")
	}
	f.SetText("kim")
	f.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.Text() != "" {
		t.Error("Escape no longer clears")
	}
}

func TestALongerButtonGetsItsRoomInADialog(t *testing.T) {
	sell := NewButton("Sell", Primary, nil)
	d := NewDialog("Sale", NewText("content", Body), NewButton("Cancel", Secondary, nil), sell)
	d.ShowOn(stageOf(t, NewText("", Body)).Canvas())
	sell.SetText("Sell for ₩1,400,000 in cash")
	d.Relay()
	if sell.Size().Width < sell.Natural() {
		t.Errorf("%v of %v wide", sell.Size().Width, sell.Natural())
	}
}

func TestCtrlSPressesThePrimaryButtonOfTheTopDialogOnly(t *testing.T) {
	saved, passed := 0, 0
	note := NewMultiLine("Note", 2)
	d := NewDialog("Form", note, NewButton("Save", Primary, func() { saved++ }))
	w := stageOf(t, NewText("", Body))
	before := unused
	t.Cleanup(func() { unused = before })
	CatchUnused(w.Canvas(), Unused{Shortcut: func(fyne.Shortcut) bool { passed++; return true }})
	d.ShowOn(w.Canvas())
	release := CatchSave(d)
	press := func() {
		note.Focusable().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault})
	}
	press()
	over := NewDialog("Question", NewText("sure?", Body))
	over.ShowOn(w.Canvas())
	press()
	over.Hide()
	release()
	press()
	if saved != 1 || passed != 2 {
		t.Errorf("saved %d times, passed on %d times", saved, passed)
	}
}
