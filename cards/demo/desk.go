package demo

import (
	"context"
	"errors"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
)

func (y *year) by() checkout.Request { return checkout.Request{By: one(y, y.crew)} }

// tender is how people pay who do not pay from a wallet.
func (y *year) tender() cards.Tender {
	if y.chance(72) {
		return cards.CardTender
	}
	return cards.Cash
}

// sell sells a plan, if the shop still has it.
func (y *year) sell(ctx context.Context, p *person, plan string) error {
	out, err := y.desk.Sell(ctx, checkout.Sale{
		MemberID: p.id, PlanKey: plan, Tender: y.tender(), ServedBy: one(y, y.crew),
	}, y.by())
	if refused(err, words.NotFound, words.Refused) {
		return nil
	}
	if err != nil {
		return err
	}
	p.carry(*out.Card, out.Balances)
	y.sold = append(y.sold, p)
	y.made.Cards++
	return nil
}

// sellByMistake sells a plan and takes the sale back at once.
func (y *year) sellByMistake(ctx context.Context, p *person, plan string) error {
	out, err := y.desk.Sell(ctx, checkout.Sale{MemberID: p.id, PlanKey: plan, Tender: cards.Cash}, y.by())
	if refused(err, words.NotFound, words.Refused) {
		return nil
	}
	if err != nil {
		return err
	}
	y.made.Cards++
	_, err = y.desk.Void(ctx, out.Receipt.Number, y.say.Text("demo.void_reason"), y.by())
	return err
}

// carry makes a card the one the person shows from now on.
func (p *person) carry(card cards.Card, balances cards.Balances) {
	p.card = card
	p.look(balances)
}

// look reads what is left on the card.
func (p *person) look(balances cards.Balances) {
	p.left, p.wallet = 0, cards.Amount(balances.Sum(cards.Principal)+balances.Sum(cards.Bonus))
	for _, promise := range p.card.Promises {
		if promise.Counted() && promise.Every == cards.PerTerm {
			p.left += balances.Left(promise, p.card.PeriodOf(promise, p.card.ValidFrom))
		}
	}
}

// worn tells whether a counted card has nothing more to give.
func (p *person) worn() bool {
	for _, promise := range p.card.Promises {
		if promise.Automatic() || promise.Kind == cards.Wallet || promise.Counted() && promise.Every != cards.PerTerm {
			return false
		}
		if promise.Counted() {
			return p.left == 0
		}
	}
	return false
}

// visit is somebody coming by: they renew a card that has run out, or come without.
func (y *year) visit(ctx context.Context, p *person) error {
	if p.card.ID != "" && (!p.carries(y.today()) || p.worn()) && y.chance(75) {
		if err := y.sell(ctx, p, p.card.PlanKey); err != nil {
			return err
		}
	}
	basket := checkout.Basket{MemberID: p.id, ServedBy: one(y, y.crew), Items: y.items()}
	if p.carries(y.today()) && !p.worn() {
		basket.Card, basket.MemberID = p.card.Live(), ""
		basket.Uses = y.uses(p, basket.Items)
		var err error
		if basket.Pay, err = y.pays(ctx, p, basket); err != nil {
			return err
		}
	} else {
		basket.Pay = []checkout.Pay{{Tender: y.tender()}}
	}
	if y.chance(65) {
		basket.Smile = one(y, []int{5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 2})
	}
	out, err := y.complete(ctx, p, basket)
	if err != nil {
		return err
	}
	y.afterwards(p, out, basket)
	return nil
}

// items are one or two services at their usual prices.
func (y *year) items() []checkout.Item {
	first := y.dice.IntN(len(y.offered))
	items := []checkout.Item{{Name: y.offered[first].Name, Amount: y.offered[first].Price}}
	if second := y.dice.IntN(len(y.offered)); second != first && y.chance(35) {
		items = append(items, checkout.Item{Name: y.offered[second].Name, Amount: y.offered[second].Price})
	}
	return items
}

// uses are the promises asked for: a visit of ten, something included that is on the bill, a
// birthday gift in its week.
func (y *year) uses(p *person, items []checkout.Item) []string {
	var keys []string
	for _, promise := range p.card.Promises {
		switch {
		case promise.Counted() && promise.Every == cards.PerTerm:
			keys = append(keys, promise.Key)
		case promise.Counted():
			for _, item := range items {
				if promise.Covers(item.Name) && y.chance(80) {
					keys = append(keys, promise.Key)
					break
				}
			}
		case promise.Kind == cards.Gift && promise.Occasion == cards.Birthday && y.birthdayWeek(p) && y.chance(80):
			keys = append(keys, promise.Key)
			p.gifted = y.today()
		}
	}
	return keys
}

func (y *year) birthdayWeek(p *person) bool {
	if p.birthday.IsZero() || !p.gifted.IsZero() && y.today().Sub(p.gifted) < 100 {
		return false
	}
	year, _, _ := y.today().Split()
	born, _, _ := p.birthday.Split()
	days := p.birthday.AddMonths(12 * (year - born)).Sub(y.today())
	return days >= -cards.GiftDays && days <= cards.GiftDays
}

// pays lets a wallet pay, filled again first when it is short, and a bank card the rest.
func (y *year) pays(ctx context.Context, p *person, basket checkout.Basket) ([]checkout.Pay, error) {
	if _, ok := p.card.Wallet(); !ok {
		return []checkout.Pay{{Tender: y.tender()}}, nil
	}
	due := cards.Amount(0)
	for _, item := range basket.Items {
		due += item.Amount
	}
	if p.wallet < due && y.chance(50) {
		out, err := y.desk.TopUp(ctx, checkout.TopUp{Card: p.card.Live(), Amount: max(p.card.Price/2, 1), Tender: y.tender()}, y.by())
		if err != nil && !refused(err, words.Refused, words.Invalid) {
			return nil, err
		}
		if err == nil {
			p.look(out.Balances)
		}
	}
	if p.wallet == 0 {
		return []checkout.Pay{{Tender: y.tender()}}, nil
	}
	return []checkout.Pay{{Tender: cards.WalletPays}, {Tender: cards.CardTender}}, nil
}

// complete finishes a visit; what the desk refuses to give is left out, as staff would.
func (y *year) complete(ctx context.Context, p *person, basket checkout.Basket) (checkout.Outcome, error) {
	out, err := y.desk.Complete(ctx, basket, y.by())
	if len(basket.Uses) > 0 && refused(err, words.Refused, words.UsedUp, words.NotFound) {
		basket.Uses = nil
		out, err = y.desk.Complete(ctx, basket, y.by())
	}
	if err != nil {
		return out, err
	}
	y.made.Visits++
	if out.Card != nil {
		p.look(out.Balances)
	}
	return out, nil
}

// afterwards is what some visits lead to: a case, a touch-up, or a slip that is voided.
func (y *year) afterwards(p *person, out checkout.Outcome, basket checkout.Basket) {
	visit := out.Receipt.Number
	lately := y.lastDay().Sub(y.today()) < 8 // what is open now is left open on purpose
	switch roll := y.dice.IntN(200); {
	case roll < 9 && !lately:
		y.at(y.openMoment(y.today().AddDays(y.between(1, 4))), func(ctx context.Context) error { return y.complain(ctx, p, visit) })
	case roll < 14 && p.card.PlanKey == "vip" && basket.Card != "":
		y.at(y.openMoment(y.today().AddDays(y.between(2, 5))), func(ctx context.Context) error { return y.touchUp(ctx, p, basket) })
	case roll == 199:
		reason := y.say.Text("demo.void_reason")
		y.at(y.now.Add(3*time.Minute), func(ctx context.Context) error {
			undone, err := y.desk.Void(ctx, visit, reason, y.by())
			if err == nil && undone.Card != nil && undone.Card.ID == p.card.ID {
				p.look(undone.Balances)
			}
			return err
		})
	}
}

// touchUp is the same service again, free because the card promises it.
func (y *year) touchUp(ctx context.Context, p *person, before checkout.Basket) error {
	if !p.carries(y.today()) {
		return nil
	}
	for _, promise := range p.card.Promises {
		if promise.Kind == cards.FreeWithin {
			_, err := y.complete(ctx, p, checkout.Basket{
				Card: p.card.Live(), Items: before.Items[:1], Uses: []string{promise.Key},
				ServedBy: before.ServedBy, Pay: []checkout.Pay{{Tender: y.tender()}}, Smile: y.between(4, 5),
			})
			return err
		}
	}
	return nil
}

// lose lets one card be lost and replaced.
func (y *year) lose(ctx context.Context) error {
	for _, p := range y.sold {
		if !p.carries(y.today()) {
			continue
		}
		card, err := y.desk.Replace(ctx, p.card.Live(), y.say.Text("demo.lost"), y.by())
		if err != nil {
			return err
		}
		p.card = card
		y.made.Replaced++
		return nil
	}
	return nil
}

// printCards marks what the shop has printed: everything but the cards of the last days, at
// least the three newest.
func (y *year) printCards(ctx context.Context) error {
	for i, p := range y.sold {
		if i >= len(y.sold)-3 || y.lastDay().Sub(p.card.SoldOn) <= 3 {
			continue
		}
		if err := y.store.MarkPrinted(ctx, []cards.Number{p.card.Live()}, p.card.SoldOn); err != nil {
			return err
		}
	}
	return nil
}

func refused(err error, kinds ...words.Kind) bool {
	for _, kind := range kinds {
		if errors.Is(err, &words.Refusal{Kind: kind}) {
			return true
		}
	}
	return false
}
