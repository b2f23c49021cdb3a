package insight

import (
	"testing"

	"tessera/cards"
)

func TestARateIsSaidFromTenAnswersOnToATenth(t *testing.T) {
	for _, c := range []struct {
		kept, due int64
		rate      cards.Percent
		said      bool
	}{
		{0, 0, 0, false},
		{9, 9, 0, false},
		{9, 10, 9000, true},
		{10, 10, 10_000, true},
		{57, 65, 8770, true}, // 87.69
		{0, 12, 0, true},
	} {
		rate, said := Responses{Due: c.due, Kept: c.kept}.Rate()
		if rate != c.rate || said != c.said {
			t.Errorf("%d of %d: %d, %v", c.kept, c.due, rate, said)
		}
	}
}
