package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/currency"
	"golang.org/x/text/number"
)

// minus is U+2212: as wide as a plus and never broken from its amount at a line's end.
const minus = "−"

// signs are the short currency signs; a shop has one currency, so a bare ¥ is not ambiguous.
// A currency not listed is written with its ISO code.
var signs = map[string]string{
	"KRW": "₩", "CNY": "¥", "JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£",
	"TWD": "NT$", "HKD": "HK$", "SGD": "S$", "AUD": "A$", "CAD": "C$", "NZD": "NZ$",
	"VND": "₫", "INR": "₹", "PHP": "₱",
}

// FractionDigits is how many digits of the currency's minor unit are written: 0 for KRW, 2 for
// USD, 3 for KWD, after ISO 4217. A code that is not known has 2.
func FractionDigits(code string) int {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 2
	}
	digits, _ := currency.Standard.Rounding(unit)
	return digits
}

// Number writes a whole number, grouped: 12,345.
func (s *Speaker) Number(n int64) string {
	sign, size := split(n)
	return sign + s.grouped(size)
}

// Money writes an amount given in the currency's minor units, the sign in front: ₩45,000,
// $45.50, −₩33,000.
func (s *Speaker) Money(minor int64, code string) string {
	sign, size := split(minor)
	digits := FractionDigits(code)
	unit := uint64(1)
	for range digits {
		unit *= 10
	}
	amount := s.grouped(size / unit)
	if digits > 0 {
		amount += fmt.Sprintf(".%0*d", digits, size%unit)
	}
	symbol, known := signs[code]
	if !known {
		symbol = code + "\u00a0"
	}
	return sign + symbol + amount
}

// Percent writes basis points (hundredths of a percent) without needless zeros: 20%, 12.5%.
func (s *Speaker) Percent(basisPoints int64) string {
	sign, size := split(basisPoints)
	text := s.grouped(size / 100)
	if rest := size % 100; rest != 0 {
		text += strings.TrimRight(fmt.Sprintf(".%02d", rest), "0")
	}
	return sign + text + "%"
}

// Date writes a day with its year: 14 Mar 2027.
func (s *Speaker) Date(year int, month time.Month, day int) string {
	return s.Text("common.date.full", "Year", year, "Month", s.month(month), "Day", day)
}

// ShortDate writes a day of a year that is clear from elsewhere: 3 May.
func (s *Speaker) ShortDate(_ int, month time.Month, day int) string {
	return s.Text("common.date.short", "Month", s.month(month), "Day", day)
}

// MonthName writes a month of a year: Nov 2026.
func (s *Speaker) MonthName(year int, month time.Month) string {
	return s.Text("common.date.month", "Year", year, "Month", s.month(month))
}

// Clock writes the time of day on a 24-hour clock, in t's own location: 18:00.
func (s *Speaker) Clock(t time.Time) string { return t.Format("15:04") }

// Weekday writes a day of the week in full: Monday.
func (s *Speaker) Weekday(day time.Weekday) string {
	return s.Text("common.weekday." + strconv.Itoa(int(day)))
}

// ShortWeekday writes a day of the week for a narrow place: Mon.
func (s *Speaker) ShortWeekday(day time.Weekday) string {
	return s.Text("common.weekday_short." + strconv.Itoa(int(day)))
}

func (s *Speaker) month(month time.Month) string {
	return s.Text("common.month." + strconv.Itoa(int(month)))
}

func (s *Speaker) grouped(n uint64) string { return s.printer.Sprint(number.Decimal(n)) }

// split takes the sign off; the smallest int64 has no positive twin, so the size is unsigned.
func split(n int64) (sign string, size uint64) {
	if n < 0 {
		return minus, uint64(-(n + 1)) + 1
	}
	return "", uint64(n)
}
