// Package civil keeps days as they stand on a wall calendar: without a clock or a time zone.
// A birthday, the last day of a card and the day of a visit in the shop's zone are such days.
package civil

import (
	"fmt"
	"time"

	"tessera/assets/words"
)

// Day is a date written as the number yyyymmdd (20260503), so that days are stored and compared
// as integers. Zero means no day. Years run from 1 to 9999.
type Day int32

const (
	firstYear = 1
	lastYear  = 9999
)

var (
	_ fmt.Stringer  = Day(0)
	_ words.Sayable = Day(0)
)

// Of gives the day it is at t in t's own location.
func Of(t time.Time) Day { return New(t.Date()) }

// New puts a day together. Parts beyond their range carry over as in time.Date (32 May is 1 June);
// a day outside the years 1 to 9999 is zero.
func New(y int, m time.Month, d int) Day {
	y, m, d = time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Date()
	if y < firstYear || y > lastYear {
		return 0
	}
	return Day(y*10000 + int(m)*100 + d)
}

// Parse reads an ISO date, 2026-05-03, and nothing else: no other order can be read in one way
// only. Anything else is refused with a sentence.
func Parse(text string) (Day, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil || t.Year() < firstYear {
		return 0, words.Refuse(words.Invalid, "error.date_invalid")
	}
	return Of(t), nil
}

// String writes the day in ISO form, and no day as the empty text.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	y, m, dd := d.Split()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// Split takes the day apart.
func (d Day) Split() (int, time.Month, int) {
	return int(d) / 10000, time.Month(int(d) / 100 % 100), int(d) % 100
}

// Start is the first instant of the day in loc. Where the clock skips midnight (summer time in
// some zones) that is the first moment after the gap.
func (d Day) Start(loc *time.Location) time.Time {
	y, m, dd := d.Split()
	start := time.Date(y, m, dd, 0, 0, 0, 0, loc)
	if Of(start) < d {
		// Go puts a midnight that does not exist into the evening before.
		_, gapEnd := start.ZoneBounds()
		return gapEnd
	}
	// A midnight that the clock shows twice begins the day the first time.
	if turned, _ := start.ZoneBounds(); !turned.IsZero() {
		_, offset := start.Zone()
		_, before := turned.Add(-1).Zone()
		earlier := start.Add(time.Duration(offset-before) * time.Second)
		if earlier.Before(turned) && Of(earlier) == d {
			return earlier
		}
	}
	return start
}

// AddDays moves by n days. From no day, or beyond the year 9999, there is no day.
func (d Day) AddDays(n int) Day {
	if d == 0 {
		return 0
	}
	y, m, dd := d.Split()
	return New(y, m, dd+n)
}

// AddMonths moves by n months and stays in the month arrived at: 31 January and one month is the
// last day of February.
func (d Day) AddMonths(n int) Day {
	if d == 0 {
		return 0
	}
	y, m, dd := d.Split()
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(first.Year(), first.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return New(first.Year(), first.Month(), min(dd, last))
}

// Sub counts the days from e to d; negative when d is earlier.
func (d Day) Sub(e Day) int { return d.serial() - e.serial() }

// Weekday tells the day of the week.
func (d Day) Weekday() time.Weekday { return d.Start(time.UTC).Weekday() }

// IsZero tells that there is no day.
func (d Day) IsZero() bool { return d == 0 }

// Valid tells that the number is a day of the calendar; zero is not.
func (d Day) Valid() bool {
	y, m, dd := d.Split()
	return d > 0 && New(y, m, dd) == d
}

// In says the day with its year in the listener's language, and no day as the empty text.
func (d Day) In(s *words.Speaker) string {
	if d == 0 {
		return ""
	}
	return s.Date(d.Split())
}

// Short says the day without its year.
func (d Day) Short() words.Sayable { return short(d) }

type short Day

func (d short) In(s *words.Speaker) string {
	if d == 0 {
		return ""
	}
	return s.ShortDate(Day(d).Split())
}

func (d Day) serial() int { return int(d.Start(time.UTC).Unix() / 86400) }
