package members_test

import (
	"testing"

	"pgregory.net/rapid"

	"tessera/assets/words"
	"tessera/members"
)

func TestAMembersNumberIsReadHoweverItIsWritten(t *testing.T) {
	for text, want := range map[string]members.Number{
		"M-000001": "M-000001", "m-1": "M-000001", "M000001": "M-000001", "m1": "M-000001",
		"Ｍ－０００００１": "M-000001", "ｍ１２": "M-000012", "  M-12 ": "M-000012", "M-1234567": "M-1234567",
		"1": "", "000001": "", "": "", "M": "", "M-": "", "M-0": "", "M--1": "", "M-+1": "", "M-1a": "",
		"M-99999999999999999999": "", "M-9999999999999": "", "2047719388010": "", "M-1\x00": "", "엠-1": "",
	} {
		got, err := members.ParseNumber(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q is read as %q, %v, want %q", text, got, err, want)
		}
		if err != nil && words.AsRefusal(err).Kind != words.Invalid {
			t.Errorf("%q is refused as %v", text, err)
		}
	}
}

func TestEveryNumberGivenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 999_999_999_999).Draw(t, "n")
		number := members.NumberOf(n)
		if got, err := members.ParseNumber(string(number)); err != nil || got != number || got.Sequence() != n {
			t.Fatalf("%s is read as %s, %v", number, got, err)
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"M-000001", "m1", "Ｍ－１", "M-", "\xff", "M-00000000000000000000001"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := members.ParseNumber(text)
		if err != nil {
			return
		}
		if again, err := members.ParseNumber(string(n)); err != nil || again != n || n != members.NumberOf(n.Sequence()) {
			t.Fatalf("%q is read as %q and then as %q, %v", text, n, again, err)
		}
	})
}
