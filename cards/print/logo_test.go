package print_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/cards/print"
)

// leftRed is red on its left half and blue on its right one.
func leftRed(w, h int) *image.RGBA64 {
	picture := image.NewRGBA64(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			ink := color.RGBA{0xC0, 0, 0, 0xFF}
			if x >= w/2 {
				ink = color.RGBA{0, 0, 0xC0, 0xFF}
			}
			picture.Set(x, y, ink)
		}
	}
	return picture
}

func jpegOf(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := jpeg.Encode(&file, picture, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// held notes in a JPEG how the camera was held, as EXIF does.
func held(file []byte, orientation uint16) []byte {
	tiff := []byte("II*\x00\x08\x00\x00\x00\x01\x00")
	tiff = binary.LittleEndian.AppendUint16(tiff, 0x0112)
	tiff = binary.LittleEndian.AppendUint16(tiff, 3)
	tiff = binary.LittleEndian.AppendUint32(tiff, 1)
	tiff = binary.LittleEndian.AppendUint32(tiff, uint32(orientation))
	body := append([]byte("Exif\x00\x00"), tiff...)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(body)+2))
	return bytes.Join([][]byte{file[:2], segment, body, file[2:]}, nil)
}

func TestALogoBecomesAPlainPictureThatPrints(t *testing.T) {
	for name, file := range map[string][]byte{
		"16 bits a channel": encoded(t, leftRed(80, 40)),
		"grey":              encoded(t, image.NewGray16(image.Rect(0, 0, 30, 60))),
		"a palette":         encoded(t, image.NewPaletted(image.Rect(0, 0, 9, 9), color.Palette{color.Black, color.Transparent})),
		"a JPEG":            jpegOf(t, leftRed(80, 40)),
		"a huge one":        encoded(t, image.NewGray(image.Rect(0, 0, 4000, 100))),
		"one pixel":         encoded(t, image.NewGray(image.Rect(0, 0, 1, 1))),
	} {
		t.Run(name, func(t *testing.T) {
			clean, err := print.CleanLogo(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			config, err := png.DecodeConfig(bytes.NewReader(clean))
			if err != nil || config.Width > 700 || config.Height > 700 {
				t.Errorf("%d × %d, %v", config.Width, config.Height, err)
			}
			again, err := print.CleanLogo(bytes.NewReader(clean))
			if err != nil || !bytes.Equal(again, clean) {
				t.Errorf("cleaning a clean logo changes it: %v", err)
			}
			shop := salonMaru()
			shop.Logo = clean
			tool(t, "qpdf", "--check", cardsPDF(t, shop, thousandFaces(3), print.Options{Sheet: print.A4Ten}))
		})
	}
}

func TestAPhotographedLogoIsTurnedUpright(t *testing.T) {
	file := jpegOf(t, leftRed(80, 40))
	for orientation, red := range map[uint16]image.Point{ // where red is, in quarters of the picture
		1: {1, 2}, 2: {3, 2}, 3: {3, 2}, 4: {1, 2}, 5: {2, 1}, 6: {2, 1}, 7: {2, 3}, 8: {2, 3}, 9: {1, 2},
	} {
		clean, err := print.CleanLogo(bytes.NewReader(held(file, orientation)))
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(clean))
		if err != nil {
			t.Fatal(err)
		}
		size := picture.Bounds().Size()
		if turned := orientation >= 5 && orientation <= 8; turned != (size.Y > size.X) {
			t.Errorf("orientation %d: %v", orientation, size)
		}
		if r, _, b, _ := picture.At(size.X*red.X/4, size.Y*red.Y/4).RGBA(); r < b {
			t.Errorf("orientation %d: red is not where it belongs", orientation)
		}
	}
}

func TestALogoThatCannotBeUsedIsRefusedWithASentence(t *testing.T) {
	whole := jpegOf(t, leftRed(400, 400))
	for name, c := range map[string]struct {
		file []byte
		key  string
	}{
		"half a JPEG":       {whole[:len(whole)/2], "print.logo_damaged"},
		"half a PNG":        {encoded(t, leftRed(90, 90))[:200], "print.logo_damaged"},
		"a GIF":             {[]byte("GIF89a\x01\x00\x01\x00"), "print.logo_kind"},
		"a WebP":            {[]byte("RIFF\x00\x00\x00\x00WEBPVP8 "), "print.logo_kind"},
		"text":              {[]byte("logo"), "print.logo_kind"},
		"nothing":           {nil, "print.logo_kind"},
		"5 MB and one byte": {[]byte("\x89PNG\r\n\x1a\n" + strings.Repeat("x", 5<<20)), "print.logo_large"},
		"too wide":          {encoded(t, image.NewGray(image.Rect(0, 0, 4001, 1))), "print.logo_large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := print.CleanLogo(bytes.NewReader(c.file))
			if refusal, ok := errors.AsType[*words.Refusal](err); !ok || refusal.Sentence.Key != c.key {
				t.Fatalf("got %v, want a refusal saying %s", err, c.key)
			}
		})
	}
}

func FuzzNoLogoCrashesTheProgram(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\xff\xff\xff\xff"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))
	f.Fuzz(func(t *testing.T, file []byte) { _, _ = print.CleanLogo(bytes.NewReader(file)) })
}
