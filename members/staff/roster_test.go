package staff_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/members/staff"
)

type shelf struct{ kept []staff.Operator }

var _ staff.Store = (*shelf)(nil)

func (s *shelf) InsertStaff(_ context.Context, o staff.Operator) error {
	s.kept = append(s.kept, o)
	return nil
}

func (s *shelf) ListStaff(context.Context) ([]staff.Operator, error) { return s.kept, nil }

func (s *shelf) StaffByName(_ context.Context, name string) (staff.Operator, error) {
	for _, o := range s.kept {
		if o.Name == name {
			return o, nil
		}
	}
	return staff.Operator{}, words.Refuse(words.NotFound, "error.operator_unknown", "Name", name)
}

func openRoster() (*staff.Roster, *shelf) {
	store := &shelf{}
	return staff.NewRoster(store, func() string { return fmt.Sprintf("id-%d", len(store.kept)+1) }), store
}

func TestStaffAreKnownByName(t *testing.T) {
	roster, _ := openRoster()
	if _, err := roster.Add(t.Context(), " 민아 ", staff.Owner); err != nil {
		t.Fatal(err)
	}
	if _, err := roster.Add(t.Context(), "Jun", staff.Staff); err != nil {
		t.Fatal(err)
	}
	everybody, err := roster.List(t.Context())
	want := []staff.Operator{
		{ID: "id-1", Name: "민아", Role: staff.Owner, Active: true},
		{ID: "id-2", Name: "Jun", Role: staff.Staff, Active: true},
	}
	if diff := cmp.Diff(want, everybody); diff != "" || err != nil {
		t.Error(diff, err)
	}
	// As another keyboard composes it.
	if got, err := roster.ByName(t.Context(), "\u1106\u1175\u11ab\u110b\u1161"); err != nil || got.ID != "id-1" {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := roster.ByName(t.Context(), "Nobody"); words.AsRefusal(err).Kind != words.NotFound {
		t.Errorf("%v", err)
	}
}

func TestAnOperatorNobodyCouldChooseIsRefused(t *testing.T) {
	roster, store := openRoster()
	if _, err := roster.Add(t.Context(), "Jun", staff.Staff); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, role, key string }{
		{"", staff.Staff, "error.name_missing"},
		{"  ", staff.Staff, "error.name_missing"},
		{"ＪＵＮ", staff.Owner, "error.operator_exists"},
		{"Mina", "boss", "error.role_invalid"},
		{"Mina", "", "error.role_invalid"},
		{"Mi\x00na", staff.Staff, "error.text_invalid"},
		{"\xff", staff.Staff, "error.text_invalid"},
		{strings.Repeat("m", 41), staff.Staff, "error.too_long"},
	} {
		_, err := roster.Add(t.Context(), c.name, c.role)
		if err == nil || words.AsRefusal(err).Sentence.Key != c.key {
			t.Errorf("%q as %q: %v, want %s", c.name, c.role, err, c.key)
		}
	}
	if len(store.kept) != 1 {
		t.Errorf("kept %v", store.kept)
	}
}
