package desk

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members/staff"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// visit is what is being done for a guest, priced as it is entered.
type visit struct {
	desk *Screen
	env  *screen.Env

	verdict  *checkout.Verdict // nil for a walk-in
	items    []checkout.Item
	uses     []string
	tender   cards.Tender
	rest     cards.Tender // pays what the wallet cannot; empty until a person says
	servedBy string
	chosen   bool   // servedBy was picked by a person, not suggested
	key      string // idempotency key: completing one visit twice completes it once

	quote      *checkout.Quote // nil while nothing is entered
	completing bool
	pricing    screen.Latest
	learning   screen.Latest
	services   []cards.Service
	staff      []staff.Operator

	object *widget.Panel
	adder  *adder
	lines  *fyne.Container
	offers *fyne.Container
	pay    *payment
	server *server
	total  *widget.Total
	submit *widget.Button
	hint   *widget.Paragraph
	// without says that the card the guest showed does not count.
	without *widget.Paragraph
}

func newVisit(s *Screen) *visit {
	v := &visit{desk: s, env: s.env, tender: cards.CardTender, key: newKey()}
	v.build()
	v.draw()
	return v
}

// newKey names a visit, so that a second press of the key that completes it does nothing.
func newKey() string { return uuid.NewString() }

// learn reads the services and the staff, which an owner may have changed meanwhile.
func (v *visit) learn() {
	type learned struct {
		services []cards.Service
		staff    []staff.Operator
	}
	screen.Load(v.env, &v.learning, func(ctx context.Context) (learned, error) {
		services, err := v.env.House.Catalog.Services(ctx)
		if err != nil {
			return learned{}, err
		}
		everybody, err := v.env.House.Staff.List(ctx)
		return learned{services, everybody}, err
	}, func(l learned) {
		v.services = l.services
		v.staff = slices.DeleteFunc(l.staff, func(o staff.Operator) bool { return !o.Active })
		if v.servedBy == "" {
			v.servedBy = v.env.By()
		}
		v.draw()
	})
}

// begun tells whether anything has been entered.
func (v *visit) begun() bool { return len(v.items) > 0 || len(v.uses) > 0 }

// of tells whether a verdict belongs to the visit being entered: the same member, or a visit
// entered before its card was shown.
func (v *visit) of(next checkout.Verdict) bool {
	if v.verdict == nil {
		return true
	}
	return next.Member != nil && next.Member.ID == v.verdict.Member.ID
}

// whose names the guest of the visit.
func (v *visit) whose() string {
	if v.verdict == nil {
		return v.env.Text("desk.walk_in_guest")
	}
	return v.verdict.Member.Name
}

// begin takes a guest, nil for a walk-in, and keeps what was entered before the card was shown.
func (v *visit) begin(verdict *checkout.Verdict) {
	v.verdict, v.uses, v.rest = verdict, nil, ""
	v.tender = cards.CardTender
	if verdict != nil && verdict.Usable() && verdict.Wallet() > 0 {
		v.tender = cards.WalletPays
	}
	v.price()
}

// follow takes a newer verdict on the same guest.
func (v *visit) follow(verdict *checkout.Verdict) {
	if v.verdict == nil {
		return
	}
	v.verdict = verdict
	v.price()
}

// clear forgets everything that was entered.
func (v *visit) clear() {
	v.pricing.Stop()
	v.verdict, v.items, v.uses, v.quote = nil, nil, nil, nil
	v.tender, v.rest, v.key = cards.CardTender, "", newKey()
	v.servedBy, v.chosen = v.env.By(), false
	v.adder.clear()
	v.draw()
}

// askClear asks before what was entered is given up.
func (v *visit) askClear() {
	screen.Ask(v.env, screen.Question{
		Title: v.env.Text("desk.clear_title"), Sentence: v.env.Text("desk.clear", "Count", len(v.items)),
		Yes: v.env.Text("common.discard"), No: v.env.Text("common.keep_editing"), Danger: true,
	}, v.desk.clear)
}

// card is the number the visit is put on; empty when the card does not open anything.
func (v *visit) card() cards.Number {
	if v.verdict != nil && v.verdict.Usable() {
		return v.verdict.Scanned
	}
	return ""
}

// basket is the visit as it stands.
func (v *visit) basket() checkout.Basket {
	b := checkout.Basket{
		Card: v.card(), Items: slices.Clone(v.items), Uses: slices.Clone(v.uses),
		Pay: []checkout.Pay{{Tender: v.tender}}, ServedBy: v.servedBy,
	}
	if v.tender == cards.WalletPays && v.rest != "" {
		b.Pay = append(b.Pay, checkout.Pay{Tender: v.rest})
	}
	if b.Card == "" && v.verdict != nil {
		b.MemberID = v.verdict.Member.ID
	}
	return b
}

// add enters one more line.
func (v *visit) add(item checkout.Item) {
	v.items = append(v.items, item)
	v.price()
}

// remove takes a line off.
func (v *visit) remove(i int) {
	if i < 0 || i >= len(v.items) {
		return
	}
	v.items = slices.Delete(v.items, i, i+1)
	v.adder.Focus()
	v.price()
}

// use asks for one unit of a promise. Where no line is covered by it and the shop has the
// service on its list, the service is entered too.
func (v *visit) use(key string) {
	promise, ok := v.verdict.Card.Promise(key)
	if !ok {
		return
	}
	covered := 0
	for _, item := range v.items {
		if promise.Covers(item.Name) {
			covered++
		}
	}
	if v.count(key) >= covered && promise.Service != "" {
		for _, service := range v.services {
			if cards.SameService(service.Name, promise.Service) {
				v.items = append(v.items, checkout.Item{Name: service.Name, Amount: service.Price})
			}
		}
	}
	v.uses = append(v.uses, key)
	v.price()
}

// unuse takes one unit back.
func (v *visit) unuse(key string) {
	for i := len(v.uses) - 1; i >= 0; i-- {
		if v.uses[i] == key {
			v.uses = slices.Delete(v.uses, i, i+1)
			break
		}
	}
	v.price()
}

func (v *visit) count(key string) int {
	n := 0
	for _, used := range v.uses {
		if used == key {
			n++
		}
	}
	return n
}

// price asks what the visit comes to now.
func (v *visit) price() {
	if len(v.items) == 0 && len(v.uses) == 0 {
		v.pricing.Stop()
		v.quote = nil
		v.draw()
		return
	}
	if len(v.items) == 0 { // a promise was asked for before any service was entered
		v.uses = nil
		v.quote = nil
		v.env.Toast(screen.Toast{Text: v.env.Text("desk.service_first"), Tone: widget.ToneGold})
		v.draw()
		v.adder.Focus()
		return
	}
	v.draw()
	basket := v.basket()
	screen.Load(v.env, &v.pricing, func(ctx context.Context) (checkout.Quote, error) {
		return v.env.House.Desk.Quote(ctx, basket)
	}, func(q checkout.Quote) {
		v.quote = &q
		v.draw()
	}, func(err error) { v.unpriced(err) })
}

// unpriced takes back the promise asked for last when that is what cannot be had; otherwise it
// only says what is wrong.
func (v *visit) unpriced(err error) {
	screen.Fail(v.env, err)
	if len(v.uses) == 0 {
		v.quote = nil
		v.draw()
		return
	}
	v.uses = v.uses[:len(v.uses)-1]
	v.price()
}

// short is what the wallet cannot pay, 0 when it can.
func (v *visit) short() cards.Amount {
	if v.quote == nil || v.tender != cards.WalletPays {
		return 0
	}
	return max(0, v.quote.Total-v.quote.Wallet)
}

// suggestServer proposes who served the member last, unless a person chose already.
func (v *visit) suggestServer(name string) {
	works := slices.ContainsFunc(v.staff, func(o staff.Operator) bool { return o.Name == name })
	if v.chosen || !works {
		return
	}
	v.servedBy = name
	v.draw()
}
