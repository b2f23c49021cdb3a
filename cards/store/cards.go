package store

import (
	"context"
	"encoding/json"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store/sqlgen"
	"tessera/members/civil"
)

// CardByNumber implements checkout.Reader.
func (v view) CardByNumber(ctx context.Context, number cards.Number) (cards.Card, error) {
	row, err := v.q.CardSheetByNumber(ctx, string(number))
	if err != nil {
		return cards.Card{}, v.fail(absent(err, words.Refuse(words.NotFound, "store.card_unknown", "Number", number.Spaced())))
	}
	return v.card(ctx, row)
}

// CardByID implements checkout.Reader.
func (v view) CardByID(ctx context.Context, id string) (cards.Card, error) {
	row, err := v.q.CardSheet(ctx, id)
	if err != nil {
		return cards.Card{}, v.fail(absent(err, words.Refuse(words.NotFound, "store.card_missing")))
	}
	return v.card(ctx, row)
}

// CardsOf implements checkout.Reader.
func (v view) CardsOf(ctx context.Context, memberID string) ([]cards.Card, error) {
	rows, err := v.q.CardSheetsOf(ctx, some(memberID))
	if err != nil {
		return nil, v.fail(err)
	}
	return v.cards(ctx, rows)
}

func (v view) card(ctx context.Context, row sqlgen.CardSheet) (cards.Card, error) {
	all, err := v.cards(ctx, []sqlgen.CardSheet{row})
	if err != nil {
		return cards.Card{}, err
	}
	return all[0], nil
}

// cards puts the numbers to the cards, the newest first.
func (v view) cards(ctx context.Context, rows []sqlgen.CardSheet) ([]cards.Card, error) {
	all, ids, at := make([]cards.Card, len(rows)), make([]string, len(rows)), map[string]int{}
	for i, row := range rows {
		card := cards.Card{
			ID: row.ID, MemberID: row.MemberID.String, PlanKey: row.PlanKey, PlanName: row.PlanName,
			Style: cards.Style(row.Style), Price: cards.Amount(row.Price), Currency: cards.Currency(row.Currency),
			SoldOn: day(row.SoldOn), ValidFrom: day(row.ValidFrom), ValidTo: day(row.ValidTo),
			Voided: row.Voided, SaleReceipt: row.SaleReceipt,
		}
		if err := json.Unmarshal([]byte(row.Promises), &card.Promises); err != nil {
			return nil, err
		}
		all[i], ids[i], at[row.ID] = card, row.ID, i
	}
	numbers, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.CardNumber, error) {
		return v.q.NumbersOf(ctx, sqlgen.NumbersOfParams(a))
	})
	for _, n := range numbers {
		card := &all[at[n.CardID]]
		card.Numbers = append(card.Numbers, cards.IssuedNumber{
			Number: cards.Number(n.Number), IssuedOn: day(n.IssuedOn), ReplacedOn: day(n.ReplacedOn), Reason: n.Reason,
		})
		if n.ReplacedOn == 0 {
			card.PrintedOn = day(n.PrintedOn)
		}
	}
	return all, v.fail(err)
}

// InsertCard implements checkout.Tx. Its sale's receipt is found by the card, not kept twice.
func (t *transaction) InsertCard(ctx context.Context, c cards.Card) error {
	promises, err := json.Marshal(c.Promises)
	if err != nil {
		return err
	}
	hash := hashOf(promises)
	if err := t.q.InsertUndertaking(ctx, sqlgen.InsertUndertakingParams{Hash: hash, Promises: string(promises)}); err != nil {
		return t.fail(err)
	}
	if err := t.q.InsertCard(ctx, sqlgen.InsertCardParams{
		ID: c.ID, MemberID: some(c.MemberID), PlanKey: c.PlanKey, PlanName: c.PlanName, Style: string(c.Style),
		Undertaking: hash, Price: int64(c.Price), Currency: string(c.Currency), SoldOn: int64(c.SoldOn),
		ValidFrom: int64(c.ValidFrom), ValidTo: int64(c.ValidTo), Voided: c.Voided,
	}); err != nil {
		return t.fail(err)
	}
	for i := len(c.Numbers) - 1; i >= 0; i-- { // newest first in the card, oldest first in turn
		n := c.Numbers[i]
		if err := t.insertNumber(ctx, sqlgen.InsertNumberParams{
			Number: string(n.Number), CardID: c.ID, Turn: int64(len(c.Numbers) - i), IssuedOn: int64(n.IssuedOn),
			ReplacedOn: int64(n.ReplacedOn), Reason: n.Reason,
		}); err != nil {
			return err
		}
	}
	return nil
}

// insertNumber refuses a number that any card has or had.
func (t *transaction) insertNumber(ctx context.Context, n sqlgen.InsertNumberParams) error {
	err := t.q.InsertNumber(ctx, n)
	if err != nil && t.engine.trouble(err) == duplicate {
		return words.Refuse(words.Conflict, "store.number_taken", "Number", cards.Number(n.Number).Spaced()).Because(err)
	}
	return t.fail(err)
}

// MarkCardVoided implements checkout.Tx.
func (t *transaction) MarkCardVoided(ctx context.Context, cardID string) error {
	rows, err := t.q.VoidCard(ctx, cardID)
	if err == nil && rows == 0 {
		return words.Refuse(words.NotFound, "store.card_missing")
	}
	return t.fail(err)
}

// ReplaceNumber implements checkout.Tx.
func (t *transaction) ReplaceNumber(ctx context.Context, cardID string, fresh cards.IssuedNumber, on civil.Day, reason string) error {
	turn, err := t.q.RetireNumber(ctx, sqlgen.RetireNumberParams{CardID: cardID, OnDay: int64(on), Reason: reason})
	if err != nil {
		return t.fail(absent(err, words.Refuse(words.NotFound, "store.card_missing")))
	}
	return t.insertNumber(ctx, sqlgen.InsertNumberParams{
		Number: string(fresh.Number), CardID: cardID, Turn: turn + 1, IssuedOn: int64(fresh.IssuedOn),
	})
}

// MarkPrinted notes that these numbers are on paper since a day. A card that got another
// number meanwhile still waits: the paper has the number that is refused now.
func (s *Store) MarkPrinted(ctx context.Context, numbers []cards.Number, on civil.Day) error {
	return s.change(ctx, func(v view) error {
		for _, number := range numbers {
			rows, err := v.q.MarkPrinted(ctx, sqlgen.MarkPrintedParams{Number: string(number), OnDay: int64(on)})
			if err != nil {
				return err
			}
			if rows == 0 {
				return words.Refuse(words.NotFound, "store.card_unknown", "Number", number.Spaced())
			}
		}
		return nil
	})
}

// CountCards is how many cards were ever sold.
func (v view) CountCards(ctx context.Context) (int64, error) {
	n, err := v.q.CountCards(ctx)
	return n, v.fail(err)
}
