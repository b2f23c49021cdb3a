package cards

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"time"

	"tessera/members/civil"
)

// EntryKind tells what moved a balance.
type EntryKind string

// The kinds of entry.
const (
	Sold     EntryKind = "sold"     // the card was sold; change is the money paid
	Granted  EntryKind = "granted"  // a promise's count or wallet was filled
	ToppedUp EntryKind = "toppedup" // a wallet was filled again
	Visited  EntryKind = "visited"  // a visit took place
	Redeemed EntryKind = "redeemed" // a counted promise was used
	Spent    EntryKind = "spent"    // a wallet paid
	Honoured EntryKind = "honoured" // a promise took money off a bill, or was kept without a count
	Reversed EntryKind = "reversed" // the answer to a mistake: an earlier entry's change, negated
	Replaced EntryKind = "replaced" // a lost card got a new number; change is 0
)

// Entry is one line of the append-only ledger. Nothing is edited or deleted: a mistake is
// answered by a reversing entry.
type Entry struct {
	ID      string
	Seq     int64 // 1, 2, 3 … within its chain
	Kind    EntryKind
	Account        // whose balance it moves
	Change  int64  // smallest units of money, or a count
	Receipt string // receipt ID; empty for what has no receipt
	Actor   string // who did it, as a staff name
	At      time.Time
	Day     civil.Day // At in the shop's zone
	Reason  string
	Key     string // idempotency key of the operation it belongs to
	Prev    string // hash of the entry before it in its chain; empty for the first
	Hash    string
}

// Seal computes the entry's hash from the hash before it and everything the entry says,
// and returns the entry with both set.
func (e Entry) Seal(prev string) Entry {
	e.Prev = prev
	e.Hash = e.digest()
	return e
}

// Sealed tells whether the entry still says what it said when it was sealed.
func (e Entry) Sealed() bool { return e.Hash == e.digest() }

// digest is SHA-256 over length-prefixed fields, so that no two entries share their bytes
// and both database engines yield the same ones. Times count in whole milliseconds UTC.
func (e Entry) digest() string {
	h := sha256.New()
	text := func(s string) {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(s)))
		h.Write(size[:])
		h.Write([]byte(s))
	}
	number := func(n int64) {
		var bytes [8]byte
		binary.BigEndian.PutUint64(bytes[:], uint64(n))
		h.Write(bytes[:])
	}
	text("tessera entry 1")
	text(e.Prev)
	text(e.ID)
	number(e.Seq)
	text(string(e.Kind))
	text(e.Chain)
	text(e.Promise)
	text(string(e.Part))
	number(int64(e.Period))
	number(e.Change)
	text(e.Receipt)
	text(e.Actor)
	number(e.At.UnixMilli())
	number(int64(e.Day))
	text(e.Reason)
	text(e.Key)
	return hex.EncodeToString(h.Sum(nil))
}
