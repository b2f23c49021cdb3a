package print_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/cards/barcode"
	"tessera/cards/print"
)

// tool runs a program that looks at paper the way others will. Where it is not installed the test
// is skipped, except in CI, which always has it.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed, and CI must have it", name)
		}
		t.Skipf("%s is not installed", name)
	}
	command := exec.Command(name, args...)
	var out, problems bytes.Buffer
	command.Stdout, command.Stderr = &out, &problems
	if err := command.Run(); err != nil {
		t.Fatalf("%s %v: %v\n%s%s", name, args, err, out.String(), problems.String())
	}
	return out.String()
}

func written(t *testing.T, name string, write func(io.Writer) error) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := print.ToFile(path, write); err != nil {
		t.Fatal(err)
	}
	return path
}

func cardsPDF(t *testing.T, shop print.Shop, faces []print.Face, opt print.Options) string {
	t.Helper()
	return written(t, "cards.pdf", func(w io.Writer) error {
		_, err := print.WriteCards(w, shop, faces, opt, nil)
		return err
	})
}

// scanned rasterises a PDF at 300 dpi and gives what zbarimg reads, page by page.
func scanned(t *testing.T, pdf string) [][]string {
	t.Helper()
	stem := strings.TrimSuffix(pdf, ".pdf")
	tool(t, "pdftoppm", "-r", "300", "-gray", pdf, stem)
	pages, err := filepath.Glob(stem + "-*.pgm")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	slices.Sort(pages)
	var read [][]string
	for _, page := range pages {
		lines := strings.Fields(tool(t, "zbarimg", "--quiet", "--raw", "-Sdisable", "-Scode128.enable", "-Sean13.enable", "-Sqrcode.enable", page))
		slices.Sort(lines)
		read = append(read, lines)
	}
	return read
}

func TestEveryBarcodeOnEverySheetScansBack(t *testing.T) {
	faces := thousandFaces(13)
	var numbers []string
	for _, face := range faces {
		numbers = append(numbers, face.Number)
	}
	for _, sheet := range print.Sheets() {
		for _, symbology := range barcode.Symbologies() {
			t.Run(fmt.Sprint(sheet, " ", symbology), func(t *testing.T) {
				shop := salonMaru()
				shop.Logo = roundLogo(t)
				some := faces
				if sheet == print.CR80 {
					some = faces[:3]
				}
				pdf := cardsPDF(t, shop, some, print.Options{Sheet: sheet, Symbology: symbology, CropMarks: true, FlipLongEdge: true})
				tool(t, "qpdf", "--check", pdf)
				pages := scanned(t, pdf)
				perPage := sheet.PerPage()
				if want := 2 * ((len(some) + perPage - 1) / perPage); len(pages) != want {
					t.Fatalf("%d pages, want %d", len(pages), want)
				}
				for i, got := range pages {
					from := i / 2 * perPage
					want := slices.Sorted(slices.Values(numbers[from:min(from+perPage, len(some))]))
					if !slices.Equal(got, want) {
						t.Errorf("page %d scans as %v, want %v", i+1, got, want)
					}
				}
			})
		}
	}
}

func TestPreprintedNumbersOfAnyLengthScanBackFromPaper(t *testing.T) {
	for _, c := range []struct {
		symbology barcode.Symbology
		number    string
	}{
		{barcode.Code128, "AB12"},
		{barcode.Code128, "ABCD-EFGH-1234567"},
		{barcode.Code128, "12345678901234567890123456789012"},
		{barcode.QR, "abcdefgh-ijklmnop-qrstuvwx-yz012"},
	} {
		t.Run(c.number, func(t *testing.T) {
			face := vip()
			face.Number = c.number
			for i, page := range scanned(t, cardsPDF(t, salonMaru(), []print.Face{face}, print.Options{Symbology: c.symbology})) {
				if !slices.Equal(page, []string{c.number}) {
					t.Errorf("page %d scans as %v, want %s", i+1, page, c.number)
				}
			}
		})
	}
}

// rasterised gives one page of a PDF as pixels.
func rasterised(t *testing.T, pdf string, page, dpi int) image.Image {
	t.Helper()
	stem := fmt.Sprintf("%s-page%d", strings.TrimSuffix(pdf, ".pdf"), page)
	tool(t, "pdftoppm", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(page), "-singlefile", "-png", pdf, stem)
	file, err := os.ReadFile(stem + ".png")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// unlike tells how many of a hundred blocks of pixels differ in brightness by more than a fifth:
// two programs draw letters a little differently, but not whole words.
func unlike(a, b image.Image) float64 {
	const block = 8
	size := a.Bounds().Size()
	bright := func(picture image.Image, left, top int) (sum float64) {
		for y := top; y < top+block; y++ {
			for x := left; x < left+block; x++ {
				red, green, blue, _ := picture.At(x, y).RGBA()
				sum += float64(red+green+blue) / 3 / 0xFFFF / block / block
			}
		}
		return sum
	}
	off, blocks := 0.0, 0.0
	for y := 0; y+block <= size.Y; y += block {
		for x := 0; x+block <= size.X; x += block {
			blocks++
			if math.Abs(bright(a, x, y)-bright(b, x, y)) > 0.2 {
				off++
			}
		}
	}
	return 100 * off / blocks
}

// turned is a picture standing on its head.
func turned(picture image.Image) image.Image {
	b := picture.Bounds()
	to := image.NewRGBA(image.Rectangle{Max: b.Size()})
	for y := range b.Dy() {
		for x := range b.Dx() {
			to.Set(b.Dx()-1-x, b.Dy()-1-y, picture.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return to
}

func TestBacksForTheShortEdgeAreThoseForTheLongEdgeOnTheirHead(t *testing.T) {
	for _, sheet := range []print.Sheet{print.A4Ten, print.LetterTen} {
		opt := print.Options{Sheet: sheet, CropMarks: true}
		short := rasterised(t, cardsPDF(t, salonMaru(), thousandFaces(9), opt), 2, 100)
		opt.FlipLongEdge = true
		long := rasterised(t, cardsPDF(t, salonMaru(), thousandFaces(9), opt), 2, 100)
		if off := unlike(turned(short), long); off > 0.25 {
			t.Errorf("%s: %.1f %% of the page differs", sheet, off)
		}
	}
}

func TestThePreviewIsWhatIsPrinted(t *testing.T) {
	shop := salonMaru()
	shop.Logo = roundLogo(t)
	for _, face := range []print.Face{vip(), tenVisits(), monthly()} {
		for _, symbology := range []barcode.Symbology{barcode.Code128, barcode.QR} {
			pdf := cardsPDF(t, shop, []print.Face{face}, print.Options{Symbology: symbology})
			for page, side := range []print.Side{print.Front, print.Back} {
				shown, err := print.Preview(shop, face, side, symbology, 200/25.4)
				if err != nil {
					t.Fatal(err)
				}
				if off := unlike(shown, rasterised(t, pdf, page+1, 200)); off > 1 {
					t.Errorf("%s %s %s: %.1f %% of the card differs", face.Style, symbology, side, off)
				}
			}
		}
	}
}

func TestAReceiptScansBackSoThatItCanBeVoided(t *testing.T) {
	for name, change := range map[string]func(*print.Receipt){
		"as sold":   func(*print.Receipt) {},
		"voided":    func(r *print.Receipt) { r.Voided, r.Copy = true, true },
		"very long": func(r *print.Receipt) { r.Number = "RECEIPT-OF-THE-OLD-SYSTEM-00001234" },
	} {
		t.Run(name, func(t *testing.T) {
			receipt := visitReceipt()
			change(&receipt)
			pdf := written(t, "receipt.pdf", func(w io.Writer) error {
				_, err := print.WriteReceipt(w, salonMaru(), receipt)
				return err
			})
			tool(t, "qpdf", "--check", pdf)
			if pages := scanned(t, pdf); len(pages) != 1 || !slices.Equal(pages[0], []string{receipt.Number}) {
				t.Errorf("scanned %v, want %s", pages, receipt.Number)
			}
			if text := tool(t, "pdftotext", "-layout", pdf, "-"); !strings.Contains(text, "₩132,000") || !strings.Contains(text, "김서연") {
				t.Errorf("the receipt does not say the total or the member:\n%s", text)
			}
		})
	}
}

func TestNamesOfAllTheWorldCanBeCopiedFromThePaper(t *testing.T) {
	names := []string{"김서연", "王小明", "Nguyễn Thị Phương Anh", "Guðrún Þórðardóttir", "堃祎東龍", "뷁", "Łukasz Żółć", "Ελένη", "Ольга"}
	for _, sheet := range []print.Sheet{print.CR80, print.A4Ten} {
		var faces []print.Face
		for i, name := range names {
			face := vip()
			face.HolderName, face.Number = name, numbered(i)
			faces = append(faces, face)
		}
		text := tool(t, "pdftotext", cardsPDF(t, salonMaru(), faces, print.Options{Sheet: sheet, FlipLongEdge: true}), "-")
		for i, name := range names {
			if !strings.Contains(text, name) {
				t.Errorf("%s: %q is not in the text", sheet, name)
			}
			if !strings.Contains(text, numbered(i)) {
				t.Errorf("%s: %q is not in the text", sheet, numbered(i))
			}
		}
		for _, said := range []string{"SALON MARU", "valid to 14 Mar 2027", "Our promise to you", "마포구 양화로 12", "If found, please return to us."} {
			if !strings.Contains(text, said) {
				t.Errorf("%s: %q is not in the text", sheet, said)
			}
		}
	}
}

func TestDecomposedHangulIsComposedOnPaper(t *testing.T) {
	face := vip()
	face.HolderName = "\u1100\u1175\u11b7\u1109\u1165\u110b\u1167\u11ab" // 김서연 as macOS writes file names
	if text := tool(t, "pdftotext", cardsPDF(t, salonMaru(), []print.Face{face}, print.Options{}), "-"); !strings.Contains(text, "김서연") {
		t.Errorf("no 김서연 in %q", text)
	}
}

func TestWhatCannotBePrintedIsTold(t *testing.T) {
	plain, odd := vip(), vip()
	odd.HolderName = "김\x00서연 😀\xff"
	result, err := print.WriteCards(io.Discard, salonMaru(), []print.Face{plain, odd}, print.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Cards[0].Lost) != 0 {
		t.Errorf("lost %q of a plain name", result.Cards[0].Lost)
	}
	if !slices.Contains(result.Cards[1].Lost, '😀') {
		t.Errorf("lost %q, want the smiling face among them", result.Cards[1].Lost)
	}
	if result.Pages != 4 {
		t.Errorf("%d pages, want 4", result.Pages)
	}
}

func TestPromisesThatFindNoRoomAreCountedOnTheCardAndInTheResult(t *testing.T) {
	face := vip()
	face.Promises = nil
	for i := range 40 {
		face.Promises = append(face.Promises, fmt.Sprintf("Promise number %d is kept without being asked", i+1))
	}
	var out bytes.Buffer
	result, err := print.WriteCards(&out, salonMaru(), []print.Face{face}, print.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	unsaid := result.Cards[0].Unsaid
	if unsaid < 1 || unsaid > 39 {
		t.Fatalf("%d promises unsaid", unsaid)
	}
	text := tool(t, "pdftotext", written(t, "cards.pdf", func(w io.Writer) error { _, err := w.Write(out.Bytes()); return err }), "-")
	more := words.For(words.English).Text("print.more_at_desk", "Count", unsaid)
	if !strings.Contains(text, more) || !strings.Contains(text, fmt.Sprintf("number %d is", 40-unsaid)) || strings.Contains(text, fmt.Sprintf("number %d is", 41-unsaid)) {
		t.Errorf("the back does not say %q after promise %d:\n%s", more, 40-unsaid, text)
	}
}

func TestCancellingStopsAndWritesNothing(t *testing.T) {
	cancelled := errors.New("cancelled")
	var out bytes.Buffer
	calls := 0
	_, err := print.WriteCards(&out, salonMaru(), thousandFaces(200), print.Options{Sheet: print.A4Ten}, func(done, total int) error {
		calls++
		if done != calls || total != 200 {
			t.Errorf("told %d of %d at call %d", done, total, calls)
		}
		if done == 7 {
			return cancelled
		}
		return nil
	})
	if !errors.Is(err, cancelled) || calls != 7 || out.Len() != 0 {
		t.Errorf("got %v after %d cards and %d bytes", err, calls, out.Len())
	}
}

func TestWhatCannotBePrintedAtAllIsRefusedWithASentence(t *testing.T) {
	face := func(number string) []print.Face {
		f := vip()
		f.Number = number
		return []print.Face{f}
	}
	for name, c := range map[string]struct {
		faces []print.Face
		opt   print.Options
		logo  string
		key   string
	}{
		"no cards":                     {nil, print.Options{}, "", "print.nothing"},
		"an unknown sheet":             {face("2012345678903"), print.Options{Sheet: "a3"}, "", "print.sheet_unknown"},
		"an unknown barcode":           {face("2012345678903"), print.Options{Symbology: "pdf417"}, "", "print.barcode_unknown"},
		"a preprinted number as EAN":   {face("AB-1234"), print.Options{Symbology: barcode.EAN13}, "", "print.barcode_ean_digits"},
		"no number":                    {face(""), print.Options{}, "", "print.barcode_empty"},
		"32 letters as Code 128":       {face("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF"), print.Options{}, "", "print.barcode_no_room"},
		"more than a QR has room for":  {face(strings.Repeat("a", 150)), print.Options{Symbology: barcode.QR}, "", "print.barcode_no_room_qr"},
		"a logo that is not a picture": {face("2012345678903"), print.Options{}, "GIF89a", "print.logo_kind"},
	} {
		t.Run(name, func(t *testing.T) {
			shop := salonMaru()
			shop.Logo = []byte(c.logo)
			var out bytes.Buffer
			_, err := print.WriteCards(&out, shop, c.faces, c.opt, nil)
			if refusal, ok := errors.AsType[*words.Refusal](err); !ok || refusal.Sentence.Key != c.key {
				t.Fatalf("got %v, want a refusal saying %s", err, c.key)
			}
			if out.Len() != 0 {
				t.Errorf("%d bytes were written all the same", out.Len())
			}
		})
	}
}
