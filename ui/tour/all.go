package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"

	"tessera/assets/words"
)

// atOnce is how many languages run side by side. Each is a program of its own, because Fyne has
// one application a program, and its fonts take some hundred megabytes.
const atOnce = 2

// runAll runs the tour in every language and answers the first that failed.
func runAll(ctx context.Context, out string) error {
	if err := clean(out); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var (
		work   sync.WaitGroup
		free   = make(chan struct{}, atOnce)
		failed = make([]error, len(words.Langs()))
	)
	for i, lang := range words.Langs() {
		work.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			each := exec.CommandContext(ctx, self, "-out", out, "-lang", string(lang))
			each.Stdout, each.Stderr = os.Stdout, os.Stderr
			if err := each.Run(); err != nil {
				failed[i] = words.Refuse(words.Broken, "tour.language_failed", "Lang", string(lang)).Because(err)
			}
		})
	}
	work.Wait()
	return errors.Join(failed...)
}

// clean removes what an earlier tour left, and nothing else.
func clean(out string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return words.Refuse(words.Unavailable, "tour.unwritable", "Path", out).Because(err)
	}
	for _, pattern := range []string{"*.png", "*.pdf", "index*.html"} {
		old, err := filepath.Glob(filepath.Join(out, pattern))
		if err != nil {
			return err
		}
		for _, path := range old {
			if err := os.Remove(path); err != nil {
				return words.Refuse(words.Unavailable, "tour.unwritable", "Path", path).Because(err)
			}
		}
	}
	return nil
}
