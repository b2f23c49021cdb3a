package members

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"tessera/assets/words"
)

// Number is what staff call a member by: "M-" and at least six digits, counted up from M-000001.
// ParseNumber also reads "m-1", "M000001" and full-width forms; the M is what tells it from a
// card's number or a phone, so it is never left out.
type Number string

// maxSequence keeps a number to the twelve digits that fit where numbers are printed.
const maxSequence = 999_999_999_999

// NumberOf gives the number of the n-th member, n from 1.
func NumberOf(n int64) Number { return Number(fmt.Sprintf("M-%06d", n)) }

// ParseNumber reads a member's number as typed or scanned.
func ParseNumber(text string) (Number, error) {
	clean := strings.ToUpper(strings.TrimSpace(width.Narrow.String(text)))
	digits, hasM := strings.CutPrefix(clean, "M")
	digits = strings.TrimPrefix(digits, "-")
	n, err := strconv.ParseUint(digits, 10, 64)
	if !hasM || err != nil || n == 0 || n > maxSequence {
		return "", words.Refuse(words.Invalid, "error.member_number_invalid")
	}
	return NumberOf(int64(n)), nil
}

// Sequence is the number's place in the count, 1 for M-000001; 0 when it is no number.
func (n Number) Sequence() int64 {
	digits, _ := strings.CutPrefix(string(n), "M-")
	sequence, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0
	}
	return sequence
}
