package print

import (
	"image"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// mostPixels bounds a picture's longer side.
const mostPixels = 8000

// Preview draws one side of a card as pixels, the same layout as on paper: 85.60 mm × pxPerMM
// wide, with transparent corners. symbology is of the front; "" is Code 128. What cannot be drawn
// is a *words.Refusal.
func Preview(shop Shop, face Face, side Side, symbology barcode.Symbology, pxPerMM float64) (image.Image, error) {
	if symbology == "" {
		symbology = barcode.Code128
	}
	if !drawable(CardWidth, pxPerMM) {
		return nil, words.Refuse(words.Invalid, "print.picture_size")
	}
	logo, err := openLogoAgain(shop.Logo)
	if err != nil {
		return nil, err
	}
	card, err := newHolding(face, symbology, func(corner float64) *faceplate {
		return newFaceplate(shop, face, symbology, corner, logo)
	})
	if err != nil {
		return nil, err
	}
	canvas := newScreen(CardWidth, CardHeight, pxPerMM)
	switch side {
	case Front:
		card.plate.drawFront(canvas, CardCorner)
		card.drawFront(canvas)
	case Back:
		card.plate.drawBack(canvas, CardCorner)
		card.drawBack(canvas)
	default:
		return nil, words.Refuse(words.Invalid, "print.side_unknown")
	}
	return canvas.pixels, nil
}

// drawable says no to zero, to NaN, and to pictures that would fill the memory.
func drawable(longest, pxPerMM float64) bool {
	return pxPerMM > 0 && longest*pxPerMM <= mostPixels
}
