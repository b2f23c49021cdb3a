package insights

import (
	"testing"

	"tessera/assets/words"
	"tessera/cards/insight"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

func shown(t *testing.T, set screentest.Setting, members int) (*screentest.Stage, *Screen) {
	t.Helper()
	stage := screentest.New(t, set)
	if members > 0 {
		stage.LiveAYear(members)
	}
	room := New(stage.Env).(*Screen)
	room.Show(screen.Place{Room: screen.Insights})
	stage.Show(room)
	return stage, room
}

func TestTheYearIsSeenInEveryLanguage(t *testing.T) {
	for _, lang := range words.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			stage, _ := shown(t, screentest.Setting{Lang: lang}, 60)
			stage.Golden("year-" + string(lang))
		})
	}
}

func TestTheYearFitsASmallWindowAndLargeText(t *testing.T) {
	for name, set := range map[string]screentest.Setting{
		"year-small": {Width: 1024, Height: 700},
		"year-large": {Scale: 1.5, Lang: words.Korean},
		"year-dark":  {Dark: true},
	} {
		t.Run(name, func(t *testing.T) {
			stage, _ := shown(t, set, 60)
			stage.Golden(name)
		})
	}
}

func TestAShopThatHasNotBegunIsToldWhatToDo(t *testing.T) {
	stage, room := shown(t, screentest.Setting{}, 0)
	if room.chart != nil {
		t.Error("a chart of nothing is drawn")
	}
	stage.Golden("nothing")
}

func TestARateOfAFewAnswersIsNotSaid(t *testing.T) {
	_, room := shown(t, screentest.Setting{}, 3)
	if figure, _ := room.kept(insight.Responses{Due: 9, Kept: 9}); figure != "—" {
		t.Errorf("nine answers are said to be %s", figure)
	}
	if figure, _ := room.kept(insight.Responses{Due: 10, Kept: 9}); figure != "90%" {
		t.Errorf("nine of ten are said to be %s", figure)
	}
}

func TestTheFiguresAddUp(t *testing.T) {
	stage, room := shown(t, screentest.Setting{}, 40)
	f, err := read(t.Context(), stage.House.Insight)
	if err != nil {
		t.Fatal(err)
	}
	report, err := stage.House.Store.Verify(t.Context(), nil)
	if err != nil || !report.OK() {
		t.Fatal(report, err)
	}
	data := room.chartData(f)
	visits := 0.0
	for _, point := range data.Points {
		visits += point.Bar
	}
	if len(data.Points) != len(f.months) || int64(visits) != f.visits() || f.visits() == 0 || f.cards() == 0 {
		t.Errorf("%d months, %v of %d visits, %d cards", len(data.Points), visits, f.visits(), f.cards())
	}
}
