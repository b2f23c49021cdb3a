package print

// Sizes of letters on the front: the em in millimetres, and the smallest each may shrink to.
var (
	shopFont     = font{bold: true, size: 3.9, tracking: 0.47}
	planFont     = font{bold: true, size: 3.9}
	headlineFont = font{size: 3.15}
	nameFont     = font{bold: true, size: 5.6}
	validFont    = font{size: 2.9}
	numberFont   = font{size: 2.75, tracking: 0.32}
)

const (
	shopFloor     = 2.9 // on one line; below it the shop's name takes two
	shopFloorTwo  = 2.1
	planFloor     = 3.0
	planFloorTwo  = 2.3
	headlineFloor = 2.6
	nameFloor     = 4.0 // on one line; below it the name takes two
	nameFloorTwo  = 2.7
	numberFloor   = 1.9
)

// Baselines on the front.
const (
	shopLine     = 9.0
	headlineLine = 14.1
	nameLine     = 26.9
	validLine    = 31.9
	numberLine   = 48.15 // under the bars
)

// drawFront draws what the fronts of all cards of a plan share.
func (p *faceplate) drawFront(c canvas, corner float64) {
	c.ground(rect{0, 0, CardWidth, CardHeight}, corner, &p.look.front)
	left := margin
	if p.logo != nil {
		tile := p.logo.tile(margin, 5.5, 9.4)
		c.panel(tile, 1.5, white)
		c.picture(tile.inset(0.9).within(p.logo.proportions()), p.logo)
		left = tile.right() + 3
	}
	plan, planFont := fitLines(p.planName, planFont, 30, planFloor, planFloorTwo, 2)
	planLeft := CardWidth - margin
	for i, line := range plan {
		x := CardWidth - margin - planFont.width(line)
		c.text(x, upFrom(shopLine, i, len(plan), planFont), line, planFont, p.look.name)
		planLeft = min(planLeft, x)
	}
	shop, shopFont := fitLines(p.shopName, shopFont, planLeft-4-left, shopFloor, shopFloorTwo, 2)
	for i, line := range shop {
		c.text(left, upFrom(shopLine, i, len(shop), shopFont), line, shopFont, p.look.name)
	}

	lines, headlineFont := fitLines(p.headline, headlineFont, CardWidth-margin-left, headlineFloor, headlineFloor, 2)
	for i, line := range lines {
		c.text(left, headlineLine+float64(i)*headlineFont.size*1.3, line, headlineFont, p.look.quiet)
	}
	if p.symbology.Linear() {
		c.panel(usualPanel, panelCorner, white)
	}
}

// drawFront draws what only this card says.
func (h *holding) drawFront(c canvas) {
	s, look := h.frontSymbol, h.plate.look
	room := CardWidth - 2*margin
	if !s.bars.Linear() {
		room = s.panel.x - 3 - margin
	}
	lines, nameFont := fitLines(h.name, nameFont, room, nameFloor, nameFloorTwo, 2)
	for i, line := range lines {
		c.text(margin, upFrom(nameLine, i, len(lines), nameFont), line, nameFont, look.name)
	}
	c.text(margin, validLine, h.validTo, validFont, look.quiet)

	if s.wide || !s.bars.Linear() {
		c.panel(s.panel, panelCorner, white)
	}
	c.bars(s.x, s.y, s.module, s.tall, s.bars)
	if !s.bars.Linear() {
		number, numberFont := fitOrShorten(h.number, numberFont, room, numberFloor)
		c.text(margin, usualPanel.bottom()-0.6, number, numberFont, look.quiet)
		return
	}
	number, numberFont := fitOrShorten(h.number, numberFont, s.panel.w-4, numberFloor)
	c.text(s.panel.x+(s.panel.w-numberFont.width(number))/2, numberLine, number, numberFont, rgb(0x1D2023))
}

// upFrom is the baseline of line i of n whose last stands on baseline.
func upFrom(baseline float64, i, n int, f font) float64 {
	return baseline - float64(n-1-i)*f.size*1.18
}
