package cards

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tessera/cards"
)

// mostKey leaves room behind a key for a number that tells it from another.
const mostKey = 28

// keyOf makes a key of a name: its Latin letters and digits, without their marks. A name of other
// letters gives none.
func keyOf(name string) string {
	var key strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			key.WriteRune(r)
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		case key.Len() > 0 && !strings.HasSuffix(key.String(), "-"):
			key.WriteByte('-')
		}
		if key.Len() >= mostKey {
			break
		}
	}
	return strings.Trim(key.String(), "-")
}

// freeKey is a key that no plan has: the wanted one, or the same with a number behind it.
func (p *plans) freeKey(wanted string) string {
	taken := func(key string) bool {
		return slices.ContainsFunc(p.all, func(plan cards.Plan) bool { return plan.Key == key })
	}
	return free(wanted, "plan", taken)
}

// free puts the first number behind wanted, or instead where it is empty, that makes it free.
func free(wanted, otherwise string, taken func(string) bool) string {
	if wanted == "" {
		wanted = otherwise
	}
	key := wanted
	for n := 2; taken(key); n++ {
		key = wanted + "-" + strconv.Itoa(n)
	}
	return key
}
