package print

import (
	"image/color"
	"testing"
)

func TestEverySpotOfASheetLiesOnItsPageAndOnNoOther(t *testing.T) {
	for _, sheet := range Sheets() {
		page, spots := sheet.Spots()
		if len(spots) != sheet.PerPage() {
			t.Errorf("%s has %d spots, want %d", sheet, len(spots), sheet.PerPage())
		}
		for i, spot := range spots {
			if spot.X < 0 || spot.Y < 0 || spot.X+spot.W > page.W+0.001 || spot.Y+spot.H > page.H+0.001 {
				t.Errorf("%s: spot %d %v reaches over the page %v", sheet, i, spot, page)
			}
			for j, other := range spots[:i] {
				if spot.X < other.X+other.W && other.X < spot.X+spot.W && spot.Y < other.Y+other.H && other.Y < spot.Y+spot.H {
					t.Errorf("%s: spots %d and %d overlap", sheet, i, j)
				}
			}
		}
	}
	if _, spots := Sheet("a3").Spots(); spots != nil {
		t.Error("a sheet nobody sells has spots")
	}
}

func TestASwatchLooksLikeTheCardItStandsFor(t *testing.T) {
	for _, style := range Styles() {
		swatch := Swatch(style, 86)
		if got := swatch.Bounds().Dx(); got != 86 {
			t.Errorf("%s: %d pixels wide, want 86", style, got)
		}
		if _, _, _, alpha := swatch.At(0, 0).RGBA(); alpha != 0 {
			t.Errorf("%s: the corner is not round", style)
		}
		want := style.look().front.at(along(42.5, 27, 86, 54))
		if got := color.RGBAModel.Convert(swatch.At(42, 27)).(color.RGBA); off(got.R, want.R)+off(got.G, want.G)+off(got.B, want.B) > 6 {
			t.Errorf("%s: the middle is %v, want about %v", style, got, want)
		}
	}
}

func off(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
