package screen

import (
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

)

// mostRead is the largest file that a person can choose to be read, in bytes.
const mostRead = 32 << 20

// AskWhere asks where a file goes and calls chosen with its path. The name is a suggestion; its
// extension is added when the person leaves it out.
func AskWhere(env *Env, name string, chosen func(path string)) {
	d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) {
		if err != nil || to == nil {
			if err != nil {
				Fail(env, err)
			}
			return
		}
		path := to.URI().Path()
		_ = to.Close() // print.ToFile replaces it whole
		if filepath.Ext(path) == "" {
			path += filepath.Ext(name)
		}
		chosen(path)
	}, env.Window)
	d.SetFileName(name)
	d.SetTitleText(env.Text("shell.save_file"))
	d.SetConfirmText(env.Text("common.save"))
	d.SetDismissText(env.Text("common.cancel"))
	d.Resize(fileSize(env))
	d.Show()
}

// SaveFile asks where a file goes and writes it there, whole or not at all, off the thread.
// done is called with its path and may be nil: then a toast says where it is.
func SaveFile(env *Env, name string, write func(io.Writer) error, done func(path string)) {
	AskWhere(env, name, func(path string) { WriteFile(env, path, write, done) })
}

// AskFile asks for a file with one of the extensions (".png") and calls chosen with what it holds.
func AskFile(env *Env, extensions []string, chosen func(name string, content []byte)) {
	d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) {
		if err != nil || from == nil {
			if err != nil {
				Fail(env, err)
			}
			return
		}
		var content []byte
		name := strings.TrimSpace(from.URI().Name())
		env.Runner.Start(env.Context(), reading(from, &content), func(err error) {
			if err != nil {
				Fail(env, err)
				return
			}
			chosen(name, content)
		})
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

