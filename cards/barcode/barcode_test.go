package barcode_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/oned"
	zxqr "github.com/makiuchi-d/gozxing/qrcode"
	"pgregory.net/rapid"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// scan reads bars the way a shop's scanner would.
func scan(bars barcode.Bars) (string, error) {
	bitmap, err := gozxing.NewBinaryBitmapFromImage(bars.Image(3))
	if err != nil {
		return "", err
	}
	var reader gozxing.Reader
	switch bars.Symbology {
	case barcode.Code128:
		reader = oned.NewCode128Reader()
	case barcode.EAN13:
		reader = oned.NewEAN13Reader()
	default:
		reader = zxqr.NewQRCodeReader()
	}
	// Finding a code in a photograph is the reader's own art, and this one misses a clean QR code
	// once in a thousand; what the bars say is not in doubt when it is told that they are all there is.
	hints := map[gozxing.DecodeHintType]any{}
	if bars.Symbology == barcode.QR {
		hints[gozxing.DecodeHintType_PURE_BARCODE] = true
	}
	result, err := reader.Decode(bitmap, hints)
	if err != nil {
		return "", err
	}
	return result.GetText(), nil
}

func mustReadBack(t *rapid.T, symbology barcode.Symbology, text string) {
	bars, err := barcode.Encode(symbology, text)
	if err != nil {
		t.Fatalf("%s %q: %v", symbology, text, err)
	}
	got, err := scan(bars)
	if err != nil || got != text {
		t.Fatalf("%s: scanned %q, %v; printed %q", symbology, got, err, text)
	}
}

// cardNumber draws what the shop issues: first digit 2, eleven random digits, a check digit.
func cardNumber(t *rapid.T) string {
	twelve := fmt.Sprintf("2%011d", rapid.Int64Range(0, 99_999_999_999).Draw(t, "digits"))
	return twelve + string(barcode.CheckDigit(twelve))
}

func TestEveryNumberTheShopIssuesScansBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := cardNumber(t)
		for _, symbology := range barcode.Symbologies() {
			mustReadBack(t, symbology, number)
		}
	})
}

func TestPreprintedNumbersScanBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`[A-Za-z0-9][A-Za-z0-9-]{2,30}[A-Za-z0-9]`).Draw(t, "number")
		mustReadBack(t, barcode.Code128, number)
		mustReadBack(t, barcode.QR, number)
	})
}

func TestLongTextInQRScansBack(t *testing.T) {
	for _, text := range []string{strings.Repeat("7", 200), strings.Repeat("A1$", 66), strings.Repeat("aB~", 66)} {
		bars, err := barcode.Encode(barcode.QR, text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := scan(bars); err != nil || got != text {
			t.Errorf("scanned %q, %v; printed %q", got, err, text)
		}
	}
}

func TestQuietZonesArePartOfTheBars(t *testing.T) {
	for symbology, want := range map[barcode.Symbology][2]int{
		barcode.Code128: {10, 10}, barcode.EAN13: {11, 7}, barcode.QR: {4, 4},
	} {
		bars, err := barcode.Encode(symbology, "2012345678903")
		if err != nil {
			t.Fatal(err)
		}
		first, last := bars.Width, 0
		for r := range bars.Rects() {
			first, last = min(first, r.Min.X), max(last, r.Max.X)
		}
		if got := [2]int{first, bars.Width - last}; got != want {
			t.Errorf("%s: quiet zones %v modules, want %v", symbology, got, want)
		}
	}
}

func TestWhatBarsCannotCarryIsRefusedWithASentence(t *testing.T) {
	for name, c := range map[string]struct {
		symbology barcode.Symbology
		text, key string
	}{
		"wrong check digit":      {barcode.EAN13, "2012345678901", "print.barcode_ean_check"},
		"twelve digits":          {barcode.EAN13, "201234567890", "print.barcode_ean_digits"},
		"letters in an EAN":      {barcode.EAN13, "20123456789AB", "print.barcode_ean_digits"},
		"nothing":                {barcode.Code128, "", "print.barcode_empty"},
		"nothing in a QR":        {barcode.QR, "", "print.barcode_empty"},
		"Hangul":                 {barcode.Code128, "김서연", "print.barcode_characters"},
		"a line break":           {barcode.Code128, "12\n34", "print.barcode_characters"},
		"NUL":                    {barcode.QR, "12\x0034", "print.barcode_characters"},
		"invalid UTF-8":          {barcode.QR, "12\xff34", "print.barcode_characters"},
		"too long for Code 128":  {barcode.Code128, strings.Repeat("A", 81), "print.barcode_long"},
		"too long for a QR":      {barcode.QR, strings.Repeat("A", 201), "print.barcode_long"},
		"an unknown symbology":   {"pdf417", "1234", "print.barcode_unknown"},
		"a symbology left empty": {"", "1234", "print.barcode_unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := barcode.Encode(c.symbology, c.text)
			refusal, ok := errors.AsType[*words.Refusal](err)
			if !ok || refusal.Sentence.Key != c.key {
				t.Fatalf("got %v, want a refusal saying %s", err, c.key)
			}
		})
	}
}

func FuzzEncodeNeverPanics(f *testing.F) {
	f.Add("2012345678903")
	f.Add("\xff\x00😀")
	f.Fuzz(func(t *testing.T, text string) {
		for _, symbology := range barcode.Symbologies() {
			if bars, err := barcode.Encode(symbology, text); err == nil && bars.Text != text {
				t.Errorf("%s carries %q instead of %q", symbology, bars.Text, text)
			}
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for _, symbology := range barcode.Symbologies() {
		b.Run(string(symbology), func(b *testing.B) {
			for b.Loop() {
				if _, err := barcode.Encode(symbology, "2012345678903"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
