package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tessera/assets/words"
)

// aKey is what a catalogue key looks like.
var aKey = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[A-Za-z0-9_-]+)+$`)

// spoken is one place in the code that names a key.
type spoken struct {
	at     string
	key    string   // the whole key, or, with prefix set, the literal it begins with
	args   []string // names of its arguments, where all of them can be read
	read   bool     // args could be read
	odd    bool     // a name without its value
	prefix bool
}

// program is what the test reads from the module's Go files.
type program struct {
	spoken   []spoken
	literals map[string]bool
	prefixes map[string]bool
}

func readProgram(t *testing.T) program {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	var parsed []*ast.File
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // somebody is just moving it
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "out"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		// A file that does not parse fails its own package; what could be read of it counts.
		if file, _ := parser.ParseFile(files, path, nil, parser.SkipObjectResolution); file != nil {
			parsed = append(parsed, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	p := program{literals: make(map[string]bool), prefixes: make(map[string]bool)}
	takers := keyTakers(parsed)
	for _, file := range parsed {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if text, ok := literal(node); ok {
					p.literals[text] = true
				}
			case *ast.BinaryExpr:
				if text, ok := literal(leftmost(node)); ok && node.Op == token.ADD {
					p.prefixes[text] = true
				}
			case *ast.CallExpr:
				p.call(files, takers, node)
			case *ast.KeyValueExpr:
				if name, ok := node.Key.(*ast.Ident); ok && name.Name == "Key" {
					if key, ok := literal(node.Value); ok && aKey.MatchString(key) {
						p.spoken = append(p.spoken, spoken{at: files.Position(node.Pos()).String(), key: key})
					}
				}
			}
			return true
		})
	}
	return p
}

// keyTakers finds helpers around Text and Say: functions with a string parameter called key or
// somethingKey, by name and place.
func keyTakers(parsed []*ast.File) map[string][]int {
	takers := make(map[string][]int)
	for _, file := range parsed {
		for _, decl := range file.Decls {
			function, ok := decl.(*ast.FuncDecl)
			if !ok || function.Type.Params == nil {
				continue
			}
			place := 0
			for _, field := range function.Type.Params.List {
				typ, _ := field.Type.(*ast.Ident)
				for _, name := range field.Names {
					if typ != nil && typ.Name == "string" && (name.Name == "key" || strings.HasSuffix(name.Name, "Key")) {
						takers[function.Name.Name] = append(takers[function.Name.Name], place)
					}
					place++
				}
			}
		}
	}
	return takers
}

// call notes the keys a call names.
func (p *program) call(files *token.FileSet, takers map[string][]int, call *ast.CallExpr) {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	places := map[string][]int{"Say": {0}, "Text": {0}, "Has": {0}, "Refuse": {1}}[name]
	ours := len(places) > 0 && name != "Has"
	places = append(slices.Clone(places), takers[name]...)
	slices.Sort(places)
	for _, place := range slices.Compact(places) {
		if place >= len(call.Args) {
			continue
		}
		said := spoken{at: files.Position(call.Pos()).String()}
		if key, ok := literal(call.Args[place]); ok {
			said.key = key
		} else if key, ok := literal(leftmost(call.Args[place])); ok {
			said.key, said.prefix = key, true
		}
		if !aKey.MatchString(said.key) && (!said.prefix || !aKey.MatchString(said.key+"x")) {
			continue // another method of that name, or a key held in a variable
		}
		if ours && !said.prefix && call.Ellipsis == token.NoPos {
			said.args, said.read, said.odd = argNames(call.Args[place+1:])
		}
		p.spoken = append(p.spoken, said)
	}
}

func argNames(args []ast.Expr) (names []string, read, odd bool) {
	for i := 0; i < len(args); i += 2 {
		name, ok := literal(args[i])
		if !ok {
			return nil, false, false
		}
		names = append(names, name)
	}
	return names, true, len(args)%2 == 1
}

// opening tells whether a literal can begin a key whose rest is found while running.
func opening(prefix string) bool {
	return strings.HasSuffix(prefix, ".") || strings.HasSuffix(prefix, "_")
}

func literal(node ast.Node) (string, bool) {
	lit, ok := node.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

func leftmost(node ast.Expr) ast.Expr {
	for {
		switch inner := node.(type) {
		case *ast.BinaryExpr:
			node = inner.X
		case *ast.ParenExpr:
			node = inner.X
		default:
			return node
		}
	}
}

func TestEverySentenceTheProgramNamesIsInTheCatalogue(t *testing.T) {
	english := catalogue(t, words.English)
	said := readProgram(t).spoken
	if len(said) == 0 {
		t.Fatal("found no sentence in the whole program: this test reads the wrong place")
	}
	for _, place := range said {
		if place.prefix {
			if !opening(place.key) {
				t.Errorf("%s: a key put together must begin with a literal that ends in a dot or underscore, not %q", place.at, place.key)
			} else if !slices.ContainsFunc(slices.Collect(maps.Keys(english)), func(key string) bool { return strings.HasPrefix(key, place.key) }) {
				t.Errorf("%s: nothing in the catalogue begins with %q", place.at, place.key)
			}
			continue
		}
		entry, ok := english[place.key]
		if !ok {
			t.Errorf("%s: %q is not in the catalogue", place.at, place.key)
			continue
		}
		if place.odd {
			t.Errorf("%s: %q has an argument without a value", place.at, place.key)
		}
		for _, arg := range entry.args {
			if place.read && !slices.Contains(place.args, arg) {
				t.Errorf("%s: %q is not given its %s", place.at, place.key, arg)
			}
		}
	}
}

// The room common is left out: it is the shop's vocabulary, kept whole (all weekdays, all states).
func TestNoSentenceIsKeptThatNobodySays(t *testing.T) {
	p := readProgram(t)
	for _, key := range slices.Sorted(maps.Keys(catalogue(t, words.English))) {
		if strings.HasPrefix(key, "common.") || p.literals[key] {
			continue
		}
		used := slices.ContainsFunc(slices.Collect(maps.Keys(p.prefixes)), func(prefix string) bool {
			return opening(prefix) && strings.Contains(prefix, ".") && strings.HasPrefix(key, prefix)
		})
		if !used {
			t.Errorf("nobody says %s", key)
		}
	}
}
