package members

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// letters that carry no mark Unicode could take off and that people type plainly.
var plainLetters = strings.NewReplacer(
	"đ", "d", "ð", "d", "ø", "o", "ł", "l", "ı", "i", "ħ", "h", "ŧ", "t",
	"æ", "ae", "œ", "oe", "þ", "th", "’", "'",
)

// Fold makes two spellings of a name one: width and compatibility forms (ＫＩＭ, ﬁ), case,
// and marks (Nguyễn, Þórunn). Hangul stays in whole syllables. It is for comparing and sorting,
// never for showing.
func Fold(text string) string {
	text = cases.Fold().String(norm.NFKC.String(strings.ToValidUTF8(text, "")))
	unmarked := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
	return plainLetters.Replace(norm.NFC.String(unmarked))
}

// ListKey orders a list of members by name and is different for every member, so that a list can
// be paged by it. Compare it byte by byte (COLLATE "C").
func ListKey(m Member) string {
	return strings.Join(strings.Fields(Fold(m.Name)), " ") + " " + strings.ToLower(string(m.Number))
}

// searchable tells which runes of a folded text count in a search; the others (spaces, hyphens,
// dots, joiners) only part its words.
func searchable(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.So, r)
}

// standsAlone tells the scripts that do not part words with spaces: any character can begin one.
func standsAlone(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.So)
}

// runes of a folded name that count, and where in them something to search for can begin.
type folded struct {
	runes  []rune
	starts []int
}

func foldName(name string) folded {
	var f folded
	parted, last := true, rune(0)
	for _, r := range Fold(name) {
		if !searchable(r) {
			parted = true
			continue
		}
		if parted || standsAlone(r) || standsAlone(last) || unicode.IsNumber(r) != unicode.IsNumber(last) {
			f.starts = append(f.starts, len(f.runes))
		}
		f.runes = append(f.runes, r)
		parted, last = false, r
	}
	return f
}
