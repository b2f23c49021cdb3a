package service

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

// busy is a shop with five cases in every state, seen on a Sunday afternoon.
func busy(t *testing.T, set screentest.Setting) (*screentest.Stage, *Screen) {
	t.Helper()
	stage := screentest.New(t, set)
	at := stage.Now
	for _, c := range []struct {
		name, phone string
		plan        string
		kind        cards.CaseKind
		subject     map[words.Lang]string
		ago         time.Duration
		state       aftersale.State
	}{
		{"김서연", "010-4821-7730", "vip", cards.Complaint, map[words.Lang]string{
			words.English: "Colour faded after five washes", words.Korean: "다섯 번 감은 뒤 색이 빠짐", words.Chinese: "洗五次后褪色",
		}, 26 * time.Hour, aftersale.New},
		{"강수아", "010-2290-1184", "monthly", cards.Question, map[words.Lang]string{
			words.English: "Can my sister use my card?", words.Korean: "동생도 카드를 쓸 수 있나요?", words.Chinese: "妹妹能用我的卡吗？",
		}, 2 * time.Hour, aftersale.New},
		{"王小明", "010-1122-9087", "visits10", cards.Repair, map[words.Lang]string{
			words.English: "Hair dryer won't start", words.Korean: "드라이어가 켜지지 않음", words.Chinese: "吹风机无法启动",
		}, 30 * time.Hour, aftersale.InHand},
		{"Zoë Laurent", "010-3320-1190", "", cards.Exchange, map[words.Lang]string{
			words.English: "Shampoo scent swap", words.Korean: "샴푸 향 교환", words.Chinese: "换一种香味的洗发水",
		}, 50 * time.Hour, aftersale.Waiting},
		{"고세인", "010-5521-8841", "vip", cards.Complaint, map[words.Lang]string{
			words.English: "Fringe too short", words.Korean: "앞머리가 너무 짧음", words.Chinese: "刘海剪得太短",
		}, 49 * time.Hour, aftersale.Resolved},
	} {
		stage.Now = at.Add(-c.ago)
		member := add(t, stage, c.name, c.phone, c.plan)
		made, err := stage.House.Cases.Open(t.Context(), aftersale.Opening{MemberID: member.ID, Kind: c.kind, Subject: c.subject[stage.Env.Say.Lang()]}, "Min-ji")
		must(t, err)
		switch c.state {
		case aftersale.Resolved:
			stage.Now = stage.Now.Add(3 * time.Hour)
			_, err = stage.House.Cases.Resolve(t.Context(), made.Number, "cut again, free", "Ji-ho")
		case aftersale.InHand, aftersale.Waiting:
			_, err = stage.House.Cases.Move(t.Context(), made.Number, c.state, "Min-ji")
		}
		must(t, err)
	}
	stage.Now = at
	room := New(stage.Env).(*Screen)
	stage.Show(room)
	room.Show(screen.Place{Room: screen.Service})
	return stage, room
}

func add(t *testing.T, stage *screentest.Stage, name, phone, plan string) members.Member {
	t.Helper()
	member, err := stage.House.Book.Add(t.Context(), members.Draft{Name: name, Phone: phone}, "Ji-ho")
	must(t, err)
	if plan != "" {
		_, err = stage.House.Desk.Sell(t.Context(), checkout.Sale{MemberID: member.ID, PlanKey: plan}, checkout.Request{By: "Ji-ho"})
		must(t, err)
	}
	return member
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(words.For(words.English).Say(words.AsRefusal(err).Sentence), err)
	}
}

func TestTheBoardIsReadInEveryLanguage(t *testing.T) {
	for _, lang := range words.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			stage, _ := busy(t, screentest.Setting{Lang: lang})
			stage.Golden("board-" + string(lang))
		})
	}
}

func TestTheBoardFitsASmallWindowAndLargeText(t *testing.T) {
	for name, set := range map[string]screentest.Setting{
		"board-small": {Width: 1024, Height: 700, Lang: words.Korean},
		"board-large": {Scale: 1.5},
		"board-dark":  {Dark: true},
	} {
		t.Run(name, func(t *testing.T) {
			stage, _ := busy(t, set)
			stage.Golden(name)
		})
	}
}

func TestAnEmptyBoardSaysWhatCasesAreFor(t *testing.T) {
	stage := screentest.New(t, screentest.Setting{})
	room := New(stage.Env).(*Screen)
	stage.Show(room)
	room.Show(screen.Place{Room: screen.Service})
	stage.Golden("nothing")
}

func TestOnlyPromisesNearOrPastTheirTimeAreAtRisk(t *testing.T) {
	_, room := busy(t, screentest.Setting{})
	// yesterday's complaint is past its eight open hours, and the repair has until four
	if got := room.risk.Text(); !strings.HasPrefix(got, "2 ") || !room.risk.Visible() {
		t.Errorf("%q", got)
	}
}

func TestACaseIsResolvedInItsDialogAndTakenBack(t *testing.T) {
	stage, room := busy(t, screentest.Setting{})
	room.openCase("C-0001")
	stage.Golden("case")
	d := room.detail
	d.resolve() // nothing said yet
	if d.how.Error() == "" {
		t.Error("resolved without a word on how")
	}
	d.how.SetText("coloured again, free")
	d.resolve()
	found, err := stage.House.Cases.Case(t.Context(), "C-0001")
	if err != nil || found.State != aftersale.Resolved || found.ResolvedBy != "Ji-ho" {
		t.Errorf("%+v, %v", found, err)
	}
	last := stage.Toasts[len(stage.Toasts)-1]
	if last.Do == nil {
		t.Fatal("no way back is offered")
	}
	last.Do()
	if found, err = stage.House.Cases.Case(t.Context(), "C-0001"); err != nil || found.State != aftersale.InHand {
		t.Errorf("after undo: %+v, %v", found, err)
	}
	if stage.Changes < 2 {
		t.Error("the other rooms were not told")
	}
}

func TestANewCaseIsOpenedByKeyboard(t *testing.T) {
	stage, room := busy(t, screentest.Setting{})
	member := add(t, stage, "박지민", "010-7714-0032", "vip")
	room.openNew(screen.Place{Room: screen.Service})
	stage.Type("박지민")
	stage.Golden("new-case")
	stage.Press(fyne.KeyReturn)
	if room.opening.ask.MemberID != member.ID {
		t.Error("Enter does not choose the member who was found")
	}
	room.openNew(screen.Place{Room: screen.Service, MemberID: member.ID})
	stage.Type("too hot")
	stage.Golden("new-case-member")
	open, err := stage.House.Cases.OpenOnes(context.Background(), 10)
	must(t, err)
	before := len(open)
	if !room.Key(fyne.KeyS, fyne.KeyModifierControl) {
		t.Error("Ctrl+S does not open the case")
	}
	open, err = stage.House.Cases.OpenOnes(context.Background(), 10)
	must(t, err)
	if len(open) != before+1 {
		t.Fatalf("%d cases, before %d", len(open), before)
	}
	of, err := stage.House.Cases.Of(t.Context(), member.ID, 10)
	if err != nil || len(of) != 1 || of[0].Subject != "too hot" || of[0].Due.IsZero() {
		t.Errorf("%+v, %v", of, err)
	}
}

func TestACaseNeedsSomebody(t *testing.T) {
	_, room := busy(t, screentest.Setting{})
	room.openNew(screen.Place{Room: screen.Service})
	room.opening.open()
	if room.opening.who.Error() == "" {
		t.Error("opened for nobody")
	}
}
