package cards

import (
	"testing"
	"time"

	"tessera/members/civil"
)

func day(t *testing.T, text string) civil.Day {
	t.Helper()
	d, err := civil.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestACardEndsOnTheSameDateOneTermLater(t *testing.T) {
	for _, c := range []struct {
		from string
		term Term
		want string
	}{
		{"2026-03-14", Term{1, Years}, "2027-03-14"},
		{"2026-01-31", Term{1, Months}, "2026-02-28"},
		{"2028-01-31", Term{1, Months}, "2028-02-29"},
		{"2028-02-29", Term{1, Years}, "2029-02-28"},
		{"2026-08-31", Term{3, Months}, "2026-11-30"},
		{"2026-12-31", Term{12, Months}, "2027-12-31"},
		{"2026-12-31", Term{30, Days}, "2027-01-30"},
		{"2026-12-31", Term{2, Weeks}, "2027-01-14"},
	} {
		if got := c.term.End(day(t, c.from)); got.String() != c.want {
			t.Errorf("%v from %s ends %s, want %s", c.term, c.from, got, c.want)
		}
	}
}

func TestACounterFillsUpWithItsPeriod(t *testing.T) {
	from := "2026-03-14"
	for _, c := range []struct {
		every     Period
		on, start string
	}{
		{PerTerm, "2026-12-01", from},
		{PerDay, "2026-12-01", "2026-12-01"},
		{PerWeek, "2026-11-22", "2026-11-16"}, // a Sunday belongs to the week before
		{PerWeek, "2026-11-23", "2026-11-23"},
		{PerMonth, "2026-11-22", "2026-11-01"},
		{PerYear, "2026-03-14", from},
		{PerYear, "2027-03-14", from}, // a yearly card's last day is no second year
		{PerYear, "2027-03-15", "2027-03-15"},
		{PerYear, "2028-03-14", "2027-03-15"},
	} {
		if got := c.every.Start(day(t, c.on), day(t, from)); got.String() != c.start {
			t.Errorf("%q on %s began %s, want %s", c.every, c.on, got, c.start)
		}
	}
}

func TestADeadlineCountsTheHoursTheShopIsOpen(t *testing.T) {
	seoul, err := time.LoadLocation("Asia/Seoul")
	if err != nil {
		t.Fatal(err)
	}
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	week := UsualWeek() // closed on Mondays, 10–20, Sundays 10–18
	for _, c := range []struct {
		name  string
		from  string
		hours int
		week  Week
		zone  *time.Location
		want  string
	}{
		{"within the day", "2026-11-20T11:00", 8, week, seoul, "2026-11-20T19:00"},
		{"until closing time exactly", "2026-11-20T12:00", 8, week, seoul, "2026-11-20T20:00"},
		{"over night", "2026-11-20T18:00", 8, week, seoul, "2026-11-21T16:00"},
		{"before opening", "2026-11-20T07:30", 2, week, seoul, "2026-11-20T12:00"},
		{"after closing, over a closed Monday", "2026-11-22T19:00", 8, week, seoul, "2026-11-24T18:00"},
		{"sixteen hours over the weekend", "2026-11-21T15:00", 16, week, seoul, "2026-11-24T13:00"},
		{"the clock goes back over night", "2026-10-24T19:00", 2, week, berlin, "2026-10-25T11:00"},
		{"a shop that never opens counts every hour", "2026-11-22T19:00", 8, Week{}, seoul, "2026-11-23T03:00"},
	} {
		from, err := time.ParseInLocation("2006-01-02T15:04", c.from, c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.week.After(from, c.hours, c.zone).In(c.zone).Format("2006-01-02T15:04"); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAShopThatNeverOpensCountsEveryHour(t *testing.T) {
	from := time.Date(2026, time.May, 2, 9, 0, 0, 0, time.UTC)
	var noonToNoon Week
	for day := range noonToNoon {
		noonToNoon[day] = Hours{Open: 720, Close: 720}
	}
	for _, week := range []Week{{}, noonToNoon} {
		if due := week.After(from, 8, time.UTC); !due.Equal(from.Add(8 * time.Hour)) {
			t.Errorf("%v: due %s", week, due)
		}
	}
}

func TestHoursThatCloseBeforeTheyOpenAreRefused(t *testing.T) {
	week := UsualWeek()
	week[3] = Hours{Open: 900, Close: 600}
	if week.Validate() == nil {
		t.Error("taken")
	}
}
