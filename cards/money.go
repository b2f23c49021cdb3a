package cards

import (
	"strconv"
	"strings"

	"github.com/Rhymond/go-money"
	"golang.org/x/text/width"

	"tessera/assets/words"
)

// Amount is money in the smallest unit of the shop's one currency: won, cents, fen.
type Amount int64

// MaxAmount is the largest amount a person can enter: far above any bill, far below
// where sums of a shop's lifetime could overflow.
const MaxAmount Amount = 1_000_000_000_000

// Currency is an ISO 4217 code such as KRW.
type Currency string

// ParseCurrency reads an ISO 4217 code in any case.
func ParseCurrency(text string) (Currency, error) {
	code := strings.ToUpper(strings.TrimSpace(text))
	if money.GetCurrency(code) == nil {
		return "", words.Refuse(words.Invalid, "error.currency_unknown", "Text", excerpt(text))
	}
	return Currency(code), nil
}

// Digits is the number of decimal places people write: 0 for KRW and JPY, 2 for USD, 3 for KWD.
func (c Currency) Digits() int {
	if known := money.GetCurrency(string(c)); known != nil {
		return known.Fraction
	}
	return 2
}

// Unit is one major unit in smallest units: 1 for KRW, 100 for USD.
func (c Currency) Unit() Amount {
	unit := Amount(1)
	for range c.Digits() {
		unit *= 10
	}
	return unit
}

// Money is an amount that can be said.
type Money struct {
	Amount   Amount
	Currency Currency
}

// Of makes an amount of this currency sayable.
func (c Currency) Of(a Amount) Money { return Money{Amount: a, Currency: c} }

// In says the money as the speaker's language writes it.
func (m Money) In(s *words.Speaker) string { return s.Money(int64(m.Amount), string(m.Currency)) }

// ParseAmount reads an amount in major units as people write it: "45000", "45,000" or "45.50".
// Negative amounts, more decimals than the currency has, and amounts above MaxAmount are refused.
func ParseAmount(text string, c Currency) (Amount, error) {
	refuse := func() (Amount, error) {
		return 0, words.Refuse(words.Invalid, "error.amount_invalid", "Text", excerpt(text), "Example", c.Example())
	}
	clean := strings.TrimSpace(width.Narrow.String(text))
	whole, fraction, pointed := strings.Cut(clean, ".")
	whole, grouped := ungroup(whole)
	if !grouped || whole == "" || len(whole) > 13 || (pointed && fraction == "") || len(fraction) > c.Digits() {
		return refuse()
	}
	digits := whole + fraction + strings.Repeat("0", c.Digits()-len(fraction))
	for _, r := range digits {
		if r < '0' || r > '9' {
			return refuse()
		}
	}
	minor, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return refuse()
	}
	if Amount(minor) > MaxAmount {
		return 0, words.Refuse(words.Invalid, "error.amount_too_large", "Most", c.Of(MaxAmount))
	}
	return Amount(minor), nil
}

// Plain writes an amount in major units as ParseAmount reads it, without grouping: "45000", "45.50".
func (c Currency) Plain(a Amount) string {
	sign := ""
	if a < 0 {
		sign, a = "-", -a
	}
	unit := c.Unit()
	text := sign + strconv.FormatInt(int64(a/unit), 10)
	if c.Digits() == 0 {
		return text
	}
	fraction := strconv.FormatInt(int64(a%unit), 10)
	return text + "." + strings.Repeat("0", c.Digits()-len(fraction)) + fraction
}

// Example is an amount as people of this currency would write one.
func (c Currency) Example() string {
	if c.Digits() == 0 {
		return "45000"
	}
	return "45." + strings.Repeat("5", c.Digits()-1) + "0"
}

// ungroup removes thousands separators and tells whether they stood where they belong.
func ungroup(whole string) (string, bool) {
	groups := strings.Split(whole, ",")
	if len(groups) == 1 {
		return whole, true
	}
	if len(groups[0]) < 1 || len(groups[0]) > 3 {
		return whole, false
	}
	for _, group := range groups[1:] {
		if len(group) != 3 {
			return whole, false
		}
	}
	return strings.Join(groups, ""), true
}
