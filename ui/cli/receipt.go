package cli

import (
	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
)

type lineShape struct {
	Name     string       `json:"name"`
	Amount   cards.Amount `json:"amount"`
	Discount cards.Amount `json:"discount"`
	Promise  string       `json:"promise"`
}

type paymentShape struct {
	Tender cards.Tender `json:"tender"`
	Amount cards.Amount `json:"amount"`
	Bonus  cards.Amount `json:"bonus"`
}

// offerShape is what a promise did for a bill.
type offerShape struct {
	Promise string       `json:"promise"`
	Text    string       `json:"text"`
	Amount  cards.Amount `json:"amount"`
}

// receiptShape is a completed change at the desk.
type receiptShape struct {
	Receipt  string            `json:"receipt"`
	Kind     cards.ReceiptKind `json:"kind"`
	At       moment            `json:"at"`
	Day      day               `json:"day"`
	By       string            `json:"by"`
	ServedBy string            `json:"served_by"`
	Currency cards.Currency    `json:"currency"`
	Lines    []lineShape       `json:"lines"`
	Offers   []offerShape      `json:"offers"`
	Payments []paymentShape    `json:"payments"`
	Subtotal cards.Amount      `json:"subtotal"`
	Discount cards.Amount      `json:"discount"`
	Total    cards.Amount      `json:"total"`
	Smile    *int              `json:"smile"`
	Voids    string            `json:"voids"`
	VoidedBy string            `json:"voided_by"`
	Reason   string            `json:"reason"`
	Balances balancesShape     `json:"balances"`
	Promises []promiseShape    `json:"promises"`
	Member   *personShape      `json:"member"`
	Card     *cardShape        `json:"card"`
}

// shapeReceipt is what the receipt itself says.
func (s *session) shapeReceipt(out checkout.Outcome) receiptShape {
	r := out.Receipt
	shape := receiptShape{
		Receipt: r.Number, Kind: r.Kind, At: s.moment(r.At), Day: day(r.Day), By: r.Actor, ServedBy: r.ServedBy,
		Currency: r.Currency, Lines: []lineShape{}, Offers: []offerShape{}, Payments: []paymentShape{},
		Subtotal: r.Subtotal, Discount: r.Discount, Total: r.Total, Voids: r.Voids, VoidedBy: r.VoidedBy,
		Reason: r.Reason, Balances: shapeBalances(out.Balances), Promises: []promiseShape{},
	}
	if r.Smile > 0 {
		shape.Smile = &r.Smile
	}
	for _, line := range r.Lines {
		shape.Lines = append(shape.Lines, lineShape{line.Name, line.Amount, line.Discount, line.Promise})
	}
	for _, payment := range r.Payments {
		shape.Payments = append(shape.Payments, paymentShape{payment.Tender, payment.Amount, payment.Bonus})
	}
	for _, applied := range r.Applied {
		offer := offerShape{Promise: applied.Promise, Amount: applied.Amount}
		if out.Card != nil {
			if promise, ok := out.Card.Promise(applied.Promise); ok {
				offer.Text = s.say.Say(promise.Text(r.Currency))
			}
		}
		shape.Offers = append(shape.Offers, offer)
	}
	return shape
}

// outcome is a receipt with the card as it stands after it, if a card was used.
func (s *session) outcome(out checkout.Outcome) (receiptShape, *checkout.Verdict, error) {
	shape := s.shapeReceipt(out)
	if out.Card == nil {
		var err error
		shape.Member, err = s.person(out.Receipt.MemberID)
		return shape, nil, err
	}
	// A replaced number may lead here by its idempotency key; the live one says what is left.
	verdict, err := s.Desk.Scan(s.ctx, string(out.Card.Live()))
	if err != nil {
		return shape, nil, err
	}
	shape.Card, shape.Promises, shape.Member = s.shapeCard(verdict), s.shapePromises(verdict.Promises), shapePerson(verdict.Member)
	return shape, &verdict, nil
}

func (s *session) person(memberID string) (*personShape, error) {
	if memberID == "" {
		return nil, nil
	}
	member, err := s.Book.ByID(s.ctx, memberID)
	return &personShape{member.Number, member.Name}, err
}

// showReceipt is a receipt as a person reads it.
func (s *session) showReceipt(p page, out checkout.Outcome, after *checkout.Verdict) {
	r := out.Receipt
	p.line(s.say.Text("cli.receipt_title", "Receipt", r.Number, "Kind", r.Kind, "Date", r.Day, "Time", s.say.Clock(r.At.In(s.shop.Location()))))
	var rows facts
	for _, line := range r.Lines {
		rows = append(rows, []string{"  " + line.Name, s.money(line.Amount)})
	}
	if r.Discount != 0 {
		rows.add(s.say.Text("common.subtotal"), s.money(r.Subtotal))
		rows.add(s.say.Text("common.discount"), s.money(-r.Discount))
	}
	rows.add(s.say.Text("common.total"), s.money(r.Total))
	for _, payment := range r.Payments {
		rows.add(payment.Tender.In(s.say), s.money(payment.Amount))
	}
	p.figures(rows...)
	if r.ServedBy != "" {
		p.line(s.say.Text("cli.served_by") + "  " + r.ServedBy)
	}
	if r.Reason != "" {
		p.line(s.say.Text("common.reason") + "  " + r.Reason)
	}
	for _, offer := range out.Offers { // none when the visit had been completed before
		if offer.Won {
			p.line("• " + s.offer(offer))
		}
	}
	if after != nil {
		s.showLeft(p, *after)
	}
}

// offer is what a promise did, in one line.
func (s *session) offer(offer checkout.Offer) string {
	text := s.say.Say(offer.Title)
	if offer.Amount != 0 {
		text += " (" + s.money(-offer.Amount) + ")"
	}
	if why := s.say.Say(offer.Why); why != "" {
		text += " · " + why
	}
	return text
}

// showLeft is what is left on a card.
func (s *session) showLeft(p page, v checkout.Verdict) {
	var rows [][]string
	for _, each := range v.Promises {
		if each.Promise.Counted() || each.Promise.Kind == cards.Wallet {
			rows = append(rows, []string{s.say.Say(each.Text), s.say.Say(each.Note)})
		}
	}
	p.list(s.say.Text("cli.left_on_card"), rows)
}

// nameOf is a member as a line names them.
func nameOf(m *members.Member) string {
	if m == nil {
		return ""
	}
	return m.Name + " " + string(m.Number)
}

// request names the change, so that asking twice does it once.
func (s *session) request(key string) checkout.Request { return checkout.Request{By: s.by, Key: key} }

// card finds the card that has or had a number.
func (s *session) card(text string) (cards.Card, cards.Number, error) {
	number, err := cards.ParseNumber(text)
	if err != nil {
		return cards.Card{}, "", err
	}
	card, err := s.Store.CardByNumber(s.ctx, number)
	return card, number, err
}

// live refuses the number of a card that got a new one.
func live(card cards.Card, number cards.Number) error {
	for _, issued := range card.Numbers {
		if issued.Number == number && !issued.ReplacedOn.IsZero() {
			return words.Refuse(words.Refused, "verdict.replaced", "Date", issued.ReplacedOn)
		}
	}
	return nil
}
