package members

import "strings"

// Hangul syllables are laid out in Unicode as (initial × 21 + vowel) × 28 + final from U+AC00.
const (
	firstSyllable = 0xAC00
	lastSyllable  = 0xD7A3
	vowels        = 21
	finals        = 28
)

// The jamo of a syllable as the keys a person presses for them (two-set keyboard): ㅘ is ㅗ then ㅏ,
// the final ㄺ is ㄹ then ㄱ, but ㄲ is one key.
var (
	initialKeys = strings.Split("ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ", " ")
	vowelKeys   = strings.Split("ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ", " ")
	finalKeys   = strings.Split(" ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ", " ")
	// soloKeys are the jamo an input method shows on their own (U+3131…U+3163).
	soloKeys = strings.Split("ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄸ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅃ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ "+
		strings.Join(vowelKeys, " "), " ")
)

// keys spells Hangul by the keys that type it and leaves other runes as they are. Whatever an
// input method shows halfway (기, 김 and then 기미 for 기민; 김ㅁ for 김민) is then a beginning
// of the whole, which syllables are not. Loose jamo of either Unicode block are read alike.
func keys(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		switch {
		case isSyllable(r):
			place := int(r - firstSyllable)
			b.WriteString(initialKeys[place/(vowels*finals)])
			b.WriteString(vowelKeys[place/finals%vowels])
			b.WriteString(finalKeys[place%finals])
		case r >= 'ㄱ' && r <= 'ㅣ':
			b.WriteString(soloKeys[r-'ㄱ'])
		case r >= 0x1100 && r < 0x1113: // conjoining initials
			b.WriteString(initialKeys[r-0x1100])
		case r >= 0x1161 && r < 0x1176: // conjoining vowels
			b.WriteString(vowelKeys[r-0x1161])
		case r >= 0x11A8 && r < 0x11C3: // conjoining finals; finalKeys begins with "none"
			b.WriteString(finalKeys[r-0x11A7])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// initials gives the initial consonants (초성) of the syllables that runes begins with, up to the
// first rune that is no syllable.
func initials(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		if !isSyllable(r) {
			break
		}
		b.WriteString(initialKeys[int(r-firstSyllable)/(vowels*finals)])
	}
	return b.String()
}

func isSyllable(r rune) bool { return r >= firstSyllable && r <= lastSyllable }

// isInitial tells a loose consonant, spelled as keys spells it.
func isInitial(r rune) bool { return r >= 'ㄱ' && r <= 'ㅎ' }
