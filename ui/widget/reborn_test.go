package widget

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/ui/theme"
)

// TestWhatWasOutOfSightForLongLooksTheSameAgain stands for the minute after which Fyne forgets
// how to draw what is not seen: a person goes to another room and comes back.
func TestWhatWasOutOfSightForLongLooksTheSameAgain(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(fynetheme.VariantLight, 1))
	for _, c := range []struct {
		name string
		of   fyne.Widget
	}{
		{"a paragraph", NewParagraph("This visit is entered without the card: none of its promises count.", Body)},
		{"a text that was cut short", NewText("This visit is entered without the card", Body)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.of.Resize(fyne.NewSize(120, 90))
			before := looksOf(test.TempWidgetRenderer(t, c.of))
			if len(before) == 0 {
				t.Fatal("nothing was drawn at first")
			}
			if after := looksOf(c.of.CreateRenderer()); !slices.Equal(before, after) {
				t.Errorf("drawn as %v, and anew as %v", before, after)
			}
		})
	}
}

// looksOf is what a renderer draws: what kind it is, where, how large, and what it says.
func looksOf(drawn fyne.WidgetRenderer) (looks []string) {
	for _, o := range drawn.Objects() {
		look := fmt.Sprintf("%T at %v of %v", o, o.Position(), o.Size())
		if text, ok := o.(*canvas.Text); ok {
			look += " " + text.Text
		}
		looks = append(looks, look)
	}
	return looks
}
