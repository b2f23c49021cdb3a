package screen_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"tessera/assets/words"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

func TestTheNewestAnswerIsShownWhateverComesLast(t *testing.T) {
	queue := &screentest.Queue{}
	s := screentest.New(t, screentest.Setting{Runner: queue})
	var asked screen.Latest
	shown := ""
	for _, text := range []string{"first", "second"} {
		screen.Load(s.Env, &asked, func(context.Context) (string, error) { return text, nil },
			func(answer string) { shown = answer })
	}
	queue.RunLastFirst()
	if shown != "second" {
		t.Errorf("%q is shown", shown)
	}
}

func TestAStoppedQuestionIsNotAnswered(t *testing.T) {
	queue := &screentest.Queue{}
	s := screentest.New(t, screentest.Setting{Runner: queue})
	var asked screen.Latest
	screen.Load(s.Env, &asked, func(context.Context) (int, error) { return 1, nil }, func(int) { t.Error("it is answered") })
	asked.Stop()
	queue.Drain()
}

func TestWhatIsRefusedIsSaidInThePersonsLanguage(t *testing.T) {
	s := screentest.New(t, screentest.Setting{Lang: words.Korean})
	var asked screen.Latest
	screen.Load(s.Env, &asked, func(context.Context) (int, error) {
		return 0, words.Refuse(words.Invalid, "error.name_missing")
	}, func(int) { t.Error("it is answered") })
	if want := words.For(words.Korean).Text("error.name_missing"); s.Said() != want {
		t.Errorf("it says %q, not %q", s.Said(), want)
	}
	screen.Fail(s.Env, errors.New("sql: no such column"))
	if want := words.For(words.Korean).Text("error.unexpected"); s.Said() != want {
		t.Errorf("of what broke it says %q", s.Said())
	}
}

// saving opens the question where a file goes, with a folder as the one used last.
func saving(t *testing.T, folder string, write func(io.Writer) error) (*screentest.Stage, *widget.Dialog) {
	t.Helper()
	s := screentest.New(t, screentest.Setting{})
	s.Env.Prefs.SetString("folder", folder)
	screen.SaveFile(s.Env, "R-000001.pdf", write, nil)
	dialog, ok := s.Window.Canvas().Overlays().Top().(*widget.Dialog)
	if !ok {
		t.Fatal("nobody is asked where the file goes")
	}
	return s, dialog
}

func TestAFileGoesWhereThePersonSays(t *testing.T) {
	folder := t.TempDir()
	s, dialog := saving(t, folder, func(w io.Writer) error {
		_, err := io.WriteString(w, "a receipt")
		return err
	})
	dialog.Submit()
	content, err := os.ReadFile(filepath.Join(folder, "R-000001.pdf"))
	if err != nil || string(content) != "a receipt" {
		t.Errorf("the file holds %q, %v", content, err)
	}
	if s.Said() != "Saved as R-000001.pdf" {
		t.Errorf("it says %q", s.Said())
	}
}

func TestAFileThatCannotBeFinishedLeavesTheOldOne(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "R-000001.pdf")
	if err := os.WriteFile(path, []byte("yesterday's"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, dialog := saving(t, folder, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of")
		return words.Refuse(words.Unavailable, "error.name_missing")
	})
	dialog.Submit()
	if content, _ := os.ReadFile(path); string(content) != "yesterday's" {
		t.Errorf("the file holds %q", content)
	}
	if s.Said() == "" {
		t.Error("nothing is said")
	}
}

func TestAFileInAFolderThatIsNotThereIsRefused(t *testing.T) {
	s := screentest.New(t, screentest.Setting{})
	screen.WriteFile(s.Env, filepath.Join(t.TempDir(), "gone", "cards.pdf"), func(io.Writer) error { return nil }, nil)
	if len(s.Toasts) != 1 || s.Toasts[0].Tone != widget.ToneRed {
		t.Errorf("it says %+v", s.Toasts)
	}
}
