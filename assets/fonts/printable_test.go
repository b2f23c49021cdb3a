package fonts

import (
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestTextIsMadeFitForPaper(t *testing.T) {
	carried := string(covered().carriers['𠮷'])
	cases := []struct {
		name, text, want string
		lost             string
	}{
		{"plain", "Kim, 20% off", "Kim, 20% off", ""},
		{"nothing", "", "", ""},
		{"four scripts", "김서연 王小明 Þórdís Nguyễn", "김서연 王小明 Þórdís Nguyễn", ""},
		{"a file name from macOS", norm.NFD.String("김서연"), "김서연", ""},
		{"an accent typed after its letter", "Jose\u0301", "José", ""},
		{"an invisible character between letter and accent", "Jose\u200d\u0301", "José", ""},
		{"an invisible character alone", "Kim\u200d", "Kim", ""},
		{"direction marks", "\u202eKim\u202c", "Kim", ""},
		{"control characters", "Kim\x00\x07\u0085Lee", "Kim Lee", ""},
		{"line ends and tabs", "Kim\r\nLee\tPark", "Kim  Lee Park", ""},
		{"hanja from a Korean keyboard", "\uF9E1", "李", ""},
		{"an ideograph beyond the 16 bits", "𠮷野", carried + "野", ""},
		{"an ideograph nobody has", "\U0002A6D6", "□", "\U0002A6D6"},
		{"an emoji, twice", "Kim 🎂🎂", "Kim □□", "🎂"},
		{"a family of emoji", "👩\u200d👧", "□□", "👩👧"},
		{"a heart in colour", "❤\ufe0f", "❤", ""},
		{"a script we do not have", "ไทย", "□□□", "ไทย"},
		{"a broken byte", "Kim\xff", "Kim□", "\ufffd"},
		{"a private character of somebody else", "\uE123", "□", "\uE123"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, lost := Printable(c.text)
			if got != c.want || string(lost) != c.lost {
				t.Errorf("Printable(%+q) = %+q, lost %+q; want %+q, lost %+q", c.text, got, string(lost), c.want, c.lost)
			}
			if missing := Missing(c.text); !slices.Equal(missing, lost) {
				t.Errorf("Missing(%+q) = %+q, Printable lost %+q", c.text, string(missing), string(lost))
			}
		})
	}
}

func TestPlainTextIsHandedBackWithoutWork(t *testing.T) {
	if allocations := testing.AllocsPerRun(100, func() { Printable("Rebecca Kim 20% off") }); allocations != 0 {
		t.Errorf("%v allocations", allocations)
	}
}

func FuzzPrintableTextCanAlwaysBePrinted(f *testing.F) {
	for _, seed := range []string{
		"김서연 王小明 Þórdís Nguyễn", norm.NFD.String("뷁 Ẫ"), "𠮷\ufe0f🎂\u200d", "\xf0\x28\x8c\x28",
		"\u0301\u0345\u0300", "\u1100\u200d\u1161", "\uF9E1\U0002F800", "\uF300", "\x00\u2028", "🎂\u0301",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		printable, _ := Printable(text)
		if !utf8.ValidString(printable) {
			t.Fatalf("%+q is not valid UTF-8", printable)
		}
		if !norm.NFC.IsNormalString(printable) {
			t.Fatalf("%+q is not composed", printable)
		}
		for _, r := range printable {
			if r > 0xFFFF || r < ' ' || !covered().has(r) {
				t.Fatalf("%U of %+q cannot be printed", r, printable)
			}
		}
		again, lost := Printable(printable)
		if again != printable || lost != nil {
			t.Fatalf("asked again, %+q became %+q and lost %+q", printable, again, string(lost))
		}
	})
}
