package cards

import (
	"time"

	"tessera/assets/words"
	"tessera/members/civil"
)

// Period is how often a counted promise fills up again.
type Period string

// The periods. Days, weeks (from Monday), months and years are the calendar's.
const (
	PerTerm  Period = "" // once for the card's whole term
	PerDay   Period = "day"
	PerWeek  Period = "week"
	PerMonth Period = "month"
	PerYear  Period = "year" // years of the card: from valid_from, not from January
)

// Periods lists those that fill up again.
func Periods() []Period { return []Period{PerDay, PerWeek, PerMonth, PerYear} }

// Start is the first day of the period that the day falls in, for a card valid from
// validFrom; it names the counter's row. PerTerm starts with the card.
func (p Period) Start(day, validFrom civil.Day) civil.Day {
	year, month, _ := day.Split()
	switch p {
	case PerDay:
		return day
	case PerWeek:
		return day.AddDays(-(int(day.Weekday()) + 6) % 7)
	case PerMonth:
		return civil.New(year, month, 1)
	case PerYear:
		from := validFrom
		for n := 12; ; n += 12 {
			last := validFrom.AddMonths(n) // inclusive, as a card's own last day is
			if day <= last {
				return from
			}
			from = last.AddDays(1)
		}
	}
	return validFrom
}

// TermUnit is what a term is counted in.
type TermUnit string

// The units of a term.
const (
	Days   TermUnit = "day"
	Weeks  TermUnit = "week"
	Months TermUnit = "month"
	Years  TermUnit = "year"
)

// TermUnits lists them from the shortest.
func TermUnits() []TermUnit { return []TermUnit{Days, Weeks, Months, Years} }

// Term is how long a card is valid.
type Term struct {
	Count int      `json:"count"`
	Unit  TermUnit `json:"unit"`
}

// End is the last valid day, inclusive: the same date one term later, clamped to the month's end.
func (t Term) End(from civil.Day) civil.Day {
	switch t.Unit {
	case Days:
		return from.AddDays(t.Count)
	case Weeks:
		return from.AddDays(7 * t.Count)
	case Years:
		return from.AddMonths(12 * t.Count)
	}
	return from.AddMonths(t.Count)
}

// Validate refuses a term of no length, or of more than a hundred years.
func (t Term) Validate() error {
	most := map[TermUnit]int{Days: 36_500, Weeks: 5_200, Months: 1_200, Years: 100}[t.Unit]
	if t.Count < 1 || t.Count > most {
		return words.Refuse(words.Invalid, "error.term_invalid")
	}
	return nil
}

// In says the term: "1 year", "3 months".
func (t Term) In(s *words.Speaker) string {
	return s.Text("plan.term_"+string(t.Unit), "Count", t.Count)
}

// DayOf is the civil day of an instant in the shop's zone.
func DayOf(at time.Time, zone *time.Location) civil.Day { return civil.Of(at.In(zone)) }
