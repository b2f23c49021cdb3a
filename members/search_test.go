package members_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tessera/members"
)

func found(m members.Member, typed string) bool {
	q := members.ParseQuery(typed)
	return !q.IsEmpty() && q.Matches(members.Terms(m))
}

func TestAMemberIsFoundByWhatStaffType(t *testing.T) {
	for _, c := range []struct {
		name, other string
		by, notBy   string // separated by |
	}{
		{
			"김서연", "Kim Seo-yeon",
			"김|김서|김서연|서연|연|ㄱ|ㄱㅅ|ㄱㅅㅇ|ㅅㅇ|김ㅅ|김서ㅇ|김ㅅㅇ|기|서여|ㄳ|kim|KIM|ｋｉｍ|seo|seoyeon|seo-yeon|yeon|yeon kim|" +
				"김서연 5678|5678 김|\u1100\u1109\u110b|ﾡ|kim 010",
			"이|김선|서영|ㅇㅇ|ㄱㅇ|김ㅇㅅ|im|eoyeon|kim lee|김서연 9999",
		},
		{"기미현", "", "기|김|기ㅁ|기미|기밓|미현|ㄱㅁㅎ", "긴|기미ㄴ|감"},
		{"과천댁", "", "고|과|괓|과처|과천ㄷ|천댁", "관ㅊㄱ|가"},
		{"남궁민수", "", "남궁|남|나|궁미|민ㅅ|ㄴㄱㅁㅅ", "남국민|난"},
		{"单雨桐", "", "单|雨桐|桐|shan|shanyutong|dan|danyu|yutong|tong|syt|dyt|SHAN YU", "chan|sutong|hanyu"},
		{"曾乐", "", "zeng|ceng|zengyue|zengle|zy|cl", "yuezeng"},
		{"解晓", "", "xie|jie|xiexiao", ""},
		{"仇英", "", "qiu|chou|qy", ""},
		{"查良镛", "", "zha|cha|zhaliangyong|zly", ""},
		{"吕布", "", "lv|lu|lü|lvbu|lubu|lb", ""},
		{"欧阳娜娜", "Nana Ou-yang", "欧阳|ouyang|ouyangnana|oynn|娜|nana ou|yang", ""},
		{"Nguyễn Thị Ánh", "", "nguyen|Nguyễn|thi|anh|anh nguyen|NGUYỄN THỊ", "guyen"},
		{"Þórunn Æsa Örn", "", "þórunn|thorunn|Þór|aesa|æ|orn|örn", "horunn"},
		{"Seán O'Brien-Łukasz", "", "sean|o'brien|obrien|brien|lukasz|Łuk|o’b", ""},
		{"𠮷野家", "", "𠮷|野", ""},
		{"예린🌸", "", "예린|🌸|예린🌸|ㅇㄹ", "🌹"},
		{"손님 2", "", "손님|2|손님2|손님 2", "3"},
		{"ㄱㅏ나", "", "가|ㄱ|가나", ""},
	} {
		m := members.Member{Name: c.name, OtherName: c.other, Phone: "+821012345678", Number: "M-000042"}
		for typed := range strings.SplitSeq(c.by, "|") {
			if !found(m, typed) {
				t.Errorf("%s is not found by %q: %v in %v", c.name, typed, members.ParseQuery(typed), members.Terms(m))
			}
		}
		for typed := range strings.SplitSeq(c.notBy, "|") {
			if typed != "" && found(m, typed) {
				t.Errorf("%s is found by %q", c.name, typed)
			}
		}
	}
}

func TestAMemberIsFoundByPhoneAndNumber(t *testing.T) {
	m := members.Member{Name: "김서연", Phone: "+821098765432", Number: "M-000042"}
	for _, typed := range []string{
		"01098765432", "010-9876-5432", "010 9876 5432", "010-9876", "0109", "+82 10 9876 5432", "8210",
		"9876-5432", "98765432", "5432", "987", "54", "０１０－９８７６", "(010) 9876", "010.9876.5432",
		"M-000042", "m-42", "m42", "M0000", "M-0000", "Ｍ－４２", "m", "5432 ㄱㅅㅇ",
	} {
		if !found(m, typed) {
			t.Errorf("not found by %q: %v", typed, members.ParseQuery(typed))
		}
	}
	for _, typed := range []string{"8765", "M-43", "0108", "M-0042x", "5432 98", "", "  ", "!!!", "\x00", "\xff"} {
		if found(m, typed) {
			t.Errorf("found by %q", typed)
		}
	}
}

var nameRunes = []rune("김서연이박최가나다라마바사각닭값과의쀍뷁힣ㄱㅏㄳ单曾解仇查王雨桐乐吕龘𠮷abzABZéÉøŁßİıđÞæﬁ１²½ắñ'-. ·’🌸👍🏽かガーｶสมชายมุ\u0301\u1106\u1161\u200d٣م09")

func TestAnyBeginningOfAnyWordOfANameFindsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.SampledFrom(nameRunes), 1, 80, -1).Draw(t, "name")
		other := rapid.StringOfN(rapid.SampledFrom(nameRunes), 0, 80, -1).Draw(t, "other")
		m := members.Member{Name: name, OtherName: other, Phone: "+821012345678", Number: "M-000042"}.Clean()
		terms := members.Terms(m)
		if len(terms) > members.MaxTerms || !slices.IsSorted(terms) || len(slices.Compact(slices.Clone(terms))) != len(terms) {
			t.Fatalf("%d terms: %q", len(terms), terms)
		}
		for _, word := range strings.Fields(m.Name + " " + m.OtherName) {
			for end := range word {
				if end == 0 {
					continue
				}
				if typed := members.ParseQuery(word[:end]); !typed.Matches(terms) {
					t.Fatalf("%q does not find %q: %q in %q", word[:end], m.Name, typed, terms)
				}
			}
			if typed := members.ParseQuery(word); !typed.Matches(terms) {
				t.Fatalf("%q does not find %q: %q in %q", word, m.Name, typed, terms)
			}
		}
	})
}

func TestEveryRangeIsWhatBothEnginesCanCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(rapid.Byte(), 0, 60).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		for _, within := range members.ParseQuery(text).Ranges {
			if !utf8.ValidString(within.From) || !utf8.ValidString(within.To) || strings.ContainsRune(within.From+within.To, 0) {
				t.Fatalf("%q asks for %q", text, within)
			}
			if within.To == "" || within.From >= within.To {
				t.Fatalf("%q asks for nothing: %q", text, within)
			}
		}
	})
}

func TestALongTypedTextAsksForAFewWordsOnly(t *testing.T) {
	if q := members.ParseQuery(strings.Repeat("김 서 연 kim seo yeon a b c ", 200)); len(q.Ranges) > 12 {
		t.Errorf("%d ranges", len(q.Ranges))
	}
}

func TestListsAreInTheOrderOfNamesAndEveryKeyIsItsOwn(t *testing.T) {
	people := []members.Member{
		{Name: "adam Smith", Number: "M-000003"},
		{Name: "Ádam  smith", Number: "M-000005"},
		{Name: "Zoë", Number: "M-000001"},
		{Name: "김서연", Number: "M-000004"},
		{Name: "이서연", Number: "M-000002"},
	}
	for i := 1; i < len(people); i++ {
		if a, b := members.ListKey(people[i-1]), members.ListKey(people[i]); a >= b {
			t.Errorf("%q is not before %q", a, b)
		}
	}
}

// typeHangul gives every text that a two-set input method shows while a name of whole syllables is
// typed key by key, the last being the name.
func typeHangul(name []rune) []string {
	var shown []string
	done := ""
	for i, r := range name {
		place := int(r - 0xAC00)
		initial, vowel, final := place/588, place/28%21, place%28
		if i > 0 {
			before := name[i-1]
			// The key of the initial is at first taken for a final of the syllable before.
			taken := before
			if has := int(before-0xAC00) % 28; has == 0 {
				taken = before + rune(max(0, finalOf(initial)))
			} else if double, ok := doubles[[2]int{has, finalOf(initial)}]; ok {
				taken = before - rune(has) + rune(double)
			}
			if taken != before {
				head := []rune(done)
				shown = append(shown, string(head[:len(head)-1])+string(taken))
			} else {
				shown = append(shown, done+loose(initial))
			}
		} else {
			shown = append(shown, loose(initial))
		}
		syllable := func(vowel, final int) string { return string(rune(0xAC00 + (initial*21+vowel)*28 + final)) }
		if first, compound := firstVowel[vowel]; compound {
			shown = append(shown, done+syllable(first, 0))
		}
		shown = append(shown, done+syllable(vowel, 0))
		for pair, double := range doubles {
			if double == final {
				shown = append(shown, done+syllable(vowel, pair[0]))
			}
		}
		done += string(r)
		shown = append(shown, done)
	}
	return shown
}

const (
	looseInitials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	looseFinals   = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
)

// hangul are the whole syllables.
var hangul = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0xAC00, Hi: 0xD7A3, Stride: 1}}}

var (
	firstVowel = map[int]int{9: 8, 10: 8, 11: 8, 14: 13, 15: 13, 16: 13, 19: 18}
	doubles    = map[[2]int]int{
		{1, 19}: 3, {4, 22}: 5, {4, 27}: 6, {8, 1}: 9, {8, 16}: 10, {8, 17}: 11,
		{8, 19}: 12, {8, 25}: 13, {8, 26}: 14, {8, 27}: 15, {17, 19}: 18,
	}
)

func loose(initial int) string { return string([]rune(looseInitials)[initial]) }

// finalOf is the final that the key of an initial makes; ㄸ, ㅃ and ㅉ make none.
func finalOf(initial int) int {
	return slices.Index([]rune(looseFinals), []rune(looseInitials)[initial]) + 1
}

func TestTheKeysOfAKnownNameShowWhatAnInputMethodShows(t *testing.T) {
	for name, want := range map[string]string{
		"기미": "ㄱ 기 기 김 기미 기미",
		"과자": "ㄱ 고 과 과 괒 과자 과자",
		"닭살": "ㄷ 다 달 닭 닭ㅅ 닭사 닭살",
		"갈구": "ㄱ 가 갈 갉 갈구 갈구",
	} {
		if got := strings.Join(typeHangul([]rune(name)), " "); got != want {
			t.Errorf("%s shows %s, want %s", name, got, want)
		}
	}
}

func TestAKoreanNameIsFoundAtEveryKeyAsItIsTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SliceOfN(rapid.RuneFrom(nil, hangul), 1, 6).Draw(t, "name")
		m := members.Member{Name: string(name)}
		from := rapid.IntRange(0, len(name)-1).Draw(t, "from")
		for _, shown := range typeHangul(name[from:]) {
			if !found(m, shown) {
				t.Fatalf("%s is not found at %q", m.Name, shown)
			}
		}
	})
}
