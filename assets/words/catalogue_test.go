package words_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template/parse"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"tessera/assets/words"
)

// forms are the plural forms of a message in TOML; a table that has them is one message.
var forms = []string{"zero", "one", "two", "few", "many", "other"}

// entry is one message of the catalogue in one language.
type entry struct {
	texts map[string]string // by plural form; a plain message has only "other"
	args  []string          // what its templates ask for, over all forms, sorted
}

// catalogue reads the files on their own, not through go-i18n, which would pass over what is missing.
func catalogue(t *testing.T, lang words.Lang) map[string]entry {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(string(lang), "*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s has no words: %v", lang, err)
	}
	entries := make(map[string]entry)
	for _, path := range paths {
		room, isWords := strings.CutSuffix(filepath.Base(path), ".toml")
		if !isWords {
			t.Errorf("%s is not a file of words", path)
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var tables map[string]any
		if err := toml.Unmarshal(text, &tables); err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		for name := range tables {
			if name != room {
				t.Errorf("%s holds [%s], which belongs in %s.toml", path, name, name)
			}
		}
		flatten(t, path, "", tables, entries)
	}
	return entries
}

func flatten(t *testing.T, path, prefix string, table map[string]any, entries map[string]entry) {
	for name, value := range table {
		key := strings.TrimPrefix(prefix+"."+name, ".")
		switch value := value.(type) {
		case string:
			entries[key] = newEntry(t, path, key, map[string]string{"other": value})
		case map[string]any:
			texts := make(map[string]string)
			for _, form := range forms {
				if text, ok := value[form].(string); ok {
					texts[form] = text
				}
			}
			switch len(texts) {
			case 0:
				flatten(t, path, key, value, entries)
			case len(value):
				entries[key] = newEntry(t, path, key, texts)
			default:
				t.Errorf("%s: %s mixes plural forms with other names", path, key)
			}
		default:
			t.Errorf("%s: %s is a %T, not words", path, key, value)
		}
	}
}

func newEntry(t *testing.T, path, key string, texts map[string]string) entry {
	args := make(map[string]bool)
	for form, text := range texts {
		if strings.TrimSpace(text) == "" || text != strings.TrimSpace(text) || !utf8.ValidString(text) {
			t.Errorf("%s: %s (%s) is blank or has stray spaces: %q", path, key, form, text)
		}
		trees, err := parse.Parse(key, text, "", "")
		if err != nil {
			t.Errorf("%s: %s: %v", path, key, err)
			continue
		}
		for _, tree := range trees {
			fields(tree.Root, args)
		}
	}
	return entry{texts: texts, args: slices.Sorted(maps.Keys(args))}
}

// fields collects the names a template asks for.
func fields(node parse.Node, into map[string]bool) {
	switch node := node.(type) {
	case *parse.ListNode:
		if node == nil {
			return
		}
		for _, child := range node.Nodes {
			fields(child, into)
		}
	case *parse.ActionNode:
		fields(node.Pipe, into)
	case *parse.IfNode:
		fields(node.Pipe, into)
		fields(node.List, into)
		fields(node.ElseList, into)
	case *parse.PipeNode:
		for _, command := range node.Cmds {
			for _, arg := range command.Args {
				fields(arg, into)
			}
		}
	case *parse.FieldNode:
		into[node.Ident[0]] = true
	}
}

func TestEveryKeyIsThereInEveryLanguageWithTheSameArguments(t *testing.T) {
	english := catalogue(t, words.English)
	for _, lang := range words.Langs()[1:] {
		other := catalogue(t, lang)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			there, ok := other[key]
			if !ok {
				t.Errorf("%s lacks %s", lang, key)
				continue
			}
			if !slices.Equal(english[key].args, there.args) {
				t.Errorf("%s: %s is filled in with %v, in English with %v", lang, key, there.args, english[key].args)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(other)) {
			if _, ok := english[key]; !ok {
				t.Errorf("English lacks %s, which %s has", key, lang)
			}
		}
	}
}

func TestPluralsHaveTheFormsTheirLanguageNeeds(t *testing.T) {
	english := catalogue(t, words.English)
	for _, lang := range words.Langs() {
		for key, entry := range catalogue(t, lang) {
			if _, ok := entry.texts["other"]; !ok {
				t.Errorf("%s: %s has no form other", lang, key)
			}
			_, one := entry.texts["one"]
			if lang != words.English && len(entry.texts) != 1 {
				t.Errorf("%s: %s needs only the form other", lang, key)
			}
			if lang == words.English && len(entry.texts) > 1 && !one {
				t.Errorf("%s: %s has no form one", lang, key)
			}
			if len(english[key].texts) > 1 && !slices.Contains(entry.args, "Count") {
				t.Errorf("%s: %s is a plural and does not say its Count", lang, key)
			}
		}
	}
}

func TestTheProgramFindsEveryKeyOfTheCatalogue(t *testing.T) {
	for _, lang := range words.Langs() {
		speaker := words.For(lang)
		for key := range catalogue(t, lang) {
			if !speaker.Has(key) {
				t.Errorf("%s: %s is in the file and is not found", lang, key)
			}
		}
	}
}
