package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/barcode"
	"tessera/cards/print"
	"tessera/cards/store"
	"tessera/members/civil"
)

// printing is what is asked to be put on paper.
type printing struct {
	cards               []string
	all, waiting        bool
	receipt             string
	sheet, barcode, out string
	shortEdge, copy     bool
}

type printedShape struct {
	File    string        `json:"file"`
	Pages   int           `json:"pages"`
	Cards   []printedCard `json:"cards"`
	Receipt string        `json:"receipt"`
	Lost    []string      `json:"lost"` // characters printed as □, of everything printed
}

type printedCard struct {
	Number string   `json:"number"`
	Lost   []string `json:"lost"`
	Unsaid int      `json:"unsaid"` // promises the back has no room for
}

func (a *app) printCommand() *cobra.Command {
	var want printing
	cmd := &cobra.Command{
		Use:   "print --card CARDNUMBER | --all | --waiting | --receipt RECEIPT --out FILE.pdf",
		Short: a.help.Text("cli.help.print"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			if want.receipt != "" {
				return s.printReceipt(want)
			}
			return s.printCards(want)
		}),
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&want.cards, "card", nil, a.help.Text("cli.flag.print_card"))
	flags.BoolVar(&want.all, "all", false, a.help.Text("cli.flag.print_all"))
	flags.BoolVar(&want.waiting, "waiting", false, a.help.Text("cli.flag.print_waiting"))
	flags.StringVar(&want.receipt, "receipt", "", a.help.Text("cli.flag.print_receipt"))
	flags.StringVar(&want.sheet, "sheet", string(print.CR80), a.help.Text("cli.flag.sheet"))
	flags.StringVar(&want.barcode, "barcode", string(barcode.Code128), a.help.Text("cli.flag.barcode"))
	flags.BoolVar(&want.shortEdge, "short-edge", false, a.help.Text("cli.flag.short_edge"))
	flags.BoolVar(&want.copy, "copy", false, a.help.Text("cli.flag.copy"))
	flags.StringVar(&want.out, "out", "", a.help.Text("cli.flag.out"))
	takes(flags, "card", "CARDNUMBER")
	takes(flags, "receipt", "RECEIPT")
	takes(flags, "sheet", "cr80|a4-10|letter-10")
	takes(flags, "barcode", "code128|ean13|qr")
	takes(flags, "out", "FILE.pdf")
	return needs(needsOne(cmd, "card", "all", "waiting", "receipt"), "out")
}

func (s *session) printCards(want printing) (answer, error) {
	options := print.Options{CropMarks: true, FlipLongEdge: !want.shortEdge}
	var ok bool
	if options.Sheet, ok = print.ParseSheet(want.sheet); !ok {
		return answer{}, words.Refuse(words.Invalid, "print.sheet_unknown", "Name", excerpt(want.sheet))
	}
	if options.Symbology, ok = barcode.ParseSymbology(want.barcode); !ok {
		return answer{}, words.Refuse(words.Invalid, "print.barcode_unknown", "Name", excerpt(want.barcode))
	}
	chosen, err := s.chosen(want)
	if err != nil {
		return answer{}, err
	}
	if len(chosen) == 0 {
		return answer{}, words.Refuse(words.NotFound, "print.nothing")
	}
	shop, err := s.Paper(s.ctx)
	if err != nil {
		return answer{}, err
	}
	faces, numbers := make([]print.Face, len(chosen)), make([]cards.Number, len(chosen))
	for i, card := range chosen {
		numbers[i] = card.Live()
		if faces[i], err = s.Face(s.ctx, card); err != nil {
			return answer{}, err
		}
	}
	var result print.Result
	err = print.ToFile(want.out, func(w io.Writer) (err error) {
		result, err = print.WriteCards(w, shop, faces, options, s.progress())
		return err
	})
	if err != nil {
		return answer{}, err
	}
	if err := s.Store.MarkPrinted(s.ctx, numbers, s.today()); err != nil {
		return answer{}, err
	}
	return s.printed(want.out, result), nil
}

func (s *session) today() civil.Day { return cards.DayOf(s.Clock(), s.shop.Location()) }

// cardsAtOnce is how many cards are read from the store in one go.
const cardsAtOnce = 500

// chosen are the cards to print: those named, or all that are still good, the oldest sale first.
func (s *session) chosen(want printing) ([]cards.Card, error) {
	var all []cards.Card
	for _, text := range want.cards {
		card, number, err := s.card(text)
		if err == nil {
			err = s.printable(card, number)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, card)
	}
	if len(want.cards) > 0 {
		return all, nil
	}
	filter := store.CardFilter{On: s.today(), Waiting: want.waiting}
	for after := ""; ; {
		page, err := s.Store.ListCards(s.ctx, filter, after, cardsAtOnce)
		if err != nil {
			return nil, err
		}
		for _, card := range page {
			after = card.ID
			if !card.Voided && card.ValidTo >= s.today() {
				all = append(all, card)
			}
		}
		if len(page) < cardsAtOnce {
			slices.Reverse(all)
			return all, nil
		}
	}
}

// printable refuses a card that would open nothing.
func (s *session) printable(card cards.Card, number cards.Number) error {
	switch {
	case card.Voided:
		return words.Refuse(words.Refused, "verdict.voided")
	case card.ValidTo < s.today():
		return words.Refuse(words.Refused, "verdict.expired", "Date", card.ValidTo)
	}
	return live(card, number)
}

func (s *session) printed(file string, result print.Result) answer {
	shape := printedShape{File: file, Pages: result.Pages, Cards: []printedCard{}, Lost: []string{}}
	var notes []string
	seen := map[rune]bool{}
	for _, card := range result.Cards {
		shape.Cards = append(shape.Cards, printedCard{card.Number, letters(card.Lost), card.Unsaid})
		for _, r := range card.Lost {
			if !seen[r] {
				seen[r] = true
				shape.Lost = append(shape.Lost, string(r))
			}
		}
		if len(card.Lost) > 0 {
			notes = append(notes, s.say.Text("cli.lost_on_card", "Number", card.Number, "Letters", spelled(card.Lost)))
		}
		if card.Unsaid > 0 {
			notes = append(notes, s.say.Text("cli.unsaid_on_card", "Number", card.Number, "Count", card.Unsaid))
		}
	}
	return answer{shape, func(p page) {
		p.line(s.say.Text("cli.printed_cards", "Count", len(result.Cards), "Path", file))
		for _, note := range notes {
			p.line(note)
		}
	}}
}

func (s *session) printReceipt(want printing) (answer, error) {
	receipt, err := s.Desk.Receipt(s.ctx, receiptNumber(want.receipt))
	if err != nil {
		return answer{}, err
	}
	shop, err := s.Paper(s.ctx)
	if err != nil {
		return answer{}, err
	}
	paper, err := s.ReceiptPaper(s.ctx, receipt, want.copy)
	if err != nil {
		return answer{}, err
	}
	var lost []rune
	err = print.ToFile(want.out, func(w io.Writer) (err error) {
		lost, err = print.WriteReceipt(w, shop, paper)
		return err
	})
	shape := printedShape{File: want.out, Pages: 1, Cards: []printedCard{}, Receipt: receipt.Number, Lost: letters(lost)}
	return answer{shape, func(p page) {
		p.line(s.say.Text("cli.printed_receipt", "Receipt", receipt.Number, "Path", want.out))
		if len(lost) > 0 {
			p.line(s.say.Text("cli.lost_on_receipt", "Letters", spelled(lost)))
		}
	}}, err
}

// letters are characters one by one, as scripts read them.
func letters(lost []rune) []string {
	each := []string{}
	for _, r := range lost {
		each = append(each, string(r))
	}
	return each
}

// spelled names characters also by their codes, since a terminal may not show them either.
func spelled(lost []rune) string {
	var each []string
	for _, r := range lost {
		each = append(each, fmt.Sprintf("%c (U+%04X)", r, r))
	}
	return oneLine(strings.Join(each, ", "))
}
