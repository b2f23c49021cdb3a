// Package theme holds the colours, sizes, letters and icons every screen is
// drawn with. A widget asks for a token by name at the moment it draws, so that
// switching between light and dark, or the size of text, changes everything at
// once.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// ColorName names one colour token. It is Fyne's own type, so that a token can
// be used wherever Fyne takes a colour name.
type ColorName = fyne.ThemeColorName

// Surfaces.
const (
	Paper   ColorName = "tessera.paper"   // the window
	Surface ColorName = "tessera.surface" // panels, fields, dialogs
	Note    ColorName = "tessera.note"    // a quiet box inside a panel
	Well    ColorName = "tessera.well"    // the ground a picture lies on
	Line    ColorName = "tessera.line"    // one pixel borders and separators
	Track   ColorName = "tessera.track"   // the empty part of a meter
	Scrim   ColorName = "tessera.scrim"   // what dims the window behind a dialog
	Shade   ColorName = "tessera.shade"   // shadows
	Hover   ColorName = "tessera.hover"   // laid over a surface under the pointer
	Pressed ColorName = "tessera.pressed" // laid over a surface being pressed
)

// Text.
const (
	Ink   ColorName = "tessera.ink"   // what is read
	Muted ColorName = "tessera.muted" // what is read second; also disabled text
)

// Meaning: each has a soft ground on which it can be read.
const (
	Teal        ColorName = "tessera.teal" // selection, focus, what is teal in a text
	TealSoft    ColorName = "tessera.teal-soft"
	Action      ColorName = "tessera.action"    // the ground of the one action, ticks, bars
	OnAction    ColorName = "tessera.on-action" // text on it
	Gold        ColorName = "tessera.gold"      // VIP, birthdays
	GoldSoft    ColorName = "tessera.gold-soft"
	Red         ColorName = "tessera.red" // a promise at risk, a refusal
	RedSoft     ColorName = "tessera.red-soft"
	Danger      ColorName = "tessera.danger"    // the ground of a button that takes something back
	OnDanger    ColorName = "tessera.on-danger" // text on it
	Green       ColorName = "tessera.green"     // valid, kept
	GreenSoft   ColorName = "tessera.green-soft"
	Blue        ColorName = "tessera.blue" // care, wallet
	BlueSoft    ColorName = "tessera.blue-soft"
	Neutral     ColorName = "tessera.neutral" // no particular meaning
	NeutralSoft ColorName = "tessera.neutral-soft"
	ChartLine   ColorName = "tessera.chart-line" // the gold line over teal bars
)

// The rail is dark in both variants.
const (
	Rail         ColorName = "tessera.rail"
	RailSelected ColorName = "tessera.rail-selected"
	RailHover    ColorName = "tessera.rail-hover"
	RailInk      ColorName = "tessera.rail-ink"
	RailMuted    ColorName = "tessera.rail-muted"
	RailFocus    ColorName = "tessera.rail-focus"
)

// SizeName names one size token, in Fyne's device independent pixels.
type SizeName = fyne.ThemeSizeName

// Sizes of text. They follow the text scale.
const (
	Tiny    SizeName = "tessera.tiny"    // 11: key caps, rail labels, axes
	Small   SizeName = "tessera.small"   // 12.5: second lines, chips
	Label   SizeName = "tessera.label"   // 13: field labels, table heads
	Body    SizeName = "tessera.body"    // 14
	Lead    SizeName = "tessera.lead"    // 17: the scan bar, the primary action
	Heading SizeName = "tessera.heading" // 15.5: titles of panels
	Title   SizeName = "tessera.title"   // 22: titles of screens, names of members
	Figure  SizeName = "tessera.figure"  // 28: figures in Insights
	Amount  SizeName = "tessera.amount"  // 35: what is to be paid
)

// Distances. They do not follow the text scale, except RailWidth, which must
// hold the labels.
const (
	Hair        SizeName = "tessera.hair"   // 4
	Tight       SizeName = "tessera.tight"  // 8
	Gap         SizeName = "tessera.gap"    // 14
	Wide        SizeName = "tessera.wide"   // 22
	Corner      SizeName = "tessera.corner" // 12: panels
	CornerSmall SizeName = "tessera.corner-small"
	RailWidth   SizeName = "tessera.rail-width" // 76
	Ring        SizeName = "tessera.ring"       // 2: focus ring and selection border
)

// Color resolves a token in the theme the program uses now. Under a theme that
// is not ours (Fyne's own in somebody's test) it answers from our palette of
// the variant that is set.
func Color(name ColorName) color.Color {
	if t := current(); t != nil {
		return t.Color(name, t.variant)
	}
	return paletteFor(fyne.CurrentApp().Settings().ThemeVariant())[name]
}

// Size resolves a size token in the theme the program uses now.
func Size(name SizeName) float32 {
	if t := current(); t != nil {
		return t.Size(name)
	}
	return sizeAt(name, 1)
}

func current() *tessera {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	t, _ := app.Settings().Theme().(*tessera)
	return t
}
