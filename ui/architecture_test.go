package ui_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The house's arrows run one way, as DESIGN.md draws them: ui → cards → members, with
// assets a leaf that anyone may use. A room not built yet breaks no rule.

const module = "tessera"

// room is one package as the go tool sees it.
type room struct {
	ImportPath string
	Imports    []string // what its own files import
	Deps       []string // everything reached from it
}

// rule forbids some rooms to reach others.
type rule struct {
	why    string
	of     func(path string) bool // the rooms it speaks of
	reach  bool                   // true: anything reached counts; false: only direct imports
	forbid func(from, to string) bool
}

// screens are the rooms a person walks through; main and ui alone put them together.
var screens = []string{
	"tessera/ui/desk", "tessera/ui/members", "tessera/ui/cards", "tessera/ui/service",
	"tessera/ui/insights", "tessera/ui/settings", "tessera/ui/welcome",
}

// drivers are the modules that speak to one database engine.
var drivers = []string{
	"modernc.org/sqlite", "github.com/jackc/pgx", "github.com/lib/pq", "github.com/mattn/go-sqlite3",
}

// within reports whether path is one of roots or lies below one.
func within(path string, roots ...string) bool {
	return slices.ContainsFunc(roots, func(root string) bool {
		return path == root || strings.HasPrefix(path, root+"/")
	})
}

// isDomain holds for the rooms that must stay free of toolkit and storage.
func isDomain(path string) bool {
	return within(path, "tessera/members") || path == "tessera/cards" ||
		within(path, "tessera/cards") && !within(path, "tessera/cards/store")
}

func isToolkit(path string) bool { return within(path, "fyne.io") || within(path, "github.com/go-gl") }

// isStorage leaves out database/sql/driver: value types such as google/uuid know its interfaces.
func isStorage(path string) bool { return isSQL(path) || within(path, "tessera/cards/store") }

func isSQL(path string) bool {
	return path == "database/sql" || within(path, drivers...) || within(path, "github.com/pressly/goose")
}

func screenOf(path string) string {
	for _, screen := range screens {
		if within(path, screen) {
			return screen
		}
	}
	return ""
}

var rules = []rule{
	{
		why:    "assets is a leaf: it knows no other room",
		of:     func(path string) bool { return within(path, "tessera/assets") },
		reach:  true,
		forbid: func(_, to string) bool { return within(to, module) && !within(to, "tessera/assets") },
	},
	{
		why:    "members knows nobody but assets",
		of:     func(path string) bool { return within(path, "tessera/members") },
		reach:  true,
		forbid: func(_, to string) bool { return within(to, module) && !within(to, "tessera/members", "tessera/assets") },
	},
	{
		why:    "cards does not know how it is shown",
		of:     func(path string) bool { return within(path, "tessera/cards") },
		reach:  true,
		forbid: func(_, to string) bool { return within(to, "tessera/ui") || to == module },
	},
	{
		why:    "members and the pure part of cards use no toolkit and no storage",
		of:     isDomain,
		reach:  true,
		forbid: func(_, to string) bool { return isToolkit(to) || isStorage(to) },
	},
	{
		why:    "the store uses no toolkit",
		of:     func(path string) bool { return within(path, "tessera/cards/store") },
		reach:  true,
		forbid: func(_, to string) bool { return isToolkit(to) },
	},
	{
		why:   "screens do not know one another",
		of:    func(path string) bool { return screenOf(path) != "" },
		reach: true,
		forbid: func(from, to string) bool {
			return screenOf(to) != "" && screenOf(to) != screenOf(from)
		},
	},
	{
		why:    "what a person sees speaks no SQL",
		of:     func(path string) bool { return within(path, "tessera/ui") },
		forbid: func(_, to string) bool { return isSQL(to) || within(to, "tessera/cards/store/sqlgen") },
	},
	{
		why:    "the command line works without a window",
		of:     func(path string) bool { return within(path, "tessera/ui/cli") },
		reach:  true,
		forbid: func(_, to string) bool { return isToolkit(to) },
	},
	{
		why:    "widgets and theme know how things look, not what they are",
		of:     func(path string) bool { return within(path, "tessera/ui/widget", "tessera/ui/theme") },
		reach:  true,
		forbid: func(_, to string) bool { return within(to, "tessera/cards", "tessera/members") },
	},
}

// broken lists every arrow that points the wrong way, as sentences, in a steady order.
func broken(rooms []room) []string {
	var wrong []string
	for _, room := range rooms {
		for _, rule := range rules {
			if !rule.of(room.ImportPath) {
				continue
			}
			targets := room.Imports
			if rule.reach {
				targets = append(slices.Clone(targets), room.Deps...)
			}
			for _, target := range targets {
				if rule.forbid(room.ImportPath, target) {
					wrong = append(wrong, fmt.Sprintf("%s → %s: %s", room.ImportPath, target, rule.why))
				}
			}
		}
	}
	slices.Sort(wrong)
	return slices.Compact(wrong)
}

// rooms asks the go tool for every package of the house under the given build tags.
func rooms(t *testing.T, tags string) []room {
	t.Helper()
	// -e: a room that does not compile yet still shows what it imports.
	command := exec.Command("go", "list", "-e", "-deps", "-json=ImportPath,Imports,Deps", "-tags", tags, "./...")
	command.Dir = ".." // the whole house
	var stderr bytes.Buffer
	command.Stderr = &stderr
	output, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var found []room
	for decoder := json.NewDecoder(bytes.NewReader(output)); ; {
		var next room
		err := decoder.Decode(&next)
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		if within(next.ImportPath, module) {
			found = append(found, next)
		}
	}
}

func TestArrowsBetweenRoomsRunOneWay(t *testing.T) {
	for name, tags := range map[string]string{"software driver": "ci", "real window": ""} {
		t.Run(name, func(t *testing.T) {
			for _, sentence := range broken(rooms(t, tags)) {
				t.Error(sentence)
			}
		})
	}
}

func TestAnArrowTheWrongWayIsNoticed(t *testing.T) {
	// reaching is a room that gets somewhere through others; importing goes straight there.
	reaching := func(from, to string) room { return room{ImportPath: from, Deps: []string{to}} }
	importing := func(from, to string) room {
		return room{ImportPath: from, Imports: []string{to}, Deps: []string{to}}
	}
	for name, wrong := range map[string]room{
		"assets use members":                    importing("tessera/assets/words", "tessera/members/civil"),
		"members use cards":                     importing("tessera/members", "tessera/cards"),
		"staff reach the screens":               reaching("tessera/members/staff", "tessera/ui/desk"),
		"cards use a screen":                    importing("tessera/cards/checkout", "tessera/ui/desk"),
		"the store uses a screen":               importing("tessera/cards/store", "tessera/ui"),
		"cards reach the toolkit":               reaching("tessera/cards/print", "fyne.io/fyne/v2"),
		"members reach a driver":                reaching("tessera/members", "modernc.org/sqlite"),
		"checkout speaks SQL":                   importing("tessera/cards/checkout", "database/sql"),
		"cards know their store":                reaching("tessera/cards", "tessera/cards/store/sqlgen"),
		"one screen uses another":               importing("tessera/ui/desk", "tessera/ui/cards"),
		"part of a screen reaches another":      reaching("tessera/ui/desk/till", "tessera/ui/members"),
		"a screen speaks SQL":                   importing("tessera/ui/insights", "tessera/cards/store/sqlgen"),
		"the command line needs a window":       reaching("tessera/ui/cli", "fyne.io/fyne/v2/app"),
		"a widget knows members":                reaching("tessera/ui/widget", "tessera/members"),
		"the theme knows cards":                 importing("tessera/ui/theme", "tessera/cards"),
		"the store draws with the toolkit":      reaching("tessera/cards/store", "fyne.io/fyne/v2/theme"),
		"the whole program is a part of a part": importing("tessera/cards", "tessera"),
	} {
		t.Run(name, func(t *testing.T) {
			if len(broken([]room{wrong})) == 0 {
				t.Errorf("nobody noticed %s → %s", wrong.ImportPath, wrong.Deps[0])
			}
		})
	}
}

func TestRightArrowsAreLeftAlone(t *testing.T) {
	right := []room{
		{ImportPath: "tessera", Deps: []string{"tessera/ui", "tessera/cards/store", "fyne.io/fyne/v2", "modernc.org/sqlite"}},
		{ImportPath: "tessera/ui", Deps: []string{"tessera/ui/desk", "tessera/ui/members", "tessera/cards"}},
		{ImportPath: "tessera/ui/desk", Deps: []string{"tessera/ui/widget", "tessera/cards/checkout", "tessera/members", "fyne.io/fyne/v2"}},
		{ImportPath: "tessera/ui/desk/till", Deps: []string{"tessera/ui/desk"}},
		{ImportPath: "tessera/cards/store", Deps: []string{"tessera/cards/checkout", "database/sql", "modernc.org/sqlite"}},
		{ImportPath: "tessera/cards", Deps: []string{"tessera/members", "tessera/assets/words", "time"}},
		{ImportPath: "tessera/members", Deps: []string{"tessera/members/civil", "tessera/assets/words"}},
		{ImportPath: "tessera/assets/words", Deps: []string{"tessera/assets/fonts"}},
		{ImportPath: "tessera/cardsharp", Deps: []string{"fyne.io/fyne/v2"}},
	}
	for _, sentence := range broken(right) {
		t.Error(sentence)
	}
}

// namesDriver reports whether a file may name a database driver.
func namesDriver(path string) bool {
	return path == "cards/store/sqlite.go" || path == "cards/store/postgres.go"
}

// strayDriver returns the driver that a Go file names although it is not its business, or "".
// Tests may name one: they look at the file from outside.
// The source is read from the path when nil.
func strayDriver(path string, source any) (string, error) {
	if namesDriver(path) || strings.HasSuffix(path, "_test.go") {
		return "", nil
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, source, parser.ImportsOnly)
	if err != nil {
		return "", err
	}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return "", err
		}
		if within(imported, drivers...) {
			return imported, nil
		}
	}
	return "", nil
}

func TestOnlyTwoFilesNameADriver(t *testing.T) {
	t.Chdir("..") // the whole house
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != "." && (strings.HasPrefix(entry.Name(), ".") || path == "out") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		driver, err := strayDriver(filepath.ToSlash(path), nil)
		if err != nil {
			t.Logf("%s is not readable as Go yet: %v", path, err)
			return nil
		}
		if driver != "" {
			t.Errorf("%s names the driver %s; only cards/store/sqlite.go and postgres.go may", path, driver)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAStrayDriverIsNoticed(t *testing.T) {
	source := "package store\n\nimport _ \"github.com/jackc/pgx/v5/stdlib\"\n"
	for path, want := range map[string]bool{
		"cards/store/open.go":      true,
		"ui/insights/figures.go":   true,
		"cards/store/postgres.go":  false,
		"cards/store/open_test.go": false,
	} {
		driver, err := strayDriver(path, source)
		if err != nil {
			t.Fatal(err)
		}
		if (driver != "") != want {
			t.Errorf("%s: noticed %q, want noticed: %t", path, driver, want)
		}
	}
}
