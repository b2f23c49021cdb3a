package cards

import (
	"fyne.io/fyne/v2"

	"tessera/cards/barcode"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// What this machine remembers of the last print.
const (
	prefBarcode = "print.barcode"
	prefSheet   = "print.sheet"
	prefNoMarks = "print.no_marks"
	prefShort   = "print.short_edge"
)

// design is how cards are put on paper: their look, the barcode, and the sheet.
type design struct {
	env     *screen.Env
	panel   *widget.Panel
	changed func()

	looks     looks
	style     print.Style // "" prints each card as it was sold
	symbology barcode.Symbology
	sheet     print.Sheet
	marks     bool
	longEdge  bool

	swatches   *swatches
	asSold     *widget.Check
	cropMarks  *widget.Check
	page       *widget.Sheet
	counts     *widget.Paragraph
	body       *fyne.Container
	sheetCount int
}

func newDesign(env *screen.Env, changed func()) *design {
	d := &design{env: env, changed: changed, looks: newLooks(), symbology: barcode.Code128, sheet: print.A4Ten, marks: true, longEdge: true}
	d.recall()
	d.swatches = newSwatches(env, d.looks, func(style print.Style) { d.set(func() { d.style = style }) })
	d.asSold = widget.NewCheck(env.Text("cards.as_sold"), true, func(on bool) {
		if !on {
			d.asSold.SetOn(true) // another look is chosen by its picture
			return
		}
		d.set(func() { d.style = "" })
	})
	d.cropMarks = widget.NewCheck(env.Text("cards.crop_marks"), d.marks, func(on bool) { d.set(func() { d.marks = on }) })
	flip := widget.NewCheck(env.Text("cards.flip_long"), d.longEdge, func(on bool) { d.set(func() { d.longEdge = on }) })
	d.page, d.counts = widget.NewSheet(), widget.NewParagraph("", widget.SmallMuted)
	d.body = widget.Rows(theme.Size(theme.Gap),
		widget.Rows(theme.Size(theme.Hair), d.swatches.object, d.asSold),
		d.barcodes(), d.sheets(),
		widget.Rows(2, d.cropMarks, flip),
		widget.NewPanel(widget.Center(d.page)).On(theme.Well), d.counts)
	d.panel = widget.NewTitledPanel(env.Text("cards.design"), nil, widget.Scroll(d.body))
	return d
}

func (d *design) barcodes() *widget.Select {
	var options []widget.Option
	for _, s := range barcode.Symbologies() {
		options = append(options, widget.Option{Key: string(s), Text: d.env.Text("cards.barcode_" + string(s))})
	}
	return widget.NewSelect(d.env.Text("cards.barcode"), options, string(d.symbology), func(key string) {
		d.set(func() { d.symbology = barcode.Symbology(key) })
	})
}

func (d *design) sheets() *widget.Select {
	var options []widget.Option
	for _, s := range []print.Sheet{print.A4Ten, print.LetterTen, print.CR80} {
		options = append(options, widget.Option{Key: string(s), Text: d.env.Text("cards.sheet_" + string(s))})
	}
	return widget.NewSelect(d.env.Text("cards.paper"), options, string(d.sheet), func(key string) {
		d.set(func() { d.sheet = print.Sheet(key) })
	})
}

// set changes something, remembers it, and has everything drawn again.
func (d *design) set(change func()) {
	change()
	if p := d.env.Prefs; p != nil {
		p.SetString(prefBarcode, string(d.symbology))
		p.SetString(prefSheet, string(d.sheet))
		p.SetBool(prefNoMarks, !d.marks)
		p.SetBool(prefShort, !d.longEdge)
	}
	d.changed()
}

func (d *design) recall() {
	if p := d.env.Prefs; p != nil {
		if s, ok := barcode.ParseSymbology(p.String(prefBarcode)); ok {
			d.symbology = s
		}
		if s, ok := print.ParseSheet(p.String(prefSheet)); ok {
			d.sheet = s
		}
		d.marks, d.longEdge = !p.Bool(prefNoMarks), !p.Bool(prefShort)
	}
}

// options are what the printer's file is made with.
func (d *design) options() print.Options {
	return print.Options{Sheet: d.sheet, Symbology: d.symbology, CropMarks: d.marks, FlipLongEdge: d.longEdge}
}

// dressed is a face in the look that is chosen.
func (d *design) dressed(face print.Face) print.Face {
	if d.style != "" {
		face.Style = d.style
	}
	return face
}

// show draws the sheet that the card in focus lies on, or else the first one.
func (d *design) show(chosen []paper, focused paper) {
	d.swatches.choose(d.dressed(focused.face).Style)
	d.asSold.SetOn(d.style == "")
	if d.sheet == print.CR80 {
		d.cropMarks.Disable()
	} else {
		d.cropMarks.Enable()
	}
	per := d.sheet.PerPage()
	first := 0
	for i, p := range chosen {
		if p.card.ID == focused.card.ID {
			first = i - i%per
		}
	}
	d.drawPage(chosen[first:min(len(chosen), first+per)], focused)
	d.sheetCount = (len(chosen) + per - 1) / per
	text := d.env.Text("cards.sheet_counts", "Sheets", d.env.Text("cards.sheets", "Count", d.sheetCount),
		"Fronts", d.env.Text("cards.fronts", "Count", len(chosen)), "Backs", d.env.Text("cards.backs", "Count", len(chosen)))
	if d.sheetCount > 1 {
		text = joined(text, d.env.Text("cards.sheet_shown", "Number", first/per+1))
	}
	d.counts.SetText(text)
	d.body.Refresh()
}

func (d *design) drawPage(on []paper, focused paper) {
	page, areas := d.sheet.Spots()
	spots := make([]widget.SheetSpot, len(areas))
	for i, a := range areas {
		spots[i] = widget.SheetSpot{
			X: float32(a.X / page.W), Y: float32(a.Y / page.H), W: float32(a.W / page.W), H: float32(a.H / page.H),
		}
		if i < len(on) {
			spots[i].Picture = d.looks[d.dressed(on[i].face).Style]
			spots[i].Focused = on[i].card.ID == focused.card.ID
		}
	}
	d.page.Set(float32(page.W/page.H), spots, d.marks && d.sheet != print.CR80,
		d.env.Text("cards.page_says", "Count", len(on)))
}
