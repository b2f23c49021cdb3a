package welcome

import (
	"fyne.io/fyne/v2"

	"tessera/ui/theme"
	"tessera/ui/widget"
)

// startStep asks whether to begin with a demo shop or with an empty one.
type startStep struct {
	w      *Welcome
	panels map[bool]*widget.TapPanel
	chips  map[bool]*widget.Chip
}

func newStartStep(w *Welcome) *startStep {
	return &startStep{w: w, panels: map[bool]*widget.TapPanel{}, chips: map[bool]*widget.Chip{}}
}

func (s *startStep) title() string { return s.w.env.Text("welcome.start_title") }
func (s *startStep) hint() string  { return s.w.env.Text("welcome.start_hint") }

func (s *startStep) content() fyne.CanvasObject {
	say := s.w.env.Text
	presets := []string{say("welcome.with_plans"), say("welcome.with_services")}
	row := widget.Split(theme.Size(theme.Wide),
		s.box(true, "members", say("welcome.demo"), say("welcome.demo_hint"),
			append([]string{say("welcome.with_members", "Count", demoMembers), say("welcome.with_year")}, presets...)),
		s.box(false, "plus", say("welcome.empty"), say("welcome.empty_hint"), presets))
	s.mark()
	return widget.AtLeast(0, pageHeight, row)
}

// box is one way to start, with what it begins with.
func (s *startStep) box(demo bool, icon, title, sentence string, with []string) widget.Part {
	s.chips[demo] = widget.NewChip(s.w.env.Text("welcome.chosen"), widget.ToneTeal)
	gap := theme.Size(theme.Gap)
	all := widget.Rows(gap,
		widget.Columns(gap, widget.NewIcon(icon, theme.Teal, 40), widget.Spacer(), s.chips[demo]),
		widget.Rows(theme.Size(theme.Hair), widget.NewParagraph(title, widget.Title), widget.NewParagraph(sentence, widget.Muted)),
		widget.NewSeparator())
	for _, line := range with {
		all.Add(widget.TopColumns(theme.Size(theme.Tight), widget.NewIcon("check", theme.Green, 18),
			widget.Fill(widget.NewParagraph(line, widget.Body))))
	}
	s.panels[demo] = widget.NewTapPanel(all, func() { s.choose(demo) }).Padded(widget.Even(theme.Size(theme.Wide)))
	return widget.Part{Object: s.panels[demo], Weight: 1, Min: 260}
}

// choose marks one of the two; pressing the marked one again opens the shop.
func (s *startStep) choose(demo bool) {
	if s.w.demo == demo {
		s.w.forward()
		return
	}
	s.w.demo = demo
	s.mark()
}

func (s *startStep) mark() {
	for demo, panel := range s.panels {
		panel.SetChosen(demo == s.w.demo)
		s.chips[demo].Hidden = demo != s.w.demo
		panel.Refresh()
	}
}

func (s *startStep) take() bool { return true }

func (s *startStep) first() fyne.Focusable { return s.panels[s.w.demo] }
