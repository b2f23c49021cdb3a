package members

import (
	"fyne.io/fyne/v2"

	"tessera/ui/theme"
	"tessera/ui/widget"
)

// story is what happened, each line opening what it tells of.
func (p *profile) story(read person) fyne.CanvasObject {
	all := widget.Rows(theme.Size(theme.Hair), widget.TitleRow(p.env.Text("members.story"), widget.NewButton(p.env.Text("members.open_case"), widget.Secondary, func() { p.calls.open(read) })))
	told := storyOf(p.env, read)
	for i, h := range told {
		row := widget.NewRow(widget.NewIconMark(h.icon, h.tone), widget.TitleAndNote(h.title, h.note),
			widget.NewText(dayName(p.env, h.day), widget.SmallMuted.Right()), p.opening(read, h))
		if i == len(told)-1 {
			row.NoLine()
		}
		all.Add(row)
	}
	if read.more {
		all.Add(widget.Pad(widget.Insets{Top: theme.Size(theme.Tight)}, widget.Left(
			widget.NewButton(p.env.Text("members.story_more"), widget.Quiet, p.readOn).WithIcon("down"))))
	}
	return all
}

// opening is what pressing a line does; nil for one that only tells.
func (p *profile) opening(read person, h happening) func() {
	switch {
	case h.receipt != "":
		return func() { p.calls.receipt(read, h.receipt) }
	case h.matter != "":
		return func() { p.calls.matter(h.matter) }
	}
	return nil
}

// readOn reads the story as far back as it goes.
func (p *profile) readOn() {
	p.storied = wholeStory
	p.load(p.wanted, nil)
}
