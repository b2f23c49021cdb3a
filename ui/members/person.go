package members

import (
	"context"
	"errors"
	"slices"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/ui/screen"
)

// How much of a story is read at first, and at most. Nobody reads further at a desk.
const (
	usualStory = 40
	wholeStory = 1000
)

// person is a member and everything the profile says about them.
type person struct {
	member     members.Member
	known      checkout.Acquaintance
	held       []held // those of use first, then the newest
	receipts   []cards.Receipt
	cases      []aftersale.Case
	replaced   map[string][]time.Time // by card ID, when its numbers were replaced, the newest first
	introducer *members.Member
	more       bool // there are older receipts than those read
}

// personOf reads a person, with as many receipts as storied.
func personOf(ctx context.Context, env *screen.Env, memberID string, storied int) (person, error) {
	house := env.House
	verdict, err := house.Desk.Meet(ctx, memberID)
	if err != nil {
		return person{}, err
	}
	p := person{member: *verdict.Member, known: verdict.Known}
	if p.held, err = heldBy(ctx, env, verdict); err != nil {
		return person{}, err
	}
	if p.replaced, err = replacedAt(ctx, env, p.held); err != nil {
		return person{}, err
	}
	if p.receipts, err = house.Desk.ReceiptsOf(ctx, memberID, storied); err != nil {
		return person{}, err
	}
	p.more = len(p.receipts) == storied && storied < wholeStory
	if p.cases, err = house.Cases.Of(ctx, memberID, storied); err != nil {
		return person{}, err
	}
	if id := p.member.IntroducedBy; id != "" {
		by, err := house.Book.ByID(ctx, id)
		if err != nil && !errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
			return person{}, err
		}
		if err == nil {
			p.introducer = &by
		}
	}
	return p, nil
}

// heldBy are a member's cards that were not taken back.
func heldBy(ctx context.Context, env *screen.Env, best checkout.Verdict) ([]held, error) {
	if best.Card == nil {
		return nil, nil
	}
	all := []held{heldOf(best)}
	for _, other := range best.Others {
		verdict, err := env.House.Desk.Scan(ctx, string(other.Live()))
		if err != nil {
			return nil, err
		}
		if verdict.Card != nil {
			all = append(all, heldOf(verdict))
		}
	}
	slices.SortStableFunc(all, func(a, b held) int {
		if a.open() != b.open() {
			if a.open() {
				return -1
			}
			return 1
		}
		return int(b.card.SoldOn) - int(a.card.SoldOn)
	})
	return all, nil
}

// replacedAt reads from the ledger when the numbers of cards were replaced: a number itself keeps
// only the day.
func replacedAt(ctx context.Context, env *screen.Env, all []held) (map[string][]time.Time, error) {
	at := map[string][]time.Time{}
	for _, h := range all {
		if len(h.card.Numbers) < 2 {
			continue
		}
		entries, err := env.House.Store.Entries(ctx, h.card.ID)
		if err != nil {
			return nil, err
		}
		for _, entry := range slices.Backward(entries) {
			if entry.Kind == cards.Replaced {
				at[h.card.ID] = append(at[h.card.ID], entry.At)
			}
		}
	}
	return at, nil
}

// withCard does something with one of the person's cards, the first where no ID is given.
func (p person) withCard(cardID string, do func(person, held)) {
	for _, h := range p.held {
		if cardID == "" || h.card.ID == cardID {
			do(p, h)
			return
		}
	}
}

// smiles is the mean of the answers in the receipts that were read, in tenths, and their number.
func (p person) smiles() (tenths, answers int) {
	sum := 0
	for _, r := range p.receipts {
		if r.Smile > 0 && r.VoidedBy == "" {
			sum += r.Smile
			answers++
		}
	}
	if answers == 0 {
		return 0, 0
	}
	return (sum*10 + answers/2) / answers, answers
}
