package checkout

import (
	"context"
	"strings"
	"unicode/utf8"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
)

// Replace gives a lost card a new number at once; the old one answers red from now on.
func (d *Desk) Replace(ctx context.Context, number cards.Number, reason string, req Request) (cards.Card, error) {
	reason, err := cleanReason(reason)
	if err != nil {
		return cards.Card{}, err
	}
	asked := struct {
		Op     string
		Number cards.Number
		Reason string
	}{"replace", number, reason}
	var cardID string
	_, err = d.once(ctx, req, asked, func(tx Tx, _ string) error {
		card, err := d.replace(ctx, tx, number, reason, req)
		cardID = card.ID
		return err
	})
	if err != nil {
		return cards.Card{}, err
	}
	if cardID == "" { // asked before: the number still leads to the card
		return d.store.CardByNumber(ctx, number)
	}
	return d.store.CardByID(ctx, cardID)
}

func (d *Desk) replace(ctx context.Context, tx Tx, number cards.Number, reason string, req Request) (cards.Card, error) {
	at, err := d.moment(ctx, tx)
	if err != nil {
		return cards.Card{}, err
	}
	card, err := d.usable(ctx, tx, number)
	if err != nil {
		return card, err
	}
	head, err := tx.LockChain(ctx, card.ID)
	if err != nil {
		return card, err
	}
	if card, err = d.usable(ctx, tx, number); err != nil {
		return card, err
	}
	if card.Voided || at.day > card.ValidTo {
		return card, refuseState(card, card.State(at.day, nil))
	}
	fresh, err := cards.NewNumber(d.random)
	if err != nil {
		return card, err
	}
	issued := cards.IssuedNumber{Number: fresh, IssuedOn: at.day}
	if err := tx.ReplaceNumber(ctx, card.ID, issued, at.day, reason); err != nil {
		return card, err
	}
	n := note{chain: card.ID, req: req, reason: reason, at: at}
	_, err = d.post(ctx, tx, head, n, []posting{{kind: cards.Replaced}})
	return card, err
}

// cleanReason asks for a reason a person can read later.
func cleanReason(reason string) (string, error) {
	reason = strings.TrimSpace(reason)
	if !members.OneLine(reason) {
		return "", words.Refuse(words.Invalid, "error.text_invalid")
	}
	if reason == "" || utf8.RuneCountInString(reason) > 200 {
		return "", words.Refuse(words.Invalid, "refusal.reason_missing")
	}
	return reason, nil
}
