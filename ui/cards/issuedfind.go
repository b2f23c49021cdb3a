package cards

import (
	"context"
	"errors"
	"slices"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store"
	"tessera/members"
	"tessera/ui/screen"
)

// issuedRow is one card in the list.
type issuedRow struct {
	card   cards.Card
	member string
	state  cards.State
}

// findCards are the cards that what was typed finds: by their number, in whole, or by whose they
// are. Nothing typed finds all, a page at a time, after the last card seen.
func findCards(ctx context.Context, env *screen.Env, typed string, state cards.State, after string, limit int) ([]issuedRow, error) {
	filter := store.CardFilter{State: state, On: env.Today(), Member: members.ParseQuery(typed)}
	var found []cards.Card
	if filter.Member.IsEmpty() == (typed == "") {
		var err error
		if found, err = env.House.Store.ListCards(ctx, filter, after, limit); err != nil {
			return nil, err
		}
	}
	if after == "" && typed != "" {
		card, err := byNumber(ctx, env, typed)
		if err != nil {
			return nil, err
		}
		known := func(c cards.Card) bool { return card != nil && c.ID == card.ID }
		if card != nil && !slices.ContainsFunc(found, known) {
			found = append([]cards.Card{*card}, found...)
		}
	}
	return rowsOf(ctx, env, found, state)
}

// byNumber is the card that has or had a number; nil where there is none.
func byNumber(ctx context.Context, env *screen.Env, typed string) (*cards.Card, error) {
	number, err := cards.ParseNumber(typed)
	if err != nil {
		return nil, nil // a name, then
	}
	card, err := env.House.Store.CardByNumber(ctx, number)
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		return nil, nil
	}
	return &card, err
}

// rowsOf puts to the cards whose they are and how they stand. A card found by its number may be in
// another state than the one that is asked for.
func rowsOf(ctx context.Context, env *screen.Env, found []cards.Card, state cards.State) ([]issuedRow, error) {
	names := map[string]string{}
	rows := make([]issuedRow, 0, len(found))
	for _, card := range found {
		balances, err := env.House.Store.Balances(ctx, card.ID)
		if err != nil {
			return nil, err
		}
		row := issuedRow{card: card, state: card.State(env.Today(), balances)}
		if state != "" && row.state != state {
			continue
		}
		if _, read := names[card.MemberID]; !read {
			member, err := env.House.Book.ByID(ctx, card.MemberID)
			if err != nil {
				return nil, err
			}
			names[card.MemberID] = member.Name
		}
		row.member = names[card.MemberID]
		rows = append(rows, row)
	}
	return rows, nil
}
