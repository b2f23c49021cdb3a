package screen

import (
	"context"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards/print"
)

// WriteFile writes a file, whole or not at all, off the thread. done is called with its path and
// may be nil: then a toast says where the file is.
func WriteFile(env *Env, path string, write func(io.Writer) error, done func(path string)) {
	Do(env, func(context.Context) error { return print.ToFile(path, write) }, func() {
		if done != nil {
			done(path)
			return
		}
		Done(env, "shell.file_saved", "Name", filepath.Base(path))
	})
}

// reading is work that reads a chosen file to its end and refuses one that is too large.
func reading(from fyne.URIReadCloser, into *[]byte) func(context.Context) error {
	return func(context.Context) error {
		defer func() { _ = from.Close() }()
		content, err := io.ReadAll(io.LimitReader(from, mostRead+1))
		if err != nil {
			return words.Refuse(words.Unavailable, "shell.file_unreadable").Because(err)
		}
		if len(content) > mostRead {
			return words.Refuse(words.Invalid, "shell.file_too_large")
		}
		*into = content
		return nil
	}
}
