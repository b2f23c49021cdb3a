package members

import "tessera/ui/screen"

var _ screen.Keeper = (*Members)(nil)

// looked is what a person was looking at.
type looked struct{ search, memberID string }

// Keep holds the search and the person while the screen is made anew.
func (m *Members) Keep() any {
	kept := looked{m.roll.search.Text(), m.profile.shownID()}
	if kept == (looked{}) {
		return nil
	}
	return kept
}

// Resume goes back to the search and the person.
func (m *Members) Resume(kept any) {
	if before, ok := kept.(looked); ok {
		m.roll.search.SetText(before.search)
		m.Show(screen.Place{Room: screen.Members, MemberID: before.memberID})
	}
}
