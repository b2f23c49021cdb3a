package shopform

import (
	"slices"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/widget"
)

// currencies are offered in this order; presets have prices of their own for the first five.
var currencies = []cards.Currency{
	"KRW", "CNY", "USD", "EUR", "JPY", "GBP", "HKD", "TWD", "SGD", "VND", "THB", "ISK", "CHF", "SEK", "CAD", "AUD", "NZD", "KWD",
}

// Currencies are those a shop can choose, the given one among them.
func Currencies(also cards.Currency) []widget.Option {
	codes := currencies
	if also != "" && !slices.Contains(codes, also) {
		codes = append([]cards.Currency{also}, codes...)
	}
	options := make([]widget.Option, len(codes))
	for i, code := range codes {
		options[i] = widget.Option{Key: string(code), Text: string(code)}
	}
	return options
}

// zones are IANA names; one for each wall clock that shops of these languages live by.
var zones = []string{
	"Asia/Seoul", "Asia/Shanghai", "Asia/Tokyo", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Macau",
	"Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Jakarta", "Asia/Manila", "Asia/Kuala_Lumpur", "Asia/Kolkata",
	"Asia/Dubai", "Asia/Kuwait", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris", "Europe/Berlin",
	"Europe/Madrid", "Europe/Rome", "Europe/Vienna", "Europe/Zurich", "Europe/Amsterdam", "Europe/Brussels",
	"Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo", "Europe/Helsinki", "Europe/Warsaw", "Europe/Prague",
	"Europe/Athens", "Europe/Istanbul", "Atlantic/Reykjavik", "America/New_York", "America/Chicago", "America/Denver",
	"America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Toronto", "America/Vancouver",
	"America/Mexico_City", "America/Bogota", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Pacific/Honolulu",
	"Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth", "Pacific/Auckland", "UTC",
}

// Zones are those a shop can choose, the given one among them.
func Zones(also string) []widget.Option {
	names := zones
	if also != "" && !slices.Contains(names, also) {
		names = append([]string{also}, names...)
	}
	options := make([]widget.Option, len(names))
	for i, name := range names {
		options[i] = widget.Option{Key: name, Text: name}
	}
	return options
}

// Languages are those the program speaks, each in its own words.
func Languages(say *words.Speaker) []widget.Option {
	options := make([]widget.Option, 0, 3)
	for _, lang := range words.Langs() {
		options = append(options, widget.Option{Key: string(lang), Text: say.Text("common.language." + string(lang))})
	}
	return options
}
