// Package staff is who works at the shop: the names that stand behind every visit and entry.
package staff

import (
	"context"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/members"
)

// Roles of an operator.
const (
	Owner = "owner"
	Staff = "staff"
)

// maxName is the longest name of an operator, in characters; it must fit on a receipt.
const maxName = 40

// Operator is a person who works at the desk or serves members.
type Operator struct {
	ID, Name, Role string
	// Active is false for somebody who has left: the name stays in the ledger and is offered no more.
	Active bool
}

// Store keeps operators. An unknown name is answered with a words.Refusal of the kind NotFound.
type Store interface {
	InsertStaff(ctx context.Context, o Operator) error
	// ListStaff answers everybody, in the order they came.
	ListStaff(ctx context.Context) ([]Operator, error)
	StaffByName(ctx context.Context, name string) (Operator, error)
}

// Roster is the list of who works here.
type Roster struct {
	store Store
	newID func() string
}

// NewRoster opens the list.
func NewRoster(store Store, newID func() string) *Roster {
	return &Roster{store: store, newID: newID}
}

// Add takes somebody on. A name is used by one operator only, however it is written, because
// staff choose themselves by name.
func (r *Roster) Add(ctx context.Context, name, role string) (Operator, error) {
	name, err := cleanName(name)
	if err != nil {
		return Operator{}, err
	}
	if role != Owner && role != Staff {
		return Operator{}, words.Refuse(words.Invalid, "error.role_invalid")
	}
	everybody, err := r.store.ListStaff(ctx)
	if err != nil {
		return Operator{}, err
	}
	for _, other := range everybody {
		if members.Fold(other.Name) == members.Fold(name) {
			return Operator{}, words.Refuse(words.Conflict, "error.operator_exists", "Name", other.Name)
		}
	}
	operator := Operator{ID: r.newID(), Name: name, Role: role, Active: true}
	if err := r.store.InsertStaff(ctx, operator); err != nil {
		return Operator{}, err
	}
	return operator, nil
}

// List answers everybody, in the order they came.
func (r *Roster) List(ctx context.Context) ([]Operator, error) { return r.store.ListStaff(ctx) }

// ByName answers the operator with exactly that name, apart from spaces around it and the form in
// which a keyboard composed it.
func (r *Roster) ByName(ctx context.Context, name string) (Operator, error) {
	name, err := cleanName(name)
	if err != nil {
		return Operator{}, err
	}
	return r.store.StaffByName(ctx, name)
}

func cleanName(name string) (string, error) {
	if !utf8.ValidString(name) {
		return "", words.Refuse(words.Invalid, "error.text_invalid")
	}
	name = strings.Join(strings.Fields(norm.NFC.String(name)), " ")
	switch {
	case name == "":
		return "", words.Refuse(words.Invalid, "error.name_missing")
	case utf8.RuneCountInString(name) > maxName:
		return "", words.Refuse(words.Invalid, "error.too_long", "Most", maxName)
	case !members.OneLine(name):
		return "", words.Refuse(words.Invalid, "error.text_invalid")
	}
	return name, nil
}
