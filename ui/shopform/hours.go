package shopform

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Hours asks for a week's opening hours.
type Hours struct {
	say    *words.Speaker
	days   [7]*day
	object *fyne.Container
}

// day is one line of the week.
type day struct {
	open     *widget.Check
	from, to *widget.Field
}

// firstDays is the order people read a week in, from Monday.
var firstDays = [7]time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
}

// NewHours shows a week; changed, which may be nil, is called with each change a person makes.
func NewHours(say *words.Speaker, week cards.Week, changed func()) *Hours {
	if changed == nil {
		changed = func() {}
	}
	h := &Hours{say: say, object: widget.Rows(theme.Size(theme.Hair))}
	for _, weekday := range firstDays {
		d := h.newDay(weekday, week[weekday], changed)
		h.days[weekday] = d
		h.object.Add(widget.Split(theme.Size(theme.Tight),
			widget.Part{Object: widget.Columns(0, widget.Fill(d.open)), Weight: 5}, widget.Part{Object: d.from, Weight: 4}, widget.Part{Object: d.to, Weight: 4}))
	}
	return h
}

func (h *Hours) newDay(weekday time.Weekday, hours cards.Hours, changed func()) *day {
	d := &day{from: widget.NewField(""), to: widget.NewField("")}
	d.open = widget.NewCheck(h.say.Weekday(weekday), !hours.Closed(), func(bool) {
		d.fill()
		d.enable()
		changed()
	})
	check := func(text string) string {
		if _, ok := minuteOf(text); !ok && d.open.On() {
			return h.say.Text("shopform.time_invalid")
		}
		return ""
	}
	for _, field := range []*widget.Field{d.from, d.to} {
		field.WithPlaceholder(h.say.Text("shopform.closed"))
		field.Check = check
	}
	if !hours.Closed() {
		d.from.SetText(clock(hours.Open))
		d.to.SetText(clock(hours.Close))
	}
	d.enable()
	d.from.OnChanged = func(string) { changed() }
	d.to.OnChanged = func(string) { changed() }
	return d
}

// fill offers the usual hours to a day that opens for the first time.
func (d *day) fill() {
	if d.open.On() && d.from.Text() == "" && d.to.Text() == "" {
		d.from.SetText(clock(10 * 60))
		d.to.SetText(clock(20 * 60))
	}
}

func (d *day) enable() {
	for _, field := range []*widget.Field{d.from, d.to} {
		if d.open.On() {
			field.Enable()
		} else {
			field.Disable()
		}
	}
}

// Object is the seven lines.
func (h *Hours) Object() fyne.CanvasObject { return h.object }

// Week is what was entered. Where it cannot be, the field says so and the answer is false.
func (h *Hours) Week() (cards.Week, bool) {
	var week cards.Week
	right := true
	for weekday, d := range h.days {
		if !d.open.On() {
			continue
		}
		from, okFrom := minuteOf(d.from.Text())
		to, okTo := minuteOf(d.to.Text())
		if !d.from.Validate() || !d.to.Validate() || !okFrom || !okTo {
			right = false
			continue
		}
		if to <= from {
			d.to.SetError(h.say.Text("shopform.closes_first"))
			right = false
			continue
		}
		week[weekday] = cards.Hours{Open: from, Close: to}
	}
	return week, right
}

// clock writes a minute of the day; the last one is 24:00.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// minuteOf reads 9:30, 09:30, 0930 or 9; 24:00 is the day's end.
func minuteOf(text string) (int, bool) {
	if text == "24:00" {
		return 24 * 60, true
	}
	for _, form := range []string{"15:04", "1504", "15"} {
		if at, err := time.Parse(form, text); err == nil {
			return at.Hour()*60 + at.Minute(), true
		}
	}
	return 0, false
}
