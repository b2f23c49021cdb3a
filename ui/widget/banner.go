package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Banner is a verdict or a message across a screen: a sign, one or two bold
// words, a sentence, and perhaps something to do about it.
type Banner struct {
	fynewidget.BaseWidget
	tone   Tone
	sign   *Icon
	words  *Paragraph
	action *Button
	row    *fyne.Container
	back   *canvas.Rectangle
}

var (
	_ fyne.Widget = (*Banner)(nil)
	_ measured    = (*Banner)(nil)
)

// NewBanner is a banner of a tone. Word says in bold what the colour means;
// action may be nil.
func NewBanner(tone Tone, word, sentence string, action *Button) *Banner {
	b := &Banner{
		tone: tone, action: action, back: box(0),
		sign: NewIcon(toneSign(tone), tone.ink(), 18), words: NewSpans(bannerWords(tone, word, sentence)...),
	}
	b.row = Columns(10, b.sign, Fill(b.words))
	if action != nil {
		b.row.Add(action)
	}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what it says.
func (b *Banner) Set(tone Tone, word, sentence string) {
	b.tone = tone
	b.sign.Set(toneSign(tone), tone.ink())
	b.words.SetSpans(bannerWords(tone, word, sentence)...)
	b.Refresh()
}

// Text is all that it says.
func (b *Banner) Text() string { return b.words.Text() }

func bannerWords(tone Tone, word, sentence string) []Span {
	var spans []Span
	if word != "" {
		spans = append(spans, Span{word + "  ", Strong.In(tone.ink())})
	}
	return append(spans, Span{sentence, Body})
}

// toneSign is the icon that says the same as the colour.
func toneSign(tone Tone) string {
	switch tone {
	case ToneGreen:
		return "check"
	case ToneGold, ToneRed:
		return "warning"
	case ToneBlue:
		return "star"
	default:
		return "more"
	}
}

// Natural is everything on one line.
func (b *Banner) Natural() float32 { return naturalWidth(b.row) + 2*panelPad }

// Least leaves room for a few words.
func (b *Banner) Least() float32 { return leastWidth(b.row) + 2*panelPad }

// HeightAt is that of the sentence at the width.
func (b *Banner) HeightAt(width float32) float32 {
	return heightAt(b.row, width-2*panelPad) + 2*10
}

func (b *Banner) parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.row} }

// CreateRenderer is Fyne's.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: b, objects: []fyne.CanvasObject{b.back, b.row},
		style: func() {
			b.back.CornerRadius = theme.Size(theme.Corner)
			paint(b.back, b.tone.soft(), b.tone.ink(), 1)
		},
		place: func(size fyne.Size) {
			put(b.back, 0, 0, size.Width, size.Height)
			put(b.row, panelPad, 10, size.Width-2*panelPad, size.Height-20)
		},
		least: func() fyne.Size { return least(b, b.Size().Width) },
	})
}

// Toasts is a layer over a screen in which short messages come and go at the
// foot. The shell stacks it on top: container.NewStack(screen, toasts).
type Toasts struct {
	fynewidget.BaseWidget

	// After calls f on the UI thread once a message has been read; nil lets a
	// message stay until it is closed or the next one comes.
	After func(f func())

	now *Banner
}

var _ fyne.Widget = (*Toasts)(nil)

// NewToasts is an empty layer.
func NewToasts() *Toasts {
	t := &Toasts{}
	t.ExtendBaseWidget(t)
	return t
}

// Say shows a message in place of the one before. Without an action word there
// is a cross to close it; pressing the action closes it too.
func (t *Toasts) Say(tone Tone, word, sentence, action string, act func()) *Banner {
	var b *Button
	if action != "" {
		b = NewButton(action, Secondary, func() {
			t.Clear()
			act()
		})
	} else {
		b = NewButton("", Quiet, t.Clear).WithIcon("close")
	}
	said := NewBanner(tone, word, sentence, b)
	t.now = said
	t.Refresh()
	if t.After != nil {
		t.After(func() {
			if t.now == said {
				t.Clear()
			}
		})
	}
	return said
}

// Clear takes the message away.
func (t *Toasts) Clear() {
	t.now = nil
	t.Refresh()
}

// Now is the message being shown, nil for none.
func (t *Toasts) Now() *Banner { return t.now }

// CreateRenderer is Fyne's.
func (t *Toasts) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: t}
	d.style = func() {
		d.objects = nil
		if t.now != nil {
			t.now.back.Shadow = canvas.Shadow{Color: theme.Color(theme.Shade), BlurRadius: 16, Offset: fyne.NewPos(0, 5)}
			d.objects = []fyne.CanvasObject{t.now}
		}
	}
	d.place = func(size fyne.Size) {
		if t.now == nil {
			return
		}
		edge := theme.Size(theme.Wide)
		w := min(t.now.Natural(), size.Width-2*edge, 46*theme.Size(theme.Body))
		h := t.now.HeightAt(w)
		put(t.now, (size.Width-w)/2, size.Height-edge-h, w, h)
	}
	d.least = func() fyne.Size { return fyne.Size{} }
	return draw(d)
}
