package print_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/oned"
	zxqr "github.com/makiuchi-d/gozxing/qrcode"

	"tessera/assets/words"
	"tessera/cards/barcode"
	"tessera/cards/print"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// sameAsGolden compares with testdata/name.png. Processors round differently, so a pixel may be a
// little off, and a few of them more.
func sameAsGolden(t *testing.T, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		if err := os.WriteFile(path, encoded(t, got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("%s is %v, was %v", name, got.Bounds(), want.Bounds())
	}
	off, pixels := 0, got.Bounds().Dx()*got.Bounds().Dy()
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if distance(got, want, x, y) > 0x0800 {
				off++
			}
		}
	}
	if off > pixels/1000 {
		kept := filepath.Join(os.TempDir(), "tessera-"+name+".png")
		_ = os.WriteFile(kept, encoded(t, got), 0o600)
		t.Errorf("%d of %d pixels differ from %s; the new picture is in %s", off, pixels, path, kept)
	}
}

func distance(a, b image.Image, x, y int) uint32 {
	r1, g1, b1, a1 := a.At(x, y).RGBA()
	r2, g2, b2, a2 := b.At(x, y).RGBA()
	apart := func(x, y uint32) uint32 { return max(x, y) - min(x, y) }
	return max(apart(r1, r2), apart(g1, g2), apart(b1, b2), apart(a1, a2))
}

func TestCardsLookAsTheyDid(t *testing.T) {
	withLogo := salonMaru()
	withLogo.Logo = roundLogo(t)
	korean := withLogo
	korean.Name, korean.Lang = "살롱 마루", words.Korean
	chinese := salonMaru()
	chinese.Name, chinese.Lang, chinese.Address = "丸之沙龙", words.Chinese, "上海市静安区南京西路 1266 号"
	crowded := vip()
	crowded.PlanName, crowded.HolderName = "Platinum anniversary member", strings.Repeat("Wolfeschlegelsteinhausen ", 6)
	crowded.Headline = "20% off every service, every day of the week, for you and whoever you bring along to us"
	for range 3 {
		crowded.Promises = append(crowded.Promises, crowded.Promises[:4]...)
	}
	crowdedShop := withLogo
	crowdedShop.Name, crowdedShop.Address = "The Very Long Name of a Hairdresser and Sons Incorporated", "Suite 1204, 12 Yanghwa-ro 23-gil, Mapo-gu, Seoul, Republic of Korea"
	zhang := monthly()
	zhang.HolderName, zhang.PlanName, zhang.Headline = "欧阳娜娜", "月卡", "所有服务不限次数"
	zhang.Promises = []string{"所有服务不限次数", "如有投诉，本店将在十六个营业小时之内给您答复，并在当天告诉您由谁负责处理这件事情"}
	for name, c := range map[string]struct {
		shop      print.Shop
		face      print.Face
		symbology barcode.Symbology
	}{
		"gold":     {salonMaru(), vip(), barcode.Code128},
		"teal":     {korean, tenVisits(), barcode.EAN13},
		"cream":    {withLogo, monthly(), barcode.Code128},
		"cream-zh": {chinese, zhang, barcode.Code128},
		"gold-qr":  {salonMaru(), vip(), barcode.QR},
		"crowded":  {crowdedShop, crowded, barcode.Code128},
	} {
		for _, side := range []print.Side{print.Front, print.Back} {
			t.Run(name+"-"+string(side), func(t *testing.T) {
				picture, err := print.Preview(c.shop, c.face, side, c.symbology, 6)
				if err != nil {
					t.Fatal(err)
				}
				sameAsGolden(t, name+"-"+string(side), picture)
			})
		}
	}
}

func TestReceiptsLookAsTheyDid(t *testing.T) {
	shop := salonMaru()
	shop.Lang = words.Korean
	voided := visitReceipt()
	voided.Voided, voided.Copy = true, true
	odd := visitReceipt()
	odd.Lines = append(odd.Lines, print.ReceiptLine{Name: "Balayage with a toner, a bond builder and a treatment for the scalp", Amount: 123456789012})
	odd.DiscountWhy = append(odd.DiscountWhy, strings.Repeat("the longest reason in the world ", 5))
	for name, receipt := range map[string]print.Receipt{"receipt": visitReceipt(), "receipt-voided": voided, "receipt-long": odd} {
		t.Run(name, func(t *testing.T) {
			picture, err := print.PreviewReceipt(shop, receipt, 5)
			if err != nil {
				t.Fatal(err)
			}
			sameAsGolden(t, name, picture)
		})
	}
}

func TestPreviewScansBack(t *testing.T) {
	readers := map[barcode.Symbology]gozxing.Reader{
		barcode.Code128: oned.NewCode128Reader(), barcode.EAN13: oned.NewEAN13Reader(), barcode.QR: zxqr.NewQRCodeReader(),
	}
	read := func(symbology barcode.Symbology, side print.Side) {
		shown, err := print.Preview(salonMaru(), vip(), side, symbology, 12)
		if err != nil {
			t.Fatal(err)
		}
		if side == print.Back {
			symbology = barcode.QR
		}
		bitmap, err := gozxing.NewBinaryBitmapFromImage(shown)
		if err != nil {
			t.Fatal(err)
		}
		hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
		result, err := readers[symbology].Decode(bitmap, hints)
		if err != nil || result.GetText() != vip().Number {
			t.Errorf("%s %s: scanned %v, %v", symbology, side, result, err)
		}
	}
	for _, symbology := range barcode.Symbologies() {
		read(symbology, print.Front)
		read(symbology, print.Back)
	}
}

func TestAPictureOfNoSizeOrWithoutEndIsRefused(t *testing.T) {
	for _, scale := range []float64{0, -3, 1e9} {
		if _, err := print.Preview(salonMaru(), vip(), print.Front, barcode.Code128, scale); err == nil {
			t.Errorf("drawn at %v pixels a millimetre", scale)
		}
		if _, err := print.PreviewReceipt(salonMaru(), visitReceipt(), scale); err == nil {
			t.Errorf("receipt drawn at %v pixels a millimetre", scale)
		}
	}
	if _, err := print.Preview(salonMaru(), vip(), "edge", barcode.Code128, 4); err == nil {
		t.Error("a third side was drawn")
	}
}

// FuzzAnyTextIsPrintedWithoutACrash: whatever staff or an import put into a name must not stop the
// printer.
func FuzzAnyTextIsPrintedWithoutACrash(f *testing.F) {
	for _, seed := range []string{"김서연", "😀👨‍👩‍👧", "\x00\x1b", "\xff\xfe\xed\xa0\x80", "𠮷野家", "e\u0301\u0323", "\u200d", "\u202eright to left", strings.Repeat("長", 5000), strings.Repeat("w", 5000), " ", "(paren\\ )"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		shop := print.Shop{Name: text, Address: text, Phone: text, Lang: words.Lang(text), Currency: text}
		face := print.Face{Number: "2012345678903", PlanName: text, HolderName: text, Headline: text, Promises: []string{text, text, text}, Style: print.Style(text)}
		if _, err := print.WriteCards(&bytes.Buffer{}, shop, []print.Face{face}, print.Options{}, nil); err != nil {
			t.Errorf("cards: %v", err)
		}
		for _, side := range []print.Side{print.Front, print.Back} {
			if _, err := print.Preview(shop, face, side, barcode.QR, 4); err != nil {
				t.Errorf("preview: %v", err)
			}
		}
		receipt := print.Receipt{
			Number: "R-1", Kind: text, When: text, Member: text, Card: text, ServedBy: text, DiscountWhy: []string{text},
			Lines:   []print.ReceiptLine{{Name: text, Amount: -1 << 63, Discount: 1<<63 - 1}},
			Tenders: []print.TenderLine{{Name: text}}, Balances: []string{text}, Footer: text, Voided: true, Copy: true,
		}
		if _, err := print.WriteReceipt(&bytes.Buffer{}, shop, receipt); err != nil {
			t.Errorf("receipt: %v", err)
		}
		// An unlucky barcode number is refused, not crashed on.
		face.Number = text
		_, _ = print.WriteCards(&bytes.Buffer{}, shop, []print.Face{face}, print.Options{}, nil)
	})
}

func TestAPreviewIsQuickEnoughForTheDesk(t *testing.T) {
	if testing.Short() {
		t.Skip("a measurement")
	}
	best := time.Hour
	for range 5 {
		start := time.Now()
		if _, err := print.Preview(salonMaru(), vip(), print.Front, barcode.Code128, 320/print.CardWidth); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	if best > 15*time.Millisecond {
		t.Errorf("the best of five took %v, the desk waits 15 ms", best)
	}
}
