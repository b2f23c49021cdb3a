package widget

import (
	"hash/fnv"
	"image"
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Diameters of avatars in the pictures.
const (
	AvatarSmall  float32 = 36
	AvatarMedium float32 = 60
	AvatarLarge  float32 = 74
)

// Avatar is the first letter of a name in a circle, in colours that the same
// name always gets again.
type Avatar struct {
	fynewidget.BaseWidget
	name   string
	side   float32
	face   *canvas.Image
	letter *canvas.Text
}

var _ fyne.Widget = (*Avatar)(nil)

// NewAvatar is an avatar of the given diameter.
func NewAvatar(name string, diameter float32) *Avatar {
	a := &Avatar{side: diameter, letter: canvas.NewText("", color.White)}
	a.face = canvas.NewImageFromImage(nil)
	a.face.FillMode = canvas.ImageFillStretch
	a.ExtendBaseWidget(a)
	a.SetName(name)
	return a
}

// SetName changes whose it is.
func (a *Avatar) SetName(name string) {
	a.name = name
	a.face.Image = gradient(avatarPairs[pick(name, len(avatarPairs))])
	a.letter.Text = initial(name)
	a.Refresh()
}

// avatarPairs run from top left to bottom right. White is readable on each.
var avatarPairs = [][2]color.NRGBA{
	{nrgba(0xC9998A), nrgba(0x9A5F50)}, // rose
	{nrgba(0xB79A6B), nrgba(0x7F6434)}, // sand
	{nrgba(0x7FA39A), nrgba(0x44716A)}, // sea
	{nrgba(0x8DA0BF), nrgba(0x50688F)}, // slate
	{nrgba(0xA593B5), nrgba(0x6C577F)}, // heather
	{nrgba(0x9BA678), nrgba(0x626E3D)}, // olive
}

func nrgba(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func pick(name string, among int) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() % uint32(among))
}

// initial is the first letter, in capitals where the script has them.
func initial(name string) string {
	for _, r := range strings.TrimSpace(name) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return "·"
}

// gradient is a small picture running diagonally between two colours; it is
// stretched to where it is shown.
func gradient(pair [2]color.NRGBA) image.Image {
	const n = 64
	img := image.NewNRGBA(image.Rect(0, 0, n, n))
	mix := func(a, b uint8, at float64) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*at + 0.5) }
	for y := range n {
		for x := range n {
			at := float64(x+y) / (2*n - 2)
			img.SetNRGBA(x, y, color.NRGBA{
				R: mix(pair[0].R, pair[1].R, at), G: mix(pair[0].G, pair[1].G, at),
				B: mix(pair[0].B, pair[1].B, at), A: 0xFF,
			})
		}
	}
	return img
}

// CreateRenderer is Fyne's.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	return draw(&drawing{
		of: a, objects: []fyne.CanvasObject{a.face, a.letter},
		style: func() {
			a.letter.TextSize = a.side * 0.42
			a.face.CornerRadius = a.side / 2
		},
		place: func(size fyne.Size) {
			x, y := (size.Width-a.side)/2, (size.Height-a.side)/2
			put(a.face, x, y, a.side, a.side)
			t := a.letter.MinSize()
			put(a.letter, x+(a.side-t.Width)/2, y+(a.side-t.Height)/2, t.Width, t.Height)
		},
		least: func() fyne.Size { return fyne.NewSquareSize(a.side) },
	})
}
