package screentest

import (
	"context"

	"tessera/cards/demo"
	"tessera/cards/store"
)

// LiveAYear fills the shop with so many members and the year they had, the same in every run.
func (s *Stage) LiveAYear(members int) demo.Made {
	s.T.Helper()
	made, err := demo.Fill(context.Background(), func(ctx context.Context, fn func(demo.Store) error) error {
		return s.House.Store.Within(ctx, func(inner *store.Store) error { return fn(inner) })
	}, demo.Options{Members: members, Seed: 7, Now: s.Now})
	s.must(err)
	return made
}
