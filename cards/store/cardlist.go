package store

import (
	"context"
	"slices"
	"strings"

	"tessera/cards"
	"tessera/cards/store/sqlgen"
	"tessera/members"
	"tessera/members/civil"
)

// CardFilter says which cards a list shows. The zero filter shows all.
type CardFilter struct {
	State cards.State // empty is any
	// On is the day by which State and Waiting are judged.
	On civil.Day
	// Waiting are cards, still good on the day, that were never printed since their live
	// number was issued.
	Waiting bool
	PlanKey string // empty is any
	// Member finds cards by whose they are; empty is anybody.
	Member members.Query
}

// mostOwners bounds the members whose cards a search shows.
const mostOwners = 200

// ListCards pages through the cards, the newest sale first. after is the ID of the last
// card seen, empty to begin.
func (v view) ListCards(ctx context.Context, filter CardFilter, after string, limit int) ([]cards.Card, error) {
	if after == "" {
		after = end
	}
	if !filter.Member.IsEmpty() {
		return v.cardsOfFound(ctx, filter, after, limit)
	}
	if filter.State == cards.UsedUp && !filter.Waiting {
		return v.usedUpCards(ctx, filter, after, limit)
	}
	var found []cards.Card
	for len(found) < limit {
		page, err := v.cardPage(ctx, filter, after, limit)
		if err != nil {
			return nil, err
		}
		if len(page) == 0 {
			break
		}
		after = page[len(page)-1].ID
		fitting, err := v.inState(ctx, page, filter)
		if err != nil {
			return nil, err
		}
		found = append(found, fitting...)
		if len(page) < limit {
			break
		}
	}
	return found[:min(limit, len(found))], nil
}

// CardsWaiting are the cards to print: see CardFilter.Waiting.
func (v view) CardsWaiting(ctx context.Context, on civil.Day, after string, limit int) ([]cards.Card, error) {
	return v.ListCards(ctx, CardFilter{Waiting: true, On: on}, after, limit)
}

// CountWaiting is how many cards wait to be printed on a day.
func (v view) CountWaiting(ctx context.Context, on civil.Day) (int64, error) {
	n, err := v.q.CountWaiting(ctx, int64(on))
	return n, v.fail(err)
}

// cardPage reads the next cards as far as dates tell their state.
func (v view) cardPage(ctx context.Context, filter CardFilter, after string, limit int) ([]cards.Card, error) {
	var rows []sqlgen.CardSheet
	var err error
	if filter.Waiting {
		rows, err = v.q.CardSheetsUnprintedBefore(ctx, sqlgen.CardSheetsUnprintedBeforeParams{
			Before: after, OnDay: int64(filter.On), PlanKey: filter.PlanKey, Most: int64(limit),
		})
	} else {
		asked := sqlgen.CardSheetsBeforeParams{
			Before: after, PlanKey: filter.PlanKey, Voided: 0, Most: int64(limit),
			FromMost: maxDay, ToMost: maxDay,
		}
		switch on := int64(filter.On); filter.State {
		case "":
			asked.Voided = anyVoided
		case cards.Voided:
			asked.Voided = 1
		case cards.Expired:
			asked.ToMost = on - 1
		case cards.NotStarted:
			asked.FromLeast = on + 1
		default:
			asked.FromMost, asked.ToLeast = on, on
		}
		rows, err = v.q.CardSheetsBefore(ctx, asked)
	}
	if err != nil {
		return nil, v.fail(err)
	}
	return v.cards(ctx, rows)
}

// usedUpCards asks only for cards that can be used up at all: most of the others would
// have to be read to find a few.
func (v view) usedUpCards(ctx context.Context, filter CardFilter, after string, limit int) ([]cards.Card, error) {
	kinds, err := v.undertakings(ctx, filter.On)
	if err != nil {
		return nil, err
	}
	var rows []sqlgen.CardSheet
	for _, kind := range kinds {
		counters, can := counters(kind.promises)
		if !can {
			continue
		}
		some, err := v.q.CardSheetsUsedUpBefore(ctx, sqlgen.CardSheetsUsedUpBeforeParams{
			Before: after, Undertaking: kind.hash, OnDay: int64(filter.On), PlanKey: filter.PlanKey,
			Counters: counters, Most: int64(limit),
		})
		if err != nil {
			return nil, v.fail(err)
		}
		rows = append(rows, some...)
	}
	slices.SortFunc(rows, func(a, b sqlgen.CardSheet) int { return strings.Compare(b.ID, a.ID) })
	return v.cards(ctx, rows[:min(limit, len(rows))])
}

const (
	anyVoided = 2
	maxDay    = 99991231
)

// inState keeps the cards in the filter's state.
func (v view) inState(ctx context.Context, page []cards.Card, filter CardFilter) ([]cards.Card, error) {
	if filter.State == "" {
		return page, nil
	}
	ids := make([]string, len(page))
	for i, card := range page {
		ids[i] = card.ID
	}
	rows, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.Balance, error) {
		return v.q.BalancesOf(ctx, sqlgen.BalancesOfParams(a))
	})
	if err != nil {
		return nil, v.fail(err)
	}
	balances := map[string]cards.Balances{}
	for _, row := range rows {
		balances[row.Chain] = append(balances[row.Chain], balanceOf(row))
	}
	return slices.DeleteFunc(page, func(card cards.Card) bool {
		return card.State(filter.On, balances[card.ID]) != filter.State
	}), nil
}

// cardsOfFound lists the cards of members that a search finds.
func (v view) cardsOfFound(ctx context.Context, filter CardFilter, after string, limit int) ([]cards.Card, error) {
	owners, err := v.FindMembers(ctx, filter.Member, mostOwners)
	if err != nil {
		return nil, err
	}
	var found []cards.Card
	for _, owner := range owners {
		held, err := v.CardsOf(ctx, owner.ID)
		if err != nil {
			return nil, err
		}
		for _, card := range held {
			waits := card.PrintedOn.IsZero() && !card.Voided && card.ValidTo >= filter.On
			if card.ID < after && (!filter.Waiting || waits) && (filter.PlanKey == "" || card.PlanKey == filter.PlanKey) {
				found = append(found, card)
			}
		}
	}
	if found, err = v.inState(ctx, found, filter); err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b cards.Card) int { return strings.Compare(b.ID, a.ID) })
	return found[:min(limit, len(found))], nil
}
