package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

func TestGalleryMore(t *testing.T) {
	for _, v := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
		n := map[fyne.ThemeVariant]string{0: "dark", 1: "light"}[v]
		shoot(t, "members-"+n, 1280, 800, v, 1, members)
		shoot(t, "insights-"+n, 1280, 800, v, 1, insightsG)
		shoot(t, "forms-"+n, 1280, 800, v, 1, forms)
	}
	shoot(t, "members-150", 1024, 700, fynetheme.VariantLight, 1.5, members)
	shoot(t, "insights-150", 1024, 700, fynetheme.VariantLight, 1.5, insightsG)
	shoot(t, "forms-150", 1024, 700, fynetheme.VariantLight, 1.5, forms)
	shoot(t, "desk-150", 1024, 700, fynetheme.VariantLight, 1.5, desk)
	shoot(t, "desk-80", 1024, 700, fynetheme.VariantLight, .8, desk)
}

func members() fyne.CanvasObject {
	rows := [][]Cell{
		{{Text: "김서연", Bold: true}, {Text: "010-4821-7730"}, {Text: "VIP", Chip: true, Tone: ToneGold}, {Text: "to 2027-03-14"}, {Text: "12 days ago"}, {Text: "4.8"}},
		{{Text: "강수아", Bold: true}, {Text: "010-2290-1184"}, {Text: "Monthly", Chip: true, Tone: ToneTeal}, {Text: "9 days"}, {Text: "yesterday"}, {Text: "4.5"}},
		{{Text: "王小明", Bold: true, Note: "Wáng Xiǎomíng"}, {Text: "+86 138 1122 9087"}, {Text: "10-visit", Chip: true, Tone: ToneTeal}, {Text: "6 visits"}, {Text: "today"}, {Text: "5.0"}},
		{{Text: "김시온", Bold: true}, {Text: "010-9014-5577"}, {Text: "Lost", Chip: true, Tone: ToneRed}, {Text: "replace"}, {Text: "4 months ago"}, {Text: "3.2"}},
	}
	table := NewTable([]Column{{"Name", 3, 120, false}, {"Phone", 2.5, 110, false}, {"Card", 1.5, 80, false}, {"Left", 2, 80, false}, {"Last visit", 2, 80, false}, {"Smile", 1, 44, true}},
		func() int { return 100000 }, func(i int) []Cell { c := append([]Cell{}, rows[i%len(rows)]...); c[5].Text = fmt.Sprint(i); return c })
	table.Select(0)
	top := Columns(8, NewText("Members", Title), NewText("4,812", Muted), Spacer(), NewButton("Import…", Secondary, nil), NewButton("Export…", Secondary, nil), NewButton("New member", Primary, nil))
	filters := Columns(8, AtLeast(240, 0, NewSearch("name, phone or number")), Fill(Flow(8, 6, NewFilter("All", ToneNeutral, nil), NewFilter("VIP 312", ToneNeutral, nil), NewFilter("Expiring 27", ToneNeutral, nil), NewFilter("Open case 9", ToneRed, nil))))
	story := Rows(0,
		NewRow(NewMark("!", ToneRed), TitleAndNote("Case C-0193 · colour faded", "promised by 18:00 today · Min-ji"), NewText("today", SmallMuted), nil),
		NewRow(NewIconMark("check", ToneGreen), TitleAndNote("Visit · full colour, cut", "₩132,000 (saved ₩33,000) · smile 5"), NewText("10 Nov", SmallMuted), func() {}),
		NewRow(NewIconMark("star", ToneBlue), TitleAndNote("Follow-up call kept", "“Loved it, scalp is fine.”", NewChip("kept", ToneGreen)), NewText("28 Oct", SmallMuted), nil).NoLine(),
	)
	profile := NewPanel(Rows(14,
		Columns(14, NewAvatar("김서연", AvatarMedium), Fill(Rows(0, NewText("김서연", Title), NewParagraph("M-004821 · 010-4821-7730 · seoyeon@example.kr", SmallMuted))), NewButton("Edit", Secondary, nil)),
		Grid(3, 10, NewSmallStat("Visits", "41"), NewSmallStat("Saved by card", "₩612k"), NewSmallStat("Promises kept", "98%")),
		NewText("Story", Heading), Fill(Scroll(story)),
	))
	body := Split(14, Part{NewPanel(table).Padded(Insets{6, 6, 6, 6}), 7, 460}, Part{profile, 4.4, 320})
	return Pad(Sides(18, 22), Rows(14, top, filters, Fill(body)))
}

func insightsG() fyne.CanvasObject {
	var pts []ChartPoint
	for i, v := range []float64{100, 120, 110, 150, 140, 160, 170, 155, 190, 200} {
		pts = append(pts, ChartPoint{Label: fmt.Sprintf("Nov %d", 2016+i), Bar: v, BarText: fmt.Sprintf("%v visits", v), Line: v * v * 1000, LineText: "₩1,204,000"})
	}
	chart := NewChart(ChartData{Points: pts, BarName: "Visits", LineName: "Discount given", Axis: func(v float64) string { return fmt.Sprint(v) }, Summary: "x", Empty: "Nothing yet"})
	chart.tell(5)
	empty := NewChart(ChartData{Empty: "No visits yet"})
	top := Columns(8, Fill(NewText("Insights", Title)), NewSegmented([]Option{{Key: "w", Text: "Week"}, {Key: "m", Text: "November 2026"}, {Key: "y", Text: "Year"}}, "m", nil), NewButton("Export…", Secondary, nil))
	stats := Grid(4, 14, NewStat("Promises kept", "97.4%", "▲ 1.1 on October", ToneGreen), NewStat("Smile (1–5)", "4.62", "418 answers, 61% of visits", ToneNeutral), NewStat("Came back within 60 days", "71%", "▲ 3 points", ToneGreen), NewStat("Owed to members", "₩118,213,442,000", "₩12.9M wallet · 214 visits · passes", ToneNeutral))
	body := Split(14, Part{NewTitledPanel("Visits and discount given", nil, chart), 7.5, 400}, Part{Rows(14, Fill(NewTitledPanel("Nothing here", nil, empty)), NewEmpty("cards", "No cards are waiting", "Sell a card and it will wait here until it is printed. 카드를 판매하면 여기에 나타납니다.", NewButton("Sell a card", Primary, nil))), 3.9, 260})
	return Pad(Sides(18, 22), Rows(14, top, stats, Fill(body)))
}

func forms() fyne.CanvasObject {
	bad := NewField("Phone").WithText("010-12")
	bad.SetError("This phone number is too short; please check it. Die Telefonnummer ist zu kurz.")
	dis := NewField("Number").WithText("M-004821")
	dis.Disable()
	form := Form(2, NewField("Name").WithText("김서연").WithHint("As the member likes to be called"), bad, NewDate("Birthday", nil), dis,
		NewSelect("Barcode", []Option{{Key: "a", Text: "Code 128"}, {Key: "b", Text: "QR"}}, "a", nil), NewPassword("PIN").WithText("1234"),
		NewMultiLine("Likes", 3).WithText("quiet seat by the window, warm barley tea and 조용한 창가 자리"), Rows(4, NewCheck("Member photo", true, nil), NewCheck("Bleed 3 mm", false, nil)))
	total := NewTotal()
	total.Set([]TotalLine{{"Subtotal", "₩165,000", ""}, {"Discount", "−₩33,000", theme.Teal}}, "To pay", "₩132,000")
	big := NewTotal()
	big.Set(nil, "받을 금액", "₩1,132,000,000,000")
	smile := NewSmileRow([5]string{"Very unhappy", "Unhappy", "So-so", "Happy", "아주 좋아요"}, nil)
	smile.SetSmile(4)
	left := NewPanel(Rows(14, form, NewOffer("VIP 20% off", "−₩33,000", "Best of 2 offers. Birthday ₩10,000 does not combine with VIP."), total, big))
	toast := NewToasts()
	toast.Say(ToneGreen, "Done", "Visit R-000812 completed.", "Undo", func() {})
	right := Rows(14, smile, NewBanner(ToneGreen, "Valid", "20% off every service until 2027-03-14.", nil), NewBanner(ToneGold, "Take care", "A repair is open, promised by 18:00 today.", NewButton("Open case", Secondary, nil)), NewBanner(ToneRed, "Not valid", "Replaced on 3 May: please ask for the new card. Ersatzkartenaushändigungsbestätigungsformular fehlt.", nil),
		Center(NewCardPicture(gradient(avatarPairs[1]), 323, "card")))
	return container.NewStack(Pad(Even(22), Split(14, Part{left, 1, 300}, Part{right, 1, 300})), toast)
}
