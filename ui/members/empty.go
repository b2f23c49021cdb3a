package members

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// nobody is what stands in the list where there is nobody: the way to the first member, or to a
// new one of the name that was not found.
func nobody(env *screen.Env, typed string, add func()) fyne.CanvasObject {
	if typed == "" {
		return widget.NewEmpty("members", env.Text("members.none_title"), env.Text("members.none_hint"),
			widget.NewButton(env.Text("members.add_first"), widget.Secondary, add).WithIcon("plus"))
	}
	return widget.NewEmpty("search", env.Text("members.not_found_title", "Text", excerpt(typed)), env.Text("members.not_found_hint"),
		widget.NewButton(env.Text("members.add_named", "Text", excerpt(typed)), widget.Secondary, add).WithIcon("plus"))
}

// excerpt keeps what is repeated to the person to a length that fits a line.
func excerpt(typed string) string {
	const most = 24
	if runes := []rune(typed); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return typed
}
