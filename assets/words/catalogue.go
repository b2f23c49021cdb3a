// Package words is everything the program says, in every language it speaks. Texts live in
// en, ko and zh-Hans, one TOML file for each room of the house; code names them by key.
package words

import (
	"embed"
	"errors"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed all:en all:ko all:zh-Hans
var files embed.FS

// load reads one language. Each has a bundle of its own, so that a key missing in Korean is seen
// as missing instead of turning up in English. A file that cannot be read takes only its own
// room's words with it; the catalogue's test reports it.
func load(lang Lang) (*i18n.Localizer, error) {
	tag := language.MustParse(string(lang))
	bundle := i18n.NewBundle(tag)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	entries, err := files.ReadDir(string(lang))
	if err != nil {
		return i18n.NewLocalizer(bundle, string(lang)), fmt.Errorf("words of %s: %w", lang, err)
	}
	var problems []error
	for _, entry := range entries {
		room, isWords := strings.CutSuffix(entry.Name(), ".toml")
		if !isWords {
			continue
		}
		text, err := files.ReadFile(path.Join(string(lang), entry.Name()))
		if err == nil {
			// go-i18n takes the language from the file's name.
			_, err = bundle.ParseMessageFileBytes(text, room+"."+string(lang)+".toml")
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("words of %s in %s: %w", lang, entry.Name(), err))
		}
	}
	return i18n.NewLocalizer(bundle, string(lang)), errors.Join(problems...)
}

var speakers = func() map[Lang]func() *Speaker {
	cached := make(map[Lang]func() *Speaker)
	for _, lang := range Langs() {
		cached[lang] = sync.OnceValue(func() *Speaker { return newSpeaker(lang) })
	}
	return cached
}()

// For gives the speaker of a language; it is made once and safe for use by many goroutines.
// A language we do not speak is answered in English.
func For(lang Lang) *Speaker {
	speaker, ok := speakers[lang]
	if !ok {
		speaker = speakers[English]
	}
	return speaker()
}
