package fonts

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// printed writes lines into a one-page PDF, odd lines bold. A panic of the writer
// comes back as an error.
func printed(lines ...string) (pdf []byte, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = errors.Join(err, fmt.Errorf("the PDF writer panicked: %v", caught))
		}
	}()
	document := gofpdf.New("P", "mm", "A4", "")
	made := time.Date(2027, 3, 14, 9, 0, 0, 0, time.UTC)
	document.SetCreationDate(made)
	document.SetModificationDate(made)
	document.AddUTF8FontFromBytes("Tessera Sans", "", bytes.Clone(Regular()))
	document.AddUTF8FontFromBytes("Tessera Sans", "B", bytes.Clone(Bold()))
	document.AddPage()
	for i, line := range lines {
		document.SetFont("Tessera Sans", []string{"", "B"}[i%2], 14)
		document.CellFormat(0, 8, line, "", 1, "L", false, 0, "")
	}
	var out bytes.Buffer
	err = document.Output(&out)
	return out.Bytes(), err
}

func TestNamesOnPaperCanBeReadBack(t *testing.T) {
	names := []string{
		"김서연 王小明 Þórdís Nguyễn", "堃 祎 뷁 東 龍 Łódź Ẫ Ω Я", "₩45,000 −₩33,000 €12.50 ₫ ฿", "✓ ★ ● → 20% × 3",
	}
	for _, name := range names {
		if lost := Missing(name); lost != nil {
			t.Fatalf("no glyph for %q", string(lost))
		}
	}
	pdf, err := printed(append(names, names[1:]...)...)
	if err != nil {
		t.Fatal(err)
	}
	if len(pdf) > 120_000 {
		t.Errorf("the PDF is %d bytes: the fonts were not cut down to what is used", len(pdf))
	}
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed: the text was written but not read back")
	}
	path := filepath.Join(t.TempDir(), "names.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(reader, "-enc", "UTF-8", "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	for _, name := range names {
		if !strings.Contains(string(text), name) {
			t.Errorf("the paper does not say %q but\n%s", name, text)
		}
	}
}

func TestARareNameBeyondSixteenBitsIsPrinted(t *testing.T) {
	printable, lost := Printable("𠮷野 𫖮")
	if lost != nil {
		t.Fatalf("lost %q", string(lost))
	}
	if _, err := printed(printable); err != nil {
		t.Fatal(err)
	}
}

func TestNoTextMadeFitForPaperUpsetsTheWriter(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	alphabet := []rune("aé\u0301\u200d\ufe0f\u00ad\x00\n김ᄀ\u1161\u11a8王𠮷🎂\U0010FFFF\uFFFF\uE000\uF300ไ\u202e\uFFFD")
	var lines []string
	for range 2000 {
		text := make([]byte, 0, 64)
		for range 1 + chance.IntN(12) {
			switch chance.IntN(3) {
			case 0:
				text = utf8.AppendRune(text, rune(chance.IntN(0x30000)))
			case 1:
				text = append(text, byte(chance.IntN(256)))
			default:
				text = utf8.AppendRune(text, alphabet[chance.IntN(len(alphabet))])
			}
		}
		printable, _ := Printable(string(text))
		lines = append(lines, printable)
	}
	if _, err := printed(lines...); err != nil {
		t.Fatal(err)
	}
}
