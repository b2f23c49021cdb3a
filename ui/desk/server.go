package desk

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// server is who does the work: a name that opens the list of staff.
type server struct {
	visit  *visit
	env    *screen.Env
	object *fyne.Container
	name   *widget.Button
}

func newServer(v *visit) *server {
	s := &server{visit: v, env: v.env}
	s.name = widget.NewButton("", widget.Quiet, s.open)
	s.object = widget.Columns(0, widget.NewText(v.env.Text("desk.served_by"), widget.Muted),
		widget.Pad(widget.Insets{Left: -11, Right: -16, Top: -6, Bottom: -6}, s.name))
	return s
}

func (s *server) draw() {
	s.object.Hidden = len(s.visit.staff) == 0
	name := s.visit.servedBy
	if name == "" {
		name = s.env.Text("common.choose")
	}
	s.name.SetText(name + " ▾")
}

func (s *server) open() {
	items := make([]*fyne.MenuItem, len(s.visit.staff))
	for i, operator := range s.visit.staff {
		items[i] = fyne.NewMenuItem(operator.Name, func() { s.choose(operator.Name) })
		items[i].Checked = operator.Name == s.visit.servedBy
	}
	menu := fynewidget.NewPopUpMenu(fyne.NewMenu("", items...), s.env.Window.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.name)
	menu.ShowAtPosition(at.Add(fyne.NewPos(0, s.name.Size().Height)))
}

func (s *server) choose(name string) {
	s.visit.servedBy, s.visit.chosen = name, true
	s.visit.draw()
}
