package store

import (
	"context"
	"encoding/json"
	"time"

	"tessera/cards"
	"tessera/cards/insight"
	"tessera/cards/store/sqlgen"
	"tessera/members/civil"
)

// Months implements insight.Store. It reads the days kept on the receipts and no dates are reckoned.
func (v view) Months(ctx context.Context, from, to civil.Day) ([]insight.Month, error) {
	rows, err := v.q.Months(ctx, sqlgen.MonthsParams{First: int64(from), Last: int64(to)})
	return mapped(rows, v.fail(err), func(row sqlgen.MonthsRow) insight.Month {
		return insight.Month{
			First: civil.Day(row.Month*100 + 1), Visits: row.Visits, Takings: cards.Amount(row.Takings),
			Discount: cards.Amount(row.Discount), Smiles: row.Smiles, SmileSum: row.SmileSum,
		}
	})
}

// CardStates implements insight.Store.
func (v view) CardStates(ctx context.Context, on civil.Day) (map[cards.State]int64, error) {
	dates, err := v.q.CountCardsByDates(ctx, int64(on))
	if err != nil {
		return nil, v.fail(err)
	}
	kinds, err := v.undertakings(ctx, on)
	if err != nil {
		return nil, err
	}
	usedUp := int64(0)
	for _, kind := range kinds {
		counters, can := counters(kind.promises)
		if !can {
			continue
		}
		n, err := v.q.CountUsedUp(ctx, sqlgen.CountUsedUpParams{Undertaking: kind.hash, OnDay: int64(on), Counters: counters})
		if err != nil {
			return nil, v.fail(err)
		}
		usedUp += n
	}
	return map[cards.State]int64{
		cards.NotStarted: dates.Waiting, cards.Active: dates.Valid - usedUp, cards.UsedUp: usedUp,
		cards.Expired: dates.Expired, cards.Voided: dates.Voided,
	}, nil
}

// counters is how many counts of the whole term a card has, and whether it is used up when
// they are: cards.Card.State says which promises keep a card in use.
func counters(promises []cards.Promise) (n int64, canBeUsedUp bool) {
	for _, p := range promises {
		switch {
		case p.Automatic(), p.Kind == cards.Wallet, p.Counted() && p.Every != cards.PerTerm:
			return 0, false
		case p.Counted():
			n++
		}
	}
	return n, n > 0
}

// undertaking is what many cards promise alike.
type undertaking struct {
	hash     string
	promises []cards.Promise
	cards    int64 // valid on the day or later
}

func (v view) undertakings(ctx context.Context, on civil.Day) ([]undertaking, error) {
	rows, err := v.q.CardsByUndertaking(ctx, int64(on))
	if err != nil {
		return nil, v.fail(err)
	}
	kinds := make([]undertaking, len(rows))
	for i, row := range rows {
		kinds[i] = undertaking{hash: row.Hash, cards: row.Cards}
		if err := json.Unmarshal([]byte(row.Promises), &kinds[i].promises); err != nil {
			return nil, err
		}
	}
	return kinds, nil
}

// Owed implements insight.Store. Of a promise that fills up again, what is left in the
// current period counts; a counter nobody has touched yet is full.
func (v view) Owed(ctx context.Context, on civil.Day) (insight.Owed, error) {
	wallets, err := v.q.OwedInWallets(ctx, int64(on))
	if err != nil {
		return insight.Owed{}, v.fail(err)
	}
	owed := insight.Owed{Principal: cards.Amount(wallets.Principal), Bonus: cards.Amount(wallets.Bonus)}
	kinds, err := v.undertakings(ctx, on)
	if err != nil {
		return insight.Owed{}, err
	}
	for _, kind := range kinds {
		for _, p := range kind.promises {
			if !p.Counted() {
				continue
			}
			opened, err := v.opened(ctx, kind.hash, p, on)
			if err != nil {
				return insight.Owed{}, v.fail(err)
			}
			owed.Visits += opened.Remaining + (kind.cards-opened.Opened)*p.Count
		}
	}
	return owed, nil
}

// opened counts the cards whose counter of a promise exists for the period that a day falls in.
func (v view) opened(ctx context.Context, hash string, p cards.Promise, on civil.Day) (sqlgen.OpenedBetweenRow, error) {
	if p.Every == cards.PerTerm {
		row, err := v.q.OpenedInTerm(ctx, sqlgen.OpenedInTermParams{Undertaking: hash, Promise: p.Key, OnDay: int64(on)})
		return sqlgen.OpenedBetweenRow(row), err
	}
	earliest, latest := p.Every.Start(on, on), on
	if p.Every == cards.PerYear { // the card's own years: a day belongs to the one that began within the last year
		if earliest = on.AddMonths(-12); earliest.AddMonths(12) < on { // on a leap day
			earliest = earliest.AddDays(1)
		}
	}
	return v.q.OpenedBetween(ctx, sqlgen.OpenedBetweenParams{
		Undertaking: hash, Promise: p.Key, OnDay: int64(on), Earliest: int64(earliest), Latest: int64(latest),
	})
}

// Responses implements insight.Store.
func (v view) Responses(ctx context.Context, since, now time.Time) (insight.Responses, error) {
	row, err := v.q.Responses(ctx, sqlgen.ResponsesParams{Since: millis(since), Now: millis(now)})
	return insight.Responses{Due: row.Due, Kept: row.Kept}, v.fail(err)
}
