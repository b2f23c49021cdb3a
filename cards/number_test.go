package cards

import (
	"bytes"
	"crypto/rand"
	"errors"
	"testing"

	"tessera/assets/words"
)

func TestNumbersAreReadHoweverTheyAreTyped(t *testing.T) {
	for text, want := range map[string]Number{
		"2047719388010":   "2047719388010",
		"2 047719 388010": "2047719388010",
		"２０４７７１９３８８０１０": "2047719388010",
		" abc-0042 ":    "ABC-0042", // preprinted
		"4006381333931": "4006381333931",
		"1234":          "1234",
		"4006381333930": "4006381333930", // not in the in-store range: another issuer's digits
	} {
		if got, err := ParseNumber(text); err != nil || got != want {
			t.Errorf("ParseNumber(%q) = %q, %v", text, got, err)
		}
	}
}

func TestWrongNumbersAreRefused(t *testing.T) {
	for text, key := range map[string]string{
		"2047719388011":                      "error.number_check_digit",
		"":                                   "error.number_invalid",
		"12":                                 "error.number_invalid",
		"1234567890123456789012345678901234": "error.number_invalid",
		"12 34\x00":                          "error.number_invalid",
		"카드123":                              "error.number_invalid",
		"\xff\xfe1234":                       "error.number_invalid",
	} {
		_, err := ParseNumber(text)
		var refusal *words.Refusal
		if !errors.As(err, &refusal) || refusal.Sentence.Key != key {
			t.Errorf("ParseNumber(%q) = %v, want %s", text, err, key)
		}
	}
}

func TestDrawnNumbersCheckAndDiffer(t *testing.T) {
	seen := map[Number]bool{}
	for range 2000 {
		n, err := NewNumber(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		if read, err := ParseNumber(string(n)); err != nil || read != n || len(n) != 13 || n[0] != '2' {
			t.Fatalf("drew %q: %v", n, err)
		}
		if seen[n] {
			t.Fatalf("%s was drawn twice", n)
		}
		seen[n] = true
	}
}

func TestANumberNeedsChance(t *testing.T) {
	if _, err := NewNumber(bytes.NewReader([]byte{1, 2, 3})); err == nil {
		t.Error("a number was made of three bytes of chance")
	}
}

func TestEveryTypingSlipOfOneDigitIsNoticed(t *testing.T) {
	const right = "2047719388010"
	for i := 1; i < 13; i++ {
		for d := byte('0'); d <= '9'; d++ {
			if d == right[i] {
				continue
			}
			slip := []byte(right)
			slip[i] = d
			if _, err := ParseNumber(string(slip)); err == nil {
				t.Errorf("%s passed for %s", slip, right)
			}
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"2047719388010", "abc-0042", "２０", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := ParseNumber(text)
		if err != nil {
			return
		}
		if again, err := ParseNumber(string(n)); err != nil || again != n {
			t.Fatalf("%q became %q, which reads as %q, %v", text, n, again, err)
		}
	})
}
