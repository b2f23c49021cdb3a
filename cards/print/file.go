package print

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"tessera/assets/words"
)

// ToFile gives path what write writes, whole or not at all: a file that was there before is
// replaced only when the new one is complete and on the disk. It is readable by its owner only,
// because cards and receipts name people. An error of write comes back as it is; everything else
// that goes wrong is a *words.Refusal.
func ToFile(path string, write func(io.Writer) error) (err error) {
	if path == "" {
		return words.Refuse(words.Invalid, "print.file_nameless")
	}
	// A link keeps pointing at the file that is replaced.
	if target, linkErr := filepath.EvalSymlinks(path); linkErr == nil {
		path = target
	}
	if there, statErr := os.Stat(path); statErr == nil {
		if there.IsDir() {
			return words.Refuse(words.Invalid, "print.file_directory", "Path", path)
		}
		if !there.Mode().IsRegular() {
			return words.Refuse(words.Invalid, "print.file_special", "Path", path)
		}
	}
	folder, _ := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	draft, err := os.CreateTemp(folder, ".tessera-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			_ = draft.Close()
			_ = os.Remove(draft.Name())
		}
	}()
	buffered := bufio.NewWriterSize(draft, 1<<16)
	watched := &watchedWriter{to: buffered}
	if err := write(watched); err != nil {
		if watched.err != nil {
			return cannotWrite(path, watched.err)
		}
		return err
	}
	for _, step := range []func() error{buffered.Flush, draft.Sync, draft.Close} {
		if err := step(); err != nil {
			return cannotWrite(path, err)
		}
	}
	if err := os.Rename(draft.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	syncFolder(folder)
	return nil
}

// watchedWriter remembers that it was the disk that failed, not the one who wrote.
type watchedWriter struct {
	to  io.Writer
	err error
}

func (w *watchedWriter) Write(p []byte) (int, error) {
	n, err := w.to.Write(p)
	if err != nil {
		w.err = err
	}
	return n, err
}

// syncFolder makes the new name last through a power cut where the system can do that; the file
// itself is already safe.
func syncFolder(folder string) {
	if opened, err := os.Open(folder); err == nil {
		_ = opened.Sync()
		_ = opened.Close()
	}
}

func cannotWrite(path string, cause error) error {
	key := "print.file_failed"
	switch {
	case errors.Is(cause, fs.ErrPermission), errors.Is(cause, syscall.EROFS):
		key = "print.file_not_allowed"
	case errors.Is(cause, fs.ErrNotExist), errors.Is(cause, syscall.ENOTDIR):
		key = "print.file_no_folder"
	case errors.Is(cause, syscall.ENOSPC):
		key = "print.file_full"
	}
	return words.Refuse(words.Unavailable, key, "Path", path).Because(cause)
}
