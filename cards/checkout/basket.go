package checkout

import (
	"strings"
	"unicode/utf8"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
)

// Item is one thing done on a visit.
type Item struct {
	Name   string
	Amount cards.Amount // usual price, before any promise
}

// Pay is one tender. Amount 0 is as much as is left to pay.
type Pay struct {
	Tender cards.Tender
	Amount cards.Amount
}

// Basket is a visit before it is completed.
type Basket struct {
	Card     cards.Number // as scanned; empty without a card
	MemberID string       // for a member without a card; empty for a walk-in
	Items    []Item
	Uses     []string // keys of promises asked for, one unit each time named
	Pay      []Pay    // in the order they pay; empty is cash
	ServedBy string
	Smile    int // 0 to ask later
}

const maxItems = 60

func (b Basket) validate() error {
	if len(b.Items) == 0 {
		return words.Refuse(words.Invalid, "refusal.visit_empty")
	}
	if len(b.Items) > maxItems {
		return words.Refuse(words.Invalid, "refusal.visit_too_long", "Count", maxItems)
	}
	sum := cards.Amount(0)
	for _, item := range b.Items {
		name := item.Name
		if !members.OneLine(name) {
			return words.Refuse(words.Invalid, "error.text_invalid")
		}
		if strings.TrimSpace(name) == "" || utf8.RuneCountInString(name) > 80 {
			return words.Refuse(words.Invalid, "refusal.line_name")
		}
		if item.Amount < 0 || item.Amount > cards.MaxAmount {
			return words.Refuse(words.Invalid, "refusal.line_amount", "Name", name)
		}
		sum += item.Amount
	}
	if sum > cards.MaxAmount {
		return words.Refuse(words.Invalid, "refusal.visit_too_large")
	}
	if b.Smile < 0 || b.Smile > 5 {
		return words.Refuse(words.Invalid, "refusal.smile_range")
	}
	return nil
}
