package cards

import (
	"time"

	"tessera/assets/words"
	"tessera/members/civil"
)

// ReceiptKind tells what a receipt is for.
type ReceiptKind string

// The kinds of receipt.
const (
	VisitReceipt ReceiptKind = "visit"
	SaleReceipt  ReceiptKind = "sale"
	TopUpReceipt ReceiptKind = "topup"
	VoidReceipt  ReceiptKind = "void" // takes another receipt back
)

// In says the kind.
func (k ReceiptKind) In(s *words.Speaker) string { return s.Text("receipt.kind_" + string(k)) }

// Tender is how something is paid.
type Tender string

// The tenders.
const (
	Cash       Tender = "cash"
	CardTender Tender = "card" // a bank card
	WalletPays Tender = "wallet"
)

// Tenders lists them in the order the desk offers them.
func Tenders() []Tender { return []Tender{WalletPays, CardTender, Cash} }

// In says the tender.
func (t Tender) In(s *words.Speaker) string { return s.Text("common.tender_" + string(t)) }

// ParseTender reads a tender as commands name it.
func ParseTender(text string) (Tender, error) {
	if known(Tenders(), Tender(text)) {
		return Tender(text), nil
	}
	return "", words.Refuse(words.Invalid, "error.tender_unknown", "Text", excerpt(text))
}

// Line is one thing done or sold.
type Line struct {
	Name     string
	Amount   Amount // before discount
	Discount Amount // its share of what was taken off
	Promise  string // key of the promise that covers it whole; empty otherwise
}

// Applied is what one promise took off a bill.
type Applied struct {
	Promise string // key
	Amount  Amount
}

// Payment is what one tender paid. For a wallet, Bonus is the part of Amount that came
// from its bonus.
type Payment struct {
	Tender Tender
	Amount Amount
	Bonus  Amount
}

// Receipt is the paper an encounter at the desk leaves: a visit, the sale of a card, a
// top-up, or the voiding of one of them.
type Receipt struct {
	ID       string
	Number   string // R-000001
	Kind     ReceiptKind
	CardID   string // empty for a walk-in
	MemberID string
	ServedBy string // who did the work
	Actor    string // who was at the desk
	At       time.Time
	Day      civil.Day
	Currency Currency
	Lines    []Line
	Applied  []Applied
	Payments []Payment
	Subtotal Amount
	Discount Amount
	Total    Amount
	Voids    string // number of the receipt this one takes back
	VoidedBy string // number of the receipt that took this one back
	Reason   string // of a void
	Key      string // idempotency key
	Smile    int    // 1–5, 0 when nobody was asked
}
