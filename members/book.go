package members

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"tessera/assets/words"
	"tessera/members/civil"
)

// Store keeps members. Unknown ones are answered with a words.Refusal of the kind NotFound.
type Store interface {
	// InsertMember keeps a new member and gives it the next Number. It keeps the terms and
	// NumberTerms of that number as what the member is found by.
	InsertMember(ctx context.Context, m Member, terms []string) (Member, error)
	// UpdateMember replaces the member and its terms where the kept Version is still m.Version,
	// and counts it up by one; otherwise it answers with a Refusal of the kind Conflict.
	UpdateMember(ctx context.Context, m Member, terms []string) error
	MemberByID(ctx context.Context, id string) (Member, error)
	MemberByNumber(ctx context.Context, n Number) (Member, error)
	// FindMembers answers at most limit members for whom every range holds a term, by ListKey.
	FindMembers(ctx context.Context, q Query, limit int) ([]Member, error)
	MembersByPhone(ctx context.Context, p Phone) ([]Member, error)
	// ListMembers answers at most limit members whose ListKey comes after the given one, by ListKey.
	ListMembers(ctx context.Context, after string, limit int) ([]Member, error)
	CountMembers(ctx context.Context) (int64, error)
}

// Place is where the shop is, as far as members depend on it.
type Place struct {
	// Region is the country of phones typed without a country's code (ISO 3166); may be empty.
	Region string
	// Zone tells which day it is.
	Zone *time.Location
}

// Draft is a new member as typed at the desk.
type Draft struct {
	Name, OtherName    string
	Phone              string // as written; may be empty
	Email              string
	Birthday           civil.Day
	Likes, Avoid, Note string
	Consent            bool
	IntroducedBy       string // a member's ID; may be empty
}

const (
	usualLimit = 50
	mostFound  = 1000
)

// Book is the book of members that the desk opens.
type Book struct {
	store Store
	clock func() time.Time
	newID func() string
	place func(context.Context) (Place, error)
}

// NewBook opens the book. The place is asked each time, since an owner can move the shop in the
// settings while the program runs.
func NewBook(store Store, clock func() time.Time, newID func() string, place func(context.Context) (Place, error)) *Book {
	return &Book{store: store, clock: clock, newID: newID, place: place}
}

// Add takes a new member in. The actor is who does it, for the log.
func (b *Book) Add(ctx context.Context, draft Draft, actor string) (Member, error) {
	place, err := b.place(ctx)
	if err != nil {
		return Member{}, err
	}
	today := civil.Of(b.clock().In(place.Zone))
	m := Member{
		ID:   b.newID(),
		Name: draft.Name, OtherName: draft.OtherName,
		Email:    draft.Email,
		Birthday: draft.Birthday,
		Likes:    draft.Likes, Avoid: draft.Avoid, Note: draft.Note,
		Consent:      draft.Consent,
		IntroducedBy: draft.IntroducedBy,
		Since:        today,
		Version:      1,
	}.Clean()
	if err := b.check(ctx, m, today); err != nil {
		return Member{}, err
	}
	if draft.Phone != "" {
		if m.Phone, err = ParsePhone(draft.Phone, place.Region); err != nil {
			return Member{}, err
		}
	}
	m, err = b.store.InsertMember(ctx, m, Terms(m))
	if err != nil {
		return Member{}, err
	}
	slog.DebugContext(ctx, "member added", "member", m.ID, "by", actor)
	return m, nil
}

// Edit keeps a changed member, which carries the Version it was read with: when somebody else
// changed it since, the edit is refused and nothing is lost. ID, Number and Since stay. The member
// comes back as it is now kept.
func (b *Book) Edit(ctx context.Context, m Member, actor string) (Member, error) {
	place, err := b.place(ctx)
	if err != nil {
		return Member{}, err
	}
	before, err := b.store.MemberByID(ctx, m.ID)
	if err != nil {
		return Member{}, err
	}
	if before.Version != m.Version {
		return Member{}, words.Refuse(words.Conflict, "error.changed_meanwhile")
	}
	m = m.Clean()
	m.Number, m.Since = before.Number, before.Since
	if err := b.check(ctx, m, civil.Of(b.clock().In(place.Zone))); err != nil {
		return Member{}, err
	}
	if m.Phone != "" && m.Phone != before.Phone {
		if m.Phone, err = ParsePhone(string(m.Phone), place.Region); err != nil {
			return Member{}, err
		}
	}
	if err := b.store.UpdateMember(ctx, m, Terms(m)); err != nil {
		return Member{}, err
	}
	m.Version++
	slog.DebugContext(ctx, "member edited", "member", m.ID, "by", actor)
	return m, nil
}

func (b *Book) check(ctx context.Context, m Member, today civil.Day) error {
	if err := m.Validate(today); err != nil {
		return err
	}
	if m.IntroducedBy == "" {
		return nil
	}
	_, err := b.store.MemberByID(ctx, m.IntroducedBy)
	return err
}

// Find answers the members that match what has been typed so far, at most limit (0 for the usual
// 50). Nothing typed is everybody, by name; what holds nothing to search for finds nobody.
func (b *Book) Find(ctx context.Context, text string, limit int) ([]Member, error) {
	if limit <= 0 {
		limit = usualLimit
	}
	limit = min(limit, mostFound)
	query := ParseQuery(text)
	switch {
	case !query.IsEmpty():
		return b.store.FindMembers(ctx, query, limit)
	case readable(text):
		return nil, nil
	}
	return b.store.ListMembers(ctx, "", limit)
}

// List pages through everybody by name: after is the ListKey of the last member seen, empty to begin.
func (b *Book) List(ctx context.Context, after string, limit int) ([]Member, error) {
	if limit <= 0 {
		limit = usualLimit
	}
	return b.store.ListMembers(ctx, after, min(limit, mostFound))
}

// Count is how many members the shop has.
func (b *Book) Count(ctx context.Context) (int64, error) { return b.store.CountMembers(ctx) }

// ByID answers the member with that ID.
func (b *Book) ByID(ctx context.Context, id string) (Member, error) {
	return b.store.MemberByID(ctx, id)
}

// ByNumber answers the member with a number as typed; an unknown one is refused by its number.
func (b *Book) ByNumber(ctx context.Context, text string) (Member, error) {
	number, err := ParseNumber(text)
	if err != nil {
		return Member{}, err
	}
	m, err := b.store.MemberByNumber(ctx, number)
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		return Member{}, words.Refuse(words.NotFound, "error.member_unknown", "Number", string(number)).Because(err)
	}
	return m, err
}

// SamePhone answers who else has this phone. That is pointed out at the desk and never refused:
// families share phones.
func (b *Book) SamePhone(ctx context.Context, phone Phone) ([]Member, error) {
	if phone == "" {
		return nil, nil
	}
	return b.store.MembersByPhone(ctx, phone)
}
