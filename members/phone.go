package members

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
	"golang.org/x/text/width"

	"tessera/assets/words"
)

// Phone is a phone number in E.164 form, "+821012345678": a plus, the country's code and the
// number, up to 15 digits. It has one parser, ParsePhone; empty means no phone.
type Phone string

// ParsePhone reads a phone as people write it, with or without the country's code. A number
// without one is read as one of the region (ISO 3166, "KR"); with no region the code is needed.
// An extension is refused: nobody could call it from the stored form.
func ParsePhone(text, region string) (Phone, error) {
	text = strings.TrimSpace(width.Narrow.String(text))
	if text == "" {
		return "", words.Refuse(words.Invalid, "error.phone_missing")
	}
	number, err := phonenumbers.Parse(text, region)
	if err != nil {
		// The library's error may repeat what was typed, so it is not kept as the cause.
		return "", words.Refuse(words.Invalid, "error.phone_invalid")
	}
	if number.GetExtension() != "" {
		return "", words.Refuse(words.Invalid, "error.phone_extension")
	}
	if !phonenumbers.IsValidNumber(number) {
		return "", words.Refuse(words.Invalid, "error.phone_invalid")
	}
	return Phone(phonenumbers.Format(number, phonenumbers.E164)), nil
}

// Display writes the phone for a reader in the region: 010-1234-5678 in its own country,
// +82 10-1234-5678 elsewhere.
func (p Phone) Display(region string) string {
	number, err := phonenumbers.Parse(string(p), "")
	if err != nil {
		return string(p)
	}
	if int(number.GetCountryCode()) == phonenumbers.GetCountryCodeForRegion(region) {
		return phonenumbers.Format(number, phonenumbers.NATIONAL)
	}
	return phonenumbers.Format(number, phonenumbers.INTERNATIONAL)
}

// Digits is the phone with its country's code and without the plus.
func (p Phone) Digits() string { return strings.TrimPrefix(string(p), "+") }

// national is the digits as they are dialled inside the country, with the leading 0 where it has one.
func (p Phone) national() string {
	number, err := phonenumbers.Parse(string(p), "")
	if err != nil {
		return p.Digits()
	}
	return onlyDigits(phonenumbers.Format(number, phonenumbers.NATIONAL))
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
