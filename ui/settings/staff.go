package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/members/staff"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

func (s *Screen) showStaff() {
	screen.Load(s.env, &s.reading, s.env.House.Staff.List, func(all []staff.Operator) { s.put(s.staff(all)) })
}

// staff lists who works here.
func (s *Screen) staff(all []staff.Operator) fyne.CanvasObject {
	add := widget.NewButton(s.env.Text("settings.staff_add"), widget.Primary, s.addStaff)
	rows := widget.Rows(0)
	for _, operator := range all {
		role := widget.NewChip(s.env.Text("common.role_"+operator.Role), widget.ToneNeutral)
		rows.Add(widget.NewRow(widget.NewAvatar(operator.Name, 32), widget.NewText(operator.Name, widget.Strong), role, nil))
	}
	if len(all) == 0 {
		rows.Add(widget.NewParagraph(s.env.Text("settings.staff_none"), widget.Muted))
	}
	hint := widget.NewParagraph(s.env.Text("settings.staff_hint"), widget.SmallMuted)
	return widget.NewTitledPanel(s.env.Text("settings.tab_staff"), add, widget.Rows(theme.Size(theme.Gap), rows, hint))
}

func (s *Screen) addStaff() {
	env := s.env
	role := staff.Staff
	name := widget.NewField(env.Text("common.name"))
	roles := widget.NewChoice([]widget.Option{
		{Key: staff.Staff, Text: env.Text("common.role_staff")},
		{Key: staff.Owner, Text: env.Text("common.role_owner")},
	}, role, func(key string) { role = key })
	var dialog *widget.Dialog
	save := func() {
		s.do(func(ctx context.Context) error {
			_, err := env.House.Staff.Add(ctx, name.Text(), role)
			return err
		}, func() {
			dialog.Hide()
			s.showStaff()
			screen.Done(env, "settings.staff_added", "Name", name.Text())
		}, func(err error) { name.SetError(screen.Sentence(env, err)) })
	}
	dialog = widget.NewDialog(env.Text("settings.staff_add"), widget.Rows(theme.Size(theme.Gap), name, roles),
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() }),
		widget.NewButton(env.Text("common.add"), widget.Primary, save))
	dialog.ShowOn(env.Window.Canvas())
}
