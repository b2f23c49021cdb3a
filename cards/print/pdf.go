package print

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"strconv"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"tessera/assets/fonts"
	"tessera/assets/words"
	"tessera/cards/barcode"
)

const (
	pointsPerMM = 72 / 25.4
	family      = "Tessera Sans"
)

// newDocument starts a PDF whose pages are so many millimetres large.
func newDocument(width, height float64) *gofpdf.Fpdf {
	doc := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "mm", Size: gofpdf.SizeType{Wd: width, Ht: height},
	})
	doc.SetMargins(0, 0, 0)
	doc.SetCellMargin(0)
	doc.SetAutoPageBreak(false, 0)
	doc.SetCatalogSort(true)
	doc.SetCreator("Tessera", true)
	// gofpdf writes into the bytes it is given.
	doc.AddUTF8FontFromBytes(family, "", bytes.Clone(fonts.Regular()))
	doc.AddUTF8FontFromBytes(family, "B", bytes.Clone(fonts.Bold()))
	return doc
}

// finish writes the document out.
func finish(doc *gofpdf.Fpdf, w io.Writer) error {
	watched := &watchedWriter{to: w}
	if err := doc.Output(watched); err != nil {
		if watched.err != nil {
			return watched.err
		}
		return words.Refuse(words.Broken, "error.unexpected").Because(err)
	}
	return nil
}

// paper is a canvas on the current page of a PDF. gofpdf keeps fonts, pictures and pages; the
// strokes are written here, because most of its time goes into formatting numbers.
type paper struct {
	doc    *gofpdf.Fpdf
	tall   float64 // of the page, in millimetres: PDF counts from the bottom
	dx, dy float64 // where this canvas begins on the page
	ink    color.RGBA
	inked  bool // ink is what the page has; false after anything restored an older state
	line   []byte
}

func (p *paper) number(v float64) {
	p.line = strconv.AppendFloat(p.line, v, 'f', 2, 64)
	p.line = append(p.line, ' ')
}

func (p *paper) point(x, y float64) {
	p.number((x + p.dx) * pointsPerMM)
	p.number((p.tall - y - p.dy) * pointsPerMM)
}

func (p *paper) op(operator string) { p.line = append(append(p.line, operator...), ' ') }

func (p *paper) flush() {
	p.doc.RawWriteStr(string(p.line))
	p.line = p.line[:0]
}

func (p *paper) use(ink color.RGBA) {
	if p.inked && p.ink == ink {
		return
	}
	p.ink, p.inked = ink, true
	for _, channel := range []uint8{ink.R, ink.G, ink.B} {
		p.line = strconv.AppendFloat(p.line, float64(channel)/255, 'f', 3, 64)
		p.line = append(p.line, ' ')
	}
	p.op("rg")
}

// outline writes a rounded rectangle as a path.
func (p *paper) outline(r rect, radius float64) {
	if radius <= 0 {
		p.point(r.x, r.bottom())
		p.number(r.w * pointsPerMM)
		p.number(r.h * pointsPerMM)
		p.op("re")
		return
	}
	// The control points of a quarter circle.
	k := radius * (1 - 0.5522847498)
	curve := func(x1, y1, x2, y2, x3, y3 float64) {
		p.point(x1, y1)
		p.point(x2, y2)
		p.point(x3, y3)
		p.op("c")
	}
	p.point(r.x+radius, r.y)
	p.op("m")
	p.point(r.right()-radius, r.y)
	p.op("l")
	curve(r.right()-k, r.y, r.right(), r.y+k, r.right(), r.y+radius)
	p.point(r.right(), r.bottom()-radius)
	p.op("l")
	curve(r.right(), r.bottom()-k, r.right()-k, r.bottom(), r.right()-radius, r.bottom())
	p.point(r.x+radius, r.bottom())
	p.op("l")
	curve(r.x+k, r.bottom(), r.x, r.bottom()-k, r.x, r.bottom()-radius)
	p.point(r.x, r.y+radius)
	p.op("l")
	curve(r.x, r.y+k, r.x+k, r.y, r.x+radius, r.y)
	p.op("h")
}

func (p *paper) panel(area rect, radius float64, fill color.RGBA) {
	p.use(fill)
	p.outline(area, radius)
	p.op("f")
	p.flush()
}

func (p *paper) ground(area rect, radius float64, fill *gradient) {
	p.op("q")
	p.outline(area, radius)
	p.op("W n")
	p.flush()
	p.image(keepGround(p.doc, fill), area)
	p.op("Q")
	p.flush()
	p.inked = false
}

func (p *paper) picture(area rect, logo *picture) {
	p.image(keepLogo(p.doc, logo), area)
}

// image draws a picture that the document keeps under name.
func (p *paper) image(name string, area rect) {
	p.doc.ImageOptions(name, area.x+p.dx, area.y+p.dy, area.w, area.h, false, asPNG, 0, "")
}

var asPNG = gofpdf.ImageOptions{ImageType: "PNG"}

// keepGround puts a gradient into the document, once, and gives its name there.
func keepGround(doc *gofpdf.Fpdf, fill *gradient) string {
	name := "ground-" + fill.name
	if doc.GetImageInfo(name) == nil {
		doc.RegisterImageOptionsReader(name, asPNG, bytes.NewReader(groundPicture(fill)))
	}
	return name
}

// keepLogo does the same with a logo.
func keepLogo(doc *gofpdf.Fpdf, logo *picture) string {
	const name = "logo"
	if doc.GetImageInfo(name) == nil {
		doc.RegisterImageOptionsReader(name, asPNG, bytes.NewReader(logo.png))
	}
	return name
}

func (p *paper) text(x, y float64, line string, f font, ink color.RGBA) {
	if line == "" {
		return
	}
	weight := ""
	if f.bold {
		weight = "B"
	}
	p.use(ink)
	if f.tracking != 0 {
		p.number(f.tracking * pointsPerMM)
		p.op("Tc")
	}
	if len(p.line) > 0 {
		p.flush()
	}
	p.doc.SetFont(family, weight, f.size*pointsPerMM)
	p.doc.Text(x+p.dx, y+p.dy, line)
	if f.tracking != 0 {
		p.doc.RawWriteStr("0 Tc")
	}
}

// bars are written in whole modules under one scale: short, exact, and it compresses well.
func (p *paper) bars(x, y, module, tall float64, b barcode.Bars) {
	p.use(black)
	p.op("q")
	p.line = strconv.AppendFloat(p.line, module*pointsPerMM, 'f', 4, 64)
	p.op(" 0 0")
	p.line = strconv.AppendFloat(p.line, -tall*pointsPerMM, 'f', 4, 64)
	p.line = append(p.line, ' ')
	p.point(x, y)
	p.op("cm")
	for r := range b.Rects() {
		for _, v := range []int{r.Min.X, r.Min.Y, r.Dx(), r.Dy()} {
			p.line = strconv.AppendInt(p.line, int64(v), 10)
			p.line = append(p.line, ' ')
		}
		p.line = append(p.line, "re\n"...)
	}
	p.op("f Q")
	p.flush()
}

var groundPictures sync.Map // gradient name → []byte, drawn at first use and never changed

// groundPicture is a PNG of a gradient as large as a card. Neighbouring pixels differ by one level
// of colour at most, so that more of them would only be heavier.
func groundPicture(fill *gradient) []byte {
	if known, ok := groundPictures.Load(fill.name); ok {
		return known.([]byte)
	}
	const w, h = 514, 324 // six pixels a millimetre
	pixels := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := fill.at(along(float64(x)+0.5, float64(y)+0.5, w, h))
			copy(pixels.Pix[pixels.PixOffset(x, y):], []byte{c.R, c.G, c.B, 0xFF})
		}
	}
	var file bytes.Buffer
	// Writing an opaque 8-bit picture to memory cannot fail.
	_ = png.Encode(&file, pixels)
	groundPictures.Store(fill.name, file.Bytes())
	return file.Bytes()
}
