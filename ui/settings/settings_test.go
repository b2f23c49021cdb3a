package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
)

func room(t *testing.T, set screentest.Setting, open tab) (*screentest.Stage, *Screen) {
	t.Helper()
	stage := screentest.New(t, set)
	s := New(stage.Env).(*Screen)
	s.open = open
	stage.Show(s)
	s.Show(screen.Place{Room: screen.Settings})
	return stage, s
}

func TestEveryPageIsReadInEveryLanguage(t *testing.T) {
	for _, lang := range words.Langs() {
		for _, page := range tabs {
			t.Run(string(page)+"-"+string(lang), func(t *testing.T) {
				stage, _ := room(t, screentest.Setting{Lang: lang}, page)
				stage.Golden(string(page) + "-" + string(lang))
			})
		}
	}
}

func TestTheShopFitsASmallWindowAndLargeText(t *testing.T) {
	for name, set := range map[string]screentest.Setting{
		"shop-small":   {Width: 1024, Height: 700, Lang: words.Korean},
		"shop-large":   {Scale: 1.5},
		"machine-dark": {Dark: true, Width: 1024, Height: 700, Scale: 1.5},
	} {
		t.Run(name, func(t *testing.T) {
			page := shopTab
			if set.Dark {
				page = machineTab
			}
			stage, _ := room(t, set, page)
			stage.Golden(name)
		})
	}
}

func TestWhatIsChangedIsSavedAndWhatIsWrongIsSaid(t *testing.T) {
	stage, s := room(t, screentest.Setting{}, shopTab)
	s.shop.name.SetText("")
	if !s.Key(fyne.KeyS, fyne.KeyModifierControl) || s.shop.name.Error() == "" {
		t.Error("a shop without a name was saved, or nothing was said")
	}
	s.shop.name.SetText("살롱 마루")
	s.shop.rounding.SetKey("100")
	s.Key(fyne.KeyS, fyne.KeyModifierControl)
	shop, err := stage.House.Catalog.Shop(t.Context())
	if err != nil || shop.Name != "살롱 마루" || shop.Rounding.Step != 100 || shop.Hours != cards.UsualWeek() {
		t.Errorf("%+v, %v", shop, err)
	}
	if stage.Reloads != 1 {
		t.Errorf("screens made anew %d times", stage.Reloads)
	}
}

func TestLeavingUnsavedEditsAsks(t *testing.T) {
	stage, s := room(t, screentest.Setting{}, shopTab)
	left := false
	s.Leave(func() { left = true })
	if !left {
		t.Error("nothing was edited, and yet it asks")
	}
	left = false
	s.shop.name.SetText("Another")
	s.Leave(func() { left = true })
	if left || !screen.Busy(stage.Window.Canvas()) {
		t.Error("edits are lost without a question")
	}
}

func TestAServiceIsTakenOffTheListAndPutBack(t *testing.T) {
	stage, s := room(t, screentest.Setting{}, servicesTab)
	before, err := stage.House.Catalog.Services(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.removeService(before[0])
	after, err := stage.House.Catalog.Services(t.Context())
	if err != nil || len(after) != len(before)-1 {
		t.Fatalf("%d services of %d, %v", len(after), len(before), err)
	}
	stage.Toasts[len(stage.Toasts)-1].Do()
	if after, err = stage.House.Catalog.Services(t.Context()); err != nil || len(after) != len(before) {
		t.Errorf("%d services of %d, %v", len(after), len(before), err)
	}
}

func TestTheLookIsThisMachinesAndSeenAtOnce(t *testing.T) {
	stage, _ := room(t, screentest.Setting{}, machineTab)
	look := screen.Look{Lang: words.Korean, Light: screen.Dark, Scale: 1.25}
	look.Keep(stage.Env.Prefs)
	if got := screen.LookOf(stage.Env.Prefs); got != look {
		t.Errorf("kept %+v, read %+v", look, got)
	}
	if look.Speaker(words.English).Lang() != words.Korean || (screen.Look{}).Speaker(words.Chinese).Lang() != words.Chinese {
		t.Error("the language is not the machine's, or else the shop's")
	}
}

func TestEverythingIsCheckedOnRequest(t *testing.T) {
	stage, s := room(t, screentest.Setting{}, safetyTab)
	stage.LiveAYear(5)
	s.verify()
	if len(stage.Toasts) != 1 || screen.Busy(stage.Window.Canvas()) {
		t.Fatalf("said %+v", stage.Toasts)
	}
	t.Log(stage.Toasts[0].Text)
}

func TestEveryPageIsReachedFromItsName(t *testing.T) {
	stage, s := room(t, screentest.Setting{}, shopTab)
	for _, page := range []tab{machineTab, safetyTab, staffTab, servicesTab, shopTab} {
		test.TapCanvas(stage.Window.Canvas(), middle(s.tabs.Pill(string(page))))
		if s.open != page || s.tabs.Key() != string(page) {
			t.Errorf("pressing %s leads to %s", page, s.open)
		}
	}
}

func TestThePageStaysOpenWhenTheLanguageChanges(t *testing.T) {
	_, before := room(t, screentest.Setting{}, machineTab)
	_, after := room(t, screentest.Setting{Lang: words.Korean}, shopTab)
	after.Resume(before.Keep())
	if after.open != machineTab || after.tabs.Key() != string(machineTab) {
		t.Errorf("%s is open", after.open)
	}
}

// middle is where a person presses an object.
func middle(o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.AddXY(o.Size().Width/2, o.Size().Height/2)
}
