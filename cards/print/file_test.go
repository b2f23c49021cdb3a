package print_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"tessera/assets/words"
	"tessera/cards/print"
)

func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "카드.pdf")
	if err := print.ToFile(path, says("first")); err != nil {
		t.Fatal(err)
	}
	paperJam := errors.New("paper jam")
	err := print.ToFile(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of the sec")
		return paperJam
	})
	if !errors.Is(err, paperJam) {
		t.Errorf("got %v, want the writer's own error", err)
	}
	onlyFile(t, path, "first")
	if err := print.ToFile(path, says("second")); err != nil {
		t.Fatal(err)
	}
	onlyFile(t, path, "second")
}

// onlyFile tells whether path says text and nothing was left beside it.
func onlyFile(t *testing.T, path, text string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != text {
		t.Errorf("the file says %q, %v; want %q", got, err, text)
	}
	beside, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(beside) != 1 {
		t.Errorf("%d files in the folder, %v; want 1", len(beside), err)
	}
}

func TestAFileThatNamesPeopleIsReadableByItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cards.pdf")
	if err := print.ToFile(path, says("김서연")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestALinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	target, link := filepath.Join(folder, "real.pdf"), filepath.Join(folder, "link.pdf")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := print.ToFile(link, says("new")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(target); string(got) != "new" {
		t.Errorf("the file behind the link says %q", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
}

func TestAPlaceThatCannotBeWrittenIsRefusedWithOneSentence(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, key string }{
		"no name":                  {"", "print.file_nameless"},
		"a folder":                 {folder, "print.file_directory"},
		"a device":                 {os.DevNull, "print.file_special"},
		"a folder that is missing": {filepath.Join(folder, "gone", "cards.pdf"), "print.file_no_folder"},
		"a file used as a folder":  {filepath.Join(file, "cards.pdf"), "print.file_no_folder"},
		"a name with NUL":          {filepath.Join(folder, "a\x00b"), "print.file_failed"},
	} {
		t.Run(name, func(t *testing.T) {
			err := print.ToFile(c.path, says("cards"))
			refusal, ok := errors.AsType[*words.Refusal](err)
			if !ok || refusal.Sentence.Key != c.key {
				t.Fatalf("got %v, want a refusal saying %s", err, c.key)
			}
			for _, lang := range words.Langs() {
				if words.For(lang).Say(refusal.Sentence) == "" {
					t.Errorf("nothing is said in %s", lang)
				}
			}
		})
	}
	if beside, _ := os.ReadDir(folder); len(beside) != 1 {
		t.Errorf("%d files in the folder, want the one that was there", len(beside))
	}
}
