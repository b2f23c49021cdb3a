package widget

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

// shoot draws objects as a window would and keeps the picture.
func shoot(t *testing.T, name string, w, h float32, variant fyne.ThemeVariant, scale float32, build func() fyne.CanvasObject) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(variant, scale))
	back := box(0)
	back.FillColor = theme.Color(theme.Paper)
	o := build()
	win := test.NewTempWindow(t, container.NewStack(back, o))
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	out := os.Getenv("TESSERA_GALLERY")
	if out == "" {
		t.Skip()
	}
	f, err := os.Create(filepath.Join(out, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, win.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestGalleryDesk(t *testing.T) {
	for _, v := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
		shoot(t, "desk-"+map[fyne.ThemeVariant]string{0: "dark", 1: "light"}[v], 1280, 800, v, 1, desk)
	}
}

func desk() fyne.CanvasObject {
	rail := NewRail([]RailItem{{"desk", "desk", "Desk"}, {"members", "members", "Members"}, {"cards", "cards", "Cards"}, {"service", "service", "Service"}, {"insights", "insights", "Insights"}},
		[]RailItem{{"settings", "settings", "Settings"}}, nil)
	rail.SetKey("desk")
	rail.SetOperator("JH", "Ji-ho", nil)
	member := NewPanel(TopColumns(18, NewAvatar("김서연", AvatarLarge), Fill(Rows(6,
		TopColumns(8, Fill(NewText("김서연", Title)), NewChip("VIP", ToneGold), NewChip("Card valid", ToneGreen)),
		NewParagraph("010-4821-7730 · member since Mar 2024 · 41 visits · last visit 12 days ago", SmallMuted),
		Flow(8, 4, NewChip("Birthday in 3 days", ToneGold), NewChip("Open repair · promised today 18:00", ToneRed), NewChip("Brought in 2 friends", ToneBlue)),
		NewPanel(NewSpans(Span{"Likes ", SmallBold}, Span{"quiet seat by the window, warm barley tea. ", Small}, Span{"Avoid ", SmallBold.In(theme.Red)}, Span{"ammonia dye (scalp reaction 2025-02). ", Small}, Span{"Stylist ", SmallBold}, Span{"Min-ji.", Small})).On(theme.Note).Padded(Sides(8, 12)),
	))))
	promises := NewTitledPanel("What this card promises", NewChip("98% kept", ToneTeal), Rows(8,
		Columns(10, NewIconMark("check", ToneGreen), Fill(Rows(0, NewText("20% off every service", Strong), NewText("applies now", SmallMuted))), NewChip("basic", ToneNeutral)),
		NewSeparator(),
		Columns(10, NewMark("2", ToneGold), Fill(Rows(2, NewText("Scalp care, 4 a year", Strong), NewText("2 of 4 left this year", SmallMuted), Left(AtLeast(180, 0, NewMeter(.5, ToneTeal))))), NewButton("Use one", Secondary, nil)),
		NewSeparator(),
		Columns(10, NewMark("!", ToneRed), Fill(Rows(0, NewText("Complaints answered the same day", Strong), NewParagraph("1 open: colour faded — promised by 18:00 today", SmallMuted))), NewButton("Open case", Secondary, nil)),
	))
	visit := NewTitledPanel("This visit", NewText("Served by Min-ji", Muted), Rows(10,
		Columns(8, Fill(NewText("Full colour", Strong)), NewText("₩120,000", Body)),
		NewChoice([]Option{{Key: "w", Text: "Wallet", Note: "₩80,000"}, {Key: "c", Text: "Card"}, {Key: "k", Text: "Cash"}}, "c", nil),
		Spacer(),
		NewButton("Complete visit", Primary, nil).WithKey("Ctrl ↵").Large(),
		NewButton("Disabled", Primary, nil),
		NewText("Asks for a 1–5 smile afterwards", SmallMuted.Centered()),
	))
	filters := Flow(8, 8, NewFilter("All", ToneNeutral, nil), NewFilter("VIP 312", ToneNeutral, nil), NewFilter("Open case 9", ToneRed, nil), NewButton("Delete", Danger, nil), NewButton("Quiet", Quiet, nil), NewButton("Print", Secondary, nil).WithIcon("print"))
	bar := NewScanBar("Scan a card", "or type a name, phone or card number", "F1")
	top := Columns(14, Fill(bar), NewButton("Walk-in visit", Secondary, nil), NewButton("New member", Secondary, nil))
	body := Split(14, Part{Rows(14, filters, member, Fill(promises)), 726, 500}, Part{visit, 420, 340})
	return Split(0, Part{rail, 0, theme.Size(theme.RailWidth)}, Part{Pad(Sides(18, 22), Rows(14, top, Fill(body))), 1, 300})
}
