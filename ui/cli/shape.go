package cli

import (
	"encoding/json"
	"time"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
)

// The shapes that scripts read. Every list is there, empty or not; what is unknown is null.

// day is a civil day: "2026-05-03", or null for none.
type day civil.Day

// MarshalJSON implements json.Marshaler.
func (d day) MarshalJSON() ([]byte, error) {
	if civil.Day(d).IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(civil.Day(d).String())
}

// moment is an instant by the shop's clock: RFC 3339, or null for none.
type moment struct {
	at   time.Time
	zone *time.Location
}

// MarshalJSON implements json.Marshaler.
func (m moment) MarshalJSON() ([]byte, error) {
	if m.at.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(m.at.In(m.zone).Format(time.RFC3339))
}

func (s *session) moment(at time.Time) moment { return moment{at, s.shop.Location()} }

type memberShape struct {
	Number    members.Number `json:"number"`
	ID        string         `json:"id"`
	Name      string         `json:"name"`
	OtherName string         `json:"other_name"`
	Phone     members.Phone  `json:"phone"` // E.164
	Email     string         `json:"email"`
	Birthday  day            `json:"birthday"`
	Likes     string         `json:"likes"`
	Avoid     string         `json:"avoid"`
	Note      string         `json:"note"`
	Consent   bool           `json:"consent"`
	Since     day            `json:"since"`
}

func shapeMember(m members.Member) memberShape {
	return memberShape{
		Number: m.Number, ID: m.ID, Name: m.Name, OtherName: m.OtherName, Phone: m.Phone, Email: m.Email,
		Birthday: day(m.Birthday), Likes: m.Likes, Avoid: m.Avoid, Note: m.Note, Consent: m.Consent,
		Since: day(m.Since),
	}
}

type promiseShape struct {
	Key   string        `json:"key"`
	Kind  cards.Kind    `json:"kind"`
	Level cards.Level   `json:"level"`
	Text  string        `json:"text"`
	Note  string        `json:"note"`
	Mark  checkout.Mark `json:"mark"`
	Left  *int64        `json:"left"` // null when it is not counted
}

type balancesShape struct {
	Principal cards.Amount `json:"principal"`
	Bonus     cards.Amount `json:"bonus"`
}

func shapeBalances(b cards.Balances) balancesShape {
	return balancesShape{cards.Amount(b.Sum(cards.Principal)), cards.Amount(b.Sum(cards.Bonus))}
}

type numberShape struct {
	Number     cards.Number `json:"number"`
	IssuedOn   day          `json:"issued_on"`
	ReplacedOn day          `json:"replaced_on"`
	Reason     string       `json:"reason"`
}

type cardShape struct {
	Number    cards.Number   `json:"number"` // the live one
	ID        string         `json:"id"`
	Plan      string         `json:"plan"` // key
	Name      string         `json:"name"` // of the plan as sold
	State     cards.State    `json:"state"`
	ValidFrom day            `json:"valid_from"`
	ValidTo   day            `json:"valid_to"`
	SoldOn    day            `json:"sold_on"`
	PrintedOn day            `json:"printed_on"`
	Price     cards.Amount   `json:"price"`
	Currency  cards.Currency `json:"currency"`
	Receipt   string         `json:"receipt"` // of the sale
	Member    *personShape   `json:"member"`
	Promises  []promiseShape `json:"promises"`
	Balances  balancesShape  `json:"balances"`
	Numbers   []numberShape  `json:"numbers"` // the newest first
}

// personShape is a member where only who they are matters.
type personShape struct {
	Number members.Number `json:"number"`
	Name   string         `json:"name"`
}

func shapePerson(m *members.Member) *personShape {
	if m == nil {
		return nil
	}
	return &personShape{m.Number, m.Name}
}

// shapeCard needs the verdict on the card: what is left, and where it stands today.
func (s *session) shapeCard(v checkout.Verdict) *cardShape {
	if v.Card == nil {
		return nil
	}
	card := v.Card
	shape := &cardShape{
		Number: card.Live(), ID: card.ID, Plan: card.PlanKey, Name: card.PlanName, State: v.State,
		ValidFrom: day(card.ValidFrom), ValidTo: day(card.ValidTo), SoldOn: day(card.SoldOn),
		PrintedOn: day(card.PrintedOn), Price: card.Price, Currency: card.Currency,
		Receipt: card.SaleReceipt, Member: shapePerson(v.Member), Promises: s.shapePromises(v.Promises),
		Balances: shapeBalances(v.Balances), Numbers: []numberShape{},
	}
	for _, n := range card.Numbers {
		shape.Numbers = append(shape.Numbers, numberShape{n.Number, day(n.IssuedOn), day(n.ReplacedOn), n.Reason})
	}
	return shape
}

func (s *session) shapePromises(standings []checkout.Standing) []promiseShape {
	shapes := []promiseShape{}
	for _, each := range standings {
		shapes = append(shapes, promiseShape{
			Key: each.Promise.Key, Kind: each.Promise.Kind, Level: each.Promise.Level,
			Text: s.say.Say(each.Text), Note: s.say.Say(each.Note), Mark: each.Mark, Left: each.Left,
		})
	}
	return shapes
}
