package print

import (
	"image"
	"io"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// Receipt is what a visit or a sale leaves in the customer's hand. Amounts are in minor units of
// the shop's currency; texts are already said in the shop's language.
type Receipt struct {
	Number, Kind, When     string // Kind is the title: a visit, a sale, a top-up
	Member, Card, ServedBy string // "" leaves the row out
	Lines                  []ReceiptLine
	Subtotal               int64
	Discount               int64 // how much less is paid; printed with a minus
	Total                  int64
	DiscountWhy            []string // one sentence for each reason
	Tenders                []TenderLine
	Balances               []string // what is left on the card
	Footer                 string
	Voided                 bool // nothing of it counts any more
	Copy                   bool // a reprint
}

// ReceiptLine is a service, its price, and how much less is paid for it.
type ReceiptLine struct {
	Name             string
	Amount, Discount int64
}

// TenderLine is a way it was paid.
type TenderLine struct {
	Name   string
	Amount int64
}

// ReceiptWidth is the paper of receipt printers in millimetres; they print 72 of it.
const ReceiptWidth = 80.0

// Most lines a receipt prints; a visit has a handful.
const mostReceiptLines = 500

// WriteReceipt writes a PDF of one page, as long as the receipt needs, with its number as Code 128
// (QR when it is too long) so that it can be scanned again. What is refused is a *words.Refusal.
// The characters that could not be printed are returned, each once.
func WriteReceipt(w io.Writer, shop Shop, r Receipt) (lost []rune, err error) {
	logo, err := openLogo(shop.Logo)
	if err != nil {
		return nil, err
	}
	slip, err := newSlip(shop, r, logo)
	if err != nil {
		return nil, err
	}
	tall := slip.draw(nowhere{})
	doc := newDocument(ReceiptWidth, tall)
	doc.AddPage()
	slip.draw(&paper{doc: doc, tall: tall})
	return slip.clean.lost, finish(doc, w)
}

// PreviewReceipt draws the receipt as pixels, 80 mm × pxPerMM wide.
func PreviewReceipt(shop Shop, r Receipt, pxPerMM float64) (image.Image, error) {
	logo, err := openLogoAgain(shop.Logo)
	if err != nil {
		return nil, err
	}
	slip, err := newSlip(shop, r, logo)
	if err != nil {
		return nil, err
	}
	tall := slip.draw(nowhere{})
	if !drawable(max(tall, ReceiptWidth), pxPerMM) {
		return nil, words.Refuse(words.Invalid, "print.picture_size")
	}
	canvas := newScreen(ReceiptWidth, tall, pxPerMM)
	canvas.panel(rect{0, 0, ReceiptWidth, tall}, 0, white)
	slip.draw(canvas)
	return canvas.pixels, nil
}

// receiptSymbol is the receipt number's bars, sized for a 203 dpi thermal head: 0.375 mm is three
// of its dots.
func receiptSymbol(number string) (symbol, error) {
	bars, err := barcode.Encode(barcode.Code128, number)
	if err != nil {
		return symbol{}, err
	}
	for _, module := range []float64{0.375, 0.339} {
		if float64(bars.Width)*module <= ReceiptWidth-2*slipMargin {
			return symbol{bars: bars, module: module, tall: 11}, nil
		}
	}
	if bars, err = barcode.Encode(barcode.QR, number); err != nil {
		return symbol{}, err
	}
	return symbol{bars: bars, module: 0.5, tall: 0.5}, nil
}
