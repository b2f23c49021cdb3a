package cards

import "tessera/members/civil"

// Part is one of the balances of a promise.
type Part string

// The parts. Count, Principal and Bonus are what a member still has; the others only
// grow and tell a story.
const (
	Count     Part = "count"
	Principal Part = "principal"
	Bonus     Part = "bonus"
	Saved     Part = "saved" // money the promise has taken off bills
	Used      Part = "used"  // how often a promise that is not counted was used
	Paid      Part = "paid"  // money paid for the card and its top-ups
	Visits    Part = "visits"
)

// Account is one balance: a part of a promise of a chain, in a period. Its balance is the
// sum of its entries and is never negative.
type Account struct {
	Chain   string // a card's ID, or ShopChain for what no card carries
	Promise string // key; empty for the card itself
	Part    Part
	Period  civil.Day // first day of the period; 0 where there is none
}

// ShopChain is the chain of visits without a card.
const ShopChain = "shop"

// Balance is an account and what is on it.
type Balance struct {
	Account
	Left int64
}

// Balances are those of one card.
type Balances []Balance

// Of is what is on an account, 0 if it was never touched.
func (b Balances) Of(promise string, part Part, period civil.Day) int64 {
	for _, each := range b {
		if each.Promise == promise && each.Part == part && each.Period == period {
			return each.Left
		}
	}
	return 0
}

// Sum adds a part over all promises and periods: the wallet's principal, or what a card has saved.
func (b Balances) Sum(part Part) int64 {
	sum := int64(0)
	for _, each := range b {
		if each.Part == part {
			sum += each.Left
		}
	}
	return sum
}

// Opened tells whether the counter of a promise exists for the period.
func (b Balances) Opened(promise string, period civil.Day) bool {
	for _, each := range b {
		if each.Promise == promise && each.Part == Count && each.Period == period {
			return true
		}
	}
	return false
}

// Left is how often a counted promise can still be used in a period. A period nobody has
// touched yet is full.
func (b Balances) Left(p Promise, period civil.Day) int64 {
	if b.Opened(p.Key, period) {
		return b.Of(p.Key, Count, period)
	}
	return p.Count
}
