package service

import (
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards/aftersale"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// soon is how long before its deadline a promise is at risk.
const soon = 2 * time.Hour

func atRisk(c aftersale.Case, now time.Time) bool {
	return c.State != aftersale.Resolved && !c.Due.IsZero() && now.After(c.Due.Add(-soon))
}

// columns are the board: open cases by state, the least time left first, and those made
// right lately.
func (s *Screen) columns() fyne.CanvasObject {
	gap := theme.Size(theme.Gap)
	parts := make([]fyne.CanvasObject, 0, 4)
	for _, state := range aftersale.OpenStates() {
		var tiles []fyne.CanvasObject
		for _, c := range s.board.open {
			if c.State == state {
				tiles = append(tiles, s.tile(c))
			}
		}
		parts = append(parts, s.column(state, tiles))
	}
	done := make([]fyne.CanvasObject, 0, len(s.board.resolved))
	for _, c := range s.board.resolved {
		done = append(done, s.tile(c))
	}
	return widget.Grid(4, gap, append(parts, s.column(aftersale.Resolved, done))...)
}

func (s *Screen) column(state aftersale.State, tiles []fyne.CanvasObject) fyne.CanvasObject {
	title := s.env.Text("service.column", "State", state, "Tally", words.Num(int64(len(tiles))))
	stack := widget.Rows(10, tiles...)
	if len(tiles) == 0 {
		stack.Add(widget.NewParagraph(s.env.Text("service.none_"+string(state)), widget.SmallMuted))
	}
	return widget.Rows(10, widget.NewText(title, widget.Label.In(theme.Muted).Bolder()), widget.Fill(widget.Scroll(stack)))
}

// tile is one case; pressed, it opens.
func (s *Screen) tile(c aftersale.Case) fyne.CanvasObject {
	rows := widget.Rows(5,
		s.tileHead(c),
		widget.NewParagraph(c.Subject, widget.Strong),
		widget.NewText(s.board.people[c.MemberID].Name, widget.SmallMuted))
	tone, line := s.timeLine(c)
	if c.State != aftersale.Resolved && !c.Due.IsZero() {
		rows.Add(widget.NewMeter(elapsed(c, s.env.Clock()), tone))
	}
	if line != "" {
		style := widget.SmallMuted
		if tone == widget.ToneRed {
			style = widget.Small.In(theme.Red)
		}
		rows.Add(widget.NewParagraph(line, style))
	}
	tile := widget.NewTapPanel(rows, func() { s.openCase(c.Number) })
	if s.first == nil {
		s.first = tile
	}
	return tile
}

// roomyHead is the width, in sizes of plain text, from which the kind and the number have room
// beside each other.
const roomyHead = 11

// tileHead is what kind of case it is and its number, which go below each other where it is narrow.
func (s *Screen) tileHead(c aftersale.Case) fyne.CanvasObject {
	chip := func() fyne.CanvasObject { return widget.NewChip(c.Kind.In(s.env.Say), s.kindTone(c)) }
	number := func() fyne.CanvasObject { return widget.NewText(c.Number, widget.SmallMuted) }
	return widget.Widest(
		widget.AtLeast(roomyHead*theme.Size(theme.Body), 0, widget.Columns(8, chip(), widget.Spacer(), number())),
		widget.Rows(4, widget.Left(chip()), number()))
}

// elapsed is how much of the promised time has gone.
func elapsed(c aftersale.Case, now time.Time) float32 {
	all := c.Due.Sub(c.OpenedAt)
	if all <= 0 {
		return 1
	}
	return min(1, max(0.02, float32(now.Sub(c.OpenedAt))/float32(all)))
}

func (s *Screen) kindTone(c aftersale.Case) widget.Tone {
	switch {
	case c.State == aftersale.Resolved:
		return widget.ToneNeutral
	case atRisk(c, s.env.Clock()):
		return widget.ToneRed
	case c.Due.IsZero():
		return widget.ToneNeutral
	}
	return widget.ToneBlue
}

// timeLine says what is left of the promised time, or how it was kept.
func (s *Screen) timeLine(c aftersale.Case) (widget.Tone, string) {
	return timeLine(s.env, c)
}

func timeLine(env *screen.Env, c aftersale.Case) (widget.Tone, string) {
	now := env.Clock()
	switch {
	case c.State == aftersale.Resolved && c.Due.IsZero():
		return widget.ToneNeutral, env.Text("service.resolved_on", "When", when(env, c.ResolvedAt))
	case c.Kept():
		return widget.ToneGreen, env.Text("service.kept_on", "When", when(env, c.ResolvedAt))
	case c.State == aftersale.Resolved:
		return widget.ToneNeutral, env.Text("service.late_on", "When", when(env, c.ResolvedAt))
	case c.Due.IsZero():
		return widget.ToneNeutral, env.Text("service.no_promise")
	case now.After(c.Due):
		return widget.ToneRed, env.Text("service.overdue", "When", when(env, c.Due))
	case now.After(c.Due.Add(-soon)):
		return widget.ToneRed, env.Text("service.due_minutes", "When", when(env, c.Due), "Count", int(c.Due.Sub(now)/time.Minute))
	}
	return widget.ToneTeal, env.Text("service.due", "When", when(env, c.Due))
}

// when is an instant as the desk reads it: the time today, the day and time otherwise.
func when(env *screen.Env, t time.Time) words.Sentence {
	local := env.InShop(t)
	year, month, day := local.Date()
	if y, m, d := env.InShop(env.Clock()).Date(); y == year && m == month && d == day {
		return words.Say("service.today_at", "Clock", env.Say.Clock(local))
	}
	return words.Say("service.day_at", "Day", env.Say.ShortDate(year, month, day), "Clock", env.Say.Clock(local))
}
