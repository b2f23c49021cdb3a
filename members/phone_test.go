package members_test

import (
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/members"
)

func TestAPhoneIsKeptInOneFormHoweverItIsWritten(t *testing.T) {
	for _, c := range []struct {
		text, region string
		want         members.Phone
	}{
		{"010-1234-5678", "KR", "+821012345678"},
		{"010 1234 5678", "KR", "+821012345678"},
		{"０１０－１２３４－５６７８", "KR", "+821012345678"},
		{"+82 10-1234-5678", "US", "+821012345678"},
		{"+82 010-1234-5678", "KR", "+821012345678"},
		{"+82 10 1234 5678", "", "+821012345678"},
		{"02-312-3456", "KR", "+8223123456"},
		{"138 0013 8000", "CN", "+8613800138000"},
		{"(201) 555-0123", "US", "+12015550123"},
		{"06 12 34 56 78", "FR", "+33612345678"},
	} {
		if got, err := members.ParsePhone(c.text, c.region); err != nil || got != c.want {
			t.Errorf("%q in %s is read as %q, %v, want %q", c.text, c.region, got, err, c.want)
		}
	}
}

func TestAPhoneNobodyCouldCallIsRefused(t *testing.T) {
	for _, c := range []struct{ text, region, key string }{
		{"", "KR", "error.phone_missing"},
		{"   ", "KR", "error.phone_missing"},
		{"1234", "KR", "error.phone_invalid"},
		{"010-1234-56789", "KR", "error.phone_invalid"},
		{"전화 없음", "KR", "error.phone_invalid"},
		{"010-1234-5678", "", "error.phone_invalid"},
		{"010-1234-5678 ext. 5", "KR", "error.phone_extension"},
		{"\x00", "KR", "error.phone_invalid"},
		{"\xff\xfe", "KR", "error.phone_invalid"},
		{strings.Repeat("1", 4000), "KR", "error.phone_invalid"},
	} {
		got, err := members.ParsePhone(c.text, c.region)
		if got != "" || err == nil || words.AsRefusal(err).Sentence.Key != c.key {
			t.Errorf("%.20q in %q: %q, %v, want %s", c.text, c.region, got, err, c.key)
		}
	}
}

func TestAPhoneIsShownAsItsReaderWouldDialIt(t *testing.T) {
	for _, c := range []struct {
		phone        members.Phone
		region, want string
	}{
		{"+821012345678", "KR", "010-1234-5678"},
		{"+821012345678", "CN", "+82 10-1234-5678"},
		{"+821012345678", "", "+82 10-1234-5678"},
		{"+8613800138000", "CN", "138 0013 8000"},
		{"+12015550123", "US", "(201) 555-0123"},
		{"", "KR", ""},
	} {
		if got := c.phone.Display(c.region); got != c.want {
			t.Errorf("%s for %q: %q, want %q", c.phone, c.region, got, c.want)
		}
	}
}

func TestTheShopsCountryIsGuessedFromItsZoneAndCurrency(t *testing.T) {
	for _, c := range []struct{ zone, currency, want string }{
		{"Asia/Seoul", "KRW", "KR"},
		{"Asia/Seoul", "USD", "KR"},
		{"Asia/Harbin", "CNY", "CN"},
		{"UTC", "JPY", "JP"},
		{"Europe/Berlin", "EUR", "DE"},
		{"Europe/Andorra", "EUR", ""},
		{"", "", ""},
	} {
		if got := members.RegionOf(c.zone, c.currency); got != c.want {
			t.Errorf("%s with %s: %q, want %q", c.zone, c.currency, got, c.want)
		}
	}
}
