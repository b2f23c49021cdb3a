package cards

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/members"
)

// Kind tells what a promise undertakes; see the fields of Promise for its terms.
type Kind string

// The kinds of promise.
const (
	PercentOff Kind = "percent_off" // Percent off eligible lines, applied unasked
	AmountOff  Kind = "amount_off"  // Amount off the visit, applied unasked
	Included   Kind = "included"    // Service (or any), Count times per Every, or unlimited
	Wallet     Kind = "wallet"      // Principal and Bonus, spent when wallet is the tender
	FreeWithin Kind = "free_within" // the same service again, free within Days
	Response   Kind = "response"    // a case of kind Case answered within Hours shop hours
	Gift       Kind = "gift"        // something given on an Occasion, once each time
	Courtesy   Kind = "courtesy"    // plain words, ticked when done
)

// Kinds lists every kind in the order an editor offers them.
func Kinds() []Kind {
	return []Kind{PercentOff, AmountOff, Included, Wallet, FreeWithin, Response, Gift, Courtesy}
}

// Level is the service level a promise aims at.
type Level string

// The service levels, from what any shop owes to what nobody forgets.
const (
	Basic         Level = "basic"
	Satisfying    Level = "satisfying"
	ValueAdded    Level = "value-added"
	Unforgettable Level = "unforgettable"
)

// Levels lists the levels from the lowest.
func Levels() []Level { return []Level{Basic, Satisfying, ValueAdded, Unforgettable} }

// Occasion is when a gift falls due.
type Occasion string

// The occasions of a gift. A birthday gift can be given from GiftDays before the birthday
// to GiftDays after it; an anniversary is the card's own.
const (
	Birthday    Occasion = "birthday"
	Anniversary Occasion = "anniversary"
)

// Occasions lists them in the order an editor offers them.
func Occasions() []Occasion { return []Occasion{Birthday, Anniversary} }

// GiftDays is how long before and after its occasion a gift may be given.
const GiftDays = 7

// Promise is one thing the shop undertakes. Only the fields its kind names are used.
type Promise struct {
	Key   string `json:"key"` // unique within a plan; what --use names
	Kind  Kind   `json:"kind"`
	Level Level  `json:"level"`
	// Words are the shop's own wording; empty lets the program say it by kind.
	Words string `json:"words,omitempty"`

	Percent  Percent  `json:"-"`                   // PercentOff; written as "percent": 12.5
	Amount   Amount   `json:"amount,omitempty"`    // AmountOff, Gift; smallest units
	Service  string   `json:"service,omitempty"`   // PercentOff, AmountOff, Included, FreeWithin, Gift; empty is any
	Count    int64    `json:"count,omitempty"`     // Included; 0 is unlimited
	Every    Period   `json:"every,omitempty"`     // Included; empty is the card's whole term
	Days     int      `json:"days,omitempty"`      // FreeWithin
	Case     string   `json:"case,omitempty"`      // Response; empty is any kind of case
	Hours    int      `json:"hours,omitempty"`     // Response, in hours the shop is open
	Occasion Occasion `json:"occasion,omitempty"`  // Gift
	Combines bool     `json:"combines,omitempty"`  // PercentOff, AmountOff: adds to others instead of the best one winning
	MinSpend Amount   `json:"min_spend,omitempty"` // PercentOff, AmountOff: least subtotal it holds from

	Principal  Amount `json:"principal,omitempty"` // Wallet: money paid in
	Bonus      Amount `json:"bonus,omitempty"`     // Wallet: given on top, not refunded
	BonusFirst bool   `json:"bonus_first,omitempty"`
}

// Automatic tells whether the promise applies at the desk without being asked.
func (p Promise) Automatic() bool {
	return p.Kind == PercentOff || p.Kind == AmountOff || p.Unlimited()
}

// Unlimited tells whether the promise includes services without counting them.
func (p Promise) Unlimited() bool { return p.Kind == Included && p.Count == 0 }

// Counted tells whether the promise is used up one at a time.
func (p Promise) Counted() bool { return p.Kind == Included && p.Count > 0 }

// Covers tells whether the promise is about this service. Names are compared as people
// read them: case and surrounding space do not matter.
func (p Promise) Covers(service string) bool {
	return p.Service == "" || SameService(p.Service, service)
}

// SameService compares two names of services as people read them, whatever keyboard composed
// them: a Mac may spell 컷 in three letters.
func SameService(a, b string) bool {
	return strings.EqualFold(norm.NFC.String(strings.TrimSpace(a)), norm.NFC.String(strings.TrimSpace(b)))
}

const (
	maxCount = 10_000
	maxDays  = 3_660
	maxHours = 2_000
	maxWords = 120
)

// Validate refuses a promise that cannot be kept: a percentage over 100, nothing included,
// an unknown kind, level or occasion.
func (p Promise) Validate() error {
	bad := func(key string) error {
		return words.Refuse(words.Invalid, key, "Promise", excerpt(p.Key))
	}
	switch {
	case !validKey(p.Key):
		return bad("error.promise_key")
	case !known(Levels(), p.Level):
		return bad("error.promise_level")
	case !members.OneLine(p.Words) || utf8.RuneCountInString(p.Words) > maxWords:
		return bad("error.promise_words")
	case !members.OneLine(p.Service) || utf8.RuneCountInString(p.Service) > 60:
		return bad("error.promise_service")
	case p.Amount < 0 || p.Amount > MaxAmount || p.MinSpend < 0 || p.MinSpend > MaxAmount:
		return bad("error.promise_amount")
	}
	return p.validateKind(bad)
}

func (p Promise) validateKind(bad func(string) error) error {
	switch p.Kind {
	case PercentOff:
		if p.Percent <= 0 || p.Percent > WholePercent {
			return bad("error.promise_percent")
		}
	case AmountOff:
		if p.Amount == 0 {
			return bad("error.promise_amount")
		}
	case Included:
		if p.Count < 0 || p.Count > maxCount {
			return bad("error.promise_count")
		}
		if !known(append(Periods(), PerTerm), p.Every) {
			return bad("error.promise_period")
		}
	case Wallet:
		if p.Principal < 0 || p.Bonus < 0 || p.Principal > MaxAmount || p.Bonus > MaxAmount {
			return bad("error.promise_amount")
		}
	case FreeWithin:
		if p.Days < 1 || p.Days > maxDays {
			return bad("error.promise_days")
		}
	case Response:
		if p.Hours < 1 || p.Hours > maxHours {
			return bad("error.promise_hours")
		}
		if p.Case != "" && !known(CaseKinds(), CaseKind(p.Case)) {
			return bad("error.promise_case")
		}
	case Gift:
		if !known(Occasions(), p.Occasion) {
			return bad("error.promise_occasion")
		}
	case Courtesy:
		if strings.TrimSpace(p.Words) == "" {
			return bad("error.promise_words")
		}
	default:
		return bad("error.promise_kind")
	}
	return nil
}

func known[T comparable](all []T, one T) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}

// validKey: 1–32 small letters, digits, hyphens or underscores, as commands can name it.
func validKey(key string) bool {
	return key != "" && len(key) <= 32 && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

type promiseJSON Promise

// MarshalJSON writes the percentage as people do: 20 or 12.5.
func (p Promise) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		promiseJSON
		Percent Percent `json:"percent,omitempty"`
	}{promiseJSON(p), p.Percent})
}

// UnmarshalJSON reads what MarshalJSON writes and refuses fields it does not know.
func (p *Promise) UnmarshalJSON(data []byte) error {
	read := struct {
		*promiseJSON
		Percent Percent `json:"percent,omitempty"`
	}{promiseJSON: (*promiseJSON)(p)}
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&read); err != nil {
		return err
	}
	p.Percent = read.Percent
	return nil
}

// String writes a percentage with as many decimals as it needs: 20, 12.5, 0.25.
func (p Percent) String() string {
	text := fmt.Sprintf("%d.%02d", p/100, p%100)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// MarshalJSON writes the percentage as a decimal number.
func (p Percent) MarshalJSON() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalJSON reads a decimal number.
func (p *Percent) UnmarshalJSON(data []byte) error {
	parsed, err := ParsePercent(string(data))
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}

// ParsePercent reads "20", "12.5" or "12.5 %": at most two decimals, 0 to 100.
func ParsePercent(text string) (Percent, error) {
	clean := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	whole, fraction, pointed := strings.Cut(clean, ".")
	if len(fraction) > 2 || (pointed && fraction == "") || len(whole) > 3 {
		return 0, words.Refuse(words.Invalid, "error.percent_invalid", "Text", excerpt(text))
	}
	hundredths, err := strconv.ParseUint(whole+fraction+strings.Repeat("0", 2-len(fraction)), 10, 32)
	if err != nil || whole == "" || Percent(hundredths) > WholePercent {
		return 0, words.Refuse(words.Invalid, "error.percent_invalid", "Text", excerpt(text))
	}
	return Percent(hundredths), nil
}

// In says the percentage as the speaker's language writes it.
func (p Percent) In(s *words.Speaker) string { return s.Percent(int64(p)) }
