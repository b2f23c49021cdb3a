package main

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"golang.org/x/image/vector"
)

// appSize is the edge of the program's own sign, in pixels.
const appSize = 512

var (
	rail = color.RGBA{0x17, 0x23, 0x22, 0xFF}
	// Gold runs from the light at the upper left to the shade at the lower right.
	goldLight = color.RGBA{0xE6, 0xC0, 0x68, 0xFF}
	goldShade = color.RGBA{0x9A, 0x70, 0x1C, 0xFF}
)

// app paints the gold tessera on its dark ground, both with round corners.
func app() ([]byte, error) {
	sheet := image.NewNRGBA(image.Rect(0, 0, appSize, appSize))
	paint(sheet, image.NewUniform(rail), roundBox(0, 0, appSize, appSize, 112))
	paint(sheet, gold{}, roundBox(84, 84, 344, 344, 76))
	paint(sheet, image.NewUniform(rail), roundBox(158, 160, 196, 52, 12), roundBox(228, 160, 56, 200, 12))
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, sheet); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func paint(sheet draw.Image, source image.Image, shapes ...func(*vector.Rasterizer)) {
	raster := vector.NewRasterizer(appSize, appSize)
	for _, shape := range shapes {
		shape(raster)
	}
	raster.Draw(sheet, sheet.Bounds(), source, image.Point{})
}

// roundBox adds a rectangle with round corners of radius r, in pixels.
func roundBox(x, y, w, h, r float32) func(*vector.Rasterizer) {
	const bend = 0.5523 // how far a cubic curve reaches to follow a quarter circle
	k := r * (1 - bend)
	return func(to *vector.Rasterizer) {
		to.MoveTo(x+r, y)
		to.LineTo(x+w-r, y)
		to.CubeTo(x+w-k, y, x+w, y+k, x+w, y+r)
		to.LineTo(x+w, y+h-r)
		to.CubeTo(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
		to.LineTo(x+r, y+h)
		to.CubeTo(x+k, y+h, x, y+h-k, x, y+h-r)
		to.LineTo(x, y+r)
		to.CubeTo(x, y+k, x+k, y, x+r, y)
		to.ClosePath()
	}
}

// gold is a picture without end that shades along the diagonal of the tessera.
type gold struct{}

func (gold) ColorModel() color.Model { return color.RGBAModel }
func (gold) Bounds() image.Rectangle { return image.Rect(0, 0, appSize, appSize) }
func (gold) At(x, y int) color.Color {
	share := min(max((float64(x+y)-168)/(2*344), 0), 1)
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share)) }
	return color.RGBA{
		mix(goldLight.R, goldShade.R), mix(goldLight.G, goldShade.G), mix(goldLight.B, goldShade.B), 0xFF,
	}
}
