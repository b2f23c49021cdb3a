// Package aftersale sees matters through that come up after a visit: complaints, repairs,
// exchanges, returns, touch-ups and questions, each with the deadline a promise gives it.
package aftersale

import (
	"time"

	"tessera/assets/words"
	"tessera/cards"
)

// State is where a case stands.
type State string

// The states of a case.
const (
	New      State = "new"
	InHand   State = "in_hand"
	Waiting  State = "waiting" // for the member
	Resolved State = "resolved"
)

// OpenStates are those in which something remains to be done, in order.
func OpenStates() []State { return []State{New, InHand, Waiting} }

// In says the state.
func (s State) In(speaker *words.Speaker) string {
	return speaker.Text("common.casestate_" + string(s))
}

// Case is an after-sale matter.
type Case struct {
	ID       string
	Number   string // C-0001
	MemberID string
	CardID   string // the card whose promise gave the deadline; empty without one
	Receipt  string // number of the visit it is about; may be empty
	Kind     cards.CaseKind
	Subject  string
	State    State
	OpenedBy string
	OpenedAt time.Time
	Due      time.Time // zero when nothing was promised
	Promise  string    // key of the promise behind Due
	// ResolvedAt and How are set when it is resolved.
	ResolvedAt time.Time
	ResolvedBy string
	How        string
	Version    int64 // grows with each change
}

// Kept tells whether a resolved case kept the promised time.
func (c Case) Kept() bool {
	return c.State == Resolved && !c.Due.IsZero() && !c.ResolvedAt.After(c.Due)
}

// Late tells whether the promised time has passed without, or before, an answer.
func (c Case) Late(now time.Time) bool {
	if c.Due.IsZero() {
		return false
	}
	if c.State == Resolved {
		return c.ResolvedAt.After(c.Due)
	}
	return now.After(c.Due)
}
