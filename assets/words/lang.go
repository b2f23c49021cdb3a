package words

import (
	"strings"

	"golang.org/x/text/language"
)

// Lang is a language the program speaks, as a BCP 47 tag.
type Lang string

// The languages of the shop's front desk.
const (
	English Lang = "en"
	Korean  Lang = "ko"
	Chinese Lang = "zh-Hans"
)

// Langs lists every language, in the order in which a person is offered them.
func Langs() []Lang { return []Lang{English, Korean, Chinese} }

// ParseLang reads a language from a BCP 47 tag or a POSIX locale name ("zh", "zh-CN",
// "ko_KR.UTF-8"). Every Chinese tag means Simplified Chinese, which is nearer to its reader than
// English is. It answers false for a language the program does not speak.
func ParseLang(text string) (Lang, bool) {
	text, _, _ = strings.Cut(strings.TrimSpace(text), ".")
	text, _, _ = strings.Cut(text, "@")
	tag, err := language.Parse(strings.ReplaceAll(text, "_", "-"))
	if err != nil || tag.IsRoot() {
		return "", false
	}
	switch base, _ := tag.Base(); base.String() {
	case "en":
		return English, true
	case "ko":
		return Korean, true
	case "zh":
		return Chinese, true
	}
	return "", false
}
