package members

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

func (r *room) names() []string {
	var names []string
	for _, m := range r.screen.roll.rows {
		names = append(names, m.Name)
	}
	return names
}

func TestMembersAreFoundByAnythingTheyAreKnownBy(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	card := string(r.scanCardOf("김서연"))
	for typed, want := range map[string]string{
		"서연": "김서연", "ㄱㅅㅇ": "김서연", "seo-yeon": "김서연", "7730": "김서연", "010-4821": "김서연",
		"m-2": "김서연", "wang": "王小明", "小明": "王小明", "zoe": "Zoë Laurent", card: "김서연",
	} {
		r.screen.roll.search.SetText(typed)
		found := false
		for _, name := range r.names() {
			found = found || name == want
		}
		if !found {
			t.Errorf("%q finds %v, not %s", typed, r.names(), want)
		}
	}
}

func (r *room) scanCardOf(name string) string {
	v, err := r.House.Desk.Meet(r.Env.Context(), r.people[name].ID)
	r.Do(err)
	return string(v.Card.Live())
}

func TestDownAndEnterGoFromTheSearchToTheMember(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.screen.Focus()
	r.Type("김")
	r.Press(fyne.KeyDown)
	if shown := r.screen.profile.now; shown == nil || shown.member.Name != "김서연" {
		t.Fatal("the first one found is not shown")
	}
	r.Press(fyne.KeyDown)
	if shown := r.screen.profile.now; shown.member.Name != "김시온" {
		t.Errorf("Down shows %s", shown.member.Name)
	}
	r.Press(fyne.KeyReturn)
	r.Press(fyne.KeyReturn)
	if r.screen.form == nil || r.screen.form.before.Name != "김시온" {
		t.Error("Enter twice does not open the form")
	}
}

func TestTheListReadsOnAsItIsScrolled(t *testing.T) {
	r := enter(t, screentest.Setting{})
	for i := range 3*pageOf + 7 {
		r.add(members.Draft{Name: fmt.Sprintf("Member %03d", i)})
	}
	r.come(screen.Place{})
	if n := len(r.screen.roll.rows); n != pageOf {
		t.Fatalf("%d read at first", n)
	}
	r.screen.roll.enter()
	for range 8 {
		r.Press(fyne.KeyEnd)
	}
	if got := len(r.screen.roll.rows); got != 3*pageOf+7 {
		t.Errorf("%d read at the end", got)
	}
	if shown := r.screen.profile.now; shown == nil || shown.member.Name != "Member 186" {
		t.Error("the last one is not shown")
	}
}

func TestComingBackKeepsWhoWasShownAndWhatWasSearched(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.screen.roll.search.SetText("김")
	r.screen.choose(r.people["김시온"].ID)
	r.come(screen.Place{})
	if got := fmt.Sprint(r.names()); got != "[김서연 김시온]" {
		t.Errorf("shows %s", got)
	}
	if r.screen.profile.now.member.Name != "김시온" {
		t.Error("somebody else is shown")
	}
}

func TestAMemberWithoutAnythingStillHasAStory(t *testing.T) {
	r := enter(t, screentest.Setting{})
	m := r.add(members.Draft{Name: "이준호"})
	r.come(screen.Place{MemberID: m.ID})
	r.mustRead("Became a member")
	r.mustRead(r.Env.Text("members.no_card_hint"))
}

func TestAnUnknownMemberIsSaidToBeSo(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: "nobody"})
	if r.Said() == "" || r.screen.profile.shownID() != "" {
		t.Errorf("said %q, shows %q", r.Said(), r.screen.profile.shownID())
	}
}

func TestANewMemberIsInSightInTheList(t *testing.T) {
	r := enter(t, screentest.Setting{Width: 1024, Height: 700})
	for i := range 2*pageOf + 7 {
		r.add(members.Draft{Name: fmt.Sprintf("Member %03d", i)})
	}
	r.come(screen.Place{})
	r.screen.roll.search.SetText("Member 00")
	r.come(screen.Place{Action: screen.NewMember, Text: "Zuletzt"})
	r.screen.form.save()
	roll := r.screen.roll
	at := roll.indexOf(roll.selected)
	if at != 2*pageOf+7 || roll.rows[at].Name != "Zuletzt" || roll.table.shown().Selected() != at {
		t.Fatalf("the new member stands at %d of %d rows, chosen is %d", at, len(roll.rows), roll.table.shown().Selected())
	}
	if !slices.Contains(r.seen(), "Zuletzt") {
		t.Errorf("in sight are %v", r.seen())
	}
}

// seen are the names of the list that stand inside the window.
func (r *room) seen() []string {
	var names []string
	var look func(o fyne.CanvasObject, top float32)
	look = func(o fyne.CanvasObject, top float32) {
		top += o.Position().Y
		if text, ok := o.(*canvas.Text); ok && top > 0 && top < r.Window.Canvas().Size().Height-20 && text.Text != "" {
			names = append(names, text.Text)
		}
		for _, child := range children(o) {
			if child.Visible() {
				look(child, top)
			}
		}
	}
	look(r.screen.roll.table.shown(), 100)
	return names
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}
