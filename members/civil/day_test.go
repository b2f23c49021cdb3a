package civil_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"pgregory.net/rapid"

	"tessera/assets/words"
	"tessera/members/civil"
)

func TestAMonthLaterIsTheSameDateOrTheMonthsLastDay(t *testing.T) {
	for _, c := range []struct {
		from   civil.Day
		months int
		want   civil.Day
	}{
		{20260131, 1, 20260228},
		{20280131, 1, 20280229},
		{20280229, 12, 20290228},
		{20280229, 48, 20320229},
		{20260331, -1, 20260228},
		{20261231, 1, 20270131},
		{20261130, 3, 20270228},
		{20260115, 0, 20260115},
		{20260115, 12, 20270115},
		{20260331, 6, 20260930},
		{20260131, -14, 20241130},
		{99991231, 1, 0},
		{0, 1, 0},
	} {
		if got := c.from.AddMonths(c.months); got != c.want {
			t.Errorf("%v and %d months: got %v, want %v", c.from, c.months, got, c.want)
		}
	}
}

func TestDaysCrossMonthsAndYears(t *testing.T) {
	for _, c := range []struct {
		from civil.Day
		days int
		want civil.Day
	}{
		{20261231, 1, 20270101},
		{20270101, -1, 20261231},
		{20280228, 1, 20280229},
		{20270228, 1, 20270301},
		{20260503, 365, 20270503},
		{0, 7, 0},
	} {
		if got := c.from.AddDays(c.days); got != c.want {
			t.Errorf("%v and %d days: got %v, want %v", c.from, c.days, got, c.want)
		}
	}
}

func TestOnlyAnIsoDateIsRead(t *testing.T) {
	for text, want := range map[string]civil.Day{
		"2026-05-03": 20260503, "1990-02-28": 19900228, "2028-02-29": 20280229, "0001-01-01": 10101,
		"2027-02-29": 0, "2026-13-01": 0, "2026-5-3": 0, "03.05.2026": 0, "": 0, "0000-01-01": 0,
		"2026-05-03 ": 0, "2026-05-03T00:00:00Z": 0,
	} {
		got, err := civil.Parse(text)
		if got != want || (err == nil) != (want != 0) {
			t.Errorf("%q: got %v, %v, want %v", text, got, err, want)
		}
		if err != nil && words.AsRefusal(err).Kind != words.Invalid {
			t.Errorf("%q: refused as %v", text, err)
		}
	}
}

func TestADayIsSaidInTheListenersLanguage(t *testing.T) {
	day := civil.New(2027, time.March, 14)
	for lang, want := range map[words.Lang]string{
		words.English: "14 Mar 2027", words.Korean: "2027년 3월 14일", words.Chinese: "2027年3月14日",
	} {
		if got := day.In(words.For(lang)); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got := day.Short().In(words.For(words.Korean)); got != "3월 14일" {
		t.Errorf("without a year: %q", got)
	}
	if got := civil.Day(0).In(words.For(words.English)); got != "" {
		t.Errorf("no day is said as %q", got)
	}
}

func TestADayStartsWhereItsMidnightIsMissingOrShownTwice(t *testing.T) {
	for _, c := range []struct {
		zone string
		day  civil.Day
		want string
	}{
		{"Asia/Seoul", 20260503, "2026-05-03T00:00:00+09:00"},
		{"America/Santiago", 20250907, "2025-09-07T01:00:00-03:00"}, // the clock jumps over midnight
		{"Asia/Beirut", 20250330, "2025-03-30T01:00:00+03:00"},      // and here
		{"America/Havana", 20251102, "2025-11-02T00:00:00-04:00"},   // 01:00 goes back to 00:00
		{"America/New_York", 20260308, "2026-03-08T00:00:00-05:00"}, // the jump comes later in the day
		{"Pacific/Apia", 20111230, "2011-12-31T00:00:00+14:00"},     // a day that never was
	} {
		loc, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.day.Start(loc).Format(time.RFC3339); got != c.want {
			t.Errorf("%s %v starts at %s, want %s", c.zone, c.day, got, c.want)
		}
	}
}

func TestTheDayIsTheOneInTheShopsOwnZone(t *testing.T) {
	seoul, err := time.LoadLocation("Asia/Seoul")
	if err != nil {
		t.Fatal(err)
	}
	evening := time.Date(2026, 5, 2, 15, 30, 0, 0, time.UTC)
	if got := civil.Of(evening.In(seoul)); got != 20260503 {
		t.Errorf("in Seoul it is %v", got)
	}
	if got := civil.Of(evening); got != 20260502 {
		t.Errorf("in UTC it is %v", got)
	}
}

func TestNumbersThatAreNoDayAreNotValid(t *testing.T) {
	for _, d := range []civil.Day{0, -1, 20260230, 20261301, 20260500, 1, 100000101} {
		if d.Valid() {
			t.Errorf("%d passes as a day", int32(d))
		}
	}
	if !civil.Day(20280229).Valid() {
		t.Error("29 February 2028 is a day")
	}
}

var anyDay = rapid.Custom(func(t *rapid.T) civil.Day {
	return civil.Day(10101).AddDays(rapid.IntRange(0, 3652058).Draw(t, "days"))
})

func TestDaysBehaveLikeACalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay.Draw(t, "day")
		if !d.Valid() {
			t.Fatalf("%d is not valid", int32(d))
		}
		if back, err := civil.Parse(d.String()); err != nil || back != d {
			t.Fatalf("%v is read back as %v, %v", d, back, err)
		}
		e := anyDay.Draw(t, "other")
		if d.AddDays(e.Sub(d)) != e {
			t.Fatalf("%v and the days to %v do not meet", d, e)
		}
		if (d < e) != (e.Sub(d) > 0) {
			t.Fatalf("%v and %v are not ordered by their numbers", d, e)
		}
		months := rapid.IntRange(-240, 240).Draw(t, "months")
		moved := d.AddMonths(months)
		if moved == 0 {
			return
		}
		y, m, dd := d.Split()
		my, mm, md := moved.Split()
		if my*12+int(mm) != y*12+int(m)+months {
			t.Fatalf("%v and %d months is %v", d, months, moved)
		}
		if md != dd && moved.AddDays(1).String()[8:] != "01" {
			t.Fatalf("%v and %d months is %v, which is neither the date nor the month's end", d, months, moved)
		}
		if (int(d.Weekday())+7+e.Sub(d)%7)%7 != int(e.Weekday()) {
			t.Fatalf("%v is a %v, %v a %v", d, d.Weekday(), e, e.Weekday())
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2026-05-03", "2028-02-29", "9999-12-31", "0000-00-00", "2026-05-03\x00", "２０２６-05-03"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := civil.Parse(text)
		if err != nil {
			if d != 0 {
				t.Fatalf("%q is refused and yet %v", text, d)
			}
			return
		}
		if !d.Valid() || d.String() != text {
			t.Fatalf("%q is read as %v", text, d)
		}
	})
}
