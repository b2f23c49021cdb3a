// Package checkout is the front desk: it judges a scanned card, prices a visit, keeps the
// promises in its total, and writes what happened into the ledger.
package checkout

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

// Desk serves one shop.
type Desk struct {
	store  Store
	clock  func() time.Time
	newID  func() string
	random io.Reader
}

// New serves from a store. newID makes identifiers in order of time (UUIDv7); random must
// be cryptographically strong, because card numbers are drawn from it.
func New(store Store, clock func() time.Time, newID func() string, random io.Reader) *Desk {
	return &Desk{store: store, clock: clock, newID: newID, random: random}
}

// Request says who asks for a change, and names it so that asking twice does it once.
type Request struct {
	By  string // staff name
	Key string // idempotency key; empty makes one
}

// maxKey is more than any program needs to name a request, in bytes; every entry keeps it.
const maxKey = 200

// moment is when something happens in the shop.
type moment struct {
	shop cards.Shop
	now  time.Time
	day  civil.Day
}

func (d *Desk) moment(ctx context.Context, from Reader) (moment, error) {
	shop, err := from.Shop(ctx)
	if err != nil {
		return moment{}, err
	}
	now := d.clock().UTC().Truncate(time.Millisecond)
	return moment{shop: shop, now: now, day: cards.DayOf(now, shop.Location())}, nil
}

// once runs change in one transaction unless the request's key has been seen: then, with
// the same content, it answers what that request made. change is given the identifier
// under which its result must be found again.
func (d *Desk) once(ctx context.Context, req Request, asked any, change func(tx Tx, ref string) error) (ref string, err error) {
	fingerprint, err := fingerprintOf(asked)
	if err != nil {
		return "", err
	}
	if len(req.Key) > maxKey || !members.OneLine(req.Key) {
		return "", words.Refuse(words.Invalid, "refusal.key_invalid", "Most", maxKey)
	}
	if req.Key == "" {
		req.Key = d.newID()
	}
	err = d.store.Update(ctx, func(tx Tx) error {
		op := Operation{Key: req.Key, Fingerprint: fingerprint, Ref: d.newID(), At: d.clock()}
		earlier, repeated, err := tx.Claim(ctx, op)
		if err != nil {
			return err
		}
		if repeated && earlier.Fingerprint != fingerprint {
			return words.Refuse(words.Conflict, "refusal.key_reused", "Key", req.Key)
		}
		if repeated {
			ref = earlier.Ref
			return nil
		}
		ref = op.Ref
		return change(tx, op.Ref)
	})
	return ref, err
}

// fingerprintOf hashes what was asked, its kind included.
func fingerprintOf(asked any) (string, error) {
	content, err := json.Marshal(asked)
	if err != nil {
		return "", words.Refuse(words.Broken, "error.unexpected").Because(err)
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]), nil
}

// Receipt finds a receipt by its number, for a reprint.
func (d *Desk) Receipt(ctx context.Context, number string) (cards.Receipt, error) {
	return d.store.Receipt(ctx, number)
}

// Today are the day's receipts, the newest first.
func (d *Desk) Today(ctx context.Context, limit int) ([]cards.Receipt, error) {
	at, err := d.moment(ctx, d.store)
	if err != nil {
		return nil, err
	}
	return d.store.ReceiptsOn(ctx, at.day, limit)
}

// ReceiptsOf are a member's receipts, the newest first.
func (d *Desk) ReceiptsOf(ctx context.Context, memberID string, limit int) ([]cards.Receipt, error) {
	return d.store.ReceiptsOf(ctx, memberID, limit)
}

// Smile keeps a member's answer to "how was it today?", 1 to 5.
func (d *Desk) Smile(ctx context.Context, receiptNumber string, smile int, by string) error {
	if smile < 1 || smile > 5 {
		return words.Refuse(words.Invalid, "refusal.smile_range")
	}
	return d.store.Update(ctx, func(tx Tx) error {
		receipt, err := tx.Receipt(ctx, receiptNumber)
		if err != nil {
			return err
		}
		if receipt.Kind != cards.VisitReceipt || receipt.VoidedBy != "" {
			return words.Refuse(words.Refused, "refusal.smile_no_visit")
		}
		return tx.RecordSmile(ctx, receipt.ID, smile, by, d.clock())
	})
}
