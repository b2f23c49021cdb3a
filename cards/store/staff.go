package store

import (
	"context"

	"tessera/assets/words"
	"tessera/cards/store/sqlgen"
	"tessera/members"
	"tessera/members/staff"
)

// InsertStaff implements staff.Store. A name that is taken, however it is written, is a Conflict.
func (s *Store) InsertStaff(ctx context.Context, o staff.Operator) error {
	return s.change(ctx, func(v view) error {
		err := v.q.InsertStaff(ctx, sqlgen.InsertStaffParams{
			ID: o.ID, Name: o.Name, Folded: members.Fold(o.Name), Role: o.Role, Active: o.Active,
		})
		if err != nil && v.engine.trouble(err) == duplicate {
			return words.Refuse(words.Conflict, "error.operator_exists", "Name", o.Name).Because(err)
		}
		return err
	})
}

// ListStaff implements staff.Store.
func (v view) ListStaff(ctx context.Context) ([]staff.Operator, error) {
	rows, err := v.q.Staff(ctx)
	return mapped(rows, v.fail(err), operatorOf)
}

// StaffByName implements staff.Store.
func (v view) StaffByName(ctx context.Context, name string) (staff.Operator, error) {
	unknown := words.Refuse(words.NotFound, "error.operator_unknown", "Name", name)
	row, err := v.q.StaffByName(ctx, members.Fold(name))
	if err != nil {
		return staff.Operator{}, v.fail(absent(err, unknown))
	}
	if row.Name != name { // only written alike
		return staff.Operator{}, unknown
	}
	return operatorOf(row), nil
}

func operatorOf(row sqlgen.Staff) staff.Operator {
	return staff.Operator{ID: row.ID, Name: row.Name, Role: row.Role, Active: row.Active}
}
