package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// text sizes at scale 1.
var text = map[SizeName]float32{
	Tiny: 11, Small: 12.5, Label: 13, Body: 14, Heading: 15.5, Lead: 17,
	Title: 22, Figure: 28, Amount: 35,
	fynetheme.SizeNameText:           14,
	fynetheme.SizeNameCaptionText:    12.5,
	fynetheme.SizeNameSubHeadingText: 15.5,
	fynetheme.SizeNameHeadingText:    22,
	fynetheme.SizeNameInlineIcon:     18,
}

var distance = map[SizeName]float32{
	Hair: 4, Tight: 8, Gap: 14, Wide: 22, Corner: 12, CornerSmall: 8, Ring: 2,
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       8,
	fynetheme.SizeNameLineSpacing:        4,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    3,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        10,
	fynetheme.SizeNameSelectionRadius:    3,
	fynetheme.SizeNameButtonRadius:       10,
	fynetheme.SizeNameCardRadius:         12,
	fynetheme.SizeNameDialogRadius:       12,
	fynetheme.SizeNamePopupRadius:        12,
	fynetheme.SizeNameMenuRadius:         8,
	fynetheme.SizeNameModalBlurRadius:    0,
}

func sizeAt(name fyne.ThemeSizeName, scale float32) float32 {
	if s, ok := text[name]; ok {
		return s * scale
	}
	if s, ok := distance[name]; ok {
		return s
	}
	if name == RailWidth {
		return 76 * max(1, scale)
	}
	return fynetheme.DefaultTheme().Size(name)
}
