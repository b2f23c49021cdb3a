package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Widths of the columns in the design at 1280 pixels, and what they can live with.
const (
	leftWeight, leftLeast   = 726, 500
	rightWeight, rightLeast = 420, 330
)

// bottomLeast is the least height of what stands below the guest.
const bottomLeast = 216

// besideLeast is the least width at which the promises stand beside the day's list.
const besideLeast = 520

// Screen is the desk.
type Screen struct {
	env    *screen.Env
	bar    *widget.ScanBar
	guest  *guest
	promis *promises
	today  *today
	visit  *visit
	ready  *ready
	last   *completed // the visit completed last, for its receipt, its smile and its undoing

	left, right *fyne.Container
	object      *fyne.Container

	verdict   *checkout.Verdict // nil while nobody is here, or a walk-in
	walking   bool              // a visit without a member was begun
	notice    *notice           // what was scanned or typed opens nothing and names nobody
	judging   screen.Latest
	searching screen.Latest
	entering  screen.Latest
}

var (
	_ screen.Screen = (*Screen)(nil)
	_ screen.Keyed  = (*Screen)(nil)
	_ screen.Typed  = (*Screen)(nil)
	_ screen.Keeper = (*Screen)(nil)
)

// New makes the desk.
func New(env *screen.Env) screen.Screen { return newDesk(env) }

func newDesk(env *screen.Env) *Screen {
	s := &Screen{env: env, left: container.NewStack(), right: container.NewStack()}
	s.bar = widget.NewScanBar(env.Text("desk.scan"), env.Text("desk.scan_hint"), "F1")
	s.bar.OnChanged = s.typed
	s.bar.OnSubmitted = s.submitted
	s.bar.OnPicked = s.picked
	s.bar.OnEscape = s.escaped
	s.guest = newGuest(s)
	s.promis = newPromises(s)
	s.today = newToday(s)
	s.ready = newReady(s)
	s.visit = newVisit(s)
	s.build()
	s.refresh()
	s.visit.learn()
	s.today.load()
	return s
}

func (s *Screen) build() {
	gap := theme.Size(theme.Gap)
	walkIn := widget.NewButton(s.env.Text("desk.walk_in"), widget.Secondary, s.walkIn)
	newMember := widget.NewButton(s.env.Text("desk.new_member"), widget.Secondary, s.newMember)
	top := widget.Columns(gap, widget.Fill(s.bar), walkIn, newMember)
	body := widget.Split(gap,
		widget.Part{Object: s.left, Weight: leftWeight, Min: leftLeast},
		widget.Part{Object: s.right, Weight: rightWeight, Min: rightLeast})
	page := widget.Pad(widget.Sides(18, theme.Size(theme.Wide)), widget.Rows(gap, top, widget.Fill(body)))
	s.object = container.NewStack(page, s.bar.Sheet())
}

// Object is the whole desk.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Focus gives the keyboard to the scan bar.
func (s *Screen) Focus() { s.bar.Focus() }

// Leave lets a person go anywhere: what was entered is still here when they come back.
func (s *Screen) Leave(proceed func()) {
	s.bar.Suggest()
	proceed()
}

// Show goes to a member, a card or a walk-in, and brings the day's list up to date.
func (s *Screen) Show(at screen.Place) {
	s.visit.learn()
	s.today.load()
	switch {
	case at.Action == screen.Scan:
		s.scan(at.Text)
	case at.Action == screen.WalkIn:
		s.walkIn()
	case at.Receipt != "":
		s.showReceipt(at.Receipt)
	case at.MemberID != "":
		s.meet(at.MemberID)
	case s.verdict != nil:
		s.lookAgain()
	}
}

// refresh shows what fits the moment: an empty desk, a guest, or a visit just completed.
func (s *Screen) refresh() {
	switch {
	case s.verdict != nil || s.notice != nil:
		s.left.Objects = []fyne.CanvasObject{s.served()}
	case s.walking:
		s.left.Objects = []fyne.CanvasObject{widget.Rows(theme.Size(theme.Gap), s.walkInPanel(), widget.Fill(s.today.object))}
	default:
		s.left.Objects = []fyne.CanvasObject{s.empty()}
	}
	if s.last != nil && s.last.open {
		s.right.Objects = []fyne.CanvasObject{s.last.object}
	} else {
		s.right.Objects = []fyne.CanvasObject{s.visit.object}
	}
	s.object.Refresh()
}

// served is the left side with a guest: who it is, above what the card promises and the day.
func (s *Screen) served() fyne.CanvasObject {
	gap := theme.Size(theme.Gap)
	if s.notice != nil {
		return widget.Rows(gap, s.notice.object, widget.Fill(s.today.object))
	}
	if s.verdict.Card == nil {
		return widget.Scroll(widget.Rows(gap, s.guest.object, widget.Fill(held(bottomLeast, s.today.object))))
	}
	// Large letters leave no room side by side.
	below := widget.Reflow(gap, besideLeast*max(1, theme.Size(theme.Body)/14),
		widget.Part{Object: widget.Fill(held(bottomLeast, s.promis.object)), Weight: 432, Min: 270},
		widget.Part{Object: widget.Fill(held(bottomLeast, s.today.object)), Weight: 280, Min: 200})
	return widget.Scroll(widget.Rows(gap, s.guest.object, widget.Fill(below)))
}

// empty is the left side while nobody is here.
func (s *Screen) empty() fyne.CanvasObject {
	return widget.Rows(theme.Size(theme.Gap), s.ready.object, widget.Fill(s.today.object))
}
