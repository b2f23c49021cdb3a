package service

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/cards/aftersale"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// As many cases as a person can see to; older resolved ones are in their member's story.
const (
	mostOpen     = 300
	mostResolved = 20
)

// Screen is the room.
type Screen struct {
	env     *screen.Env
	reading screen.Latest
	risk    *widget.Chip
	head    *fyne.Container
	body    *fyne.Container
	object  *fyne.Container
	first   *widget.TapPanel // the most urgent case, for the keyboard
	waits   bool             // the keyboard is meant for the first case, once it is read
	add     *widget.Button
	board   board
	detail  *detail  // the case in front of the window, nil before the first
	opening *opening // the case being opened
}

var (
	_ screen.Screen = (*Screen)(nil)
	_ screen.Keyed  = (*Screen)(nil)
)

// board is what the room shows.
type board struct {
	open, resolved []aftersale.Case
	people         map[string]members.Member
}

// New makes the room.
func New(env *screen.Env) screen.Screen {
	s := &Screen{env: env, body: container.NewStack(), risk: widget.NewChip("", widget.ToneRed)}
	s.risk.Hide()
	s.add = widget.NewButton(env.Text("service.new_case"), widget.Primary, func() { s.openNew(screen.Place{}) }).WithKey("Ctrl N")
	s.head = widget.Columns(theme.Size(theme.Gap), widget.NewText(env.Text("service.title"), widget.Title), widget.Spacer(), s.risk, s.add)
	s.object = widget.Pad(widget.Sides(18, theme.Size(theme.Wide)), widget.Rows(theme.Size(theme.Gap), s.head, widget.Fill(s.body)))
	return s
}

// Object is the whole room.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show reads the cases again, and opens one or begins one.
func (s *Screen) Show(at screen.Place) {
	s.read()
	switch {
	case at.Action == screen.OpenCase:
		s.openNew(at)
	case at.CaseNumber != "":
		s.openCase(at.CaseNumber)
	}
}

// Focus gives the keyboard to the most urgent case.
func (s *Screen) Focus() {
	s.waits = s.first == nil
	if s.waits {
		s.env.Window.Canvas().Focus(s.add)
		return
	}
	s.env.Window.Canvas().Focus(s.first)
}

// Leave goes at once: what is being entered is in a dialog over the window.
func (s *Screen) Leave(proceed func()) { proceed() }

// Key opens a new case on Ctrl+N, and saves what its dialog asks on Ctrl+S.
func (s *Screen) Key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if key == fyne.KeyS && modifier == fyne.KeyModifierControl {
		dialog, open := s.env.Window.Canvas().Overlays().Top().(*widget.Dialog)
		if open {
			dialog.Submit()
		}
		return open
	}
	if key == fyne.KeyN && modifier == fyne.KeyModifierControl {
		s.add.Press()
		return true
	}
	return false
}

func (s *Screen) read() {
	screen.Load(s.env, &s.reading, s.look, s.show)
}

func (s *Screen) look(ctx context.Context) (board, error) {
	var (
		b   = board{people: map[string]members.Member{}}
		err error
	)
	if b.open, err = s.env.House.Cases.OpenOnes(ctx, mostOpen); err != nil {
		return b, err
	}
	if b.resolved, err = s.env.House.Cases.ResolvedOnes(ctx, mostResolved); err != nil {
		return b, err
	}
	for _, list := range [][]aftersale.Case{b.open, b.resolved} {
		for _, c := range list {
			if _, known := b.people[c.MemberID]; known {
				continue
			}
			if b.people[c.MemberID], err = s.env.House.Book.ByID(ctx, c.MemberID); err != nil {
				return b, err
			}
		}
	}
	return b, nil
}

func (s *Screen) show(b board) {
	s.board = b
	s.first = nil
	s.showRisk()
	if len(b.open) == 0 && len(b.resolved) == 0 {
		empty := widget.NewEmpty("service", s.env.Text("service.nothing"), s.env.Text("service.nothing_hint"), nil)
		s.body.Objects = []fyne.CanvasObject{widget.NewPanel(widget.Fill(empty))}
		s.body.Refresh()
		return
	}
	s.body.Objects = []fyne.CanvasObject{s.columns()}
	s.body.Refresh()
	if s.waits && s.env.Window.Canvas().Focused() == fyne.Focusable(s.add) {
		s.Focus()
	}
}

// showRisk counts the promises that are late or due within two hours.
func (s *Screen) showRisk() {
	risky := 0
	for _, c := range s.board.open {
		if atRisk(c, s.env.Clock()) {
			risky++
		}
	}
	s.risk.Set(s.env.Text("service.at_risk", "Count", risky), widget.ToneRed)
	s.risk.Hidden = risky == 0
	s.head.Refresh()
}
