package ui

import (
	"context"
	"strings"
	"unicode"

	"tessera/members/staff"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// learnOperator finds who is at the desk: who was there last, or else the owner.
func (w *Window) learnOperator() {
	screen.Load(w.env, &w.staff, func(ctx context.Context) ([]staff.Operator, error) {
		return w.house.Staff.List(ctx)
	}, func(everybody []staff.Operator) {
		w.operator = chooseOperator(everybody, w.operator)
		w.rail.SetOperator(initials(w.operator), w.operator, w.askOperator)
	})
}

// chooseOperator keeps who was there while they work here; otherwise it takes the first owner,
// and the first person where there is none.
func chooseOperator(everybody []staff.Operator, last string) string {
	first := ""
	for _, o := range everybody {
		switch {
		case !o.Active:
		case o.Name == last:
			return last
		case first == "", o.Role == staff.Owner:
			if first == "" || roleOf(everybody, first) != staff.Owner {
				first = o.Name
			}
		}
	}
	return first
}

func roleOf(everybody []staff.Operator, name string) string {
	for _, o := range everybody {
		if o.Name == name {
			return o.Role
		}
	}
	return ""
}

// initials are two letters of a name: of its parts, of a Korean given name, or its first two.
func initials(name string) string {
	parts := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	switch {
	case len(parts) == 0:
		return ""
	case len(parts) > 1:
		return upper(parts[0], 1) + upper(parts[len(parts)-1], 1)
	}
	runes := []rune(parts[0])
	if !unicode.In(runes[0], unicode.Hangul, unicode.Han) {
		return upper(parts[0], 2)
	}
	return string(runes[max(0, len(runes)-2):])
}

func upper(text string, most int) string {
	runes := []rune(strings.ToUpper(text))
	return string(runes[:min(most, len(runes))])
}

// askOperator asks who is at the desk now.
func (w *Window) askOperator() {
	screen.Load(w.env, &w.staff, func(ctx context.Context) ([]staff.Operator, error) {
		return w.house.Staff.List(ctx)
	}, w.offerOperators)
}

func (w *Window) offerOperators(everybody []staff.Operator) {
	env := w.env
	var dialog *widget.Dialog
	list := widget.Rows(0)
	for _, o := range everybody {
		if !o.Active {
			continue
		}
		role := widget.NewText(env.Text("common.role_"+o.Role), widget.SmallMuted)
		row := widget.NewRow(widget.NewAvatar(o.Name, widget.AvatarSmall), widget.NewText(o.Name, widget.Strong), role, func() {
			dialog.Hide()
			w.take(o.Name)
		})
		row.NoLine()
		row.SetSelected(o.Name == w.operator)
		list.Add(widget.Pad(widget.Sides(0, 6), row))
	}
	cancel := widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() })
	dialog = widget.NewDialog(env.Text("shell.at_desk"), widget.Rows(theme.Size(theme.Gap),
		widget.NewParagraph(env.Text("shell.at_desk_hint"), widget.Muted), list), cancel)
	dialog.ShowOn(w.window.Canvas())
}

// take puts somebody at the desk.
func (w *Window) take(name string) {
	w.operator = name
	w.prefs.SetString(screen.PrefOperator, name)
	w.rail.SetOperator(initials(name), name, w.askOperator)
	screen.Done(w.env, "shell.at_desk_now", "Name", name)
}
