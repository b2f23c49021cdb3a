package print_test

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"runtime"
	"testing"

	"github.com/boombuler/barcode/code128"
	"github.com/jung-kurt/gofpdf"

	"tessera/assets/fonts"
	"tessera/cards/barcode"
	"tessera/cards/print"
)

func thousandFaces(n int) []print.Face {
	plans := []print.Face{vip(), tenVisits(), monthly()}
	faces := make([]print.Face, n)
	for i := range faces {
		faces[i] = plans[i%len(plans)]
		faces[i].Number = numbered(i)
		faces[i].HolderName = fmt.Sprintf("김서연 %d", i)
	}
	return faces
}

// numbered is the nth number of the kind the shop issues.
func numbered(n int) string {
	twelve := fmt.Sprintf("2%011d", n*7919+13)
	return twelve + string(barcode.CheckDigit(twelve))
}

// BenchmarkBatch1000Cards writes both sides of a thousand cards on A4. Compare it with
// BenchmarkPlainGofpdf1000Cards, which draws far less: the aim is 1.3 of its time.
func BenchmarkBatch1000Cards(b *testing.B) {
	for _, logo := range []bool{false, true} {
		name := "without logo"
		shop := salonMaru()
		if logo {
			name, shop.Logo = "with logo", roundLogo(b)
		}
		b.Run(name, func(b *testing.B) {
			faces := thousandFaces(1000)
			var out bytes.Buffer
			b.ReportAllocs()
			for b.Loop() {
				out.Reset()
				if _, err := print.WriteCards(&out, shop, faces, print.Options{Sheet: print.A4Ten, CropMarks: true, FlipLongEdge: true}, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(out.Len())/1000, "kB/file")
		})
	}
}

// BenchmarkBatch10000Cards also tells how much memory a chain's yearly print run takes.
func BenchmarkBatch10000Cards(b *testing.B) {
	shop := salonMaru()
	shop.Logo = roundLogo(b)
	faces := thousandFaces(10000)
	for b.Loop() {
		var peak uint64
		look := func() {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse+m.StackInuse)
		}
		_, err := print.WriteCards(watcher(look), shop, faces, print.Options{Sheet: print.A4Ten}, func(done, _ int) error {
			if done%500 == 0 {
				look()
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(peak)/1e6, "MB-peak")
	}
}

// watcher is a writer that calls itself at every write.
type watcher func()

func (w watcher) Write(p []byte) (int, error) {
	w()
	return len(p), nil
}

// BenchmarkPlainGofpdf1000Cards is the peer: the same library used as its manual shows, for a
// white front with a name, a number and bars, and nothing on the back.
func BenchmarkPlainGofpdf1000Cards(b *testing.B) {
	faces := thousandFaces(1000)
	b.ReportAllocs()
	for b.Loop() {
		if err := plainGofpdf(io.Discard, faces); err != nil {
			b.Fatal(err)
		}
	}
}

func plainGofpdf(w io.Writer, faces []print.Face) error {
	doc := gofpdf.New("P", "mm", "A4", "")
	doc.SetAutoPageBreak(false, 0)
	doc.AddUTF8FontFromBytes("sans", "", bytes.Clone(fonts.Regular()))
	doc.AddUTF8FontFromBytes("sans", "B", bytes.Clone(fonts.Bold()))
	for i, face := range faces {
		if i%10 == 0 {
			doc.AddPage()
		}
		x, y := 16+92*float64(i%2), 12+57*float64(i%10/2)
		doc.RoundedRect(x, y, 85.6, 53.98, 3.18, "1234", "D")
		doc.SetFont("sans", "B", 11)
		doc.Text(x+5, y+9, "SALON MARU")
		doc.Text(x+60, y+9, face.PlanName)
		doc.SetFont("sans", "B", 16)
		doc.Text(x+5, y+27, face.HolderName)
		doc.SetFont("sans", "", 8)
		doc.Text(x+5, y+32, "valid to 14 Mar 2027")
		code, err := code128.Encode(face.Number)
		if err != nil {
			return err
		}
		for m := range code.Bounds().Dx() {
			if code.At(m, 0) == color.Black {
				doc.Rect(x+20+0.339*float64(m), y+38, 0.339, 8, "F")
			}
		}
		doc.Text(x+30, y+49, face.Number)
	}
	return doc.Output(w)
}

// BenchmarkPreview draws a card as wide as the desk shows it.
func BenchmarkPreview(b *testing.B) {
	for _, side := range []print.Side{print.Front, print.Back} {
		b.Run(string(side), func(b *testing.B) {
			for b.Loop() {
				if _, err := print.Preview(salonMaru(), vip(), side, barcode.Code128, 320/print.CardWidth); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
