package print

import (
	"image/color"

	"tessera/assets/words"
)

const slipMargin = 4.0

// Letters on a receipt, in millimetres.
var (
	slipShop  = font{bold: true, size: 5.2, tracking: 0.5}
	slipTitle = font{bold: true, size: 3.7}
	slipPlain = font{size: 3.2}
	slipBold  = font{bold: true, size: 3.2}
	slipSmall = font{size: 2.7}
	slipTotal = font{bold: true, size: 5.6}
	slipStamp = font{bold: true, size: 4.4, tracking: 0.9}
)

// Thermal paper knows black and white only; the grey is for paper and screen and prints as a fine
// pattern.
var (
	slipInk   = rgb(0x101214)
	slipQuiet = rgb(0x4A4E52)
	slipRule  = rgb(0x9A9A96)
)

// slip is a receipt being drawn from top to bottom.
type slip struct {
	shop   Shop
	r      Receipt
	logo   *picture
	words  *words.Speaker
	number symbol
	clean  cleaner

	on canvas
	y  float64 // how far down it is drawn
}

func newSlip(shop Shop, r Receipt, logo *picture) (*slip, error) {
	number, err := receiptSymbol(r.Number)
	if err != nil {
		return nil, err
	}
	if len(r.Lines) > mostReceiptLines {
		r.Lines = r.Lines[:mostReceiptLines]
	}
	return &slip{shop: shop, r: r, logo: logo, words: words.For(shop.Lang), number: number}, nil
}

// draw draws all of it and tells how tall it is.
func (s *slip) draw(on canvas) float64 {
	s.on, s.y = on, 5
	s.head()
	s.stamps()
	s.who()
	s.rule()
	s.lines()
	s.rule()
	s.sums()
	s.balances()
	s.foot()
	return s.y + 5
}

func (s *slip) head() {
	if s.logo != nil {
		box := rect{slipMargin, s.y, ReceiptWidth - 2*slipMargin, 14}
		s.on.picture(box.within(s.logo.proportions()), s.logo)
		s.y = box.bottom() + 2.5
	}
	s.centred(s.shop.Name, slipShop, 3.4, slipInk)
	s.y += 0.6
	s.centred(joined(" · ", s.shop.Address, s.shop.Phone), slipSmall, 2.3, slipQuiet)
	s.y += 2.6
	s.centred(s.r.Kind, slipTitle, 3, slipInk)
	s.centred(s.r.When, slipPlain, 2.6, slipQuiet)
	s.y += 2
}

// stamps say first what must not be overlooked.
func (s *slip) stamps() {
	if s.r.Voided {
		s.stamp(s.words.Text("print.receipt_voided"), true)
		s.centred(s.words.Text("print.receipt_voided_note"), slipSmall, 2.3, slipInk)
		s.y += 1.6
	}
	if s.r.Copy {
		s.stamp(s.words.Text("print.receipt_copy"), false)
	}
}

// stamp writes a word in a box: white on black, or black in a frame.
func (s *slip) stamp(word string, solid bool) {
	word = s.clean.text(word)
	wide := slipStamp.width(word)
	box := rect{(ReceiptWidth - wide - 10) / 2, s.y, wide + 10, 7.4}
	ink := slipInk
	s.on.panel(box, 1.2, slipInk)
	if solid {
		ink = white
	} else {
		s.on.panel(box.inset(0.45), 0.8, white)
	}
	s.on.text(box.x+5, box.y+5.3, word, slipStamp, ink)
	s.y = box.bottom() + 2.2
}

func (s *slip) who() {
	for _, row := range [][2]string{
		{s.words.Text("print.receipt_number"), s.r.Number},
		{s.words.Text("print.receipt_member"), s.r.Member},
		{s.words.Text("print.receipt_card"), s.r.Card},
		{s.words.Text("print.receipt_served_by"), s.r.ServedBy},
	} {
		if row[1] != "" {
			s.row(row[0], row[1], slipPlain, slipQuiet, slipInk)
		}
	}
}

func (s *slip) lines() {
	for _, line := range s.r.Lines {
		s.row(line.Name, s.money(line.Amount), slipPlain, slipInk, slipInk)
		if line.Discount != 0 {
			s.row("  "+s.words.Text("print.receipt_line_discount"), s.money(-line.Discount), slipSmall, slipQuiet, slipQuiet)
		}
	}
}

func (s *slip) sums() {
	if s.r.Discount != 0 {
		s.row(s.words.Text("print.receipt_subtotal"), s.money(s.r.Subtotal), slipPlain, slipInk, slipInk)
		s.row(s.words.Text("print.receipt_discount"), s.money(-s.r.Discount), slipPlain, slipInk, slipInk)
	}
	for _, why := range s.r.DiscountWhy {
		for _, line := range wrap(s.clean.text(why), slipSmall, ReceiptWidth-2*slipMargin) {
			s.y += slipSmall.size * 1.35
			s.on.text(slipMargin, s.y-slipSmall.size*0.3, line, slipSmall, slipQuiet)
		}
	}
	s.y += 1.4
	s.total()
	s.y += 0.8
	for _, tender := range s.r.Tenders {
		s.row(tender.Name, s.money(tender.Amount), slipPlain, slipInk, slipInk)
	}
}

// total stands out; a huge amount shrinks rather than meets its label.
func (s *slip) total() {
	label := s.clean.text(s.words.Text("print.receipt_total"))
	amount, f := fitOrShorten(s.clean.text(s.money(s.r.Total)), slipTotal,
		ReceiptWidth-2*slipMargin-slipTitle.width(label)-4, 2.4)
	s.y += slipTotal.size * 1.2
	s.on.text(slipMargin, s.y-slipTotal.size*0.25, label, slipTitle, slipInk)
	right := ReceiptWidth - slipMargin - f.width(amount)
	s.on.text(right, s.y-slipTotal.size*0.25, amount, f, slipInk)
	if s.r.Voided {
		s.on.panel(rect{right - 0.6, s.y - slipTotal.size*0.25 - f.size*0.3, f.width(amount) + 1.2, 0.5}, 0, slipInk)
	}
}

func (s *slip) balances() {
	if len(s.r.Balances) == 0 {
		return
	}
	s.rule()
	s.y += slipBold.size * 1.4
	s.on.text(slipMargin, s.y-slipBold.size*0.3, s.clean.text(s.words.Text("print.receipt_balances")), slipBold, slipInk)
	for _, balance := range s.r.Balances {
		for _, line := range wrap(s.clean.text(balance), slipPlain, ReceiptWidth-2*slipMargin) {
			s.y += slipPlain.size * 1.38
			s.on.text(slipMargin, s.y-slipPlain.size*0.3, line, slipPlain, slipInk)
		}
	}
}

func (s *slip) foot() {
	s.rule()
	if s.r.Footer != "" {
		s.y += 0.6
		s.centred(s.r.Footer, slipSmall, 2.3, slipInk)
	}
	s.y += 2.6
	n := s.number
	wide := float64(n.bars.Width) * n.module
	s.on.bars((ReceiptWidth-wide)/2, s.y, n.module, n.tall, n.bars)
	s.y += float64(n.bars.Height)*n.tall + 0.9
	s.centred(s.r.Number, numberFont, numberFloor, slipInk)
}

// row writes a label and, on the right, what it amounts to. A long label wraps beside it.
func (s *slip) row(label, amount string, f font, labelInk, amountInk color.RGBA) {
	indent := 0.0
	if len(label) > 2 && label[:2] == "  " {
		indent = 3
	}
	label, amount = s.clean.text(label), s.clean.text(amount)
	whole := ReceiptWidth - 2*slipMargin
	amount, amountFont := fitOrShorten(amount, f, whole*0.62, 2.1)
	wide := amountFont.width(amount)
	top := s.y + f.size*1.42
	for _, line := range wrap(label, f, whole-indent-wide-3) {
		s.y += f.size * 1.42
		s.on.text(slipMargin+indent, s.y-f.size*0.32, line, f, labelInk)
	}
	s.y = max(s.y, top)
	s.on.text(ReceiptWidth-slipMargin-wide, top-f.size*0.32, amount, amountFont, amountInk)
}

// centred writes text in the middle, on as many lines as it needs up to six.
func (s *slip) centred(text string, f font, floor float64, ink color.RGBA) {
	lines, f := fitLines(s.clean.text(text), f, ReceiptWidth-2*slipMargin, floor, floor, 6)
	for _, line := range lines {
		s.y += f.size * 1.38
		s.on.text((ReceiptWidth-f.width(line))/2, s.y-f.size*0.32, line, f, ink)
	}
}

// rule draws a dotted line across: it survives a worn thermal head better than a hairline.
func (s *slip) rule() {
	s.y += 2
	for x := slipMargin; x < ReceiptWidth-slipMargin; x += 1.6 {
		s.on.panel(rect{x, s.y, 0.8, 0.25}, 0, slipRule)
	}
	s.y += 1.2
}

func (s *slip) money(minor int64) string { return s.words.Money(minor, s.shop.Currency) }
