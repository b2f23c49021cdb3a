package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestDialogKeepsTheKeyboardAndGivesItBack(t *testing.T) {
	behind := NewField("Behind")
	win := show(t, func() fyne.CanvasObject { return Rows(0, behind, Spacer()) }, 600, 400)
	behind.Focus()
	var saved, closed int
	name := NewField("Name")
	var d *Dialog
	save := NewButton("Save", Primary, func() { saved++; d.Hide() })
	d = NewDialog("New member", name, NewButton("Cancel", Secondary, func() { d.Close() }), save)
	d.OnClosed = func() { closed++ }
	d.ShowOn(win.Canvas())
	if win.Canvas().Focused() != name.Focusable() {
		t.Error("the first field does not have the keyboard")
	}
	for range 8 {
		win.Canvas().FocusNext()
		if win.Canvas().Focused() == behind.Focusable() {
			t.Fatal("Tab leaves the dialog")
		}
	}
	name.Focus()
	win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if saved != 1 || closed != 1 || d.Open() {
		t.Errorf("Enter in a field: saved %d, closed %d", saved, closed)
	}
	if win.Canvas().Focused() != behind.Focusable() {
		t.Error("the keyboard does not come back")
	}
}

func TestEscapeClosesADialogFromWhereverOneIs(t *testing.T) {
	win := show(t, func() fyne.CanvasObject { return Spacer() }, 600, 400)
	name, save := NewField("Name"), NewButton("Save", Primary, func() {})
	d := NewDialog("New member", name, save)
	from := map[string]func() func(*fyne.KeyEvent){
		"field":   func() func(*fyne.KeyEvent) { name.Focus(); return win.Canvas().Focused().TypedKey },
		"button":  func() func(*fyne.KeyEvent) { win.Canvas().Focus(save); return save.TypedKey },
		"nowhere": func() func(*fyne.KeyEvent) { win.Canvas().Unfocus(); return win.Canvas().OnTypedKey() },
	}
	for where, typed := range from {
		d.ShowOn(win.Canvas())
		typed()(key(fyne.KeyEscape))
		if d.Open() {
			t.Errorf("from the %s Escape does nothing", where)
			d.Hide()
		}
	}
}

func TestUnsavedEditsKeepADialogOpen(t *testing.T) {
	win := show(t, func() fyne.CanvasObject { return Spacer() }, 600, 400)
	d := NewDialog("Edit", NewField("Name"), NewButton("Save", Primary, func() {}))
	d.CanClose = func() bool { return false }
	d.ShowOn(win.Canvas())
	win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if !d.Open() {
		t.Error("Escape threw the edits away")
	}
	d.Hide()
}

func TestTappingBesideADialogReachesNothing(t *testing.T) {
	var tapped bool
	win := show(t, func() fyne.CanvasObject {
		return Rows(0, NewButton("behind", Secondary, func() { tapped = true }), Spacer())
	}, 600, 400)
	d := NewDialog("Edit", NewText("…", Body))
	d.ShowOn(win.Canvas())
	test.TapCanvas(win.Canvas(), fyne.NewPos(40, 30))
	if tapped || !d.Open() {
		t.Error("the tap went through, or closed the dialog")
	}
}

func TestTallDialogStaysInTheWindow(t *testing.T) {
	win := show(t, func() fyne.CanvasObject { return Spacer() }, 600, 400)
	fields := Rows(8)
	for range 30 {
		fields.Add(NewField("A field"))
	}
	save := NewButton("Save", Primary, func() {})
	d := NewDialog("Many", fields, save)
	d.ShowOn(win.Canvas())
	foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(save).Y + save.Size().Height
	if foot > 400 {
		t.Errorf("the button is at %v in a window 400 high", foot)
	}
}
