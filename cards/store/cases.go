package store

import (
	"context"
	"fmt"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/store/sqlgen"
)

// InsertCase implements aftersale.Store.
func (s *Store) InsertCase(ctx context.Context, c aftersale.Case) (aftersale.Case, error) {
	err := s.change(ctx, func(v view) error {
		n, err := v.q.NextInSequence(ctx, "case")
		if err != nil {
			return err
		}
		c.Number, c.Version = fmt.Sprintf("C-%04d", n), max(c.Version, 1)
		return v.q.InsertCase(ctx, sqlgen.InsertCaseParams{
			ID: c.ID, Number: c.Number, MemberID: c.MemberID, CardID: some(c.CardID), Receipt: some(c.Receipt),
			Kind: string(c.Kind), Subject: c.Subject, State: string(c.State), OpenedBy: c.OpenedBy,
			OpenedAt: millis(c.OpenedAt), Due: millis(c.Due), Promise: c.Promise, ResolvedAt: millis(c.ResolvedAt),
			ResolvedBy: c.ResolvedBy, How: c.How, Version: c.Version,
		})
	})
	if err != nil {
		return aftersale.Case{}, err
	}
	return c, nil
}

// CaseByNumber implements aftersale.Store.
func (v view) CaseByNumber(ctx context.Context, number string) (aftersale.Case, error) {
	row, err := v.q.CaseByNumber(ctx, number)
	if err != nil {
		return aftersale.Case{}, v.fail(absent(err, words.Refuse(words.NotFound, "store.case_unknown", "Number", number)))
	}
	return caseOf(row), nil
}

// UpdateCase implements aftersale.Store. Who it is about, its card and its visit stay.
func (s *Store) UpdateCase(ctx context.Context, c aftersale.Case) error {
	return s.change(ctx, func(v view) error {
		return changed(v.q.UpdateCase(ctx, sqlgen.UpdateCaseParams{
			ID: c.ID, Version: c.Version, Kind: string(c.Kind), Subject: c.Subject, State: string(c.State),
			Due: millis(c.Due), Promise: c.Promise, ResolvedAt: millis(c.ResolvedAt), ResolvedBy: c.ResolvedBy, How: c.How,
		}))
	})
}

// OpenCases implements aftersale.Store.
func (v view) OpenCases(ctx context.Context, limit int) ([]aftersale.Case, error) {
	rows, err := v.q.OpenCases(ctx, int64(limit))
	return mapped(rows, v.fail(err), caseOf)
}

// ResolvedCases implements aftersale.Store.
func (v view) ResolvedCases(ctx context.Context, limit int) ([]aftersale.Case, error) {
	rows, err := v.q.ResolvedCases(ctx, int64(limit))
	return mapped(rows, v.fail(err), caseOf)
}

// CasesOf implements aftersale.Store.
func (v view) CasesOf(ctx context.Context, memberID string, limit int) ([]aftersale.Case, error) {
	rows, err := v.q.CasesOf(ctx, sqlgen.CasesOfParams{MemberID: memberID, Most: int64(limit)})
	return mapped(rows, v.fail(err), caseOf)
}

func caseOf(row sqlgen.ServiceCase) aftersale.Case {
	return aftersale.Case{
		ID: row.ID, Number: row.Number, MemberID: row.MemberID, CardID: row.CardID.String, Receipt: row.Receipt.String,
		Kind: cards.CaseKind(row.Kind), Subject: row.Subject, State: aftersale.State(row.State), OpenedBy: row.OpenedBy,
		OpenedAt: instant(row.OpenedAt), Due: instant(row.Due), Promise: row.Promise, ResolvedAt: instant(row.ResolvedAt),
		ResolvedBy: row.ResolvedBy, How: row.How, Version: row.Version,
	}
}
