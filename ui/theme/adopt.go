package theme

import "fyne.io/fyne/v2"

// Adopt makes the program look like a theme made by New. The first theme is given to Fyne; those
// after it change the first in place. Telling Fyne of another theme makes it parse both weights
// of the font again, at more than 100 MB each, and its text shaper keeps the last 32 it has seen.
// Fyne is not told, so what is on the screen must be made anew: the window does that anyway, for
// the words change too.
func Adopt(app fyne.App, wanted fyne.Theme) {
	settings := app.Settings()
	was, ours := settings.Theme().(*tessera)
	next, made := wanted.(*tessera)
	if !ours || !made {
		settings.SetTheme(wanted)
		return
	}
	*was = *next
}

// inVariant is one of Fyne's own icons under a name of its own in each variant: Fyne keeps the
// picture of an icon by its name.
type inVariant struct {
	fyne.ThemedResource
	variant fyne.ThemeVariant
}

// Name tells the variants apart.
func (r inVariant) Name() string { return variantNames[r.variant] + r.ThemedResource.Name() }

var variantNames = map[fyne.ThemeVariant]string{0: "dark-", 1: "light-"}
