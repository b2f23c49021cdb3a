package print

import (
	"strings"
	"unicode/utf8"

	"tessera/assets/fonts"
	"tessera/assets/words"
	"tessera/cards/barcode"
	"tessera/members/civil"
)

// Shop is what every card and receipt says about the shop.
type Shop struct {
	Name, Address, Phone string
	Logo                 []byte     // a PNG made by CleanLogo; nil for none
	Lang                 words.Lang // of the words that the program itself puts on paper
	Currency             string     // ISO 4217, for the amounts of a receipt
}

// Face is what one card says. Strings may hold anything: what cannot be printed becomes □ and is
// told in the result.
type Face struct {
	Number     string // what the barcode says and a person reads below it
	PlanName   string
	HolderName string
	ValidTo    civil.Day // the last day, inclusive; 0 prints nothing
	Headline   string    // the first promise, in few words
	Promises   []string  // all of them, for the back
	Style      Style
}

// Side is one of the two sides of a card.
type Side string

// The sides.
const (
	Front Side = "front"
	Back  Side = "back"
)

// CR80 cards (ISO/IEC 7810 ID-1), in millimetres.
const (
	CardWidth  = 85.60
	CardHeight = 53.98
	CardCorner = 3.18
)

// margin is the space around everything on a card but the ground.
const margin = 4.7

// longest is how many characters of any text are looked at: far more than a card has room for.
const longest = 600

// faceplate is what all cards of one plan share, made printable and arranged once.
type faceplate struct {
	look      *look
	symbology barcode.Symbology
	corner    float64 // side of the QR code's panel on the back, in millimetres

	shopName, planName, headline string
	title, found                 string
	contact                      string
	promises                     []string
	logo                         *picture

	words *words.Speaker
	lost  []rune
}

func newFaceplate(shop Shop, face Face, symbology barcode.Symbology, corner float64, logo *picture) *faceplate {
	var clean cleaner
	speaker := words.For(shop.Lang)
	plate := &faceplate{
		look:      face.Style.look(),
		symbology: symbology,
		corner:    corner,
		shopName:  clean.text(strings.ToUpper(shop.Name)),
		planName:  clean.text(face.PlanName),
		headline:  clean.text(face.Headline),
		title:     clean.text(speaker.Text("print.promise_title")),
		found:     clean.text(speaker.Text("print.if_found")),
		contact:   clean.text(joined(" · ", shop.Address, shop.Phone)),
		logo:      logo,
		words:     speaker,
	}
	for _, promise := range face.Promises {
		if promise = clean.text(promise); promise != "" {
			plate.promises = append(plate.promises, promise)
		}
	}
	plate.lost = clean.lost
	return plate
}

// holding is what only one card says.
type holding struct {
	plate                       *faceplate
	face, number, name, validTo string // face is the number as it was given
	frontSymbol, backSymbol     symbol
	lost                        []rune
}

// newHolding needs the faceplate for a QR code so many millimetres large.
func newHolding(face Face, symbology barcode.Symbology, plateFor func(corner float64) *faceplate) (*holding, error) {
	front, back, err := symbols(face.Number, symbology)
	if err != nil {
		return nil, err
	}
	plate := plateFor(back.panel.w)
	clean := cleaner{lost: plate.lost[:len(plate.lost):len(plate.lost)]}
	h := &holding{
		plate: plate, frontSymbol: front, backSymbol: back,
		face: face.Number, number: clean.text(face.Number), name: clean.text(face.HolderName),
	}
	if !face.ValidTo.IsZero() {
		h.validTo = clean.text(plate.words.Text("print.valid_to", "Date", face.ValidTo))
	}
	h.lost = clean.lost
	return h, nil
}

// cleaner makes texts printable and remembers what was lost, each character once.
type cleaner struct{ lost []rune }

func (c *cleaner) text(s string) string {
	printable, lost := fonts.Printable(strings.TrimSpace(cutAfter(s, longest)))
	for _, r := range lost {
		if !strings.ContainsRune(string(c.lost), r) {
			c.lost = append(c.lost, r)
		}
	}
	return strings.TrimSpace(printable)
}

// cutAfter keeps the first most characters.
func cutAfter(s string, most int) string {
	if len(s) <= most {
		return s
	}
	at := 0
	for range most {
		_, size := utf8.DecodeRuneInString(s[at:])
		if at += size; at >= len(s) {
			return s
		}
	}
	return s[:at]
}

// joined puts a separator between the parts that say something.
func joined(separator string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, separator)
}
