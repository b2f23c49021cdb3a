package aftersale

import (
	"context"

	"tessera/cards"
	"tessera/members"
)

// Store is what after-sale service needs kept.
type Store interface {
	Shop(ctx context.Context) (cards.Shop, error)
	MemberByID(ctx context.Context, id string) (members.Member, error)
	CardByID(ctx context.Context, id string) (cards.Card, error)
	CardsOf(ctx context.Context, memberID string) ([]cards.Card, error)
	Receipt(ctx context.Context, number string) (cards.Receipt, error)
	// InsertCase gives the case its number from the shop's sequence.
	InsertCase(ctx context.Context, c Case) (Case, error)
	CaseByNumber(ctx context.Context, number string) (Case, error)
	// UpdateCase is guarded by c.Version, which it raises; a stale one is a Conflict.
	UpdateCase(ctx context.Context, c Case) error
	// OpenCases are those not resolved, the earliest deadline first, those without one last.
	OpenCases(ctx context.Context, limit int) ([]Case, error)
	// ResolvedCases are the newest resolved first.
	ResolvedCases(ctx context.Context, limit int) ([]Case, error)
	// CasesOf are a member's cases, the newest first.
	CasesOf(ctx context.Context, memberID string, limit int) ([]Case, error)
}
