package members

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

// late is a runner whose answers come when the test says so.
type late struct{ waiting []func() }

var _ screen.Runner = (*late)(nil)

func (l *late) Start(ctx context.Context, work func(context.Context) error, done func(error)) func() {
	stopped := false
	l.waiting = append(l.waiting, func() {
		if err := work(ctx); !stopped {
			done(err)
		}
	})
	return func() { stopped = true }
}

func (l *late) Pause(context.Context, time.Duration) error { return nil }

// arrive lets everything that was asked be answered, and what that asks.
func (l *late) arrive() {
	for len(l.waiting) > 0 {
		next := l.waiting[0]
		l.waiting = l.waiting[1:]
		next()
	}
}

func TestAScannersEnterWaitsForTheAnswer(t *testing.T) {
	answers := &late{}
	r := furnished(t, screentest.Setting{Runner: answers})
	answers.arrive()
	number := r.scanCardOf("김서연")
	r.screen.Focus()
	r.Type(number + "\n")
	if r.screen.profile.now != nil {
		t.Fatalf("%s is shown before anybody was found", r.screen.profile.now.member.Name)
	}
	answers.arrive()
	if shown := r.screen.profile.now; shown == nil || shown.member.Name != "김서연" {
		t.Error("the holder of the card is not shown")
	}
}

func TestAnOlderSearchDoesNotReplaceANewerOne(t *testing.T) {
	answers := &late{}
	r := furnished(t, screentest.Setting{Runner: answers})
	answers.arrive()
	r.screen.roll.search.SetText("김")
	r.screen.roll.search.SetText("王")
	newest := answers.waiting[len(answers.waiting)-1]
	older := answers.waiting[:len(answers.waiting)-1]
	answers.waiting = nil
	newest()
	for _, each := range older {
		each()
	}
	answers.arrive()
	if names := r.names(); len(names) != 1 || names[0] != "王小明" {
		t.Errorf("shows %v", names)
	}
}

func TestASecondEnterWhileSavingAddsNobodyTwice(t *testing.T) {
	answers := &late{}
	r := enter(t, screentest.Setting{Runner: answers})
	answers.arrive()
	r.press("New member")
	r.Type("김서연\n\n")
	r.screen.form.save()
	answers.arrive()
	if n := r.count(); n != 1 {
		t.Errorf("%d members", n)
	}
}

func TestTheKeyboardIsBackInTheListAfterADialog(t *testing.T) {
	r := furnished(t, screentest.Setting{})
	r.screen.roll.search.SetText("김")
	r.screen.roll.enter()
	r.screen.profile.withShown(r.screen.edit)
	r.Press(fyne.KeyEscape)
	r.Press(fyne.KeyDown)
	if shown := r.screen.profile.now.member.Name; shown != "김시온" {
		t.Errorf("Down shows %s", shown)
	}
}
