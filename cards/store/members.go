package store

import (
	"context"
	"slices"

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

func memberOf(row sqlgen.Member) members.Member {
	return members.Member{
		ID: row.ID, Number: members.Number(row.Number), Name: row.Name, OtherName: row.OtherName,
		Phone: members.Phone(row.Phone), Email: row.Email, Birthday: day(row.Birthday), Likes: row.Likes,
		Avoid: row.Avoid, Note: row.Note, Consent: row.Consent, IntroducedBy: row.IntroducedBy.String,
		Since: day(row.Since), Version: row.Version,
	}
}
