package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
)

// The chains prove what the ledger says. Receipts and cards are not in a chain; what follows
// finds one that was changed beside the ledger by what it must have in common with it.

// againstLedger holds receipts against what took them back and against their entries.
func (a *audit) againstLedger(ctx context.Context) error {
	torn, err := a.q.VoidsThatDoNotMatch(ctx)
	if err != nil {
		return err
	}
	for _, number := range torn {
		return isWrong("store.wrong_void", "Number", number)
	}
	unlike, err := a.q.ReceiptsUnlikeTheLedger(ctx)
	if err != nil {
		return err
	}
	for _, found := range unlike {
		key := map[string]string{
			"missing": "store.wrong_visit",
			"wallet":  "store.wrong_wallet",
			"saved":   "store.wrong_saved",
			"paid":    "store.wrong_paid",
		}[found.What]
		return isWrong(key, "Number", found.Number)
	}
	return nil
}

// cards holds cards against the receipts of their sale and use, and what they promise against
// its hash.
func (a *audit) cards(ctx context.Context) error {
	unlike, err := a.q.CardsUnlikeTheirSale(ctx)
	if err != nil {
		return err
	}
	for _, found := range unlike {
		key := map[string]string{
			"sale":   "store.wrong_sale",
			"voided": "store.wrong_card_voided",
			"dates":  "store.wrong_card_dates",
		}[found.What]
		return isWrong(key, "Chain", a.nameOf(ctx, found.ID))
	}
	undertakings, err := a.q.Undertakings(ctx)
	if err != nil {
		return err
	}
	for _, u := range undertakings {
		if hashOf([]byte(u.Promises)) != u.Hash {
			return isWrong("store.wrong_promises", "Chain", a.nameOf(ctx, u.CardID))
		}
	}
	return nil
}

// hashOf is the name under which promises are kept.
func hashOf(promises []byte) string {
	sum := sha256.Sum256(promises)
	return hex.EncodeToString(sum[:])
}
