package typing

import "strings"

// A Korean keyboard in Hangul mode turns a scanner's letters into jamo: VIP becomes 퍄ㅖ. The
// layout is one to one between keys and jamo (두벌식, KS X 5002), so the keys can be told from
// the syllables again. Fields that Tessera draws on Linux with PlainKeys do not need it; a field
// that takes both names and numbers does, and every field on Windows and macOS.

// Keys of the jamo that a syllable is made of, in Unicode's order.
var (
	initialKeys = strings.Fields("r R s e E f a q Q t T d w W c z x v g")
	medialKeys  = strings.Fields("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
	finalKeys   = append([]string{""}, strings.Fields(
		"r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")...)
	// Compatibility jamo from U+3131: a single stroke that became no syllable.
	jamoKeys = strings.Fields("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g " +
		"k o i O j p u P h hk ho hl y n nj np nl b m ml l")
)

// QWERTY returns the keys that were pressed to type a text in Hangul mode, and whether it held
// any Hangul at all. What is not Hangul stays as it is. Capitals that Hangul mode does not tell
// from small letters come back small: 두벌식 keeps Shift for seven keys only (R E Q T W O P).
func QWERTY(text string) (keys string, hangul bool) {
	var typed strings.Builder
	for _, r := range text {
		switch {
		case r >= 0xac00 && r <= 0xd7a3:
			index := int(r - 0xac00)
			typed.WriteString(initialKeys[index/(21*28)])
			typed.WriteString(medialKeys[index/28%21])
			typed.WriteString(finalKeys[index%28])
			hangul = true
		case r >= 0x3131 && r <= 0x3163:
			typed.WriteString(jamoKeys[r-0x3131])
			hangul = true
		default:
			typed.WriteRune(r)
		}
	}
	return typed.String(), hangul
}
