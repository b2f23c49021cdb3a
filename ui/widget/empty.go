package widget

import (
	"fyne.io/fyne/v2"

	"tessera/ui/theme"
)

// NewEmpty says in the middle of a space why there is nothing, and what to do
// about it. Action may be nil.
func NewEmpty(icon, headline, sentence string, action *Button) *fyne.Container {
	content := Rows(theme.Size(theme.Tight),
		Center(NewIcon(icon, theme.Muted, 36)),
		NewParagraph(headline, Heading.Centered()),
		NewParagraph(sentence, Muted.Centered()),
	)
	if action != nil {
		content.Add(Pad(Insets{Top: theme.Size(theme.Tight)}, Center(action)))
	}
	return Center(AtMost(26*theme.Size(theme.Body), content))
}
