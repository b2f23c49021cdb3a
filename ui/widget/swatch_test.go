package widget_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/screen/screentest"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

func plain(c color.Color) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, 86, 54))
	for y := range 54 {
		for x := range 86 {
			picture.Set(x, y, c)
		}
	}
	return picture
}

var (
	brown = plain(color.NRGBA{0x5B, 0x43, 0x20, 0xFF})
	green = plain(color.NRGBA{0x0F, 0x5E, 0x59, 0xFF})
)

// sheetOf is two spots beside each other, of which the first is filled.
func sheetOf(filled image.Image, marks bool) *widget.Sheet {
	sheet := widget.NewSheet()
	sheet.Set(210.0/297, []widget.SheetSpot{
		{X: 0.08, Y: 0.1, W: 0.4, H: 0.18, Picture: filled, Focused: true}, {X: 0.52, Y: 0.1, W: 0.4, H: 0.18},
	}, marks, "A sheet with 1 card")
	return sheet
}

func TestSwatchesAndSheetsLookAsTheyShould(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.New(variant, 1))
			chosen := widget.NewSwatch(brown, "Gold", nil)
			chosen.SetChosen(true)
			window := test.NewTempWindow(t, container.NewStack(widget.NewGround(), widget.Pad(widget.Even(14), widget.Rows(14,
				widget.Columns(2, chosen, widget.NewSwatch(green, "Teal", nil)),
				widget.Columns(14, sheetOf(brown, true), sheetOf(green, false)),
			))))
			window.SetPadded(false)
			window.Resize(fyne.NewSize(300, 280))
			screentest.Golden(t, "swatch-sheet-"+name, window.Canvas().Capture())
		})
	}
}

func TestASwatchIsChosenByHandAndByKey(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	chosen := 0
	swatch := widget.NewSwatch(brown, "Gold", func() { chosen++ })
	test.NewTempWindow(t, swatch)
	test.Tap(swatch)
	swatch.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if chosen != 2 || swatch.AccessibilityLabel() != "Gold" {
		t.Errorf("chosen %d times, says %q", chosen, swatch.AccessibilityLabel())
	}
}

func TestFieldsStandInPairsWhereThereIsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	one, two := widget.NewField("One"), widget.NewField("Two")
	window := test.NewTempWindow(t, widget.Pairs(14, one, two))
	window.SetPadded(false)
	window.Resize(fyne.NewSize(500, 200))
	if one.Position().Y != two.Position().Y {
		t.Error("wide: the second field stands below the first")
	}
	window.Resize(fyne.NewSize(200, 200))
	if one.Position().X != two.Position().X || two.Position().Y <= one.Position().Y {
		t.Error("narrow: the fields stand beside each other")
	}
}

func TestWhatIsRevealedIsSeen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	rows := widget.Rows(10)
	last := widget.NewButton("last", widget.Secondary, nil)
	for range 20 {
		rows.Add(widget.NewButton("some", widget.Secondary, nil))
	}
	rows.Add(last)
	scroll := widget.Scroll(rows)
	window := test.NewTempWindow(t, scroll)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(200, 150))
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y }
	if at() < 150 {
		t.Fatal("the last button is seen before it is revealed")
	}
	widget.Reveal(scroll, last)
	if y := at(); y < 0 || y+last.Size().Height > 150.5 {
		t.Errorf("it stands from %v to %v of 150", y, y+last.Size().Height)
	}
}
