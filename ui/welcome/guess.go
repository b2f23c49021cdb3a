package welcome

import (
	"strings"

	"tessera/assets/words"
	"tessera/cards"
)

// moneyOf is the money paid with where a clock runs so; the first that fits.
var moneyOf = []struct {
	zone     string // the beginning of an IANA name
	currency cards.Currency
}{
	{"Asia/Seoul", "KRW"},
	{"Asia/Shanghai", "CNY"},
	{"Asia/Chongqing", "CNY"},
	{"Asia/Urumqi", "CNY"},
	{"Asia/Tokyo", "JPY"},
	{"Asia/Hong_Kong", "HKD"},
	{"Asia/Taipei", "TWD"},
	{"Asia/Singapore", "SGD"},
	{"Asia/Ho_Chi_Minh", "VND"},
	{"Asia/Bangkok", "THB"},
	{"Asia/Kuwait", "KWD"},
	{"Europe/London", "GBP"},
	{"Europe/Zurich", "CHF"},
	{"Europe/Stockholm", "SEK"},
	{"Atlantic/Reykjavik", "ISK"},
	{"Europe/", "EUR"},
	{"America/Toronto", "CAD"},
	{"America/Vancouver", "CAD"},
	{"America/", "USD"},
	{"Australia/", "AUD"},
	{"Pacific/Auckland", "NZD"},
	{"Pacific/Honolulu", "USD"},
}

// guessCurrency is a first guess from the clock, or from the language where the clock tells nothing.
func guessCurrency(zone string, lang words.Lang) cards.Currency {
	for _, known := range moneyOf {
		if strings.HasPrefix(zone, known.zone) {
			return known.currency
		}
	}
	switch lang {
	case words.Korean:
		return "KRW"
	case words.Chinese:
		return "CNY"
	}
	return "USD"
}
