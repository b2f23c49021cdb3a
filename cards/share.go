package cards

import (
	"math/big"
	"slices"
)

// Percent is hundredths of a percent: 2000 is 20 %, 1250 is 12.5 %.
type Percent int64

// WholePercent is 100 %.
const WholePercent Percent = 10_000

// Rounding is how a discount is rounded, once a visit.
// Step 0 or 1 rounds half up to the smallest unit; 10, 100 or 1000 rounds down to that
// many units, as many Korean shops do.
type Rounding struct {
	Step Amount `json:"step"`
}

// Of is percent of the amount, rounded. The amount must not be negative.
func (r Rounding) Of(p Percent, a Amount) Amount {
	exact := new(big.Int).Mul(big.NewInt(int64(a)), big.NewInt(int64(p)))
	if r.Step > 1 {
		step := big.NewInt(int64(WholePercent) * int64(r.Step))
		return Amount(new(big.Int).Div(exact, step).Int64()) * r.Step
	}
	exact.Add(exact, big.NewInt(int64(WholePercent)/2))
	return Amount(exact.Div(exact, big.NewInt(int64(WholePercent))).Int64())
}

// Share splits total over the weights in proportion by largest remainder, so that the
// parts sum to total exactly. No part exceeds its weight while total does not exceed
// the weights' sum. Weights must not be negative; of equal remainders the earlier gains.
func Share(total Amount, weights []Amount) []Amount {
	parts := make([]Amount, len(weights))
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(int64(w)))
	}
	if sum.Sign() == 0 {
		return parts
	}
	remainders := make([]*big.Int, len(weights))
	order := make([]int, 0, len(weights))
	left := total
	for i, w := range weights {
		exact := new(big.Int).Mul(big.NewInt(int64(total)), big.NewInt(int64(w)))
		quotient, remainder := exact.QuoRem(exact, sum, new(big.Int))
		parts[i] = Amount(quotient.Int64())
		left -= parts[i]
		remainders[i] = remainder
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return remainders[b].Cmp(remainders[a]) })
	for i := 0; left > 0; i++ {
		parts[order[i]]++
		left--
	}
	return parts
}
