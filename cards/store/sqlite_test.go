package store_test

import (
	"bytes"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store"
	"tessera/cards/store/storetest"
	"tessera/members"
)

func TestMain(m *testing.M) { storetest.Main(m) }

func TestSQLite(t *testing.T) { storetest.Run(t, storetest.SQLite) }

// opened is a shop's file with one member in it.
func opened(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	join(t, s, "김서연")
	return s
}

func join(t *testing.T, s *store.Store, name string) {
	t.Helper()
	m := members.Member{ID: uuid.Must(uuid.NewV7()).String(), Name: name}
	if _, err := s.InsertMember(t.Context(), m, members.Terms(m)); err != nil {
		t.Fatal(err)
	}
}

// says fails the test unless err is the refusal with that sentence, naming the file.
func says(t *testing.T, err error, key, name string) {
	t.Helper()
	said := words.AsRefusal(err)
	if said == nil || said.Sentence.Key != key {
		t.Fatalf("got %v, want %s", err, key)
	}
	if text := words.For(words.English).Say(said.Sentence); name != "" && !bytes.Contains([]byte(text), []byte(name)) {
		t.Errorf("%q does not name %s", text, name)
	}
}

func TestAShopsFileIsForItsOwnerOnly(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a new", "folder")
	path := filepath.Join(folder, "shop?#%20 달빛.db")
	s := opened(t, path)
	if err := s.Backup(t.Context(), filepath.Join(folder, "copy.db")); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s may be read by others: %v", entry.Name(), info.Mode())
		}
		seen[entry.Name()] = true
	}
	if !seen[filepath.Base(path)] || !seen["copy.db"] {
		t.Errorf("only %v are there", seen)
	}
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is open to others: %v, %v", info.Mode(), err)
	}
}

func TestAFileThatIsNoShopsIsRefusedAndLeftAlone(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "letter.txt")
	letter := bytes.Repeat([]byte("Dear Tessera, this is a letter.\n"), 100)
	if err := os.WriteFile(text, letter, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := store.Open(t.Context(), text, store.Options{Create: true})
	says(t, err, "store.not_ours", "letter.txt")
	if after, err := os.ReadFile(text); err != nil || !bytes.Equal(after, letter) {
		t.Error("the letter was changed")
	}
	_, err = store.Open(t.Context(), folder, store.Options{Create: true})
	says(t, err, "store.cannot_open", filepath.Base(folder))
	_, err = store.Open(t.Context(), filepath.Join(text, "shop.db"), store.Options{Create: true})
	says(t, err, "store.cannot_open", "shop.db")
	_, err = store.Open(t.Context(), filepath.Join(folder, "nothing.db"), store.Options{})
	says(t, err, "store.missing", "nothing.db")
	if _, err := os.Stat(filepath.Join(folder, "nothing.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("looking for a file made one")
	}
}

func TestAFileOfAnOlderProgramIsCopiedBeforeItIsBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	if err := opened(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	behind(t, path, "DROP VIEW card_sheet", "DROP VIEW receipt_sheet", "DELETE FROM tessera_version WHERE version_id = 3")
	_, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	says(t, err, "store.older", "shop.db")
	s := opened(t, path)
	if n, err := s.CountMembers(t.Context()); err != nil || n != 2 {
		t.Errorf("%d members, %v", n, err)
	}
	if _, err := s.CardsOf(t.Context(), "nobody"); err != nil {
		t.Errorf("the last step was not taken: %v", err)
	}
	before, err := sql.Open("sqlite", path+".before-3")
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	var version, kept int
	if err := before.QueryRow("SELECT (SELECT MAX(version_id) FROM tessera_version), (SELECT COUNT(*) FROM member)").Scan(&version, &kept); err != nil {
		t.Fatal(err)
	}
	if version != 2 || kept != 1 {
		t.Errorf("the copy is of version %d with %d members", version, kept)
	}
}

// behind changes the file as a program other than ours would.
func behind(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestABackupIsAShopOfItsOwn(t *testing.T) {
	folder := t.TempDir()
	s := opened(t, filepath.Join(folder, "shop.db"))
	copied := filepath.Join(folder, "backup.db")
	if err := os.WriteFile(copied, []byte("yesterday's"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	join(t, s, "이서준") // after the backup
	b, err := store.Open(t.Context(), copied, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if n, err := b.CountMembers(t.Context()); err != nil || n != 1 {
		t.Errorf("%d members, %v", n, err)
	}
	if report, err := b.Verify(t.Context(), nil); err != nil || !report.OK() {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestABackupNeverHarmsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "shop.db")
	s := opened(t, path)
	link := filepath.Join(folder, "link.db")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	says(t, s.Backup(t.Context(), path), "store.backup_onto_itself", "")
	says(t, s.Backup(t.Context(), link), "store.backup_onto_itself", "")
	says(t, s.Backup(t.Context(), path+"-wal"), "store.backup_onto_itself", "")
	says(t, s.Backup(t.Context(), folder), "store.backup_not_a_file", filepath.Base(folder))
	says(t, s.Backup(t.Context(), " "), "store.backup_not_a_file", "")
	says(t, s.Backup(t.Context(), filepath.Join(folder, "nowhere", "b.db")), "store.backup_not_written", "b.db")
	if n, err := s.CountMembers(t.Context()); err != nil || n != 1 {
		t.Errorf("%d members, %v", n, err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.Name()[0] == '.' {
			t.Errorf("%s was left behind", entry.Name())
		}
	}
}

func TestADamagedFileIsNamedByVerify(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	s := opened(t, path)
	for range 200 {
		join(t, s, "김서연")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	pages, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// Spoil the pages that name a member, which is neither the header nor the schema.
	at := bytes.LastIndex(pages, []byte("m000150"))
	if at < 0 {
		t.Fatal("member 150 is not in the file")
	}
	page := at / 4096 * 4096
	clear(pages[page : page+64])
	if err := os.WriteFile(path, pages, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	report, err := s.Verify(t.Context(), nil)
	if err != nil || report.Wrong.Key != "store.wrong_file" {
		t.Errorf("%+v, %v", report, err)
	}
	err = s.Backup(t.Context(), filepath.Join(filepath.Dir(path), "copy.db"))
	says(t, err, "store.damaged", "")
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "copy.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a damaged copy was given its name")
	}
}

func TestAReadOnlyShopChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	opened(t, path)
	s, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	says(t, s.SaveShop(t.Context(), cards.Shop{Name: "x"}), "store.cannot_write", "shop.db")
	if err := s.Backup(t.Context(), path+".copy"); err != nil {
		t.Error(err)
	}
}
