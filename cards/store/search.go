package store

import (
	"context"
	"slices"
	"strings"

	"tessera/cards/store/sqlgen"
	"tessera/members"
)

// narrow is up to how many terms all matches of a range are looked at, so that the first
// by name are answered. Of a wider range those whose terms come first are: the shortest
// names and the earliest spellings.
const narrow = 1000

// match is a member found.
type match struct{ nameKey, id string }

// FindMembers implements members.Store.
func (v view) FindMembers(ctx context.Context, query members.Query, limit int) ([]members.Member, error) {
	if query.IsEmpty() || limit <= 0 {
		return nil, nil
	}
	ranges, wide, err := v.narrowestFirst(ctx, query.Ranges)
	if err != nil {
		return nil, v.fail(err)
	}
	find := v.amongAll
	if wide {
		find = v.amongFirst
	}
	matches, err := find(ctx, ranges, limit)
	if err != nil {
		return nil, v.fail(err)
	}
	ids := make([]string, len(matches))
	for i, match := range matches {
		ids[i] = match.id
	}
	rows, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.Member, error) {
		return v.q.MembersByID(ctx, sqlgen.MembersByIDParams(a))
	})
	slices.SortFunc(rows, func(a, b sqlgen.Member) int { return strings.Compare(a.NameKey, b.NameKey) })
	return mapped(rows, v.fail(err), memberOf)
}

// narrowestFirst puts the range with the fewest terms first and tells whether even that one is wide.
func (v view) narrowestFirst(ctx context.Context, ranges []members.Range) (sorted []members.Range, wide bool, err error) {
	type counted struct {
		members.Range
		terms int64
	}
	all := make([]counted, len(ranges))
	for i, r := range ranges {
		if r.To == "" {
			r.To = end + end
		}
		n, err := v.q.CountTerms(ctx, sqlgen.CountTermsParams{Low: r.From, High: r.To, Most: narrow + 1})
		if err != nil {
			return nil, false, err
		}
		all[i] = counted{r, n}
	}
	slices.SortStableFunc(all, func(a, b counted) int { return int(a.terms - b.terms) })
	for _, r := range all {
		sorted = append(sorted, r.Range)
	}
	return sorted, all[0].terms > narrow, nil
}

// three are the ranges that one query asks for; a shorter search repeats its last.
func three(ranges []members.Range) [3]members.Range {
	at := func(i int) members.Range { return ranges[min(i, len(ranges)-1)] }
	return [3]members.Range{at(0), at(1), at(2)}
}

// amongAll finds the first members by name.
func (v view) amongAll(ctx context.Context, ranges []members.Range, limit int) ([]match, error) {
	r := three(ranges)
	rows, err := v.q.MatchesInTerms(ctx, sqlgen.MatchesInTermsParams{
		Low1: r[0].From, High1: r[0].To, Low2: r[1].From, High2: r[1].To, Low3: r[2].From, High3: r[2].To,
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b sqlgen.MatchesInTermsRow) int { return strings.Compare(a.NameKey, b.NameKey) })
	var found []match
	for _, row := range rows {
		holds, err := v.holdsRest(ctx, row.ID, ranges)
		if err != nil {
			return nil, err
		}
		if holds {
			found = append(found, match{row.NameKey, row.ID})
		}
		if len(found) == limit {
			break
		}
	}
	return found, nil
}

// amongFirst finds members in the order of their terms until there are enough.
func (v view) amongFirst(ctx context.Context, ranges []members.Range, limit int) ([]match, error) {
	r := three(ranges)
	asked := sqlgen.MatchesFromParams{
		Low1: r[0].From, High1: r[0].To, Low2: r[1].From, High2: r[1].To, Low3: r[2].From, High3: r[2].To,
		Most: int64(2 * limit),
	}
	var found []match
	seen := map[string]bool{}
	for {
		rows, err := v.q.MatchesFrom(ctx, asked)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			asked.AfterTerm, asked.AfterID = row.Term, row.ID
			if seen[row.ID] {
				continue
			}
			seen[row.ID] = true
			holds, err := v.holdsRest(ctx, row.ID, ranges)
			if err != nil {
				return nil, err
			}
			if holds {
				found = append(found, match{row.NameKey, row.ID})
			}
			if len(found) == limit {
				return found, nil
			}
		}
		if int64(len(rows)) < asked.Most {
			return found, nil
		}
	}
}

// holdsRest asks for the ranges beyond the first three, which only a long search has.
func (v view) holdsRest(ctx context.Context, memberID string, ranges []members.Range) (bool, error) {
	for _, r := range ranges[min(3, len(ranges)):] {
		n, err := v.q.HasTerm(ctx, sqlgen.HasTermParams{MemberID: memberID, Low: r.From, High: r.To})
		if err != nil || n == 0 {
			return false, err
		}
	}
	return true, nil
}
