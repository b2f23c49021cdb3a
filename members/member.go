// Package members is who the shop knows: people, their phones and numbers, and how to find them
// again while somebody is still typing. It knows neither screens nor SQL.
package members

import (
	"net/mail"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/members/civil"
)

// Longest texts, in characters (runes), so that a slip of the clipboard is noticed at the door.
const (
	MaxName  = 80
	MaxNote  = 500
	maxEmail = 254 // RFC 5321
)

// Member is a person the shop knows.
type Member struct {
	// ID is a UUID v7 and never shown; Number is given by the store and never changes.
	ID     string
	Number Number

	Name string
	// OtherName is a second reading, such as Latin letters or pinyin; may be empty.
	OtherName string

	Phone    Phone
	Email    string
	Birthday civil.Day

	// What to know before the person sits down, and what to leave alone.
	Likes, Avoid, Note string

	// Consent is to messages from the shop.
	Consent bool
	// IntroducedBy is the ID of the member who brought them; may be empty.
	IntroducedBy string

	// Since is the day the member was added, in the shop's zone.
	Since civil.Day
	// Version counts edits from 1. An edit carries the version it was made from.
	Version int64
}

// Clean gives the member as it is kept: texts in normal form C, so that one name has one spelling
// whatever keyboard typed it, and without spaces around them.
func (m Member) Clean() Member {
	m.Name, m.OtherName = cleanName(m.Name), cleanName(m.OtherName)
	m.Email = strings.TrimSpace(m.Email)
	m.Likes, m.Avoid, m.Note = cleanText(m.Likes), cleanText(m.Avoid), cleanText(m.Note)
	return m
}

// cleanName also makes one space of several. Text that is not UTF-8 is left for Validate to refuse.
func cleanName(text string) string {
	if !utf8.ValidString(text) {
		return text
	}
	return strings.Join(strings.Fields(norm.NFC.String(text)), " ")
}

func cleanText(text string) string {
	if !utf8.ValidString(text) {
		return text
	}
	return strings.TrimSpace(norm.NFC.String(text))
}

// Validate refuses, with a sentence, what could not be kept or would be a slip: a missing name, a
// text that is too long or not text, an address that is none, a birthday after today. It
// expects a member as Clean leaves it. Emoji and letters of any script are welcome.
func (m Member) Validate(today civil.Day) error {
	switch {
	case !readable(m.Name):
		return words.Refuse(words.Invalid, "error.name_missing")
	case m.IntroducedBy != "" && m.IntroducedBy == m.ID:
		return words.Refuse(words.Invalid, "error.introducer_self")
	case m.Birthday != 0 && !m.Birthday.Valid():
		return words.Refuse(words.Invalid, "error.date_invalid")
	case m.Birthday > today:
		return words.Refuse(words.Invalid, "error.birthday_future")
	}
	for _, text := range []struct {
		text string
		most int
		kept func(string) bool
	}{
		{m.Name, MaxName, OneLine},
		{m.OtherName, MaxName, OneLine},
		{m.Email, maxEmail, OneLine},
		{m.Likes, MaxNote, Lines},
		{m.Avoid, MaxNote, Lines},
		{m.Note, MaxNote, Lines},
	} {
		if err := validText(text.text, text.most, text.kept); err != nil {
			return err
		}
	}
	return validEmail(m.Email)
}

// readable tells whether anything of the text would be seen. Text that is not UTF-8 counts as
// seen: it is refused for that.
func readable(text string) bool {
	return !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool {
		return r == 0 || unicode.IsGraphic(r) && !unicode.IsSpace(r)
	})
}

func validText(text string, most int, kept func(string) bool) error {
	if !kept(text) {
		return words.Refuse(words.Invalid, "error.text_invalid")
	}
	if utf8.RuneCountInString(text) > most {
		return words.Refuse(words.Invalid, "error.too_long", "Most", most)
	}
	return nil
}

// validEmail accepts what could be delivered: one bare address with a domain that has a dot.
func validEmail(email string) error {
	if email == "" {
		return nil
	}
	address, err := mail.ParseAddress(email)
	if err == nil && address.Address == email {
		if _, domain, ok := strings.Cut(email, "@"); ok && strings.Contains(strings.Trim(domain, "."), ".") {
			return nil
		}
	}
	return words.Refuse(words.Invalid, "error.email_invalid")
}
