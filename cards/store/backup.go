package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tessera/assets/words"
)

// Backup writes a copy of the database as it stands to a file, replacing one of that name
// whole or not at all. It works while others sell. The copy is checked before it takes its name.
func (s *Store) Backup(ctx context.Context, path string) error {
	return refusal(s.engine, s.engine.backup(ctx, s.read, path))
}

// aside makes an empty file beside path, readable only by its owner, and refuses a path
// where no file can be written.
func aside(path string) (string, error) {
	name := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return "", words.Refuse(words.Refused, "store.backup_not_a_file", "Name", name)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", words.Refuse(words.Unavailable, "store.backup_not_written", "Name", name).Because(err)
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+name+".*")
	if err != nil {
		return "", words.Refuse(words.Unavailable, "store.backup_not_written", "Name", name).Because(err)
	}
	return file.Name(), file.Close()
}

// isPartOf tells whether path is the database itself or one of the files beside it.
func isPartOf(database, path string) bool {
	for _, tail := range []string{"", "-wal", "-shm", ".lock"} {
		if path == database+tail {
			return true
		}
		one, err := os.Stat(database + tail)
		if err != nil {
			continue
		}
		if other, err := os.Stat(path); err == nil && os.SameFile(one, other) {
			return true
		}
	}
	return false
}

// settle makes a finished file durable and gives it its name.
func settle(made, path string) error {
	file, err := os.OpenFile(made, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(made, path); err != nil {
		return err
	}
	// The name is durable once its folder is; systems that cannot sync a folder do so themselves.
	if folder, err := os.Open(filepath.Dir(path)); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
	return nil
}

// discard removes what is left of a copy that did not come about, and SQLite's files beside it.
func discard(made string) {
	for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(made + tail)
	}
}

// cleanPath is a path as a person gave it, absolute.
func cleanPath(path string) (string, error) {
	if strings.TrimSpace(path) == "" {
		return "", words.Refuse(words.Invalid, "store.backup_not_a_file", "Name", path)
	}
	return filepath.Abs(path)
}
