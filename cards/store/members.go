package store

import (
	"context"
	"slices"
	"strings"

	"tessera/assets/words"
	"tessera/cards/store/sqlgen"
	"tessera/members"
)

// InsertMember implements members.Store.
func (s *Store) InsertMember(ctx context.Context, m members.Member, terms []string) (members.Member, error) {
	made := m
	err := s.change(ctx, func(v view) error {
		n, err := v.q.NextInSequence(ctx, "member")
		if err != nil {
			return err
		}
		made = m
		made.Number, made.Version = members.NumberOf(n), max(m.Version, 1)
		if err := v.q.InsertMember(ctx, sqlgen.InsertMemberParams{
			ID: made.ID, Number: string(made.Number), Name: made.Name, NameKey: members.ListKey(made),
			OtherName: made.OtherName, Phone: string(made.Phone), Email: made.Email, Birthday: int64(made.Birthday),
			Likes: made.Likes, Avoid: made.Avoid, Note: made.Note, Consent: made.Consent,
			IntroducedBy: some(made.IntroducedBy), Since: int64(made.Since), Version: made.Version,
		}); err != nil {
			return err
		}
		return v.addTerms(ctx, made, terms)
	})
	if err != nil {
		return members.Member{}, err
	}
	return made, nil
}

// UpdateMember implements members.Store.
func (s *Store) UpdateMember(ctx context.Context, m members.Member, terms []string) error {
	return s.change(ctx, func(v view) error {
		if err := changed(v.q.UpdateMember(ctx, sqlgen.UpdateMemberParams{
			ID: m.ID, Version: m.Version, Name: m.Name, NameKey: members.ListKey(m), OtherName: m.OtherName,
			Phone: string(m.Phone), Email: m.Email, Birthday: int64(m.Birthday), Likes: m.Likes, Avoid: m.Avoid,
			Note: m.Note, Consent: m.Consent, IntroducedBy: some(m.IntroducedBy),
		})); err != nil {
			return err
		}
		if err := v.q.RemoveTerms(ctx, m.ID); err != nil {
			return err
		}
		return v.addTerms(ctx, m, terms)
	})
}

func (v view) addTerms(ctx context.Context, m members.Member, terms []string) error {
	for _, term := range append(slices.Clone(terms), members.NumberTerms(m.Number)...) {
		if err := v.q.AddTerm(ctx, sqlgen.AddTermParams{MemberID: m.ID, Term: term}); err != nil {
			return err
		}
	}
	return nil
}

// MemberByID implements members.Store.
func (v view) MemberByID(ctx context.Context, id string) (members.Member, error) {
	row, err := v.q.Member(ctx, id)
	if err != nil {
		return members.Member{}, v.fail(absent(err, words.Refuse(words.NotFound, "error.member_missing")))
	}
	return memberOf(row), nil
}

// MemberByNumber implements members.Store.
func (v view) MemberByNumber(ctx context.Context, number members.Number) (members.Member, error) {
	row, err := v.q.MemberByNumber(ctx, string(number))
	if err != nil {
		return members.Member{}, v.fail(absent(err, words.Refuse(words.NotFound, "error.member_unknown", "Number", string(number))))
	}
	return memberOf(row), nil
}

// MembersByPhone implements members.Store, in the order they came.
func (v view) MembersByPhone(ctx context.Context, phone members.Phone) ([]members.Member, error) {
	rows, err := v.q.MembersByPhone(ctx, string(phone))
	return mapped(rows, v.fail(err), memberOf)
}

// ListMembers implements members.Store.
func (v view) ListMembers(ctx context.Context, after string, limit int) ([]members.Member, error) {
	rows, err := v.q.MembersFrom(ctx, sqlgen.MembersFromParams{After: after, Most: int64(limit)})
	return mapped(rows, v.fail(err), memberOf)
}

// CountMembers implements members.Store.
func (v view) CountMembers(ctx context.Context) (int64, error) {
	n, err := v.q.CountMembers(ctx)
	return n, v.fail(err)
}

// narrow is up to how many terms a range is searched from its terms. A wider one is so
// common that walking the names in order comes to enough members sooner.
const narrow = 3000

// FindMembers implements members.Store.
func (v view) FindMembers(ctx context.Context, query members.Query, limit int) ([]members.Member, error) {
	if query.IsEmpty() || limit <= 0 {
		return nil, nil
	}
	ranges, common, err := v.narrowestFirst(ctx, query.Ranges)
	if err != nil {
		return nil, v.fail(err)
	}
	matches, err := v.matches(ctx, ranges, common, limit)
	if err != nil {
		return nil, v.fail(err)
	}
	ids := make([]string, len(matches))
	for i, match := range matches {
		ids[i] = match.ID
	}
	rows, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.Member, error) {
		return v.q.MembersByID(ctx, sqlgen.MembersByIDParams(a))
	})
	slices.SortFunc(rows, func(a, b sqlgen.Member) int { return strings.Compare(a.NameKey, b.NameKey) })
	return mapped(rows, v.fail(err), memberOf)
}

// narrowestFirst puts the range with the fewest terms first and tells whether even that one is wide.
func (v view) narrowestFirst(ctx context.Context, ranges []members.Range) (sorted []members.Range, common bool, err error) {
	type counted struct {
		members.Range
		terms int64
	}
	all := make([]counted, len(ranges))
	for i, r := range ranges {
		if r.To == "" {
			r.To = end + end
		}
		n, err := v.q.CountTerms(ctx, sqlgen.CountTermsParams{Low: r.From, High: r.To, Most: narrow})
		if err != nil {
			return nil, false, err
		}
		all[i] = counted{r, n}
	}
	slices.SortStableFunc(all, func(a, b counted) int { return int(a.terms - b.terms) })
	for _, r := range all {
		sorted = append(sorted, r.Range)
	}
	return sorted, all[0].terms >= narrow, nil
}

// matches finds at most limit members by name. One query asks for three ranges; further
// ones, which only a long search has, are asked for one member at a time.
func (v view) matches(ctx context.Context, ranges []members.Range, common bool, limit int) ([]sqlgen.MatchesInTermsRow, error) {
	at := func(i int) members.Range { return ranges[min(i, len(ranges)-1)] }
	asked := sqlgen.MatchesInTermsParams{
		Low1: at(0).From, High1: at(0).To, Low2: at(1).From, High2: at(1).To, Low3: at(2).From, High3: at(2).To,
	}
	if common && len(ranges) <= 3 {
		rows, err := v.q.MatchesInNames(ctx, sqlgen.MatchesInNamesParams{
			Low1: asked.Low1, High1: asked.High1, Low2: asked.Low2, High2: asked.High2,
			Low3: asked.Low3, High3: asked.High3, Most: int64(limit),
		})
		return mapped(rows, err, func(r sqlgen.MatchesInNamesRow) sqlgen.MatchesInTermsRow { return sqlgen.MatchesInTermsRow(r) })
	}
	rows, err := v.q.MatchesInTerms(ctx, asked)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b sqlgen.MatchesInTermsRow) int { return strings.Compare(a.NameKey, b.NameKey) })
	var found []sqlgen.MatchesInTermsRow
	for _, row := range rows {
		holds, err := v.holdsAll(ctx, row.ID, ranges[min(3, len(ranges)):])
		if err != nil {
			return nil, err
		}
		if holds {
			found = append(found, row)
		}
		if len(found) == limit {
			break
		}
	}
	return found, nil
}

func (v view) holdsAll(ctx context.Context, memberID string, ranges []members.Range) (bool, error) {
	for _, r := range ranges {
		n, err := v.q.HasTerm(ctx, sqlgen.HasTermParams{MemberID: memberID, Low: r.From, High: r.To})
		if err != nil || n == 0 {
			return false, err
		}
	}
	return true, nil
}

func memberOf(row sqlgen.Member) members.Member {
	return members.Member{
		ID: row.ID, Number: members.Number(row.Number), Name: row.Name, OtherName: row.OtherName,
		Phone: members.Phone(row.Phone), Email: row.Email, Birthday: day(row.Birthday), Likes: row.Likes,
		Avoid: row.Avoid, Note: row.Note, Consent: row.Consent, IntroducedBy: row.IntroducedBy.String,
		Since: day(row.Since), Version: row.Version,
	}
}
