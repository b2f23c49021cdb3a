package cards_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	shown "tessera/ui/cards"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

// salon is a shop with five members and their cards, some of which wait to be printed.
type salon struct {
	*screentest.Stage
	screen screen.Screen
	cards  map[string]cards.Card // by the member's name
}

func newSalon(t *testing.T, set screentest.Setting) *salon {
	t.Helper()
	s := &salon{Stage: screentest.New(t, set), cards: map[string]cards.Card{}}
	end := s.Now
	s.Now = end.AddDate(0, -2, 0)
	for _, each := range []struct{ name, other, phone, plan string }{
		{"박지민", "", "010-2233-8841", "wallet"},
		{"김서연", "Kim Seo-yeon", "010-4821-7730", "vip"},
		{"王小明", "Wáng Xiǎomíng", "+86 138 1234 5678", "visits10"},
		{"강수아", "", "010-7712-0045", "monthly"},
		{"Zoë Laurent", "", "010-9111-2233", "vip"},
	} {
		member := s.Member(members.Draft{Name: each.name, OtherName: each.other, Phone: each.phone})
		s.Now = s.Now.Add(26 * time.Hour)
		s.cards[each.name] = s.Sell(member, each.plan)
	}
	s.Now = end
	s.Do(s.House.Store.MarkPrinted(context.Background(), []cards.Number{s.cards["박지민"].Live()}, s.Env.Today()))
	s.screen = shown.New(s.Env)
	return s
}

func newSalonScreen(s *salon) screen.Screen { return shown.New(s.Env) }

// visitOf puts a visit on a member's card.
func (s *salon) visitOf(name string, uses ...string) {
	s.T.Helper()
	s.Visit(s.cards[name].Live(), 5, uses, cards.Cash,
		checkout.Item{Name: s.Env.Text("plan.service_colour"), Amount: 120_000},
		checkout.Item{Name: s.Env.Text("plan.service_scalp_care"), Amount: 40_000})
}

// lose gives a member's card a new number.
func (s *salon) lose(name string) {
	s.T.Helper()
	card, err := s.House.Desk.Replace(context.Background(), s.cards[name].Live(), "lost on the bus", checkout.Request{By: "Ji-ho"})
	s.Do(err)
	s.cards[name] = card
}

// at shows a place of the room.
func (s *salon) at(place screen.Place) *salon {
	s.T.Helper()
	place.Room = screen.Cards
	s.screen.Show(place)
	s.Show(s.screen)
	return s
}

// part goes to a part of the room by its pill.
func (s *salon) part(text string) *salon {
	s.T.Helper()
	press(s.T, s.all(), text)
	return s
}

// all is everything that can be seen: what lies over the window, or else the screen.
func (s *salon) all() fyne.CanvasObject {
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return s.Window.Content()
}

// walk visits everything that is visible.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *container.Scroll:
		walk(o.Content, visit)
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// said is all the words that can be seen.
func said(o fyne.CanvasObject) string {
	var all []string
	walk(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Text:
			all = append(all, o.Text())
		case *widget.Paragraph:
			all = append(all, o.Text())
		}
	})
	return strings.Join(all, "\n")
}

func (s *salon) says(want string) {
	s.T.Helper()
	if got := said(s.all()); !strings.Contains(got, want) {
		s.T.Errorf("nowhere does it say %q; it says:\n%s", want, got)
	}
}

func (s *salon) saysNot(not string) {
	s.T.Helper()
	if strings.Contains(said(s.all()), not) {
		s.T.Errorf("it says %q", not)
	}
}

// press taps the first thing that can be tapped and says text.
func press(t testing.TB, in fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	walk(in, func(o fyne.CanvasObject) {
		tap, ok := o.(fyne.Tappable)
		if !ok || found != nil {
			return
		}
		switch o.(type) {
		case *widget.Button, *widget.Filter, *widget.Check, *widget.Row, *widget.TapPanel:
			if first, _, _ := strings.Cut(said(o), "\n"); first == text {
				found = tap
			}
		}
	})
	if found == nil {
		t.Fatalf("nothing to press says %q in:\n%s", text, said(in))
	}
	found.Tapped(&fyne.PointEvent{})
}

func (s *salon) press(text string) {
	s.T.Helper()
	press(s.T, s.all(), text)
}

// field is the field of that label.
func (s *salon) field(label string) *widget.Field {
	s.T.Helper()
	var found *widget.Field
	walk(s.all(), func(o fyne.CanvasObject) {
		if f, ok := o.(*widget.Field); ok && found == nil {
			if first, _, _ := strings.Cut(said(o), "\n"); first == label {
				found = f
			}
		}
	})
	if found == nil {
		s.T.Fatalf("no field is called %q in:\n%s", label, said(s.all()))
	}
	return found
}

// choose picks an option of the select of that label, with the arrow keys.
func (s *salon) choose(label, option string) {
	s.T.Helper()
	walk(s.all(), func(o fyne.CanvasObject) {
		list, ok := o.(*widget.Select)
		if first, _, _ := strings.Cut(said(o), "\n"); !ok || first != label {
			return
		}
		for range 20 {
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		}
		for range 20 {
			if strings.HasSuffix(said(list), "\n"+option) {
				return
			}
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		s.T.Errorf("%s has no %q", label, option)
	})
}

func (s *salon) key(key fyne.KeyName) {
	s.T.Helper()
	if !s.screen.(screen.Keyed).Key(key, fyne.KeyModifierControl) {
		s.T.Errorf("Ctrl+%s does nothing", key)
	}
}

// table is the list of cards.
func (s *salon) table() *widget.Table {
	s.T.Helper()
	var found *widget.Table
	walk(s.all(), func(o fyne.CanvasObject) {
		if t, ok := o.(*widget.Table); ok {
			found = t
		}
	})
	if found == nil {
		s.T.Fatal("there is no table")
	}
	return found
}

// tableText is what stands in the list of cards.
func (s *salon) tableText() string { return said(s.table()) }

// endOfList goes to the end of the list of cards, again and again while more are read.
func (s *salon) endOfList() {
	s.T.Helper()
	for range 6 {
		s.table().Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}
