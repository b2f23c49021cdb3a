package theme

import (
	"sync"

	"fyne.io/fyne/v2"

	"tessera/assets/fonts"
)

// One resource per weight for the whole run: Fyne keeps the parsed font by the
// resource it came from, and each parse of this family costs time and memory.
var (
	regular = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("TesseraSans-Regular.ttf", fonts.Regular())
	})
	bold = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("TesseraSans-Bold.ttf", fonts.Bold())
	})
)
