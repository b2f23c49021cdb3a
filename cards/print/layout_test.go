package print

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// ledger is a canvas that writes down what is drawn.
type ledger struct {
	grounds []*gradient
	panels  []painted
	texts   []written
	symbols []rect
}

type painted struct {
	area rect
	fill color.RGBA
}

type written struct {
	area rect
	line string
	ink  color.RGBA
}

func (l *ledger) ground(_ rect, _ float64, fill *gradient) { l.grounds = append(l.grounds, fill) }
func (l *ledger) panel(area rect, _ float64, fill color.RGBA) {
	l.panels = append(l.panels, painted{area, fill})
}
func (l *ledger) picture(area rect, _ *picture) { l.symbols = append(l.symbols, area) }
func (l *ledger) text(x, y float64, line string, f font, ink color.RGBA) {
	if line != "" {
		l.texts = append(l.texts, written{rect{x, y - f.size*0.75, f.width(line), f.size * 0.95}, line, ink})
	}
}

func (l *ledger) bars(x, y, module, tall float64, b barcode.Bars) {
	l.symbols = append(l.symbols, rect{x, y, module * float64(b.Width), tall * float64(b.Height)})
}

// behind is the least favourable colour under an area: of the last panel that holds its middle, or
// of the ground.
func (l *ledger) behind(area rect) []color.RGBA {
	for i := len(l.panels) - 1; i >= 0; i-- {
		p := l.panels[i]
		x, y := area.x+area.w/2, area.y+area.h/2
		if x >= p.area.x && x <= p.area.right() && y >= p.area.y && y <= p.area.bottom() {
			return []color.RGBA{p.fill}
		}
	}
	ground := l.grounds[0]
	return []color.RGBA{
		ground.at(along(area.x, area.y, CardWidth, CardHeight)),
		ground.at(along(area.right(), area.bottom(), CardWidth, CardHeight)),
	}
}

func drawn(t interface{ Fatal(...any) }, shop Shop, face Face, symbology barcode.Symbology) (front, back *ledger, unsaid int) {
	card, err := newHolding(face, symbology, func(corner float64) *faceplate {
		return newFaceplate(shop, face, symbology, corner, nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	front, back = &ledger{}, &ledger{}
	card.plate.drawFront(front, 0)
	card.drawFront(front)
	unsaid = card.plate.drawBack(back, 0)
	card.drawBack(back)
	return front, back, unsaid
}

func someCard() (Shop, Face) {
	return Shop{Name: "Salon Maru", Address: "마포구 양화로 12", Phone: "02-332-1188", Lang: words.English},
		Face{
			Number: "2012345678903", PlanName: "VIP", HolderName: "김서연 Kim Seo-yeon of Mapo-gu", ValidTo: 20270314, Headline: "20% off every service and then some more of it",
			Promises: []string{"20% off every service", "Free touch-up within 7 days", "Four scalp-care sessions a year"},
		}
}

// luminance and contrast follow WCAG 2.2.
func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.RGBA) float64 {
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}

func TestEveryWordOnACardCanBeReadByTiredEyes(t *testing.T) {
	for _, style := range Styles() {
		for _, symbology := range barcode.Symbologies() {
			shop, face := someCard()
			face.Style, face.PlanName = style, strings.Repeat("Platinum ", 3)
			front, back, _ := drawn(t, shop, face, symbology)
			for side, l := range map[string]*ledger{"front": front, "back": back} {
				for _, text := range l.texts {
					for _, under := range l.behind(text.area) {
						if c := contrast(text.ink, under); c < 4.5 {
							t.Errorf("%s %s %s: %q has a contrast of %.2f", style, side, symbology, text.line, c)
						}
					}
				}
			}
		}
	}
}

func overlapping(a, b rect) bool {
	return a.x < b.right()-0.01 && b.x < a.right()-0.01 && a.y < b.bottom()-0.01 && b.y < a.bottom()-0.01
}

// Whatever a shop writes on its cards, nothing leaves the card and nothing lies on something else.
func TestNothingOnACardIsClippedOrOverlaps(t *testing.T) {
	words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z가-힣一-龥ạ-ỹ]{1,18}`), 0, 14)
	rapid.Check(t, func(t *rapid.T) {
		say := func(name string) string { return strings.Join(words.Draw(t, name), " ") }
		shop, face := someCard()
		shop.Name, shop.Address = say("shop"), say("address")
		face.PlanName, face.HolderName, face.Headline = say("plan"), say("holder"), say("headline")
		face.Promises = nil
		for i := range rapid.IntRange(0, 12).Draw(t, "promises") {
			face.Promises = append(face.Promises, say(fmt.Sprint("promise ", i)))
		}
		symbology := rapid.SampledFrom([]barcode.Symbology{barcode.Code128, barcode.EAN13, barcode.QR}).Draw(t, "bars")
		front, back, unsaid := drawn(t, shop, face, symbology)
		for side, l := range map[string]*ledger{"front": front, "back": back} {
			for i, text := range l.texts {
				a := text.area
				if a.x < 1 || a.y < 1 || a.right() > CardWidth-1 || a.bottom() > CardHeight-1 {
					t.Fatalf("%s: %q leaves the card: %v", side, text.line, a)
				}
				for _, symbol := range l.symbols {
					if overlapping(a, symbol) {
						t.Fatalf("%s: %q at %v lies on the bars at %v", side, text.line, a, symbol)
					}
				}
				for _, other := range l.texts[:i] {
					if overlapping(a, other.area) {
						t.Fatalf("%s: %q at %v lies on %q at %v", side, text.line, a, other.line, other.area)
					}
				}
			}
		}
		bullets := 0
		for _, p := range back.panels {
			if p.area.w < 2 {
				bullets++
			}
		}
		said := 0
		for _, promise := range face.Promises {
			if strings.TrimSpace(promise) != "" {
				said++
			}
		}
		if bullets+unsaid != said {
			t.Fatalf("%d promises said and %d left to the desk of %d", bullets, unsaid, said)
		}
	})
}

func TestABackMeetsItsFrontWhenThePaperIsTurned(t *testing.T) {
	for _, sheet := range Sheets() {
		g, err := sheet.grid()
		if err != nil {
			t.Fatal(err)
		}
		for n := range sheet.PerPage() {
			x, y := g.front(n)
			if x < 0 || y < 0 || x+CardWidth > g.width+1e-9 || y+CardHeight > g.height+1e-9 {
				t.Errorf("%s: card %d leaves the paper", sheet, n)
			}
			if bx, by := g.back(n, true); math.Abs(g.width-bx-CardWidth-x) > 1e-9 || by != y {
				t.Errorf("%s: card %d's back is at %v, %v over the long edge", sheet, n, bx, by)
			}
			if bx, by := g.back(n, false); bx != x || math.Abs(g.height-by-CardHeight-y) > 1e-9 {
				t.Errorf("%s: card %d's back is at %v, %v over the short edge", sheet, n, bx, by)
			}
			for _, mark := range g.marks() {
				if overlapping(mark, rect{x, y, CardWidth, CardHeight}) && sheet != CR80 {
					t.Errorf("%s: a crop mark %v lies on card %d", sheet, mark, n)
				}
			}
		}
	}
}

func TestModulesOnACardAreWideEnoughToScan(t *testing.T) {
	for _, number := range []string{"2012345678903", "AB12", "ABCDEFGHIJ-1234567890", "12345678901234567890123456789012"} {
		for _, symbology := range barcode.Symbologies() {
			front, back, err := symbols(number, symbology)
			if err != nil {
				continue // refused instead, which is tested where it is said
			}
			for _, s := range []symbol{front, back} {
				if s.module < s.bars.Symbology.MinModule()-1e-9 {
					t.Errorf("%s as %s: a module is %.3f mm", number, symbology, s.module)
				}
				if s.x < s.panel.x-1e-9 || s.x+s.module*float64(s.bars.Width) > s.panel.right()+1e-9 {
					t.Errorf("%s as %s: the quiet zone leaves the white", number, symbology)
				}
			}
		}
	}
}

func TestLinesBreakAsReadersExpect(t *testing.T) {
	f := font{size: 3}
	for _, c := range []struct{ text, asWideAs, want string }{
		{"Free touch-up within seven days", "touch-up in", "Free|touch-up|within|seven days"},
		{"무료 손질은 칠 일 안에", "무료 손질은", "무료 손질은|칠 일 안에"},
		{"免费修补，七天之内。", "免费修补", "免费修|补，七天|之内。"}, // a comma does not begin a line
		{"所有（七）服务", "所有（", "所有|（七）|服务"},        // an opening bracket does not end one
		{"Dampfschifffahrt", "Dampfsch", "Dampfsch|ifffahrt"},
		{"one", "o", "o|n|e"},
		{"   ", "ooo", ""},
		{"", "ooo", ""},
	} {
		if got := strings.Join(wrap(c.text, f, f.width(c.asWideAs)+0.01), "|"); got != c.want {
			t.Errorf("%q breaks as %q, want %q", c.text, got, c.want)
		}
	}
}
