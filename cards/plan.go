package cards

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
	"tessera/members"
)

// Style is the look of a printed card.
type Style string

// The styles.
const (
	Gold  Style = "gold"
	Teal  Style = "teal"
	Cream Style = "cream"
)

// Styles lists them in the order an editor offers them.
func Styles() []Style { return []Style{Gold, Teal, Cream} }

// Plan is a term and a list of promises at a price.
type Plan struct {
	ID       string    `json:"id"`
	Key      string    `json:"key"` // what commands name it by; unique in the shop
	Name     string    `json:"name"`
	Price    Amount    `json:"price"` // smallest units
	Currency Currency  `json:"currency"`
	Term     Term      `json:"term"`
	Style    Style     `json:"style"`
	Promises []Promise `json:"promises"`
	Archived bool      `json:"archived,omitempty"`
	Version  int64     `json:"version"` // grows with each change, so that two editors do not overwrite each other
}

const maxPromises = 20

// Clean composes the name and trims it.
func (p Plan) Clean() Plan {
	p.Name = norm.NFC.String(strings.TrimSpace(p.Name))
	if p.Style == "" {
		p.Style = Teal
	}
	return p
}

// Validate refuses a plan that could not be sold: no name, a term of no length, no
// promise or one promised twice, a negative price.
func (p Plan) Validate() error {
	switch {
	case !validKey(p.Key):
		return words.Refuse(words.Invalid, "error.plan_key", "Text", excerpt(p.Key))
	case !members.OneLine(p.Name):
		return words.Refuse(words.Invalid, "error.text_invalid")
	case p.Name == "" || utf8.RuneCountInString(p.Name) > 60:
		return words.Refuse(words.Invalid, "error.plan_name")
	case p.Price < 0 || p.Price > MaxAmount:
		return words.Refuse(words.Invalid, "error.plan_price")
	case len(p.Promises) == 0 || len(p.Promises) > maxPromises:
		return words.Refuse(words.Invalid, "error.plan_promises")
	case !known(Styles(), p.Style):
		return words.Refuse(words.Invalid, "error.plan_style")
	}
	if err := p.Term.Validate(); err != nil {
		return err
	}
	seen, wallets := map[string]bool{}, 0
	for _, promise := range p.Promises {
		if err := promise.Validate(); err != nil {
			return err
		}
		if seen[promise.Key] {
			return words.Refuse(words.Invalid, "error.promise_twice", "Promise", promise.Key)
		}
		seen[promise.Key] = true
		if promise.Kind == Wallet {
			wallets++
		}
	}
	if wallets > 1 {
		return words.Refuse(words.Invalid, "error.plan_two_wallets")
	}
	return nil
}

// Service is something the shop does, with its usual price.
type Service struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Price Amount `json:"price"`
}

// Clean composes the name and trims it.
func (s Service) Clean() Service {
	s.Name = norm.NFC.String(strings.TrimSpace(s.Name))
	return s
}

// Validate refuses a service without a name or with a negative price.
func (s Service) Validate() error {
	if !members.OneLine(s.Name) {
		return words.Refuse(words.Invalid, "error.text_invalid")
	}
	if s.Name == "" || utf8.RuneCountInString(s.Name) > 60 {
		return words.Refuse(words.Invalid, "error.service_name")
	}
	if s.Price < 0 || s.Price > MaxAmount {
		return words.Refuse(words.Invalid, "error.service_price")
	}
	return nil
}
