// Package desk is the room a shop works in all day: a card is scanned, the member and what was
// promised appear, the visit is priced as it is entered, and one key completes it.
package desk
