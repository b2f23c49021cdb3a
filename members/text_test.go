package members

import "testing"

func TestATextIsKeptWhereItCanBeShown(t *testing.T) {
	for _, c := range []struct {
		text           string
		oneLine, lines bool
	}{
		{"", true, true},
		{"김서연 👩‍👩‍👧‍👦 𠮷野家", true, true},
		{"two\nlines\r\n\tand a tab", false, true},
		{"a\x00b", false, false},
		{"red \x1b[31m letters", false, false},
		{"a\xffb", false, false},
		{"\xed\xa0\x80", false, false}, // half a surrogate pair
	} {
		if OneLine(c.text) != c.oneLine || Lines(c.text) != c.lines {
			t.Errorf("%q: one line %v, lines %v", c.text, OneLine(c.text), Lines(c.text))
		}
	}
}
