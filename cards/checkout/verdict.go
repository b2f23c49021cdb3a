package checkout

import (
	"context"
	"errors"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
)

// Colour is the shortest answer to a scan.
type Colour string

// The colours.
const (
	Green Colour = "green" // something applies
	Amber Colour = "amber" // valid, and something wants a look
	Red   Colour = "red"   // this card opens nothing
)

// SoonDays is how long before its last day a card is said to end soon.
const SoonDays = 14

// Verdict is the answer to a scan: a colour, one sentence why, and what to offer.
type Verdict struct {
	Colour   Colour
	Sentence words.Sentence
	Scanned  cards.Number // as read; empty when a member was met without a card
	Card     *cards.Card
	State    cards.State // of the card
	Member   *members.Member
	Known    Acquaintance
	Promises []Standing
	Balances cards.Balances
	Others   []cards.Card // the member's other cards
}

// Usable tells whether a visit can be put on the card.
func (v Verdict) Usable() bool { return v.Card != nil && v.State == cards.Active && v.Colour != Red }

// Wallet is what a wallet can pay: principal and bonus.
func (v Verdict) Wallet() cards.Amount {
	return cards.Amount(v.Balances.Sum(cards.Principal) + v.Balances.Sum(cards.Bonus))
}

// Scan judges what a scanner read or a person typed. Only text that cannot be looked up
// is an error: an unknown number is a red verdict.
func (d *Desk) Scan(ctx context.Context, text string) (Verdict, error) {
	number, err := cards.ParseNumber(text)
	if refusal := (*words.Refusal)(nil); errors.As(err, &refusal) {
		return Verdict{Colour: Red, Sentence: refusal.Sentence}, nil
	}
	card, err := d.store.CardByNumber(ctx, number)
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		return Verdict{Colour: Red, Scanned: number, Sentence: words.Say("verdict.unknown", "Number", number.Spaced())}, nil
	}
	if err != nil {
		return Verdict{}, err
	}
	return d.judge(ctx, card, number)
}

// Meet judges a member found by name: their best card, or that they have none.
func (d *Desk) Meet(ctx context.Context, memberID string) (Verdict, error) {
	all, err := d.store.CardsOf(ctx, memberID)
	if err != nil {
		return Verdict{}, err
	}
	at, err := d.moment(ctx, d.store)
	if err != nil {
		return Verdict{}, err
	}
	best := -1
	for i, card := range all {
		valid := !card.Voided && at.day >= card.ValidFrom && at.day <= card.ValidTo
		if valid || best < 0 && !card.Voided {
			best = i
		}
		if valid {
			break
		}
	}
	if best >= 0 {
		return d.judge(ctx, all[best], all[best].Live())
	}
	member, err := d.store.MemberByID(ctx, memberID)
	if err != nil {
		return Verdict{}, err
	}
	known, err := d.store.Acquaintance(ctx, memberID)
	return Verdict{Colour: Amber, Sentence: words.Say("verdict.no_card"), Member: &member, Known: known}, err
}

func (d *Desk) judge(ctx context.Context, card cards.Card, scanned cards.Number) (Verdict, error) {
	at, err := d.moment(ctx, d.store)
	if err != nil {
		return Verdict{}, err
	}
	hand, err := d.take(ctx, d.store, at, card)
	if err != nil {
		return Verdict{}, err
	}
	known, err := d.store.Acquaintance(ctx, card.MemberID)
	if err != nil {
		return Verdict{}, err
	}
	all, err := d.store.CardsOf(ctx, card.MemberID)
	if err != nil {
		return Verdict{}, err
	}
	verdict := Verdict{
		Scanned: scanned, Card: &card, Member: &hand.member, Known: known,
		State: card.State(at.day, hand.balances), Balances: hand.balances, Promises: hand.standings(),
	}
	for _, other := range all {
		if other.ID != card.ID && !other.Voided {
			verdict.Others = append(verdict.Others, other)
		}
	}
	verdict.Colour, verdict.Sentence = verdict.answer(at)
	return verdict, nil
}

// answer chooses the one sentence that matters most.
func (v Verdict) answer(at moment) (Colour, words.Sentence) {
	if colour, sentence, ok := v.refusal(); ok {
		return colour, sentence
	}
	for _, open := range v.Known.OpenCases {
		if !open.Due.IsZero() && at.now.After(open.Due) {
			return Amber, words.Say("verdict.case_late", "Case", open.Number, "Subject", open.Subject)
		}
	}
	if _, ok := v.Card.Wallet(); ok && v.Wallet() == 0 {
		return Amber, words.Say("verdict.wallet_empty")
	}
	if days := v.Card.ValidTo.Sub(at.day); days == 0 {
		return Amber, words.Say("verdict.last_day", "Plan", v.Card.PlanName)
	} else if days <= SoonDays {
		return Amber, words.Say("verdict.ends_soon", "Plan", v.Card.PlanName, "Count", days)
	}
	for _, s := range v.Promises {
		if s.Promise.Counted() && s.Promise.Every == cards.PerTerm && s.Left != nil && *s.Left == 1 {
			return Amber, words.Say("verdict.last_one", "Plan", v.Card.PlanName)
		}
	}
	return Green, words.Say("verdict.valid", "Plan", v.Card.PlanName, "Date", v.Card.ValidTo)
}

// refusal tells why the card opens nothing, if it does not.
func (v Verdict) refusal() (Colour, words.Sentence, bool) {
	for _, issued := range v.Card.Numbers {
		if issued.Number == v.Scanned && !issued.ReplacedOn.IsZero() {
			return Red, words.Say("verdict.replaced", "Date", issued.ReplacedOn), true
		}
	}
	refusal := refuseState(*v.Card, v.State)
	if refusal == nil {
		return "", words.Sentence{}, false
	}
	return Red, refusal.Sentence, true
}

// refuseState is the refusal of a card that is not active; nil for one that is.
func refuseState(card cards.Card, state cards.State) *words.Refusal {
	switch state {
	case cards.Voided:
		return words.Refuse(words.Refused, "verdict.voided")
	case cards.Expired:
		return words.Refuse(words.Refused, "verdict.expired", "Date", card.ValidTo)
	case cards.NotStarted:
		return words.Refuse(words.Refused, "verdict.not_started", "Date", card.ValidFrom)
	case cards.UsedUp:
		return words.Refuse(words.UsedUp, "verdict.used_up", "Plan", card.PlanName)
	}
	return nil
}
