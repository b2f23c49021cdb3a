package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// desk is a scan bar in a window with everything it raises written down.
func desk(t *testing.T) (fyne.Window, *ScanBar, *[]string) {
	t.Helper()
	heard := &[]string{}
	bar := NewScanBar("Scan a card", "or type a name", "F1")
	bar.OnSubmitted = func(s string) { *heard = append(*heard, "submitted "+s) }
	bar.OnChanged = func(s string) { *heard = append(*heard, "changed "+s) }
	bar.OnPicked = func(s string) { *heard = append(*heard, "picked "+s) }
	bar.OnEscape = func() { *heard = append(*heard, "escape") }
	win := show(t, func() fyne.CanvasObject { return container.NewStack(Rows(0, bar, Spacer()), bar.Sheet()) }, 500, 300)
	bar.Focus()
	return win, bar, heard
}

func last(heard *[]string) string {
	if len(*heard) == 0 {
		return ""
	}
	return (*heard)[len(*heard)-1]
}

func TestScannerTypesANumberAndEndsWithEnter(t *testing.T) {
	win, bar, heard := desk(t)
	test.Type(win.Canvas().Focused(), "2047719388010")
	win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if last(heard) != "submitted 2047719388010" || bar.Text() != "2047719388010" {
		t.Errorf("heard %v", *heard)
	}
}

func TestEnterAfterAScanIsTheScanEvenWhileNamesAreSuggested(t *testing.T) {
	win, bar, heard := desk(t)
	test.Type(win.Canvas().Focused(), "204")
	bar.Suggest(Suggestion{Key: "M-1", Title: "김서연"})
	win.Canvas().Focused().TypedKey(key(fyne.KeyEnter))
	if last(heard) != "submitted 204" {
		t.Errorf("heard %v", *heard)
	}
}

func TestSuggestionIsPickedWithTheArrowsAndEnter(t *testing.T) {
	win, bar, heard := desk(t)
	test.Type(win.Canvas().Focused(), "김")
	bar.Suggest(Suggestion{Key: "M-1", Title: "김서연"}, Suggestion{Key: "M-2", Title: "김시온"})
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn} {
		win.Canvas().Focused().TypedKey(key(k))
	}
	if last(heard) != "picked M-2" || bar.Text() != "" {
		t.Errorf("heard %v, text %q", *heard, bar.Text())
	}
	if found, _ := bar.Suggested(); len(found) != 0 {
		t.Error("the list stays after picking")
	}
}

func TestSuggestionIsPickedByTapping(t *testing.T) {
	win, bar, heard := desk(t)
	test.Type(win.Canvas().Focused(), "김")
	bar.Suggest(Suggestion{Key: "M-1", Title: "김서연"}, Suggestion{Key: "M-2", Title: "김시온"})
	row := bar.offered.rows[1]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(30, 10)
	test.MoveMouse(win.Canvas(), at)
	test.TapCanvas(win.Canvas(), at)
	if last(heard) != "picked M-2" || win.Canvas().Focused() != bar.Focusable() {
		t.Errorf("heard %v; the keyboard must come back to the field", *heard)
	}
}

func TestEscapeClearsAndThenLeaves(t *testing.T) {
	win, bar, heard := desk(t)
	test.Type(win.Canvas().Focused(), "김")
	bar.Suggest(Suggestion{Key: "M-1", Title: "김서연"})
	win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if bar.Text() != "" || last(heard) != "changed " {
		t.Errorf("text %q, heard %v", bar.Text(), *heard)
	}
	if found, _ := bar.Suggested(); len(found) != 0 {
		t.Error("the list stays after Escape")
	}
	win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if last(heard) != "escape" {
		t.Errorf("heard %v", *heard)
	}
}

func TestTextBeingWrittenIsFynesOwnEntry(t *testing.T) {
	_, bar, _ := desk(t)
	if _, ok := bar.Focusable().(fyne.Shortcutable); !ok {
		t.Error("copy and paste do not reach the field")
	}
	test.Type(bar.Focusable(), "김서연")
	bar.Focusable().TypedKey(key(fyne.KeyBackspace))
	if bar.Text() != "김서" {
		t.Errorf("text %q after one backspace", bar.Text())
	}
}

func TestFieldSaysWhatIsWrongWhenLeftAndStopsWhileTyping(t *testing.T) {
	f := NewDate("Birthday", func(text string) string {
		if len(text) != 10 {
			return "Please write the day as 2026-05-03."
		}
		return ""
	})
	win := show(t, func() fyne.CanvasObject { return Rows(0, f) }, 400, 160)
	f.Focus()
	test.Type(win.Canvas().Focused(), "5/3")
	if f.Error() != "" {
		t.Error("complains while a person is still typing")
	}
	short := f.MinSize().Height
	win.Canvas().Unfocus()
	if f.Error() == "" || f.MinSize().Height <= short {
		t.Error("does not say what is wrong, or has no room for it")
	}
	f.Focus()
	test.Type(win.Canvas().Focused(), "0")
	if f.Error() != "" {
		t.Error("goes on complaining while it is being mended")
	}
	if f.Validate() {
		t.Error("a wrong day will do")
	}
	f.SetText("2026-05-03")
	if !f.Validate() {
		t.Error("a right day will not do")
	}
}

func TestMultiLineFieldKeepsEnterForItself(t *testing.T) {
	f := NewMultiLine("Likes", 3)
	win := show(t, func() fyne.CanvasObject { return f }, 300, 160)
	f.Focus()
	test.Type(win.Canvas().Focused(), "tea")
	win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if f.Text() != "tea\n" {
		t.Errorf("text %q", f.Text())
	}
}

func TestSearchFieldIsClearedByEscape(t *testing.T) {
	f := NewSearch("name")
	win := show(t, func() fyne.CanvasObject { return f }, 300, 80)
	f.Focus()
	test.Type(win.Canvas().Focused(), "kim")
	win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if f.Text() != "" {
		t.Errorf("text %q", f.Text())
	}
}
