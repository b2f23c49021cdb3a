package members

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	// maxTerm is the longest term, in runes; a longer typed word is cut the same, so it still finds.
	maxTerm = 64
	// MaxTerms bounds the terms of one member. Usual ones have 8 to 14. Two names of 80 syllables
	// need 326 without pinyin; pinyin comes last, so that of two very long names is what gives way.
	MaxTerms = 400
	// maxWords bounds the words of one search; further words are passed over.
	maxWords = 6
)

// Range is a stretch of search terms in byte order: term >= From AND term < To. An empty To has
// no upper end.
type Range struct{ From, To string }

// Query is what to look for: a member matches when, for every range, one of its terms lies in it.
type Query struct{ Ranges []Range }

// IsEmpty tells that nothing was asked for.
func (q Query) IsEmpty() bool { return len(q.Ranges) == 0 }

// Matches tells whether a member with these terms is found.
func (q Query) Matches(terms []string) bool {
	for _, want := range q.Ranges {
		if !slices.ContainsFunc(terms, want.holds) {
			return false
		}
	}
	return true
}

func (r Range) holds(term string) bool { return term >= r.From && (r.To == "" || term < r.To) }

// Terms lists what a member is found by, sorted and without repetition: every beginning inside the
// names (Hangul spelled by keys), Hangul initials (초성), pinyin in full and initials, the phone in
// full with and without the country's code, its last 8 and last 4 digits, and the number.
func Terms(m Member) []string {
	found := make(map[string]bool)
	add := func(term string) {
		if term = cut(term); term != "" && len(found) < MaxTerms {
			found[term] = true
		}
	}
	if m.Phone != "" {
		full := m.Phone.Digits()
		for _, digits := range []string{full, m.Phone.national(), last(full, 8), last(full, 4)} {
			add(digits)
		}
	}
	for _, term := range NumberTerms(m.Number) {
		add(term)
	}
	names := []folded{foldName(m.Name), foldName(m.OtherName)}
	for _, name := range names {
		spelledTerms(name, add)
	}
	for _, name := range names {
		pinyinTerms(name, add)
	}
	return slices.Sorted(maps.Keys(found))
}

// NumberTerms are the terms of a member's number alone, for the store, which gives the number
// after Terms was asked: m000012 and m12.
func NumberTerms(n Number) []string {
	digits := strings.TrimPrefix(string(n), "M-")
	short := strings.TrimLeft(digits, "0")
	switch short {
	case "":
		return nil
	case digits:
		return []string{"m" + digits}
	}
	return []string{"m" + digits, "m" + short}
}

func spelledTerms(name folded, add func(string)) {
	for _, start := range name.starts {
		add(keys(name.runes[start:]))
		// One initial alone already begins the syllable's own spelling.
		if consonants := initials(name.runes[start:]); utf8.RuneCountInString(consonants) > 1 {
			add(consonants)
		}
	}
}

func pinyinTerms(name folded, add func(string)) {
	for _, run := range hanRuns(name.runes) {
		for _, read := range readAloud(run) {
			for i := range read {
				add(strings.Join(read[i:], ""))
			}
			var letters strings.Builder
			for _, syllable := range read {
				letters.WriteByte(syllable[0])
			}
			add(letters.String())
		}
	}
}

// ParseQuery reads what somebody has typed so far. Its words may come in any order; digits
// that stand together are one phone, however they are spaced.
func ParseQuery(text string) Query {
	var spelled []string
	digitsBefore := false
	for word := range strings.FieldsSeq(Fold(text)) {
		word = strings.Map(func(r rune) rune {
			if !searchable(r) {
				return -1
			}
			return r
		}, word)
		if word == "" {
			continue
		}
		isDigits := onlyDigits(word) == word
		if isDigits && digitsBefore {
			spelled[len(spelled)-1] += word
			continue
		}
		spelled, digitsBefore = append(spelled, word), isDigits
	}
	var q Query
	for _, word := range spelled[:min(len(spelled), maxWords)] {
		for _, part := range wordParts([]rune(word)) {
			if within := beginningWith(cut(part)); !slices.Contains(q.Ranges, within) {
				q.Ranges = append(q.Ranges, within)
			}
		}
	}
	return q
}

// wordParts spells a typed word by keys. 김ㅅㅇ, syllables and then initials, is asked for in two
// parts that must both match: 김ㅅ as typed and ㅅㅇ as initials.
func wordParts(word []rune) []string {
	spelled := keys(word)
	syllables := slices.IndexFunc(word, isSyllable)
	loose := []rune(keys(word[lastSyllableIn(word)+1:]))
	if syllables < 0 || len(loose) < 2 || slices.ContainsFunc(loose, func(r rune) bool { return !isInitial(r) }) {
		return []string{spelled}
	}
	whole := []rune(spelled)
	return []string{string(whole[:len(whole)-len(loose)+1]), string(loose)}
}

func lastSyllableIn(word []rune) int {
	for i := len(word) - 1; i >= 0; i-- {
		if isSyllable(word[i]) {
			return i
		}
	}
	return -1
}

// beginningWith is the range of all terms with a prefix.
func beginningWith(prefix string) Range {
	runes := []rune(prefix)
	for i := len(runes) - 1; i >= 0; i-- {
		if runes[i] == utf8.MaxRune {
			continue
		}
		next := runes[i] + 1
		if next == 0xD800 { // surrogates are no runes
			next = 0xE000
		}
		return Range{From: prefix, To: string(runes[:i]) + string(next)}
	}
	return Range{From: prefix}
}

func cut(term string) string {
	if runes := []rune(term); len(runes) > maxTerm {
		return string(runes[:maxTerm])
	}
	return term
}

func last(digits string, n int) string { return digits[max(0, len(digits)-n):] }
