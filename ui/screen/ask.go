package screen

import (
	"fyne.io/fyne/v2"

	"tessera/ui/widget"
)

// Question is a sentence with two answers.
type Question struct {
	Title, Sentence string
	Yes, No         string // what the buttons say; No is Cancel where it is left empty
	Danger          bool   // yes takes something back
}

// Ask puts a question in front of the window and does yes when the person agrees.
func Ask(env *Env, q Question, yes func()) *widget.Dialog {
	if q.No == "" {
		q.No = env.Text("common.cancel")
	}
	kind := widget.Primary
	if q.Danger {
		kind = widget.Danger
	}
	var dialog *widget.Dialog
	stay := widget.NewButton(q.No, widget.Secondary, func() { dialog.Hide() })
	agree := widget.NewButton(q.Yes, kind, func() {
		dialog.Hide()
		yes()
	})
	dialog = widget.NewDialog(q.Title, widget.NewParagraph(q.Sentence, widget.Body), stay, agree)
	dialog.ShowOn(env.Window.Canvas())
	return dialog
}

// AskUnsaved is what Leave does while there are edits: it proceeds when the person gives them up.
func AskUnsaved(env *Env, title string, proceed func()) {
	Ask(env, Question{
		Title: title, Sentence: env.Text("common.unsaved"),
		Yes: env.Text("common.discard"), No: env.Text("common.keep_editing"), Danger: true,
	}, proceed)
}

// Busy tells whether a dialog lies over the window.
func Busy(on fyne.Canvas) bool { return on.Overlays().Top() != nil }
