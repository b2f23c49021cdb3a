package members

import (
	"strings"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"

	"tessera/assets/words"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/widget"
)

// draft is what the fields of a form say, for telling whether anything was changed.
type draft struct {
	name, other, phone, email, birthday string
	likes, avoid, note                  string
	consent                             bool
	introducer                          string
}

func (f *form) typed() draft {
	return draft{
		name: f.name.Text(), other: f.other.Text(), phone: f.phone.Text(), email: f.email.Text(),
		birthday: f.birthday.Text(), likes: f.likes.Text(), avoid: f.avoid.Text(), note: f.note.Text(),
		consent: f.consent.On(), introducer: f.introducer.Text(),
	}
}

// member is what the fields say, as it would be kept. Texts that mean nothing are left to the
// checks.
func (f *form) member() members.Member {
	m := f.before
	m.Name, m.OtherName, m.Email = f.name.Text(), f.other.Text(), f.email.Text()
	m.Likes, m.Avoid, m.Note = f.likes.Text(), f.avoid.Text(), f.note.Text()
	m.Consent, m.IntroducedBy = f.consent.On(), f.introducer.ID()
	m.Phone, _ = f.parsedPhone()
	m.Birthday, _ = parseDay(f.birthday.Text())
	return m
}

func (f *form) checkName(text string) string {
	if strings.TrimSpace(text) == "" {
		return f.env.Text("error.name_missing")
	}
	return f.notLonger(members.MaxName)(text)
}

func (f *form) notLonger(most int) func(string) string {
	return func(text string) string {
		if utf8.RuneCountInString(text) > most {
			return f.env.Text("error.too_long", "Most", most)
		}
		return ""
	}
}

func (f *form) checkPhone(string) string {
	if _, err := f.parsedPhone(); err != nil {
		return f.env.Say.Say(words.AsRefusal(err).Sentence)
	}
	return ""
}

// parsedPhone is the phone in the field; none typed is no phone.
func (f *form) parsedPhone() (members.Phone, error) {
	text := strings.TrimSpace(f.phone.Text())
	if text == "" {
		return "", nil
	}
	if text == phoneOf(f.env, f.before) {
		return f.before.Phone, nil
	}
	return members.ParsePhone(text, f.env.Shop.Region)
}

// checkEmail asks the rules of members about the address alone.
func (f *form) checkEmail(text string) string {
	alone := members.Member{Name: "-", Email: text}.Clean()
	if err := alone.Validate(f.env.Today()); err != nil {
		return f.env.Say.Say(words.AsRefusal(err).Sentence)
	}
	return ""
}

func (f *form) checkBirthday(text string) string {
	day, err := parseDay(text)
	switch {
	case err != nil:
		return f.env.Text("error.date_invalid")
	case day > f.env.Today():
		return f.env.Text("error.birthday_future")
	}
	return ""
}

// parseDay reads a day as people type one: 1990-05-17, 1990.5.17, 1990/05/17 or 19900517.
func parseDay(text string) (civil.Day, error) {
	text = strings.TrimRight(strings.TrimSpace(text), ".")
	if text == "" {
		return 0, nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./ 년월일年月日", r) })
	if len(parts) == 1 && len(parts[0]) == 8 {
		parts = []string{text[:4], text[4:6], text[6:]}
	}
	for i, part := range parts {
		if len(part) == 1 {
			parts[i] = "0" + part
		}
	}
	return civil.Parse(strings.Join(parts, "-"))
}

// valid asks every field and takes the keyboard to the first that will not do.
func (f *form) valid() bool {
	var wrong *widget.Field
	for _, field := range []*widget.Field{f.name, f.other, f.phone, f.email, f.birthday, f.likes, f.avoid, f.note, f.introducer.field} {
		if !field.Validate() && wrong == nil {
			wrong = field
		}
	}
	f.relay()
	if wrong != nil {
		f.env.Window.Canvas().Focus(wrong.Focusable())
	}
	return wrong == nil
}

// fail puts a refusal at the field it is about, or below all of them.
func (f *form) fail(err error, sentence string) {
	about := map[string]*widget.Field{
		"error.name_missing": f.name, "error.phone_invalid": f.phone, "error.phone_missing": f.phone,
		"error.phone_extension": f.phone, "error.email_invalid": f.email, "error.date_invalid": f.birthday,
		"error.birthday_future": f.birthday, "error.introducer_self": f.introducer.field,
	}
	if field, ok := about[words.AsRefusal(err).Sentence.Key]; ok {
		field.SetError(sentence)
		f.env.Window.Canvas().Focus(field.Focusable())
	} else {
		f.problem.SetText(sentence)
		f.problem.Show()
	}
	f.relay()
}

// phoneExample is how a phone of the region is written, for an empty field.
func phoneExample(region string) string {
	number := phonenumbers.GetExampleNumberForType(region, phonenumbers.MOBILE)
	if number == nil {
		return "+82 10-1234-5678"
	}
	return phonenumbers.Format(number, phonenumbers.NATIONAL)
}
