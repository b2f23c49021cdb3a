package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"os"
	"path/filepath"

	"tessera/assets/words"
	"tessera/ui/shopform"
)

// chapter is what one step did, for the page.
type chapter struct {
	Number   int
	Title    string
	Told     string
	Figures  []figure
	Pictures []string // files beside the page
	Papers   []string
}

// figure is something the database says.
type figure struct{ Label, Value string }

// note puts a figure on the page that has nothing to be compared with.
func (t *tour) note(key, value string) {
	if t.err == nil {
		now := t.told[len(t.told)-1]
		now.Figures = append(now.Figures, figure{Label: t.text("tour.figure." + key), Value: value})
	}
}

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Parse(pageText))

// otherPage is the same tour in another language.
type otherPage struct{ Name, File string }

func (t *tour) pagePath() string { return filepath.Join(t.lab.out, t.named("index", ".html")) }

// writePage writes what happened.
func (t *tour) writePage() error {
	var others []otherPage
	for _, option := range shopform.Languages(t.say) {
		lang := words.Lang(option.Key)
		if lang != t.cast.lang {
			others = append(others, otherPage{option.Text, (&tour{cast: cast{lang: lang}}).named("index", ".html")})
		}
	}
	var text bytes.Buffer
	err := page.Execute(&text, map[string]any{
		"Lang": string(t.cast.lang), "Title": t.text("tour.title"), "Intro": t.text("tour.intro", "Shop", t.cast.shop, "Day", t.env().Today()),
		"Confirmed": t.text("tour.confirmed"), "Others": others, "Chapters": t.told,
	})
	if err != nil {
		return err
	}
	if err := os.WriteFile(t.pagePath(), text.Bytes(), 0o644); err != nil {
		return words.Refuse(words.Unavailable, "tour.unwritable", "Path", t.pagePath()).Because(err)
	}
	return nil
}
