// Package cards keeps what a shop promised: promises, plans, the cards that carry
// them, the numbers on those cards, money, and the ledger every balance is summed from.
//
// It is pure: no toolkit, no SQL, no clock.
package cards
