package aftersale

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

// Cases opens matters and sees them through.
type Cases struct {
	store Store
	clock func() time.Time
	newID func() string
}

// NewCases keeps cases in a store. newID makes identifiers in order of time (UUIDv7).
func NewCases(store Store, clock func() time.Time, newID func() string) *Cases {
	return &Cases{store: store, clock: clock, newID: newID}
}

// Opening asks for a case.
type Opening struct {
	MemberID string
	Kind     cards.CaseKind
	Subject  string
	CardID   string // whose promise counts; empty lets the visit's card, or the member's best one, count
	Receipt  string // number of the visit it is about; may be empty
}

// Open opens a case. Its deadline is the earliest that a Response promise of the card
// gives, counted in the hours the shop is open; without one there is none.
func (c *Cases) Open(ctx context.Context, ask Opening, by string) (Case, error) {
	subject, err := cleanText(ask.Subject, "refusal.case_subject")
	if err != nil {
		return Case{}, err
	}
	if _, err := cards.ParseCaseKind(string(ask.Kind)); err != nil {
		return Case{}, err
	}
	shop, err := c.store.Shop(ctx)
	if err != nil {
		return Case{}, err
	}
	made := Case{
		ID: c.newID(), MemberID: ask.MemberID, Kind: ask.Kind, Subject: subject, State: New,
		OpenedBy: by, OpenedAt: c.now(), CardID: ask.CardID,
	}
	on, err := c.about(ctx, &made, ask.Receipt)
	if err != nil {
		return Case{}, err
	}
	if on.IsZero() {
		on = cards.DayOf(made.OpenedAt, shop.Location())
	}
	if _, err := c.store.MemberByID(ctx, made.MemberID); err != nil {
		return Case{}, err
	}
	candidates, err := c.promising(ctx, made)
	if err != nil {
		return Case{}, err
	}
	made.promise(candidates, shop, on)
	return c.store.InsertCase(ctx, made)
}

// about ties the case to a visit: its member, and its card unless another was named. The day
// it answers is the visit's, 0 without one: what a card promised about a visit it promised on
// that day, also when it has expired since.
func (c *Cases) about(ctx context.Context, made *Case, receiptNumber string) (civil.Day, error) {
	if receiptNumber == "" {
		return 0, nil
	}
	receipt, err := c.store.Receipt(ctx, receiptNumber)
	if err != nil {
		return 0, err
	}
	if made.MemberID == "" {
		made.MemberID = receipt.MemberID
	}
	if receipt.MemberID != "" && receipt.MemberID != made.MemberID {
		return 0, words.Refuse(words.Invalid, "refusal.case_other_member", "Receipt", receipt.Number)
	}
	if made.CardID == "" {
		made.CardID = receipt.CardID
	}
	made.Receipt = receipt.Number
	return receipt.Day, nil
}

// promising are the cards whose promises may give the deadline.
func (c *Cases) promising(ctx context.Context, made Case) ([]cards.Card, error) {
	if made.CardID == "" {
		return c.store.CardsOf(ctx, made.MemberID)
	}
	card, err := c.store.CardByID(ctx, made.CardID)
	if err != nil {
		return nil, err
	}
	if card.MemberID != made.MemberID {
		return nil, words.Refuse(words.Invalid, "refusal.case_other_card")
	}
	return []cards.Card{card}, nil
}

// promise takes the earliest deadline that a card valid on a day gives.
func (c *Case) promise(candidates []cards.Card, shop cards.Shop, on civil.Day) {
	for _, card := range candidates {
		if card.Voided || on < card.ValidFrom || on > card.ValidTo {
			continue
		}
		for _, p := range card.Promises {
			if p.Kind != cards.Response || p.Case != "" && p.Case != string(c.Kind) {
				continue
			}
			due := shop.Hours.After(c.OpenedAt, p.Hours, shop.Location())
			if c.Due.IsZero() || due.Before(c.Due) {
				c.Due, c.Promise, c.CardID = due, p.Key, card.ID
			}
		}
	}
}

// Move puts an open case in another open state.
func (c *Cases) Move(ctx context.Context, number string, to State, _ string) (Case, error) {
	return c.change(ctx, number, func(found *Case) error {
		if to != New && to != InHand && to != Waiting {
			return words.Refuse(words.Invalid, "refusal.case_state")
		}
		found.State = to
		return nil
	})
}

// Resolve ends a case, saying how it was made right.
func (c *Cases) Resolve(ctx context.Context, number, how, by string) (Case, error) {
	how, err := cleanText(how, "refusal.case_how")
	if err != nil {
		return Case{}, err
	}
	return c.change(ctx, number, func(found *Case) error {
		found.State, found.How, found.ResolvedBy, found.ResolvedAt = Resolved, how, by, c.now()
		return nil
	})
}

// Reopen takes a resolution back, for the moment after a slip.
func (c *Cases) Reopen(ctx context.Context, number string) (Case, error) {
	found, err := c.store.CaseByNumber(ctx, number)
	if err != nil {
		return Case{}, err
	}
	if found.State != Resolved {
		return found, nil
	}
	found.State, found.How, found.ResolvedBy, found.ResolvedAt = InHand, "", "", time.Time{}
	return c.save(ctx, found)
}

// change edits a case that is still open. Who changes it second is told, not overwritten.
func (c *Cases) change(ctx context.Context, number string, edit func(*Case) error) (Case, error) {
	found, err := c.store.CaseByNumber(ctx, number)
	if err != nil {
		return Case{}, err
	}
	if found.State == Resolved {
		return Case{}, words.Refuse(words.Refused, "refusal.case_resolved", "Case", found.Number)
	}
	if err := edit(&found); err != nil {
		return Case{}, err
	}
	return c.save(ctx, found)
}

func (c *Cases) save(ctx context.Context, changed Case) (Case, error) {
	err := c.store.UpdateCase(ctx, changed)
	if errors.Is(err, &words.Refusal{Kind: words.Conflict}) {
		return Case{}, words.Refuse(words.Conflict, "refusal.case_changed", "Case", changed.Number)
	}
	if err != nil {
		return Case{}, err
	}
	return c.store.CaseByNumber(ctx, changed.Number)
}

// Case finds a case by its number.
func (c *Cases) Case(ctx context.Context, number string) (Case, error) {
	return c.store.CaseByNumber(ctx, strings.ToUpper(strings.TrimSpace(number)))
}

// OpenOnes are the cases to see through, the least time left first.
func (c *Cases) OpenOnes(ctx context.Context, limit int) ([]Case, error) {
	return c.store.OpenCases(ctx, limit)
}

// ResolvedOnes are the newest resolved first.
func (c *Cases) ResolvedOnes(ctx context.Context, limit int) ([]Case, error) {
	return c.store.ResolvedCases(ctx, limit)
}

// Of are a member's cases, the newest first.
func (c *Cases) Of(ctx context.Context, memberID string, limit int) ([]Case, error) {
	return c.store.CasesOf(ctx, memberID, limit)
}

func (c *Cases) now() time.Time { return c.clock().UTC().Truncate(time.Millisecond) }

func cleanText(text, missing string) (string, error) {
	if !members.Lines(text) {
		return "", words.Refuse(words.Invalid, "error.text_invalid")
	}
	text = norm.NFC.String(strings.TrimSpace(text))
	if text == "" || utf8.RuneCountInString(text) > 300 {
		return "", words.Refuse(words.Invalid, missing)
	}
	return text, nil
}
