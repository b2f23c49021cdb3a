package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// mostRead is the largest file that a person can choose to be read, in bytes.
const mostRead = 32 << 20

// AskFile asks for a file with one of the extensions (".png") and calls chosen with what it holds.
func AskFile(env *Env, extensions []string, chosen func(name string, content []byte)) {
	d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) {
		if err != nil || from == nil {
			Fail(env, err)
			return
		}
		var content []byte
		name := strings.TrimSpace(from.URI().Name())
		Do(env, reading(from, &content), func() { chosen(name, content) })
	}, env.Window)
	d.SetFilter(storage.NewExtensionFileFilter(extensions))
	d.SetTitleText(env.Text("common.choose_file"))
	d.SetConfirmText(env.Text("common.open"))
	d.SetDismissText(env.Text("common.cancel"))
	d.Resize(fileSize(env))
	d.Show()
}

func fileSize(env *Env) fyne.Size {
	room := env.Window.Canvas().Size()
	return fyne.NewSize(min(880, room.Width-80), min(580, room.Height-80))
}
