package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func hundredThousand(made *int) (*List, *[]string) {
	heard := &[]string{}
	l := NewList(func() int { return 100_000 }, func() fyne.CanvasObject {
		*made++
		return NewText("", Body)
	}, func(i int, row fyne.CanvasObject) { row.(*Text).SetText(fmt.Sprintf("member %d", i)) })
	l.OnSelected = func(i int) { *heard = append(*heard, fmt.Sprintf("selected %d", i)) }
	l.OnOpened = func(i int) { *heard = append(*heard, fmt.Sprintf("opened %d", i)) }
	return l, heard
}

func TestAHundredThousandRowsCostNoMoreThanThoseSeen(t *testing.T) {
	var made int
	l, _ := hundredThousand(&made)
	show(t, func() fyne.CanvasObject { return l }, 300, 400)
	l.Select(99_999)
	l.Select(50_000)
	if made > 60 {
		t.Errorf("made %d rows", made)
	}
	row := l.lane.lines[50_000]
	if row == nil || row.content.(*Text).Text() != "member 50000" {
		t.Error("the chosen row is not seen")
	}
}

func TestListIsWalkedWithTheKeyboard(t *testing.T) {
	var made int
	l, heard := hundredThousand(&made)
	win := show(t, func() fyne.CanvasObject { return l }, 300, 400)
	win.Canvas().Focus(l.Focusable())
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "selected 1"},
		{fyne.KeyDown, "selected 2"},
		{fyne.KeyUp, "selected 1"},
		{fyne.KeyEnd, "selected 99999"},
		{fyne.KeyReturn, "opened 99999"},
		{fyne.KeyHome, "selected 0"},
	} {
		win.Canvas().Focused().TypedKey(key(c.key))
		if last(heard) != c.want {
			t.Errorf("%s: heard %q, want %q", c.key, last(heard), c.want)
		}
	}
}

func TestRowIsChosenByTappingAndOpenedByTwo(t *testing.T) {
	var made int
	l, heard := hundredThousand(&made)
	win := show(t, func() fyne.CanvasObject { return l }, 300, 400)
	test.Tap(l.lane.lines[3])
	if last(heard) != "selected 3" || win.Canvas().Focused() != l.Focusable() {
		t.Errorf("heard %v", *heard)
	}
	test.DoubleTap(l.lane.lines[3])
	if last(heard) != "opened 3" {
		t.Errorf("heard %v", *heard)
	}
}

func TestListFollowsWhenWhatItShowsChanges(t *testing.T) {
	names := []string{"김서연", "강수아", "권성우"}
	l := NewList(func() int { return len(names) }, func() fyne.CanvasObject { return NewText("", Body) },
		func(i int, row fyne.CanvasObject) { row.(*Text).SetText(names[i]) })
	show(t, func() fyne.CanvasObject { return l }, 300, 400)
	l.Select(2)
	names = []string{"王小明"}
	l.Reload()
	if len(l.lane.lines) != 1 || l.lane.lines[0].content.(*Text).Text() != "王小明" {
		t.Errorf("%d rows stay", len(l.lane.lines))
	}
	if l.Selected() != -1 {
		t.Errorf("row %d is chosen, which is no longer there", l.Selected())
	}
	names = nil
	l.Reload()
	l.Focusable().FocusGained()
	l.Focusable().TypedKey(key(fyne.KeyDown))
	l.Focusable().TypedKey(key(fyne.KeyReturn))
	if l.Selected() != -1 {
		t.Error("something is chosen in an empty list")
	}
}

func TestTableShowsFewerCellsThanColumnsWithoutComplaint(t *testing.T) {
	tab := NewTable([]Column{{"A", 1, 50, false}, {"B", 1, 50, true}}, func() int { return 2 },
		func(i int) []Cell { return []Cell{{Text: "x"}, {Text: "y"}, {Text: "z"}}[:1+i] })
	show(t, func() fyne.CanvasObject { return tab }, 300, 200)
	var heard int
	tab.OnSelected = func(i int) { heard = i }
	tab.Focusable().FocusGained()
	tab.Focusable().TypedKey(key(fyne.KeyDown))
	if heard != 1 || tab.Selected() != 1 {
		t.Errorf("selected %d", tab.Selected())
	}
}

func TestARowChosenBeforeThereIsRoomIsSeenOnceThereIs(t *testing.T) {
	for _, at := range []int{0, 700} {
		var made int
		l, _ := hundredThousand(&made)
		l.Select(at)
		show(t, func() fyne.CanvasObject { return l }, 300, 400)
		row := l.lane.lines[at]
		if row == nil || row.Position().Y < l.lane.scroll.Offset.Y {
			t.Errorf("row %d is scrolled out of sight, to %g", at, l.lane.scroll.Offset.Y)
		}
	}
}
