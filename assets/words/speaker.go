package words

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Speaker says things in one language. Get one from For.
type Speaker struct {
	lang      Lang
	localizer *i18n.Localizer
	printer   *message.Printer
}

func newSpeaker(lang Lang) *Speaker {
	// A file that does not parse is reported by this package's test; here its keys show as missing.
	localizer, _ := load(lang)
	return &Speaker{
		lang:      lang,
		localizer: localizer,
		printer:   message.NewPrinter(language.MustParse(string(lang))),
	}
}

// Lang is the language spoken.
func (s *Speaker) Lang() Lang { return s.lang }

// Say says a sentence; an empty one is the empty text.
func (s *Speaker) Say(sentence Sentence) string {
	if sentence.IsZero() {
		return ""
	}
	return s.Text(sentence.Key, sentence.Args...)
}

// Text says what the catalogue has under key, filled in with the arguments. An integer argument
// named "Count" chooses the plural and is grouped. A key that is missing is returned in ⟦ ⟧, so
// that it is seen instead of being a blank.
func (s *Speaker) Text(key string, nameThenValue ...any) string {
	config := i18n.LocalizeConfig{MessageID: key}
	if len(nameThenValue) > 1 {
		data := make(map[string]any, len(nameThenValue)/2)
		for i := 0; i+1 < len(nameThenValue); i += 2 {
			name, ok := nameThenValue[i].(string)
			if !ok {
				continue
			}
			value := nameThenValue[i+1]
			if count, isInt := asInt64(value); name == "Count" && isInt {
				config.PluralCount = count
				value = s.Number(count)
			}
			if sayable, ok := value.(Sayable); ok {
				value = sayable.In(s)
			}
			data[name] = value
		}
		config.TemplateData = data
	}
	text, err := s.localizer.Localize(&config)
	if text == "" && err != nil {
		return "⟦" + key + "⟧"
	}
	return text
}

// Has tells whether the catalogue has the key, for words that follow data made elsewhere.
func (s *Speaker) Has(key string) bool {
	text, err := s.localizer.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: map[string]any{}})
	return err == nil || text != ""
}

func asInt64(value any) (int64, bool) {
	switch n := value.(type) {
	case int:
		return int64(n), true
	case int64:
		return n, true
	case int32:
		return int64(n), true
	case Num:
		return int64(n), true
	}
	return 0, false
}
