package print

import (
	"io"
	"runtime"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// Options say how cards are put on paper.
type Options struct {
	Sheet     Sheet             // "" is CR80
	Symbology barcode.Symbology // of the front; "" is Code 128. The back always carries a QR code
	CropMarks bool              // on sheets of ten
	// FlipLongEdge is for printers that turn the paper over its long edge, as most do. Otherwise
	// backs are laid out for the short edge.
	FlipLongEdge bool
}

// Result tells a person what to look at before spending paper.
type Result struct {
	Cards []CardResult // one a card, in the order given
	Pages int
}

// CardResult is what one card could not say.
type CardResult struct {
	Number string
	Lost   []rune // characters that no glyph is known for, printed as □; each once
	Unsaid int    // promises left out because the back has no room: it says to ask at the desk
}

// WriteCards writes a PDF of all faces, both sides, each with its number as a barcode that reads
// back. progress, which may be nil, is called after every card; an error it returns stops the work
// and is returned. A number that the barcode cannot carry refuses the whole batch, because a card
// that does not scan is worth nothing. What is refused is a *words.Refusal.
func WriteCards(w io.Writer, shop Shop, faces []Face, opt Options, progress func(done, total int) error) (Result, error) {
	if len(faces) == 0 {
		return Result{}, words.Refuse(words.Invalid, "print.nothing")
	}
	if opt.Sheet == "" {
		opt.Sheet = CR80
	}
	if opt.Symbology == "" {
		opt.Symbology = barcode.Code128
	}
	g, err := opt.Sheet.grid()
	if err != nil {
		return Result{}, err
	}
	logo, err := openLogo(shop.Logo)
	if err != nil {
		return Result{}, err
	}
	b := &batch{
		grid: g, opt: opt, doc: newDocument(g.width, g.height),
		plates: newPlates(shop, opt.Symbology, logo), stamps: map[stampKey]stamp{},
	}
	stop := make(chan struct{})
	defer close(stop)
	done := 0
	for page := range b.prepare(faces, opt.Sheet.PerPage(), stop) {
		if page.err != nil {
			return Result{}, page.err
		}
		for _, side := range []Side{Front, Back} {
			b.doc.AddPage()
			if opt.CropMarks && opt.Sheet != CR80 {
				b.cropMarks()
			}
			for n, h := range page.cards {
				b.place(h, n, side)
			}
		}
		for _, h := range page.cards {
			done++
			b.result.Cards = append(b.result.Cards, CardResult{Number: h.face, Lost: h.lost, Unsaid: b.stamps[stampKey{h.plate, Back}].unsaid})
			if progress != nil {
				if err := progress(done, len(faces)); err != nil {
					return Result{}, err
				}
			}
		}
	}
	b.result.Pages = b.doc.PageNo()
	return b.result, finish(b.doc, w)
}

// batch is a document being filled.
type batch struct {
	grid   grid
	opt    Options
	doc    *gofpdf.Fpdf
	plates *plates
	stamps map[stampKey]stamp
	result Result
}

// page is what goes on one sheet, ready to be drawn.
type page struct {
	cards []*holding
	err   error
}

// prepare makes texts printable and encodes numbers on all processors while earlier pages are
// drawn: QR codes are the slowest part of a card.
func (b *batch) prepare(faces []Face, perPage int, stop <-chan struct{}) <-chan page {
	// A round keeps every processor busy; a card a page would be too small a job.
	const perRound = 40
	pages := make(chan page, perRound)
	go func() {
		defer close(pages)
		for start := 0; start < len(faces); start += perRound {
			round := faces[start:min(start+perRound, len(faces))]
			cards := make([]*holding, len(round))
			errs := make([]error, len(round))
			var group sync.WaitGroup
			workers := max(runtime.GOMAXPROCS(0), 1)
			for worker := range workers {
				group.Go(func() {
					for i := worker; i < len(round); i += workers {
						cards[i], errs[i] = newHolding(round[i], b.opt.Symbology, func(corner float64) *faceplate { return b.plates.of(round[i], corner) })
					}
				})
			}
			group.Wait()
			for from := 0; from < len(round); from += perPage {
				to := min(from+perPage, len(round))
				ready := page{cards: cards[from:to]}
				for _, err := range errs[from:to] {
					if err != nil && ready.err == nil {
						ready.err = err
					}
				}
				select {
				case pages <- ready:
				case <-stop:
					return
				}
			}
		}
	}()
	return pages
}

// plates keeps one faceplate for each different plan in a batch.
type plates struct {
	shop      Shop
	symbology barcode.Symbology
	logo      *picture

	mu    sync.Mutex
	known map[plateKey]*faceplate
}

type plateKey struct {
	style                    Style
	plan, headline, promises string
	corner                   float64
}

func newPlates(shop Shop, symbology barcode.Symbology, logo *picture) *plates {
	return &plates{shop: shop, symbology: symbology, logo: logo, known: map[plateKey]*faceplate{}}
}

func (p *plates) of(face Face, corner float64) *faceplate {
	key := plateKey{face.Style, face.PlanName, face.Headline, strings.Join(face.Promises, "\x00"), corner}
	p.mu.Lock()
	defer p.mu.Unlock()
	plate, ok := p.known[key]
	if !ok {
		plate = newFaceplate(p.shop, face, p.symbology, corner, p.logo)
		p.known[key] = plate
	}
	return plate
}

type stampKey struct {
	plate *faceplate
	side  Side
}

// stamp is a side of a faceplate kept once in the document and used for every card of the plan.
type stamp struct {
	id     string
	unsaid int
}

// stampOf draws a faceplate's side, out of the page.
func (b *batch) stampOf(plate *faceplate, side Side) (gofpdf.Template, stamp) {
	made := stamp{}
	b.forgetFont()
	// A picture first met inside a template would be in the document twice.
	ground := &plate.look.front
	if side == Back {
		ground = &plate.look.back
	}
	keepGround(b.doc, ground)
	if plate.logo != nil {
		keepLogo(b.doc, plate.logo)
	}
	template := b.doc.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: CardWidth, Ht: CardHeight}, func(t *gofpdf.Tpl) {
		canvas := &paper{doc: &t.Fpdf, tall: CardHeight}
		if side == Front {
			plate.drawFront(canvas, b.grid.corner)
		} else {
			made.unsaid = plate.drawBack(canvas, b.grid.corner)
		}
	})
	made.id = template.ID()
	return template, made
}

// stamp puts what a plan's cards share on the page.
func (b *batch) stamp(canvas *paper, plate *faceplate, side Side) {
	key := stampKey{plate, side}
	if known, ok := b.stamps[key]; ok {
		canvas.op("q 1 0 0 1")
		canvas.point(0, CardHeight)
		canvas.op("cm /TPL" + known.id + " Do Q")
		canvas.flush()
		return
	}
	template, made := b.stampOf(plate, side)
	b.doc.UseTemplateScaled(template, gofpdf.PointType{X: canvas.dx, Y: canvas.dy}, gofpdf.SizeType{Wd: CardWidth, Ht: CardHeight})
	b.stamps[key] = made
}

// forgetFont makes the next text name its font again: inside a template, and after one, the PDF
// does not have the font that gofpdf thinks it has.
func (b *batch) forgetFont() { b.doc.SetFont(family, "", 1) }

// place draws one side of one card on the current page.
func (b *batch) place(h *holding, n int, side Side) {
	x, y := b.grid.front(n)
	if side == Back {
		x, y = b.grid.back(n, b.opt.FlipLongEdge)
	}
	canvas := &paper{doc: b.doc, tall: b.grid.height, dx: x, dy: y}
	turned := side == Back && !b.opt.FlipLongEdge && b.opt.Sheet != CR80
	if turned {
		b.forgetFont()
		canvas.op("q -1 0 0 -1")
		canvas.number((2*x + CardWidth) * pointsPerMM)
		canvas.number((2*(b.grid.height-y) - CardHeight) * pointsPerMM)
		canvas.op("cm")
		canvas.flush()
	}
	b.stamp(canvas, h.plate, side)
	if side == Front {
		h.drawFront(canvas)
	} else {
		h.drawBack(canvas)
	}
	if turned {
		canvas.op("Q")
		canvas.flush()
		b.forgetFont()
	}
}

// cropMarks shows where to cut.
func (b *batch) cropMarks() {
	canvas := &paper{doc: b.doc, tall: b.grid.height}
	canvas.use(black)
	for _, mark := range b.grid.marks() {
		canvas.outline(mark, 0)
	}
	canvas.op("f")
	canvas.flush()
}
