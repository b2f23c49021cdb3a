package cli

import (
	"github.com/spf13/cobra"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members/civil"
)

func (a *app) cardCommands() *cobra.Command {
	return a.group("card", "card", a.cardSell(), a.cardShow(), a.cardTopUp(), a.cardReplace())
}

// soldShape is the card a sale made: the card, with the sale's money.
type soldShape struct {
	*cardShape
	Subtotal cards.Amount `json:"subtotal"`
	Discount cards.Amount `json:"discount"`
	Total    cards.Amount `json:"total"`
}

func (a *app) cardSell() *cobra.Command {
	var member, plan, pay, key string
	cmd := &cobra.Command{
		Use: "sell --member NUMBER --plan KEY", Short: a.help.Text("cli.help.card_sell"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			tender, err := cards.ParseTender(pay)
			if err != nil {
				return answer{}, err
			}
			buyer, err := s.Book.ByNumber(s.ctx, member)
			if err != nil {
				return answer{}, err
			}
			sale := checkout.Sale{MemberID: buyer.ID, PlanKey: planKey(plan), Tender: tender}
			out, err := s.Desk.Sell(s.ctx, sale, s.request(key))
			if err != nil {
				return answer{}, err
			}
			shape, after, err := s.outcome(out)
			if err != nil {
				return answer{}, err
			}
			return answer{soldShape{shape.Card, shape.Subtotal, shape.Discount, shape.Total}, func(p page) {
				p.line(s.say.Text("cli.card_sold", "Plan", out.Card.PlanName, "Name", buyer.Name, "Number", out.Card.Live().Spaced()))
				var about facts
				about.add(s.say.Text("cli.number"), string(out.Card.Live()))
				about.add(s.say.Text("cli.valid"), s.term(*out.Card))
				about.add(s.say.Text("cli.receipt"), out.Receipt.Number)
				about.add(s.say.Text("common.total"), s.money(out.Receipt.Total))
				p.table(about...)
				s.showPromises(p, after.Promises)
			}}, nil
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&member, "member", "", a.help.Text("cli.flag.member"))
	flags.StringVar(&plan, "plan", "", a.help.Text("cli.flag.plan"))
	flags.StringVar(&pay, "pay", "cash", a.help.Text("cli.flag.pay"))
	flags.StringVar(&key, "key", "", a.help.Text("cli.flag.key"))
	takes(flags, "member", "NUMBER")
	takes(flags, "plan", "KEY")
	takes(flags, "pay", "cash|card")
	takes(flags, "key", "KEY")
	return needs(cmd, "member", "plan")
}

// term is from when to when a card is valid.
func (s *session) term(card cards.Card) string {
	return s.say.Text("common.date.range", "From", card.ValidFrom, "To", card.ValidTo)
}

// showPromises lists what the card holds.
func (s *session) showPromises(p page, promises []checkout.Standing) {
	var rows [][]string
	for _, each := range promises {
		rows = append(rows, []string{sign(each.Mark), each.Promise.Key, s.say.Say(each.Text), s.say.Say(each.Note)})
	}
	p.list(s.say.Text("cli.promises_title"), rows)
}

// sign is a mark at a glance; the note beside it says it in words.
func sign(mark checkout.Mark) string {
	switch mark {
	case checkout.Applies:
		return "✓"
	case checkout.Ready:
		return "+"
	case checkout.Gone:
		return "–"
	case checkout.AtRisk:
		return "!"
	}
	return "·"
}

type entryShape struct {
	Seq     int64           `json:"seq"`
	Kind    cards.EntryKind `json:"kind"`
	Promise string          `json:"promise"`
	Part    cards.Part      `json:"part"`
	Change  int64           `json:"change"`
	Receipt string          `json:"receipt"`
	By      string          `json:"by"`
	At      moment          `json:"at"`
	Day     day             `json:"day"`
	Reason  string          `json:"reason"`
	Hash    string          `json:"hash"`
}

type statementShape struct {
	*cardShape
	Verdict  checkout.Colour `json:"verdict"`
	Sentence string          `json:"sentence"`
	Entries  []entryShape    `json:"entries"` // the ledger of the card, in order
}

func (a *app) cardShow() *cobra.Command {
	return &cobra.Command{
		Use: "show CARDNUMBER", Short: a.help.Text("cli.help.card_show"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			card, number, err := s.card(args[0])
			if err != nil {
				return answer{}, err
			}
			verdict, err := s.Desk.Scan(s.ctx, string(number))
			if err != nil {
				return answer{}, err
			}
			entries, err := s.statement(card)
			if err != nil {
				return answer{}, err
			}
			shape := statementShape{s.shapeCard(verdict), verdict.Colour, s.say.Say(verdict.Sentence), entries}
			return answer{shape, func(p page) {
				s.showCard(p, verdict)
				s.showStatement(p, entries)
			}}, nil
		}),
	}
}

// statement is a card's ledger, with its receipts by their numbers.
func (s *session) statement(card cards.Card) ([]entryShape, error) {
	entries, err := s.Store.Entries(s.ctx, card.ID)
	if err != nil {
		return nil, err
	}
	numbers, shapes := map[string]string{}, []entryShape{}
	for _, e := range entries {
		if _, known := numbers[e.Receipt]; !known && e.Receipt != "" {
			receipt, err := s.Store.ReceiptByID(s.ctx, e.Receipt)
			if err != nil {
				return nil, err
			}
			numbers[e.Receipt] = receipt.Number
		}
		shapes = append(shapes, entryShape{
			e.Seq, e.Kind, e.Promise, e.Part, e.Change, numbers[e.Receipt], e.Actor, s.moment(e.At), day(e.Day), e.Reason, e.Hash,
		})
	}
	return shapes, nil
}

func (s *session) showCard(p page, v checkout.Verdict) {
	p.line(s.verdictLine(v))
	var about facts
	about.add(s.say.Text("cli.number"), v.Card.Live().Spaced())
	about.add(s.say.Text("cli.plan"), v.Card.PlanName)
	about.add(s.say.Text("cli.member"), nameOf(v.Member))
	about.add(s.say.Text("cli.state"), v.State.In(s.say))
	about.add(s.say.Text("cli.valid"), s.term(*v.Card))
	about.add(s.say.Text("cli.receipt"), v.Card.SaleReceipt)
	for _, n := range v.Card.Numbers {
		if !n.ReplacedOn.IsZero() {
			about.add(s.say.Text("cli.former_number"), s.say.Text("cli.replaced_number",
				"Number", n.Number.Spaced(), "Date", n.ReplacedOn, "Reason", n.Reason))
		}
	}
	p.table(about...)
	s.showPromises(p, v.Promises)
}

func (s *session) showStatement(p page, entries []entryShape) {
	var rows [][]string
	for _, e := range entries {
		rows = append(rows, []string{
			civil.Day(e.Day).In(s.say), s.say.Text("cli.entry." + string(e.Kind)), e.Promise,
			s.part(e), s.moved(e), e.Receipt, e.By, e.Reason,
		})
	}
	p.list(s.say.Text("cli.ledger_title"), rows)
}

// part names the balance an entry moved; an entry that only tells a story has none.
func (s *session) part(e entryShape) string {
	if e.Part == "" {
		return ""
	}
	return s.say.Text("cli.part." + string(e.Part))
}

// moved is an entry's change with its sign: money, or a count.
func (s *session) moved(e entryShape) string {
	text := s.say.Number(e.Change)
	switch e.Part {
	case "":
		return ""
	case cards.Principal, cards.Bonus, cards.Saved, cards.Paid:
		text = s.money(cards.Amount(e.Change))
	}
	if e.Change > 0 {
		text = "+" + text
	}
	return text
}

func (a *app) cardTopUp() *cobra.Command {
	var amount, pay, key string
	cmd := &cobra.Command{
		Use: "topup CARDNUMBER --amount N", Short: a.help.Text("cli.help.card_topup"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			tender, err := cards.ParseTender(pay)
			if err != nil {
				return answer{}, err
			}
			much, err := s.amount(amount)
			if err != nil {
				return answer{}, err
			}
			_, number, err := s.card(args[0])
			if err != nil {
				return answer{}, err
			}
			out, err := s.Desk.TopUp(s.ctx, checkout.TopUp{Card: number, Amount: much, Tender: tender}, s.request(key))
			if err != nil {
				return answer{}, err
			}
			return s.told(out)
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&amount, "amount", "", a.help.Text("cli.flag.amount"))
	flags.StringVar(&pay, "pay", "cash", a.help.Text("cli.flag.pay"))
	flags.StringVar(&key, "key", "", a.help.Text("cli.flag.key"))
	takes(flags, "amount", "N")
	takes(flags, "pay", "cash|card")
	takes(flags, "key", "KEY")
	return needs(cmd, "amount")
}

// told is a completed change as it is answered.
func (s *session) told(out checkout.Outcome) (answer, error) {
	shape, after, err := s.outcome(out)
	return answer{shape, func(p page) { s.showReceipt(p, out, after) }}, err
}

func (a *app) cardReplace() *cobra.Command {
	var reason, key string
	cmd := &cobra.Command{
		Use: "replace CARDNUMBER --reason TEXT", Short: a.help.Text("cli.help.card_replace"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			_, number, err := s.card(args[0])
			if err != nil {
				return answer{}, err
			}
			card, err := s.Desk.Replace(s.ctx, number, reason, s.request(key))
			if err != nil {
				return answer{}, err
			}
			verdict, err := s.Desk.Scan(s.ctx, string(card.Live()))
			if err != nil {
				return answer{}, err
			}
			return answer{s.shapeCard(verdict), func(p page) {
				p.line(s.say.Text("cli.card_replaced", "Number", card.Live().Spaced(), "Old", number.Spaced()))
				p.table([]string{s.say.Text("cli.number"), string(card.Live())})
			}}, nil
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&reason, "reason", "", a.help.Text("cli.flag.reason"))
	flags.StringVar(&key, "key", "", a.help.Text("cli.flag.key"))
	takes(flags, "reason", "TEXT")
	takes(flags, "key", "KEY")
	return needs(cmd, "reason")
}
