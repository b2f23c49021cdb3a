package widget

import (
	"fmt"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

var variants = map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark}

// oneApp is for all pictures: Fyne parses the fonts again for each app it is given.
var oneApp = sync.OnceValue(test.NewApp)

// inWindow shows an object on paper in a window of a size, with the theme of
// the house.
func inWindow(t *testing.T, o func() fyne.CanvasObject, w, h float32, variant fyne.ThemeVariant, scale float32) fyne.Window {
	t.Helper()
	app := oneApp()
	fyne.SetCurrentApp(app)
	theme.Adopt(app, theme.New(variant, scale))
	win := test.NewTempWindow(t, container.NewStack(NewGround(), Pad(Even(12), o())))
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// show is inWindow in the light, as designed.
func show(t *testing.T, o func() fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	return inWindow(t, o, w, h, fynetheme.VariantLight, 1)
}

// looks is every widget in the states that look different, with words in the
// three languages.
var looks = []struct {
	name string
	w, h float32
	make func() fyne.CanvasObject
}{
	{"panel", 420, 190, func() fyne.CanvasObject {
		return NewTitledPanel("이 카드의 약속", NewChip("98% kept", ToneTeal), Rows(8,
			NewParagraph("会员卡为您提供全部服务八折优惠，七天之内可免费修整。", SmallMuted),
			NewPanel(NewSpans(Span{"Avoid ", SmallBold.In(theme.Red)}, Span{"ammonia dye (scalp reaction 2025-02)", Small})).
				On(theme.Note).Padded(Sides(8, 12))))
	}},
	{"tap_panel", 420, 110, func() fyne.CanvasObject {
		chosen := NewTapPanel(TitleAndNote("Old Shoe", "Good place, good people.", NewChip("chosen", ToneTeal)), nil)
		chosen.SetChosen(true)
		return Grid(2, 14, chosen, NewTapPanel(TitleAndNote("Classic", "The best, every single time."), nil))
	}},
	{"text", 300, 210, func() fyne.CanvasObject {
		return Rows(4, NewText("회원 Members", Title), NewText("Lead 客户", Lead), NewText("Heading", Heading),
			NewText("Body", Body), NewText("a line far too long for the width that it has been given", Muted), NewText("₩132,000", Amount))
	}},
	{"paragraph", 260, 250, func() fyne.CanvasObject {
		return Rows(8,
			NewParagraph("고객님의 두피 반응 때문에 암모니아 염색약은 사용하지 않습니다.", Body),
			NewParagraph("补办的新卡已经生效，旧卡请交还前台；如有疑问，请与我们联系。", Body),
			NewParagraph("Ersatzkartenaushändigungsbestätigungsformular", Body))
	}},
	{"chips", 420, 120, func() fyne.CanvasObject {
		on := NewFilter("VIP 312", ToneNeutral, nil)
		on.SetOn(true)
		return Rows(10, Flow(8, 6, NewChip("VIP", ToneGold), NewChip("유효", ToneGreen), NewChip("余额", ToneBlue),
			NewChip("Lost", ToneRed), NewChip("10-visit", ToneTeal), NewChip("walk-in", ToneNeutral)),
			Flow(8, 6, on, NewFilter("전체", ToneNeutral, nil), NewFilter("Open case 9", ToneRed, nil)))
	}},
	{"marks", 360, 110, func() fyne.CanvasObject {
		return Columns(10, NewAvatar("김서연", AvatarLarge), NewAvatar("王小明", AvatarMedium), NewAvatar("Zoë", AvatarSmall),
			NewIconMark("check", ToneGreen), NewMark("2", ToneGold), NewMark("!", ToneRed), NewIconMark("star", ToneBlue), NewKeyCap("F1"))
	}},
	{"meter", 200, 60, func() fyne.CanvasObject {
		return Rows(8, NewMeter(0, ToneTeal), NewMeter(0.5, ToneTeal), NewMeter(1, ToneRed))
	}},
	{"buttons", 460, 200, func() fyne.CanvasObject {
		off := NewButton("Not now", Primary, nil)
		off.Disable()
		return Rows(10, Flow(8, 8, NewButton("저장", Primary, nil), NewButton("Edit", Secondary, nil), NewButton("作废", Danger, nil),
			NewButton("Quiet", Quiet, nil), NewButton("Print", Secondary, nil).WithIcon("print"), off),
			NewButton("Complete visit", Primary, nil).WithKey("Ctrl ↵").Large())
	}},
	{"choice", 420, 80, func() fyne.CanvasObject {
		return NewChoice([]Option{{Key: "wallet", Text: "선불", Note: "₩80,000"}, {Key: "card", Text: "Card"}, {Key: "cash", Text: "现金", Off: true}}, "card", nil)
	}},
	{"rail", 100, 520, func() fyne.CanvasObject {
		r := NewRail([]RailItem{{"desk", "desk", "Desk"}, {"members", "members", "회원"}, {"cards", "cards", "会员卡"}},
			[]RailItem{{"settings", "settings", "Settings"}}, nil)
		r.SetKey("members")
		r.SetOperator("JH", "Ji-ho", nil)
		return Left(r)
	}},
	{"scanbar", 560, 90, func() fyne.CanvasObject {
		return NewScanBar("카드를 스캔하세요", "이름, 전화번호, 카드 번호로도 찾을 수 있어요", "F1")
	}},
	{"fields", 460, 330, func() fyne.CanvasObject {
		wrong := NewField("전화번호").WithText("010-12")
		wrong.SetError("전화번호가 너무 짧아요. 다시 확인해 주세요.")
		off := NewField("Number").WithText("M-004821")
		off.Disable()
		return Form(2, NewField("姓名").WithText("王小明").WithHint("As they like to be called"), wrong, NewDate("Birthday", nil), off,
			NewSelect("Barcode", []Option{{Key: "128", Text: "Code 128"}}, "128", nil), NewMultiLine("Likes", 2).WithText("창가 자리"),
			NewCheck("Crop marks", true, nil), NewSearch("name or phone"))
	}},
	{"rows", 420, 230, func() fyne.CanvasObject {
		chosen := NewRow(NewText("13:55", SmallMuted), TitleAndNote("이준호", "₩35,000", NewChip("walk-in", ToneNeutral)), nil, func() {})
		chosen.SetSelected(true)
		return NewPanel(Rows(0, chosen,
			NewRow(NewIconMark("check", ToneGreen), TitleAndNote("七天内免费修整", "not due — last colour 12 days ago"), NewChip("value-added", ToneNeutral), nil),
			NewRow(nil, TitleAndNote("Birthday treatment", ""), NewButton("Use one", Secondary, nil), nil).NoLine()))
	}},
	{"table", 520, 220, func() fyne.CanvasObject {
		rows := [][]Cell{
			{{Text: "김서연", Bold: true}, {Text: "VIP", Chip: true, Tone: ToneGold}, {Text: "4.8"}},
			{{Text: "王小明", Bold: true, Note: "Wáng Xiǎomíng"}, {Text: "10-visit", Chip: true, Tone: ToneTeal}, {Text: "5.0"}},
			{{Text: "Zoë Laurent", Bold: true}, {Text: "Lost", Chip: true, Tone: ToneRed}, {Text: "—"}},
		}
		table := NewTable([]Column{{"이름", 3, 120, false}, {"Card", 2, 80, false}, {"Smile", 1, 44, true}},
			func() int { return len(rows) }, func(i int) []Cell { return rows[i] })
		table.Select(1)
		return NewPanel(table).Padded(Even(6))
	}},
	{"total", 380, 190, func() fyne.CanvasObject {
		total := NewTotal()
		total.Set([]TotalLine{{"小计", "₩165,000", ""}, {"Discount", "−₩33,000", theme.Teal}}, "받을 금액", "₩132,000")
		return Rows(10, NewOffer("VIP 20% off", "−₩33,000", "Best of 2 offers. Birthday ₩10,000 does not combine with VIP."), total)
	}},
	{"stats", 460, 200, func() fyne.CanvasObject {
		return Rows(10, Grid(2, 14, NewStat("지킨 약속", "97.4%", "▲ 1.1 on October", ToneGreen), NewStat("Owed to members", "₩118,213,442,000", "412 cards", ToneNeutral)),
			Grid(3, 10, NewSmallStat("Visits", "41"), NewSmallStat("节省", "₩612k"), NewSmallStat("Kept", "98%")))
	}},
	{"chart", 460, 280, func() fyne.CanvasObject {
		c := NewChart(sixMonths())
		c.tell(3)
		return NewPanel(c)
	}},
	{"chart_empty", 300, 160, func() fyne.CanvasObject {
		return NewPanel(NewChart(ChartData{Empty: "아직 방문이 없어요"}))
	}},
	{"smiles", 460, 120, func() fyne.CanvasObject {
		s := NewSmileRow(smileWords, nil)
		s.SetSmile(4)
		return s
	}},
	{"empty", 420, 230, func() fyne.CanvasObject {
		return NewEmpty("cards", "没有等待打印的会员卡", "Sell a card and it waits here until it is printed.", NewButton("Sell a card", Primary, nil))
	}},
	{"banners", 480, 210, func() fyne.CanvasObject {
		return Rows(10, NewBanner(ToneGreen, "Valid", "20% off every service until 14 Mar 2027.", nil),
			NewBanner(ToneGold, "확인", "오늘 18:00까지 약속한 수리가 있어요.", NewButton("Open case", Secondary, nil)),
			NewBanner(ToneRed, "无效", "该卡已于5月3日补办，请出示新卡。", nil))
	}},
	{"card_picture", 360, 240, func() fyne.CanvasObject {
		return Center(NewCardPicture(nil, 323, "VIP, 김서연"))
	}},
	{"segmented", 420, 60, func() fyne.CanvasObject {
		return NewSegmented([]Option{{Key: "a", Text: "요금제"}, {Key: "b", Text: "Issued"}, {Key: "c", Text: "打印"}}, "b", nil)
	}},
}

var smileWords = [5]string{"Very unhappy", "별로예요", "So-so", "满意", "아주 좋아요"}

func sixMonths() ChartData {
	data := ChartData{BarName: "Visits", LineName: "할인", Empty: "No visits yet", Summary: "Visits rose from 100 to 200.", Axis: func(v float64) string { return fmt.Sprint(v) }}
	for i, v := range []float64{100, 120, 110, 150, 140, 200} {
		data.Points = append(data.Points, ChartPoint{
			Label: fmt.Sprintf("%d월", i+1), Bar: v, BarText: fmt.Sprintf("%.0f visits", v), Line: v * 300, LineText: fmt.Sprintf("₩%.0f", v*300),
		})
	}
	return data
}

func TestEveryWidgetLooksAsDesigned(t *testing.T) {
	for _, look := range looks {
		for variant, v := range variants {
			t.Run(look.name+"_"+variant, func(t *testing.T) {
				win := inWindow(t, look.make, look.w, look.h, v, 1)
				test.AssertRendersToImage(t, look.name+"_"+variant+".png", win.Canvas())
			})
		}
	}
}

func TestDialogLooksAsDesigned(t *testing.T) {
	for variant, v := range variants {
		t.Run(variant, func(t *testing.T) {
			win := inWindow(t, func() fyne.CanvasObject { return NewText("behind", Body) }, 620, 360, v, 1)
			d := NewDialog("补办会员卡", NewParagraph("旧卡立即失效。새 번호가 바로 발급됩니다. The old number answers red from now on.", Muted),
				NewButton("Cancel", Secondary, nil), NewButton("재발급", Danger, nil))
			d.ShowOn(win.Canvas())
			test.AssertRendersToImage(t, "dialog_"+variant+".png", win.Canvas())
		})
	}
}

func TestScanBarLooksAsDesignedWithSuggestions(t *testing.T) {
	for variant, v := range variants {
		t.Run(variant, func(t *testing.T) {
			var bar *ScanBar
			win := inWindow(t, func() fyne.CanvasObject {
				bar = NewScanBar("Scan a card", "or type a name", "F1")
				return container.NewStack(Rows(0, bar, Spacer()), bar.Sheet())
			}, 560, 230, v, 1)
			bar.Focus()
			bar.SetText("김")
			bar.Suggest(Suggestion{Key: "1", Title: "김서연", Note: "010-4821-7730", Chips: []ChipWords{{"VIP", ToneGold}}},
				Suggestion{Key: "2", Title: "김시온", Note: "010-9014-5577", Chips: []ChipWords{{"Lost", ToneRed}}})
			win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			test.AssertRendersToImage(t, "suggestions_"+variant+".png", win.Canvas())
		})
	}
}
