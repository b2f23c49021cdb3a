package members

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

func TestANewMemberIsTypedInAndShown(t *testing.T) {
	r := enter(t, screentest.Setting{})
	r.press("New member")
	r.Type("김서연")
	r.screen.form.phone.SetText("010 4821 7730")
	r.screen.form.birthday.SetText("1990.5.17")
	r.screen.Key(fyne.KeyS, fyne.KeyModifierControl)
	if r.screen.form != nil {
		t.Fatal("the form stays open")
	}
	found, err := r.House.Book.Find(context.Background(), "김서연", 5)
	r.Do(err)
	if len(found) != 1 || found[0].Phone != "+821048217730" || found[0].Birthday != civil.New(1990, 5, 17) {
		t.Fatalf("kept %+v", found)
	}
	if r.screen.profile.shownID() != found[0].ID {
		t.Error("the new member is not shown")
	}
	if offer := r.Toasts[len(r.Toasts)-1].Offer; offer != "Sell a card" {
		t.Errorf("offered %q next", offer)
	}
	if r.Changes == 0 {
		t.Error("the other rooms were not told")
	}
}

func TestTheSamePhoneIsPointedOutWhileTyping(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.press("New member")
	f := r.screen.form
	f.phone.SetText("0104821773")
	if len(f.twins) != 0 {
		t.Fatalf("half a phone is said to be %s's", f.twins[0].Name)
	}
	f.phone.SetText("01048217730")
	r.mustRead("Open 김서연 instead")
	f.phone.SetText("010-1111-2222")
	if r.reads("Open 김서연 instead") {
		t.Error("김서연 is pointed out for another phone")
	}
}

func TestTheSamePhoneIsAskedAboutBeforeSaving(t *testing.T) {
	for _, c := range []struct {
		press string
		added int64
		shown string
	}{
		{"Add anyway", 1, "김민준"},
		{"Open 김서연 instead", 0, "김서연"},
	} {
		t.Run(c.press, func(t *testing.T) {
			r := furnished(t, screentest.Setting{})
			before := r.count()
			r.press("New member")
			r.screen.form.name.SetText("김민준")
			r.screen.form.phone.SetText("010-4821-7730")
			r.press("Add member")
			if r.count() != before {
				t.Fatal("added before the question was answered")
			}
			r.press(c.press)
			if got := r.count() - before; got != c.added {
				t.Errorf("%d members added, want %d", got, c.added)
			}
			if r.screen.form != nil {
				t.Error("the form stays open")
			}
			if shown := r.screen.profile.now; shown == nil || shown.member.Name != c.shown {
				t.Errorf("%s is not shown", c.shown)
			}
		})
	}
}

func TestAFamilyMayShareAPhoneWithoutBeingAskedAtEveryEdit(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	child := r.add(members.Draft{Name: "김하늘", Phone: "010-4821-7730"})
	r.come(screen.Place{MemberID: child.ID, Action: screen.EditMember})
	r.screen.form.note.SetText("comes with 김서연")
	r.press("Save")
	kept, err := r.House.Book.ByID(context.Background(), child.ID)
	r.Do(err)
	if kept.Note != "comes with 김서연" || kept.Phone != "+821048217730" {
		t.Errorf("kept %+v", kept)
	}
}

func TestLeavingWithUnsavedEditsAsks(t *testing.T) {
	for _, c := range []struct {
		press string
		left  bool
	}{{"Keep editing", false}, {"Discard", true}} {
		t.Run(c.press, func(t *testing.T) {
			r := furnished(t, screentest.Setting{})
			r.come(screen.Place{MemberID: r.people["김서연"].ID, Action: screen.EditMember})
			r.screen.form.likes.SetText("green tea")
			left := false
			r.screen.Leave(func() { left = true })
			if left {
				t.Fatal("left without asking")
			}
			r.press(c.press)
			if left != c.left || (r.screen.form == nil) != c.left {
				t.Errorf("left is %v, form open is %v", left, r.screen.form != nil)
			}
		})
	}
}

func TestLeavingWithoutEditsDoesNotAsk(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.come(screen.Place{MemberID: r.people["김서연"].ID, Action: screen.EditMember})
	left := false
	r.screen.Leave(func() { left = true })
	if !left || r.screen.form != nil {
		t.Error("asked about a form in which nothing was changed")
	}
}

func TestEscapeAsksBeforeEditsAreLost(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.press("New member")
	r.Type("김")
	r.Press(fyne.KeyEscape)
	if r.screen.form == nil {
		t.Fatal("the form is gone with what was typed")
	}
	r.press("Discard")
	if r.screen.form != nil {
		t.Error("the form stays although it was given up")
	}
}

func TestWhatCannotBeKeptIsSaidAtItsField(t *testing.T) {
	for _, c := range []struct {
		name  string
		type_ func(*form)
		field func(*form) string
		says  string
	}{
		{"no name", func(f *form) {}, func(f *form) string { return f.name.Error() }, "error.name_missing"},
		{"half a phone", func(f *form) { f.phone.SetText("010-12") }, func(f *form) string { return f.phone.Error() }, "error.phone_invalid"},
		{"no address", func(f *form) { f.email.SetText("kim@") }, func(f *form) string { return f.email.Error() }, "error.email_invalid"},
		{"no date", func(f *form) { f.birthday.SetText("spring") }, func(f *form) string { return f.birthday.Error() }, "error.date_invalid"},
		{"31 February", func(f *form) { f.birthday.SetText("1990-02-31") }, func(f *form) string { return f.birthday.Error() }, "error.date_invalid"},
		{"tomorrow", func(f *form) { f.birthday.SetText("2026-11-23") }, func(f *form) string { return f.birthday.Error() }, "error.birthday_future"},
		{"nobody picked", func(f *form) { f.introducer.field.SetText("박") }, func(f *form) string { return f.introducer.field.Error() }, "members.picker_unpicked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := furnished(t, screentest.Setting{})
			before := r.count()
			r.press("New member")
			if c.name != "no name" {
				r.screen.form.name.SetText("이준호")
			}
			c.type_(r.screen.form)
			r.screen.form.save()
			if r.screen.form == nil || r.count() != before {
				t.Fatal("it was kept")
			}
			if got, want := c.field(r.screen.form), r.Env.Text(c.says); got != want {
				t.Errorf("says %q, want %q", got, want)
			}
		})
	}
}

func TestAnEditOverSomebodyElsesIsRefusedAndNothingIsLost(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	kim := r.people["김서연"]
	r.come(screen.Place{MemberID: kim.ID, Action: screen.EditMember})
	kim.Note = "from the other till"
	_, err := r.House.Book.Edit(context.Background(), kim, "Min-ji")
	r.Do(err)
	r.screen.form.note.SetText("from this till")
	r.press("Save")
	if r.screen.form == nil {
		t.Fatal("the form is gone")
	}
	if got := r.screen.form.problem.Text(); got != r.Env.Text("error.changed_meanwhile") {
		t.Errorf("says %q", got)
	}
	kept, err := r.House.Book.ByID(context.Background(), kim.ID)
	r.Do(err)
	if kept.Note != "from the other till" {
		t.Errorf("kept %q", kept.Note)
	}
}

func TestWhoBroughtSomebodyIsFoundByTyping(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.press("New member")
	f := r.screen.form
	f.name.SetText("이준호")
	f.introducer.field.SetText("지민")
	if n := len(f.introducer.offers.Objects); n != 1 {
		t.Fatalf("%d members offered", n)
	}
	r.Window.Canvas().Focus(f.introducer.field.Focusable())
	r.Press(fyne.KeyDown)
	r.Press(fyne.KeyReturn)
	r.press("Add member")
	found, err := r.House.Book.Find(context.Background(), "이준호", 1)
	r.Do(err)
	if len(found) != 1 || found[0].IntroducedBy != r.people["박지민"].ID {
		t.Errorf("kept %+v", found)
	}
}

func TestANameThatWasNotFoundIsNotTypedAgain(t *testing.T) {
	for typed, want := range map[string]members.Member{
		"최유진":           {Name: "최유진"},
		"010-5555-1234": {Phone: "+821055551234"},
	} {
		r := furnished(t, screentest.Setting{})
		r.screen.roll.search.SetText(typed)
		r.press(r.Env.Text("members.add_named", "Text", typed))
		if got := r.screen.form.member(); got.Name != want.Name || got.Phone != want.Phone {
			t.Errorf("%s: the form begins with %q, %q", typed, got.Name, got.Phone)
		}
	}
}

func TestDaysAreReadAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string]civil.Day{
		"": 0, "1990-05-17": 19900517, "1990.5.17": 19900517, "1990. 5. 17.": 19900517, "1990/05/17": 19900517,
		"19900517": 19900517, "1990년 5월 17일": 19900517, "1990年5月17日": 19900517,
	} {
		if got, err := parseDay(text); err != nil || got != want {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"17-05-1990", "1990-13-01", "1990", "abc", "9999999999", "１９９０"} {
		if got, err := parseDay(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestCtrlSSavesFromAFieldOfSeveralLines(t *testing.T) {
	r := enter(t, screentest.Setting{})
	widget.CatchUnused(r.Window.Canvas(), widget.Unused{})
	r.press("New member")
	r.Type("김서연")
	r.Window.Canvas().Focus(r.screen.form.note.Focusable())
	r.Type("first line\nsecond line")
	r.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{
		KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault,
	})
	found, err := r.House.Book.Find(context.Background(), "김서연", 5)
	r.Do(err)
	if len(found) != 1 || found[0].Note != "first line\nsecond line" {
		t.Errorf("kept %+v", found)
	}
}
