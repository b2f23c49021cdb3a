package barcode

import (
	"image/color"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/code128"
	"github.com/boombuler/barcode/ean"

	"tessera/assets/words"
)

func encodeCode128(text string) (Bars, error) {
	if err := printableASCII(text, mostCode128); err != nil {
		return Bars{}, err
	}
	code, err := code128.Encode(text)
	if err != nil {
		return Bars{}, words.Refuse(words.Invalid, "print.barcode_characters", "Number", text).Because(err)
	}
	return linear(Code128, text, code, quietCode128, quietCode128), nil
}

func encodeEAN13(text string) (Bars, error) {
	if len(text) != 13 || !digits(text) {
		return Bars{}, words.Refuse(words.Invalid, "print.barcode_ean_digits", "Number", shown(text))
	}
	if want := CheckDigit(text[:12]); text[12] != want {
		return Bars{}, words.Refuse(words.Invalid, "print.barcode_ean_check", "Number", text)
	}
	code, err := ean.Encode(text)
	if err != nil {
		return Bars{}, words.Refuse(words.Invalid, "print.barcode_ean_digits", "Number", text).Because(err)
	}
	return linear(EAN13, text, code, quietEANLeft, quietEANRight), nil
}

// CheckDigit is the thirteenth digit that belongs to the twelve given ones (GS1 General
// Specifications 7.9): weights 1 and 3 from the left, filled up to a multiple of ten.
func CheckDigit(twelve string) byte {
	sum := 0
	for i := range len(twelve) {
		weight := 1 + 2*(i%2)
		sum += weight * int(twelve[i]-'0')
	}
	return byte('0' + (10-sum%10)%10)
}

// linear copies the library's one-pixel-high picture and puts the quiet zones beside it.
func linear(symbology Symbology, text string, code barcode.Barcode, left, right int) Bars {
	bounds := code.Bounds()
	bars := Bars{Symbology: symbology, Text: text, Width: left + bounds.Dx() + right, Height: 1}
	bars.dark = make([]bool, bars.Width)
	for x := range bounds.Dx() {
		bars.dark[left+x] = code.At(bounds.Min.X+x, bounds.Min.Y) == color.Black
	}
	return bars
}

func digits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

func printableASCII(text string, most int) error {
	if text == "" {
		return words.Refuse(words.Invalid, "print.barcode_empty")
	}
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return words.Refuse(words.Invalid, "print.barcode_characters", "Number", shown(text))
		}
	}
	if len(text) > most {
		return words.Refuse(words.Invalid, "print.barcode_long", "Number", shown(text), "Most", most)
	}
	return nil
}

// shown keeps a sentence readable when what was given is not a number at all.
func shown(text string) string {
	const most = 40
	clean := make([]rune, 0, most)
	for _, r := range text {
		if r < ' ' || r == 0x7F || r == 0xFFFD {
			r = '·'
		}
		if len(clean) == most {
			return string(clean) + "…"
		}
		clean = append(clean, r)
	}
	return string(clean)
}
