package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// The smallest and the largest scale of text the screens are made to hold.
const (
	SmallestScale float32 = 0.8
	LargestScale  float32 = 1.5
)

var _ fyne.Theme = (*tessera)(nil)

// tessera is the one theme of the program, in one variant and at one text scale.
type tessera struct {
	variant fyne.ThemeVariant
	scale   float32
}

// New is the theme in the given variant (light or dark, whatever the desktop
// prefers) with text at scale; 1 is the designed size, and anything outside
// SmallestScale to LargestScale is brought back to the nearer end.
func New(variant fyne.ThemeVariant, scale float32) fyne.Theme {
	if variant != fynetheme.VariantDark {
		variant = fynetheme.VariantLight
	}
	return &tessera{variant: variant, scale: min(max(scale, SmallestScale), LargestScale)}
}

// Color answers our tokens and Fyne's own names. The variant asked for is
// ignored: the person's choice in Settings wins over the desktop's.
func (t *tessera) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if token, ok := fromFyne[name]; ok {
		name = token
	}
	if c, ok := paletteFor(t.variant)[name]; ok {
		return c
	}
	if c, ok := own[t.variant][name]; ok {
		return c
	}
	return fynetheme.DefaultTheme().Color(name, t.variant)
}

// Size answers our tokens and Fyne's own names.
func (t *tessera) Size(name fyne.ThemeSizeName) float32 {
	return sizeAt(name, t.scale)
}

// Icon answers Fyne's own icons; ours are found by the function Icon.
func (t *tessera) Icon(name fyne.ThemeIconName) fyne.Resource {
	icon := fynetheme.DefaultTheme().Icon(name)
	if themed, ok := icon.(fyne.ThemedResource); ok {
		return inVariant{themed, t.variant}
	}
	return icon
}

// Font is Tessera Sans for every style: a machine's own fonts never show.
func (t *tessera) Font(style fyne.TextStyle) fyne.Resource {
	if style.Bold {
		return bold()
	}
	return regular()
}
