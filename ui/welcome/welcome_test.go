package welcome

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

func TestThreeTimesEnterOpensAnEmptyShop(t *testing.T) {
	m := firstRun(t, screentest.Setting{Lang: words.Korean})
	m.Type("살롱 마루\n")
	m.screen.Key(fyne.KeyReturn, 0)
	m.screen.step.(*startStep).choose(false)
	m.screen.Key(fyne.KeyReturn, 0)
	shop := m.shop()
	if shop.Name != "살롱 마루" || shop.Lang != words.Korean || shop.Currency != "KRW" || shop.Zone != "Asia/Seoul" || shop.Hours != cards.UsualWeek() {
		t.Errorf("founded %+v", shop)
	}
	if n, err := m.House.Book.Count(context.Background()); n != 0 || err != nil {
		t.Errorf("%d members, %v", n, err)
	}
	plans, err := m.House.Catalog.OnSale(context.Background())
	if m.Do(err); len(plans) != 6 || plans[1].Name != "월 정기권" {
		t.Errorf("sells %d plans, the second %q", len(plans), plans[1].Name)
	}
	if m.Reloads != 1 || len(m.Went) != 1 || m.Went[0].Room != screen.Desk {
		t.Errorf("made anew %d times, went to %v", m.Reloads, m.Went)
	}
}

func TestTheDemoShopHasMembersAtOnce(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.screen.shop.Name = "Salon Maru"
	m.screen.turn(2)
	m.screen.forward()
	if n, err := m.House.Book.Count(context.Background()); n != demoMembers || err != nil {
		t.Errorf("%d members, %v", n, err)
	}
	if m.Reloads != 1 {
		t.Error("the window does not know")
	}
}

func TestACancelledDemoLeavesNoShop(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.screen.shop.Name = "Salon Maru"
	m.screen.turn(2)
	ctx, stop := context.WithCancel(context.Background())
	told := 0
	err := m.screen.foundDemo(ctx, func(done, total int) {
		if told++; told == 3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if m.founded() {
		t.Error("half a shop was left behind")
	}
	m.screen.cancel()
	m.screen.step.(*startStep).choose(false)
	m.screen.forward()
	if !m.founded() {
		t.Error("the shop cannot be opened afterwards")
	}
}

func TestAShopWithoutANameStaysAtTheFirstStep(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("  \n")
	if m.screen.at != 0 || !m.reads(m.Env.Text("error.shop_name")) {
		t.Error("went on without a name")
	}
}

func TestTheLanguageSwitchesAtOnceAndKeepsWhatWasTyped(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Salon Maru")
	m.screen.step.(*shopStep).language.Button("ko").Press()
	if !m.reads("환영합니다. 매장 이름이 무엇인가요?") {
		t.Error("nothing is said in Korean")
	}
	if got := m.screen.step.(*shopStep).name.Text(); got != "Salon Maru" {
		t.Errorf("the name is %q now", got)
	}
	m.screen.forward()
	if !m.reads("화요일") {
		t.Error("the week is not in Korean")
	}
	m.screen.forward()
	m.screen.step.(*startStep).choose(false)
	m.screen.forward()
	if m.shop().Lang != words.Korean {
		t.Errorf("the shop speaks %s", m.shop().Lang)
	}
}

func TestAZoneIsFoundByAPartOfItsName(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Laden")
	zone := m.screen.step.(*shopStep).zone
	m.Window.Canvas().Focus(zone.field.Focusable())
	zone.field.SetText("berl")
	m.Press(fyne.KeyReturn)
	if name, ok := zone.picked(); !ok || name != "Europe/Berlin" {
		t.Fatalf("picked %q", name)
	}
	m.Press(fyne.KeyReturn)
	if m.screen.at != 1 {
		t.Fatal("Enter on a whole name does not go on")
	}
	m.screen.back()
	zone = m.screen.step.(*shopStep).zone
	zone.field.SetText("Atlantis/Poseidonis")
	m.screen.forward()
	if m.screen.at != 0 || !m.reads(m.Env.Text("error.zone_unknown", "Text", "Atlantis/Poseidonis")) {
		t.Error("went on with a zone there is not")
	}
}

func TestHoursThatCloseBeforeTheyOpenStayAtTheSecondStep(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Salon Maru\n")
	var closing *widget.Field
	walk(m.Window.Content(), func(o fyne.CanvasObject) {
		if f, ok := o.(*widget.Field); ok && f.Text() == "20:00" && closing == nil {
			closing = f
		}
	})
	closing.SetText("09:00")
	m.screen.forward()
	if m.screen.at != 1 || !m.reads(m.Env.Text("shopform.closes_first")) {
		t.Error("went on with a day that closes before it opens")
	}
	closing.SetText("19:30")
	m.screen.forward()
	if m.screen.at != 2 || m.screen.shop.Hours[2] != (cards.Hours{Open: 10 * 60, Close: 19*60 + 30}) {
		t.Errorf("keeps %v", m.screen.shop.Hours)
	}
}

func TestGoingBackKeepsTheAnswers(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Salon Maru\n")
	m.screen.step.(*hoursStep).phone.SetText("02 543 2100")
	m.screen.step.(*hoursStep).address.SetText("12 Garosu-gil")
	m.screen.forward()
	m.screen.Key(fyne.KeyEscape, 0)
	m.screen.Key(fyne.KeyEscape, 0)
	if got := m.screen.step.(*shopStep).name.Text(); got != "Salon Maru" {
		t.Errorf("the name is %q", got)
	}
	if m.screen.shop.Phone != "02-543-2100" || m.screen.shop.Address != "12 Garosu-gil" {
		t.Errorf("keeps %+v", m.screen.shop)
	}
}

func TestAnotherThemeKeepsTheAnswers(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Salon Maru\n")
	again := newWelcome(m.Env, "Asia/Seoul")
	again.Resume(m.screen.Keep())
	if again.at != 1 || again.shop.Name != "Salon Maru" {
		t.Errorf("resumed at step %d with %q", again.at+1, again.shop.Name)
	}
}

func TestALogoComesToPaper(t *testing.T) {
	m := firstRun(t, screentest.Setting{})
	m.Type("Salon Maru\n")
	var logo bytes.Buffer
	drawn := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	drawn.Set(3, 3, color.NRGBA{R: 200, A: 255})
	m.Do(png.Encode(&logo, drawn))
	m.screen.shop.Logo = logo.Bytes()
	m.screen.turn(1)
	m.screen.forward()
	m.screen.step.(*startStep).choose(false)
	m.screen.forward()
	if !bytes.Equal(m.shop().Logo, logo.Bytes()) {
		t.Error("the logo is lost")
	}
}

func TestTheMoneyIsGuessedFromTheClock(t *testing.T) {
	for _, c := range []struct {
		zone string
		lang words.Lang
		want cards.Currency
	}{
		{"Asia/Seoul", words.English, "KRW"},
		{"Asia/Shanghai", words.English, "CNY"},
		{"Europe/Berlin", words.English, "EUR"},
		{"Europe/London", words.English, "GBP"},
		{"America/Chicago", words.Korean, "USD"},
		{"UTC", words.Korean, "KRW"},
		{"UTC", words.Chinese, "CNY"},
		{"Africa/Cairo", words.English, "USD"},
	} {
		if got := guessCurrency(c.zone, c.lang); got != c.want {
			t.Errorf("in %s, speaking %s, it guesses %s", c.zone, c.lang, got)
		}
	}
}
