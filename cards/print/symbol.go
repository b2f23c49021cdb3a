package print

import (
	"math"

	"tessera/assets/words"
	"tessera/cards/barcode"
)

// dot is one dot of a 300 dpi printer. Bars whose modules are whole dots come out even.
const dot = 25.4 / 300

// symbol is bars with a size and a place on a card.
type symbol struct {
	bars         barcode.Bars
	panel        rect // the white behind them
	x, y         float64
	module, tall float64
	wide         bool // the panel is wider than the usual one
}

// The panel of linear bars at the foot of the front, and the wider one for long numbers.
var (
	usualPanel = rect{margin, 36.5, CardWidth - 2*margin, 12.8}
	widePanel  = rect{1.6, 36.5, CardWidth - 3.2, 12.8}
)

const (
	barsTall    = 7.3 // millimetres
	panelCorner = 1.7
	// cornerSide is how large a QR code may get in a card's corner.
	cornerSide = 17.4
	// roomiestQR is the largest module in dots, 0.508 mm: larger ones do not read better.
	roomiestQR = 6.0
)

// symbols are a number's bars on the two sides of a card: the back has a QR code always.
func symbols(number string, symbology barcode.Symbology) (front, back symbol, err error) {
	bars, err := barcode.Encode(symbology, number)
	if err != nil {
		return front, back, err
	}
	if front, err = onFront(bars); err != nil {
		return front, back, err
	}
	if symbology != barcode.QR {
		if bars, err = barcode.Encode(barcode.QR, number); err != nil {
			return front, back, err
		}
	}
	back, err = onCorner(bars)
	return front, back, err
}

// onFront places the number's bars on a card's front, as large as the panel has room for in whole
// dots: 0.508, 0.423 or 0.339 mm a module, and 0.254 mm for long preprinted numbers.
func onFront(bars barcode.Bars) (symbol, error) {
	if !bars.Linear() {
		return onCorner(bars)
	}
	for _, panel := range []rect{usualPanel, widePanel} {
		for dots := 6.0; dots >= 3; dots-- {
			module := dots * dot
			wide := float64(bars.Width) * module
			// A narrow module only once a wider panel has been tried.
			if module < 0.33 && panel == usualPanel {
				break
			}
			if wide <= panel.w && module >= bars.Symbology.MinModule()-1e-9 {
				return symbol{
					bars: bars, panel: panel, wide: panel == widePanel,
					x: panel.x + (panel.w-wide)/2, y: panel.y + 1.3, module: module, tall: barsTall,
				}, nil
			}
		}
	}
	return symbol{}, words.Refuse(words.Invalid, "print.barcode_no_room", "Number", bars.Text, "Name", "Code 128")
}

// onCorner places a QR code in the lower right corner of either side.
func onCorner(bars barcode.Bars) (symbol, error) {
	dots := min(roomiestQR, math.Floor(cornerSide/(dot*float64(bars.Width))))
	module := dots * dot
	if module < bars.Symbology.MinModule() {
		return symbol{}, words.Refuse(words.Invalid, "print.barcode_no_room_qr", "Number", bars.Text)
	}
	side := module * float64(bars.Width)
	panel := rect{CardWidth - margin - side, usualPanel.bottom() - side, side, side}
	return symbol{bars: bars, panel: panel, x: panel.x, y: panel.y, module: module, tall: module}, nil
}
