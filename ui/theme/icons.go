package theme

import (
	"sync"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"tessera/assets/icons"
)

// Icon is one of our icons (desk, members, search … see assets/icons) in Ink.
// It has the colours of the theme of now.
func Icon(name string) fyne.Resource {
	return IconIn(name, Ink)
}

// IconIn is one of our icons in the given colour token.
func IconIn(name string, in ColorName) fyne.Resource {
	key := iconKey{name, in, 1}
	if t := current(); t != nil {
		key.variant = t.variant
	}
	if found, ok := made.Load(key); ok {
		return found.(fyne.Resource)
	}
	source := fyne.NewStaticResource("tessera-"+variantNames[key.variant]+name+".svg", icons.SVG(name))
	first, _ := made.LoadOrStore(key, fynetheme.NewColoredResource(source, in))
	return first.(fyne.Resource)
}

type iconKey struct {
	name    string
	in      ColorName
	variant fyne.ThemeVariant
}

// made keeps each resource it made: Fyne's caches know an icon by its name.
var made sync.Map
