package screen

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"github.com/adrg/xdg"

	"tessera/ui/theme"
	"tessera/ui/widget"
)

// lastFolder is under what the machine remembers where a file went last.
const lastFolder = "folder"

// SaveFile asks where a file goes and writes it there, whole or not at all, off the thread.
// done is called with its path and may be nil: then a toast says where it is.
func SaveFile(env *Env, name string, write func(io.Writer) error, done func(path string)) {
	AskWhere(env, name, func(path string) { WriteFile(env, path, write, done) })
}

// AskWhere asks where a file goes and calls chosen with its path. The name is a suggestion; its
// extension is added when the person leaves it out. Fyne's own dialog empties a file that is
// already there before anything new is written, so it only chooses the folder here.
func AskWhere(env *Env, name string, chosen func(path string)) {
	w := &where{env: env, extension: filepath.Ext(name), chosen: chosen}
	w.show(name)
}

// where is the question where a file goes.
type where struct {
	env       *Env
	extension string
	chosen    func(path string)

	name, folder *widget.Field
	there        *widget.Paragraph
	save         *widget.Button
	dialog       *widget.Dialog
}

func (w *where) show(name string) {
	env := w.env
	w.name = widget.NewField(env.Text("shell.file_name")).WithText(name)
	w.folder = widget.NewField(env.Text("shell.folder")).WithText(startFolder(env))
	w.there = widget.NewParagraph("", widget.SmallMuted)
	w.save = widget.NewButton(env.Text("common.save"), widget.Primary, w.take)
	cancel := widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { w.dialog.Hide() })
	browse := widget.NewButton(env.Text("shell.other_folder"), widget.Secondary, w.browse)
	w.name.OnChanged = func(string) { w.look() }
	w.folder.OnChanged = func(string) { w.look() }
	w.dialog = widget.NewDialog(env.Text("shell.save_file"), widget.Rows(theme.Size(theme.Gap),
		w.name, w.folder, widget.Left(browse), w.there,
	), cancel, w.save)
	w.look()
	w.dialog.ShowOn(env.Window.Canvas())
}

// path is what has been typed, whole; empty while there is no name.
func (w *where) path() string {
	name := strings.TrimSpace(w.name.Text())
	if name == "" {
		return ""
	}
	if filepath.Ext(name) == "" {
		name += w.extension
	}
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(strings.TrimSpace(w.folder.Text()), name)
}

// look says whether a file is there already and would be replaced.
func (w *where) look() {
	text, label := "", "common.save"
	if _, err := os.Stat(w.path()); err == nil {
		text, label = w.env.Text("shell.file_there"), "shell.replace_file"
	}
	w.there.SetText(text)
	w.save.SetText(w.env.Text(label))
}

func (w *where) take() {
	path := w.path()
	if path == "" {
		w.name.SetError(w.env.Text("shell.file_nameless"))
		return
	}
	if w.env.Prefs != nil {
		w.env.Prefs.SetString(lastFolder, filepath.Dir(path))
	}
	w.dialog.Hide()
	w.chosen(path)
}

func (w *where) browse() {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			Fail(w.env, err)
			return
		}
		w.folder.SetText(folder.Path())
	}, w.env.Window)
	d.SetTitleText(w.env.Text("shell.folder"))
	d.SetConfirmText(w.env.Text("common.choose"))
	d.SetDismissText(w.env.Text("common.cancel"))
	d.Resize(fileSize(w.env))
	d.Show()
}

// startFolder is where a file went last, or else where documents are.
func startFolder(env *Env) string {
	if env.Prefs != nil {
		if last := env.Prefs.String(lastFolder); isFolder(last) {
			return last
		}
	}
	for _, folder := range []string{xdg.UserDirs.Documents, xdg.UserDirs.Desktop, xdg.Home} {
		if isFolder(folder) {
			return folder
		}
	}
	return os.TempDir()
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return path != "" && err == nil && info.IsDir()
}
