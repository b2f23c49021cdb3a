package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"tessera/ui/theme"
)

// block is an object of a fixed size.
func block(w, h float32) fyne.CanvasObject {
	return AtLeast(w, h, Spacer())
}

func TestRowsAreExactlyTheGapApart(t *testing.T) {
	test.NewTempApp(t)
	a, b, hidden, c := block(10, 20), block(10, 30), block(10, 99), block(10, 40)
	hidden.Hide()
	r := Rows(14, a, b, hidden, Fill(c))
	r.Resize(fyne.NewSize(100, 300))
	if b.Position().Y != 34 || c.Position().Y != 0 || r.Objects[3].Position().Y != 78 || r.Objects[3].Size().Height != 222 {
		t.Errorf("b at %v, the rest from %v to %v high", b.Position().Y, r.Objects[3].Position().Y, r.Objects[3].Size().Height)
	}
	if r.MinSize().Height != 20+30+40+28 {
		t.Errorf("least height %v", r.MinSize().Height)
	}
}

func TestColumnsGiveTheRestToWhatFillsAndCentreTheOthers(t *testing.T) {
	test.NewTempApp(t)
	a, b, c := block(20, 10), Fill(block(5, 30)), block(30, 20)
	r := Columns(8, a, b, c)
	r.Resize(fyne.NewSize(200, 30))
	if b.Size().Width != 200-20-30-16 || c.Position().X != 170 || a.Position().Y != 10 {
		t.Errorf("fill %v wide, last at %v, first at height %v", b.Size().Width, c.Position().X, a.Position().Y)
	}
}

func TestSplitHoldsItsMinimaAndItsSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "parts")
		width := float32(rapid.IntRange(50, 2000).Draw(t, "width"))
		l := &split{gap: 14}
		for range n {
			l.parts = append(l.parts, Part{
				Weight: float32(rapid.IntRange(1, 9).Draw(t, "weight")), Min: float32(rapid.IntRange(0, 400).Draw(t, "min")),
			})
		}
		var sum float32
		fits := l.least()+l.gap*float32(n-1) <= width
		for i, w := range l.widths(width) {
			if fits && w < l.parts[i].Min-0.01 {
				t.Fatalf("part %d is %v wide, at least %v", i, w, l.parts[i].Min)
			}
			sum += w
		}
		if want := max(0, width-l.gap*float32(n-1)); sum-want > 0.5 || want-sum > 0.5 {
			t.Fatalf("the parts are %v wide together, want %v", sum, want)
		}
	})
}

func TestParagraphKeepsEveryLetterAndFitsItsWidth(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	words := rapid.SampledFrom([]string{"김서연", "회원권을", "会员卡", "，", "。", "Ersatzkartenbestätigung", "a", "₩33,000", "—", "touch-up", "é"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(words, 1, 12).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		width := float32(rapid.IntRange(30, 400).Draw(t, "width"))
		var got strings.Builder
		for _, l := range set([]Span{{text, Body}}, width) {
			if l.width > width+1 && len([]rune(joined(l))) > 2 {
				t.Fatalf("line %q is %v wide in %v", joined(l), l.width, width)
			}
			got.WriteString(joined(l))
		}
		bare := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
		if bare(got.String()) != bare(text) {
			t.Fatalf("%q became %q", text, got.String())
		}
	})
}

func joined(l line) string {
	var s string
	for _, r := range l.runs {
		s += r.text
	}
	return s
}

func TestLinesBreakWhereTheScriptAllows(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	for _, c := range []struct{ text, forbidden string }{
		{"旧卡请交还前台；如有疑问，请与我们联系。", "；，。"},
		{"请在“会员”页查找（姓名或电话）。", "”）。"},
	} {
		for width := float32(64); width < 300; width += 7 {
			for _, l := range set([]Span{{c.text, Body}}, width) {
				if s := joined(l); s != "" && strings.ContainsAny(string([]rune(s)[:1]), c.forbidden) {
					t.Errorf("at %v a line begins with %q", width, s)
				}
			}
		}
	}
	for width := float32(80); width < 300; width += 7 {
		for _, l := range set([]Span{{"고객님의 두피 반응 때문에 사용하지 않습니다", Body}}, width) {
			if s := strings.Fields(joined(l)); len(s) > 0 && !strings.Contains(" 고객님의 두피 반응 때문에 사용하지 않습니다 ", " "+s[len(s)-1]+" ") {
				t.Errorf("at %v a Korean word is torn: %q", width, joined(l))
			}
		}
	}
	if got := set([]Span{{"one\ntwo\n\nfour", Body}}, 500); len(got) != 4 || got[2].height == 0 {
		t.Errorf("%d lines for one, two, an empty one and four", len(got))
	}
}

func TestShortenedLineEndsInAnEllipsisAndFits(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	for _, text := range []string{"김서연 Kim Seo-yeon", "👩🏽‍🦰 hair", "", "王"} {
		for width := float32(1); width < 200; width += 3 {
			got := shorten(text, width, Body)
			if got != text && (!strings.HasSuffix(got, ellipsis) || (got != ellipsis && Body.measure(got).Width > width+1)) {
				t.Errorf("%q in %v became %q", text, width, got)
			}
		}
	}
}

// TestNothingSticksOut holds every widget to its own box at every text scale,
// also where it is given less than it would like.
func TestNothingSticksOut(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.5} {
		for _, look := range looks {
			if look.name == "rail" {
				continue
			}
			t.Run(look.name, func(t *testing.T) {
				app := test.NewTempApp(t)
				app.Settings().SetTheme(theme.New(fynetheme.VariantLight, scale))
				o := look.make()
				win := test.NewTempWindow(t, container.NewStack(Rows(0, o, Spacer())))
				win.SetPadded(false)
				win.Resize(fyne.NewSize(look.w-24, 900))
				texts(o, func(x *Text) {
					if w := x.style.measure(x.line.Text).Width; w > x.Size().Width+2 {
						t.Errorf("scale %v: %q is %v wide in %v", scale, x.line.Text, w, x.Size().Width)
					}
				})
			})
		}
	}
}

func texts(o fyne.CanvasObject, each func(x *Text)) {
	if !o.Visible() {
		return
	}
	if x, ok := o.(*Text); ok {
		each(x)
		return
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			texts(child, each)
		}
		return
	}
	if w, ok := o.(fyne.Widget); ok {
		for _, child := range test.WidgetRenderer(w).Objects() {
			texts(child, each)
		}
	}
}

func TestTextGetsRoomWhenItsScrollIsHigherThanTheWindow(t *testing.T) {
	var p *Paragraph
	show(t, func() fyne.CanvasObject {
		p = NewParagraph(strings.Repeat("a promise is kept or it is not. ", 60), Body)
		return Scroll(Rows(0, p))
	}, 300, 120)
	if need := p.HeightAt(p.Size().Width); p.Size().Height < need-1 {
		t.Errorf("the text is %v high in %v", need, p.Size().Height)
	}
}
