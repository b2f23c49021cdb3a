package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

type palette map[ColorName]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func veil(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

var light = palette{
	Paper: rgb(0xF5F3EE), Surface: rgb(0xFFFFFF), Note: rgb(0xFAF8F3), Well: rgb(0xEBE8E1),
	Line: rgb(0xE4E0D8), Track: rgb(0xEBE6DD),
	Scrim: veil(0x172322, 0x73), Shade: veil(0x172322, 0x3C),
	Hover: veil(0x172322, 0x0A), Pressed: veil(0x172322, 0x18),
	Ink: rgb(0x1D2023), Muted: rgb(0x62666A),
	Teal: rgb(0x0F5E59), TealSoft: rgb(0xE3EFED), Action: rgb(0x0F5E59), OnAction: rgb(0xFFFFFF),
	Gold: rgb(0x80590F), GoldSoft: rgb(0xF7EEDB),
	Red: rgb(0xAE3040), RedSoft: rgb(0xFBE9EA), Danger: rgb(0xAE3040), OnDanger: rgb(0xFFFFFF),
	Green: rgb(0x256B41), GreenSoft: rgb(0xE4F2E8),
	Blue: rgb(0x2F5FA8), BlueSoft: rgb(0xE6EDF8),
	Neutral: rgb(0x5A5D60), NeutralSoft: rgb(0xEDECE7),
	ChartLine: rgb(0xC28A1B),
	Rail:      rgb(0x172322), RailSelected: rgb(0x243D3A), RailHover: rgb(0x1E302E),
	RailInk: rgb(0xFFFFFF), RailMuted: rgb(0xB7C1BF), RailFocus: rgb(0xD9B25F),
}

// Dark keeps every meaning and turns the lightness round: the soft grounds
// become deep and the colours on them bright enough to read.
var dark = palette{
	Paper: rgb(0x121817), Surface: rgb(0x1B2322), Note: rgb(0x202A28), Well: rgb(0x0E1312),
	Line: rgb(0x303C3A), Track: rgb(0x2E3937),
	Scrim: veil(0x000000, 0x99), Shade: veil(0x000000, 0x80),
	Hover: veil(0xFFFFFF, 0x0C), Pressed: veil(0xFFFFFF, 0x1A),
	Ink: rgb(0xECEAE4), Muted: rgb(0xA6ADAB),
	Teal: rgb(0x67C2B8), TealSoft: rgb(0x1D3936), Action: rgb(0x227A72), OnAction: rgb(0xFFFFFF),
	Gold: rgb(0xE0B45F), GoldSoft: rgb(0x392E17),
	Red: rgb(0xF1909A), RedSoft: rgb(0x432428), Danger: rgb(0xB53C4B), OnDanger: rgb(0xFFFFFF),
	Green: rgb(0x80CB9A), GreenSoft: rgb(0x1D3626),
	Blue: rgb(0x97BBF1), BlueSoft: rgb(0x202E46),
	Neutral: rgb(0xB9BFBD), NeutralSoft: rgb(0x2A3432),
	ChartLine: rgb(0xE0B45F),
	Rail:      rgb(0x0B100F), RailSelected: rgb(0x1E3532), RailHover: rgb(0x162321),
	RailInk: rgb(0xFFFFFF), RailMuted: rgb(0xAEB9B7), RailFocus: rgb(0xD9B25F),
}

func paletteFor(variant fyne.ThemeVariant) palette {
	if variant == fynetheme.VariantDark {
		return dark
	}
	return light
}

// fromFyne says which token stands for each of Fyne's own colour names, so that
// Fyne's entries, menus and scroll bars belong to the same house.
var fromFyne = map[ColorName]ColorName{
	fynetheme.ColorNameBackground:          Paper,
	fynetheme.ColorNameButton:              Surface,
	fynetheme.ColorNameDisabledButton:      NeutralSoft,
	fynetheme.ColorNameDisabled:            Muted,
	fynetheme.ColorNameError:               Red,
	fynetheme.ColorNameFocus:               TealSoft,
	fynetheme.ColorNameForeground:          Ink,
	fynetheme.ColorNameForegroundOnError:   Surface,
	fynetheme.ColorNameForegroundOnPrimary: Surface,
	fynetheme.ColorNameForegroundOnSuccess: Surface,
	fynetheme.ColorNameForegroundOnWarning: Surface,
	fynetheme.ColorNameHeaderBackground:    Surface,
	fynetheme.ColorNameHover:               Hover,
	fynetheme.ColorNameHyperlink:           Teal,
	fynetheme.ColorNameInputBackground:     Surface,
	fynetheme.ColorNameInputBorder:         Line,
	fynetheme.ColorNameMenuBackground:      Surface,
	fynetheme.ColorNameOverlayBackground:   Surface,
	fynetheme.ColorNamePlaceHolder:         Muted,
	fynetheme.ColorNamePressed:             Pressed,
	fynetheme.ColorNamePrimary:             Teal,
	fynetheme.ColorNameScrollBarBackground: Surface,
	fynetheme.ColorNameSeparator:           Line,
	fynetheme.ColorNameSuccess:             Green,
	fynetheme.ColorNameWarning:             Gold,
}

// own are Fyne's names for which no token of ours would do.
var own = map[fyne.ThemeVariant]palette{
	fynetheme.VariantLight: {
		fynetheme.ColorNameSelection: rgb(0xBFDDD9),
		fynetheme.ColorNameScrollBar: veil(0x1D2023, 0x66),
		fynetheme.ColorNameShadow:    veil(0x172322, 0x1C), // also where a scroll goes on
	},
	fynetheme.VariantDark: {
		fynetheme.ColorNameSelection: rgb(0x2C5651),
		fynetheme.ColorNameScrollBar: veil(0xECEAE4, 0x66),
		fynetheme.ColorNameShadow:    veil(0x000000, 0x40),
	},
}
