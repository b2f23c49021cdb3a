package cards

import (
	"io"
	"strings"

	"golang.org/x/text/width"

	"tessera/assets/words"
)

// Number is what a card's barcode says.
//
// The shop's own numbers have 13 digits: a first digit 2 (GS1 General Specifications,
// restricted circulation within a company, prefixes 20–29), eleven random digits, and
// the EAN-13 check digit. Preprinted numbers of 4–32 letters, digits and hyphens can be
// bound to a card too; thirteen digits beginning with 2 must always check.
type Number string

// ParseNumber reads what a scanner or a person typed: spaces and full-width forms are
// forgiven, letters become capitals. A wrong check digit is refused as such.
func ParseNumber(text string) (Number, error) {
	clean := strings.ToUpper(strings.Join(strings.Fields(width.Narrow.String(text)), ""))
	if len(clean) < 4 || len(clean) > 32 {
		return "", words.Refuse(words.Invalid, "error.number_invalid", "Text", excerpt(text))
	}
	for _, r := range clean {
		if (r < '0' || r > '9') && (r < 'A' || r > 'Z') && r != '-' {
			return "", words.Refuse(words.Invalid, "error.number_invalid", "Text", excerpt(text))
		}
	}
	if n := Number(clean); n.inStore() && clean[12] != checkDigit(clean[:12]) {
		return "", words.Refuse(words.Invalid, "error.number_check_digit", "Number", clean)
	}
	return Number(clean), nil
}

// NewNumber draws a number from random, which must be cryptographically strong: a number
// is a bearer's token, so the next one must not be guessable from the last.
func NewNumber(random io.Reader) (Number, error) {
	digits := []byte{'2'}
	var one [1]byte
	for len(digits) < 12 {
		if _, err := io.ReadFull(random, one[:]); err != nil {
			return "", words.Refuse(words.Broken, "error.unexpected").Because(err)
		}
		if one[0] < 250 { // 250..255 would favour the digits 0–5
			digits = append(digits, '0'+one[0]%10)
		}
	}
	return Number(append(digits, checkDigit(string(digits)))), nil
}

// Spaced groups a 13-digit number as EAN-13 is printed below its bars: 2 047719 388010. The
// spaces are no-break ones, so that a number in a sentence stays on one line.
func (n Number) Spaced() string {
	if !n.inStore() {
		return string(n)
	}
	return string(n[:1] + "\u00a0" + n[1:7] + "\u00a0" + n[7:])
}

func (n Number) inStore() bool {
	if len(n) != 13 || n[0] != '2' {
		return false
	}
	return strings.Trim(string(n), "0123456789") == ""
}

// checkDigit is the EAN-13 check digit of twelve digits (GS1 General Specifications, 7.9).
func checkDigit(twelve string) byte {
	sum := 0
	for i := range len(twelve) {
		digit := int(twelve[i] - '0')
		if i%2 == 1 {
			digit *= 3
		}
		sum += digit
	}
	return '0' + byte((10-sum%10)%10)
}

// excerpt keeps a mistyped text short enough to be said back.
func excerpt(text string) string {
	runes := []rune(strings.ToValidUTF8(text, "�"))
	if len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return string(runes)
}
