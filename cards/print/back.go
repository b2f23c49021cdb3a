package print

// Sizes of letters on the back, in millimetres.
var (
	titleFont   = font{bold: true, size: 3.7}
	promiseFont = font{size: 3.1}
	contactFont = font{size: 2.6}
	foundFont   = font{size: 2.45}
)

const (
	titleFloor   = 2.8
	contactFloor = 2.1
	promiseFloor = 2.2 // about 6 points: the smallest an unhurried reader manages
	titleLine    = 9.2
	promiseTop   = 12.0
	bulletIndent = 3.6
	// Distances in ems of the promises' letters.
	lineStep         = 1.32
	promiseStep      = 0.42
	promiseStepFloor = 0.12
)

// back is the arrangement of a back: what stands where, and how many promises found no room.
type back struct {
	contact     []string
	contactFont font
	contactTop  float64 // first baseline
	letters     font
	lines       []promiseLine
	unsaid      int
}

type promiseLine struct {
	text   string
	y      float64 // baseline
	bullet bool
}

// drawBack draws what the backs of all cards of a plan share, and tells how many promises are
// left to be asked for at the desk.
func (p *faceplate) drawBack(c canvas, corner float64) (unsaid int) {
	c.ground(rect{0, 0, CardWidth, CardHeight}, corner, &p.look.back)
	b := p.arrangeBack()
	if len(b.lines) > 0 {
		title, titleFont := fitOrShorten(p.title, titleFont, CardWidth-2*margin, titleFloor)
		c.text(margin, titleLine, title, titleFont, p.look.promise)
	}
	for _, line := range b.lines {
		if line.bullet {
			size := b.letters.size * 0.34
			c.panel(rect{margin + 0.5, line.y - b.letters.size*0.36 - size/2, size, size}, size/2, p.look.dot)
		}
		c.text(margin+bulletIndent, line.y, line.text, b.letters, p.look.promise)
	}
	for i, line := range b.contact {
		c.text(margin, b.contactTop+float64(i)*b.contactFont.size*1.35, line, b.contactFont, p.look.small)
	}
	found, foundFont := fitOrShorten(p.found, foundFont, p.besideCorner(), contactFloor)
	c.text(margin, foundLine(), found, foundFont, p.look.small)
	return b.unsaid
}

// drawBack draws what only this card says.
func (h *holding) drawBack(c canvas) {
	s := h.backSymbol
	c.panel(s.panel, panelCorner, white)
	c.bars(s.x, s.y, s.module, s.tall, s.bars)
}

// besideCorner is the width left of the QR code.
func (p *faceplate) besideCorner() float64 { return CardWidth - 2*margin - p.corner - 2.5 }

func foundLine() float64 { return usualPanel.bottom() - 0.7 }

// arrangeBack finds the largest letters that let every promise be said in full: over the whole
// width above the QR code, or beside it. When even the smallest do not, the last promises are
// left out and a line says how many.
func (p *faceplate) arrangeBack() back {
	b := back{}
	b.contact, b.contactFont = fitLines(p.contact, contactFont, p.besideCorner(), contactFloor, contactFloor, 2)
	b.contactTop = foundLine() - 3.75 - float64(max(len(b.contact)-1, 0))*b.contactFont.size*1.35
	box := promiseBox{top: promiseTop, bottom: b.contactTop - b.contactFont.size - 2, corner: usualPanel.bottom() - p.corner - 0.8, beside: p.besideCorner()}
	for size := promiseFont.size; size >= promiseFloor; size -= 0.15 {
		b.letters = font{size: size}
		if lines, low := setPromises(p.promises, b.letters, promiseStep, box, 0); low <= box.bottom {
			b.lines = lines
			return b
		}
	}
	b.letters = font{size: promiseFloor}
	for said := len(p.promises) - 1; said >= 0; said-- {
		more := p.words.Text("print.more_at_desk", "Count", len(p.promises)-said)
		// Three lines are enough for one promise when others wait.
		lines, low := setPromises(p.promises[:said], b.letters, promiseStepFloor, box, 3)
		low += b.letters.size * (lineStep + promiseStepFloor)
		if low <= box.bottom {
			b.unsaid = len(p.promises) - said
			b.lines = append(lines, promiseLine{text: shorten(more, b.letters, box.beside-bulletIndent), y: low - b.letters.size*0.3})
			return b
		}
	}
	return b
}

// promiseBox is where promises go: the whole width down to the QR code, beside it further down.
type promiseBox struct {
	top, bottom    float64
	corner, beside float64 // where the QR code begins, and the width left of it
}

// wrap breaks a promise that begins at y.
func (box promiseBox) wrap(promise string, f font, y float64) []string {
	wide := wrap(promise, f, CardWidth-2*margin-bulletIndent)
	if y+float64(len(wide))*f.size*lineStep <= box.corner {
		return wide
	}
	return wrap(promise, f, box.beside-bulletIndent)
}

// setPromises writes promises one below the other, step ems apart, and tells how low they reach.
// most limits the lines of each; 0 does not.
func setPromises(promises []string, f font, step float64, box promiseBox, most int) (lines []promiseLine, low float64) {
	y := box.top
	for i, promise := range promises {
		if i > 0 {
			y += f.size * step
		}
		wrapped := box.wrap(promise, f, y)
		if most > 0 && len(wrapped) > most {
			wrapped = wrapped[:most]
			wrapped[most-1] = marked(wrapped[most-1], f, box.beside-bulletIndent)
		}
		for j, text := range wrapped {
			y += f.size * lineStep
			lines = append(lines, promiseLine{text: text, y: y - f.size*0.3, bullet: j == 0})
		}
	}
	return lines, y
}
