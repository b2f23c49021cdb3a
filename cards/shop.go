package cards

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/members"
	"tessera/members/civil"
)

// Shop is the shop that keeps the promises.
type Shop struct {
	Name     string     `json:"name"`
	Address  string     `json:"address"`
	Phone    string     `json:"phone"`
	Currency Currency   `json:"currency"`
	Lang     words.Lang `json:"lang"`
	Zone     string     `json:"zone"`   // IANA name such as Asia/Seoul
	Region   string     `json:"region"` // ISO 3166 code that phones without a country belong to
	Hours    Week       `json:"hours"`
	Rounding Rounding   `json:"rounding"`
	Logo     []byte     `json:"logo,omitempty"` // PNG, re-encoded
}

// Location is the shop's time zone.
func (s Shop) Location() *time.Location {
	zone, err := time.LoadLocation(s.Zone)
	if err != nil {
		return time.UTC
	}
	return zone
}

// Clean composes and trims what people typed and fills the region from the zone or the
// currency where it is not given.
func (s Shop) Clean() Shop {
	tidy := func(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }
	s.Name, s.Address, s.Phone = tidy(s.Name), tidy(s.Address), tidy(s.Phone)
	if s.Region == "" {
		s.Region = members.RegionOf(s.Zone, string(s.Currency))
	}
	return s
}

// Validate refuses a shop without a name, a zone or a currency, or with hours that close before they open.
func (s Shop) Validate() error {
	for _, text := range []string{s.Name, s.Address, s.Phone} {
		if !members.OneLine(text) || utf8.RuneCountInString(text) > 120 {
			return words.Refuse(words.Invalid, "error.text_invalid")
		}
	}
	if s.Name == "" {
		return words.Refuse(words.Invalid, "error.shop_name")
	}
	if _, err := ParseCurrency(string(s.Currency)); err != nil {
		return err
	}
	if _, err := time.LoadLocation(s.Zone); err != nil || s.Zone == "" {
		return words.Refuse(words.Invalid, "error.zone_unknown", "Text", excerpt(s.Zone))
	}
	if _, ok := words.ParseLang(string(s.Lang)); !ok {
		return words.Refuse(words.Invalid, "error.lang_unknown", "Text", excerpt(string(s.Lang)))
	}
	switch s.Rounding.Step {
	case 0, 1, 10, 100, 1000:
	default:
		return words.Refuse(words.Invalid, "error.rounding")
	}
	return s.Hours.Validate()
}

// Week is when the shop is open, from Sunday (0) to Saturday (6), by the shop's wall clock.
type Week [7]Hours

// Hours are one day's opening hours in minutes after midnight. Open equal to Close is closed.
type Hours struct {
	Open  int `json:"open"`
	Close int `json:"close"`
}

// Closed tells whether the shop does not open that day.
func (h Hours) Closed() bool { return h.Close <= h.Open }

// String is "10:00–20:00".
func (h Hours) String() string {
	return fmt.Sprintf("%02d:%02d–%02d:%02d", h.Open/60, h.Open%60, h.Close/60, h.Close%60)
}

// UsualWeek is a sensible first guess: closed on Mondays, 10 to 20 from Tuesday, 10 to 18 on Sunday.
func UsualWeek() Week {
	var week Week
	for day := range week {
		week[day] = Hours{Open: 10 * 60, Close: 20 * 60}
	}
	week[time.Sunday] = Hours{Open: 10 * 60, Close: 18 * 60}
	week[time.Monday] = Hours{}
	return week
}

// Validate refuses hours outside a day or that close before they open.
func (w Week) Validate() error {
	for _, h := range w {
		if h.Open < 0 || h.Close > 24*60 || h.Open > h.Close {
			return words.Refuse(words.Invalid, "error.hours_invalid")
		}
	}
	return nil
}

// After is the instant when the shop has been open for n hours since from. A shop that
// never opens counts every hour.
func (w Week) After(from time.Time, hours int, zone *time.Location) time.Time {
	left := time.Duration(hours) * time.Hour
	if w.neverOpens() {
		return from.Add(left)
	}
	for day := civil.Of(from.In(zone)); ; day = day.AddDays(1) {
		today := w[day.Weekday()]
		if today.Closed() {
			continue
		}
		opens, closes := clockOn(day, today.Open, zone), clockOn(day, today.Close, zone)
		if opens.Before(from) {
			opens = from
		}
		open := closes.Sub(opens)
		if open <= 0 {
			continue
		}
		if left <= open {
			return opens.Add(left)
		}
		left -= open
	}
}

func (w Week) neverOpens() bool {
	for _, h := range w {
		if !h.Closed() {
			return false
		}
	}
	return true
}

// clockOn is the instant the wall clock shows the minute of a day, whatever the daylight
// saving did in between.
func clockOn(day civil.Day, minute int, zone *time.Location) time.Time {
	year, month, date := day.Split()
	return time.Date(year, month, date, 0, minute, 0, 0, zone)
}
