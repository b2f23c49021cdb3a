package checkout

import (
	"context"
	"time"

	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

// Store is what the desk needs kept. Every change happens inside one Update.
type Store interface {
	// Update runs fn in one transaction that sees a stable state and is undone when fn
	// fails. fn may run again when the database asks for a retry, so it must not keep
	// anything from an earlier run.
	Update(ctx context.Context, fn func(Tx) error) error
	Reader
}

// Reader is what can be looked up without changing anything.
// Each finder answers with a words.Refusal of kind NotFound when there is nothing.
type Reader interface {
	Shop(ctx context.Context) (cards.Shop, error)
	// CardByNumber finds the card any of whose numbers this is, live or replaced.
	CardByNumber(ctx context.Context, number cards.Number) (cards.Card, error)
	CardByID(ctx context.Context, id string) (cards.Card, error)
	// CardsOf are a member's cards, the newest sale first.
	CardsOf(ctx context.Context, memberID string) ([]cards.Card, error)
	Balances(ctx context.Context, chain string) (cards.Balances, error)
	MemberByID(ctx context.Context, id string) (members.Member, error)
	MemberByNumber(ctx context.Context, number members.Number) (members.Member, error)
	// Done tells the last day the member had each service, paid for or covered by each
	// promise, on visits that were not voided and no earlier than since.
	Done(ctx context.Context, memberID string, since civil.Day) ([]Done, error)
	Acquaintance(ctx context.Context, memberID string) (Acquaintance, error)
	Receipt(ctx context.Context, number string) (cards.Receipt, error)
	ReceiptByID(ctx context.Context, id string) (cards.Receipt, error)
	// ReceiptsOn are a day's receipts, the newest first.
	ReceiptsOn(ctx context.Context, day civil.Day, limit int) ([]cards.Receipt, error)
	// ReceiptsOf are a member's receipts, the newest first.
	ReceiptsOf(ctx context.Context, memberID string, limit int) ([]cards.Receipt, error)
	Plan(ctx context.Context, key string) (cards.Plan, error)
	// Entries are a chain's ledger in order.
	Entries(ctx context.Context, chain string) ([]cards.Entry, error)
	// EntriesOf are those of one receipt (by ID), in order.
	EntriesOf(ctx context.Context, receiptID string) ([]cards.Entry, error)
}

// Done is a service a member had.
type Done struct {
	Service string // name as on the receipt
	Promise string // key of the promise that covered it; empty when it was paid for
	Day     civil.Day
}

// Acquaintance is how well the shop knows a member.
type Acquaintance struct {
	Visits    int64 // not voided
	LastVisit civil.Day
	Saved     cards.Amount // discounts on visits not voided
	Friends   int64        // members they brought
	OpenCases []OpenCase   // the most urgent first
}

// OpenCase is an after-sale matter not yet resolved.
type OpenCase struct {
	Number  string
	Kind    cards.CaseKind
	Subject string
	Due     time.Time // zero when nothing was promised
}

// Tx is one transaction.
type Tx interface {
	Reader

	// Claim records an operation under its idempotency key. When the key is known, it
	// answers with what was recorded then, and changes nothing.
	Claim(ctx context.Context, op Operation) (earlier Operation, repeated bool, err error)

	// LockChain makes this transaction the only one to write to a chain until it ends and
	// tells the chain's last sequence number and hash. An unknown chain begins here.
	LockChain(ctx context.Context, chain string) (Head, error)
	// Move changes an account by one guarded UPDATE. It answers false, changing nothing,
	// when the balance would fall below zero.
	Move(ctx context.Context, account cards.Account, change int64) (bool, error)
	// AppendEntries writes sealed entries and makes the last one the head of the chain.
	AppendEntries(ctx context.Context, chain string, entries []cards.Entry) error

	// InsertReceipt gives the receipt its number from the shop's sequence and writes it.
	InsertReceipt(ctx context.Context, r cards.Receipt) (number string, err error)
	// MarkVoided names the receipt (by ID) that took this one (by ID) back; it answers false
	// when that had been done before. Receipt.VoidedBy reads back as that receipt's number.
	MarkVoided(ctx context.Context, receiptID, voidedBy string) (bool, error)
	// RecordSmile keeps the answer to "how was it today?"; a later answer counts instead
	// of an earlier one.
	RecordSmile(ctx context.Context, receiptID string, smile int, actor string, at time.Time) error

	InsertCard(ctx context.Context, c cards.Card) error
	MarkCardVoided(ctx context.Context, cardID string) error
	// ReplaceNumber retires the live number and issues the new one.
	ReplaceNumber(ctx context.Context, cardID string, fresh cards.IssuedNumber, on civil.Day, reason string) error
}

// Head is the end of a chain. Seq 0 and an empty hash are a chain without entries.
type Head struct {
	Seq  int64
	Hash string
}

// Operation is a change somebody asked for, so that asking twice does it once.
type Operation struct {
	Key         string
	Fingerprint string // hash of what was asked
	Ref         string // ID of the receipt or card it makes
	At          time.Time
}
