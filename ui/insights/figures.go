package insights

import (
	"context"

	"tessera/cards"
	"tessera/cards/insight"
)

// monthsBack is how many months the chart goes back.
const monthsBack = 12

// figures are everything the room shows, read together so that they agree.
type figures struct {
	months    []insight.Month
	states    map[cards.State]int64
	owed      insight.Owed
	responses insight.Responses
}

func read(ctx context.Context, from *insight.Insight) (figures, error) {
	var (
		f   figures
		err error
	)
	if f.months, err = from.Months(ctx, monthsBack); err != nil {
		return f, err
	}
	if f.states, err = from.CardStates(ctx); err != nil {
		return f, err
	}
	if f.owed, err = from.Owed(ctx); err != nil {
		return f, err
	}
	f.responses, err = from.Responses(ctx)
	return f, err
}

// now is this month, so far.
func (f figures) now() insight.Month { return f.months[len(f.months)-1] }

// visits are those of all months monthsBack.
func (f figures) visits() (sum int64) {
	for _, m := range f.months {
		sum += m.Visits
	}
	return sum
}

// smile is the average answer over the months monthsBack, in hundredths, and how many answered.
func (f figures) smile() (hundredths, answers int64) {
	sum := int64(0)
	for _, m := range f.months {
		answers += m.Smiles
		sum += m.SmileSum
	}
	if answers == 0 {
		return 0, 0
	}
	return (sum*100 + answers/2) / answers, answers
}

// cards counts every card ever sold.
func (f figures) cards() (sum int64) {
	for _, n := range f.states {
		sum += n
	}
	return sum
}
