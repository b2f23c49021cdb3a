package members

import (
	"fyne.io/fyne/v2"

	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// aboutBox is what to know before the person sits down; nil where nothing was written.
func aboutBox(env *screen.Env, m members.Member) fyne.CanvasObject {
	lines := widget.Rows(2)
	add := func(label, text string, style widget.Style) {
		if text != "" {
			lines.Add(widget.NewSpans(widget.Span{Text: label + "  ", Style: style}, widget.Span{Text: text, Style: widget.Small}))
		}
	}
	add(env.Text("members.likes"), m.Likes, widget.SmallBold)
	add(env.Text("members.avoid"), m.Avoid, widget.SmallBold.In(theme.Red))
	add(env.Text("common.note"), m.Note, widget.SmallBold)
	if m.Birthday != 0 {
		add(env.Text("common.birthday"), m.Birthday.In(env.Say), widget.SmallBold)
	}
	if len(lines.Objects) == 0 {
		return nil
	}
	return widget.NewPanel(lines).On(theme.Note).Padded(widget.Sides(9, 12))
}

// birthdayDays is how far ahead a birthday is pointed out.
const birthdayDays = 14

// birthdaySoon says that a birthday is near; nothing where it is not.
func birthdaySoon(env *screen.Env, birthday civil.Day) string {
	if birthday.IsZero() {
		return ""
	}
	today := env.Today()
	born, _, _ := birthday.Split()
	year, _, _ := today.Split()
	for _, next := range []civil.Day{birthday.AddMonths(12 * (year - born)), birthday.AddMonths(12 * (year - born + 1))} {
		switch days := next.Sub(today); {
		case days == 0:
			return env.Text("members.birthday_today")
		case days == 1:
			return env.Text("members.birthday_tomorrow")
		case days > 0 && days <= birthdayDays:
			return env.Text("members.birthday_in", "Count", days)
		}
	}
	return ""
}
