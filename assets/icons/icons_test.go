package icons

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"
)

// promised are the signs that the screens ask for by name.
var promised = strings.Fields(`desk members cards service insights settings search check star cake
	warning smile-1 smile-2 smile-3 smile-4 smile-5 plus minus trash print receipt phone wallet clock
	person close more lock sun moon globe backup`)

func TestEverySignTheScreensAskForIsThere(t *testing.T) {
	names := Names()
	for _, name := range promised {
		if !slices.Contains(names, name) || SVG(name) == nil {
			t.Errorf("no sign called %q", name)
		}
	}
}

func TestASignNobodyDrewIsNil(t *testing.T) {
	for _, name := range []string{"", "unicorn", "../app", "desk.svg"} {
		if SVG(name) != nil {
			t.Errorf("SVG(%q) gave something", name)
		}
	}
}

func TestEverySignIsOneFilledPathThatAThemeCanRecolour(t *testing.T) {
	type drawing struct {
		ViewBox string     `xml:"viewBox,attr"`
		Width   string     `xml:"width,attr"`
		Any     []xml.Name `xml:",any"`
		Paths   []struct {
			Attributes []xml.Attr `xml:",any,attr"`
		} `xml:"path"`
	}
	for _, name := range Names() {
		var d drawing
		if err := xml.Unmarshal(SVG(name), &d); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.ViewBox != "0 0 24 24" || d.Width != "24" || len(d.Paths) != 1 || len(d.Any) != 0 {
			t.Errorf("%s is not one path on the grid: %+v", name, d)
			continue
		}
		for _, a := range d.Paths[0].Attributes {
			switch {
			case a.Name.Local == "fill" && a.Value == "#000000":
			case a.Name.Local == "d" && !strings.Contains(a.Value, "NaN") && !strings.Contains(a.Value, "Inf"):
			default:
				t.Errorf("%s: %s=%q", name, a.Name.Local, a.Value)
			}
		}
	}
}

func TestTheSignOfTheHouseIsGoldOnTheColourOfTheRail(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(App()))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Fatalf("the picture is %v", size)
	}
	at := func(x, y int) color.NRGBA { return color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA) }
	rail := color.NRGBA{0x17, 0x23, 0x22, 0xFF}
	if ground, letter := at(256, 40), at(256, 256); ground != rail || letter != rail {
		t.Errorf("ground %v and T %v, want %v", ground, letter, rail)
	}
	if corner := at(0, 0); corner.A != 0 {
		t.Errorf("the corner is not open: %v", corner)
	}
	if gold := at(130, 300); gold.R < 0xA0 || gold.B > gold.R/2 {
		t.Errorf("the tessera is not gold: %v", gold)
	}
}
