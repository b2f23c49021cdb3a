package demo

import (
	"context"
	"errors"
	"strconv"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
	"tessera/members/staff"
)

// history is how long ago, in days, the first members joined: a little over a year, so that
// the first yearly cards have run out.
const history = 400

// prepare plans the year: who joins when, how often they come, and what the shop must have to
// show on its last day.
func (y *year) prepare(ctx context.Context) error {
	y.now = y.openMoment(y.lastDay().AddDays(-history - 1)).UTC()
	if err := y.hire(ctx); err != nil {
		return err
	}
	var err error
	if y.offered, err = y.store.Services(ctx); err != nil {
		return err
	}
	if len(y.offered) == 0 {
		y.offered = cards.PresetServices(y.shop.Currency, y.shop.Lang)
	}
	for n := range y.opt.Members {
		y.at(y.pastMoment(y.joining(n)), func(ctx context.Context) error { return y.join(ctx, n) })
	}
	y.at(y.openMoment(y.lastDay().AddDays(-20)), y.lose)
	y.leaveOpen()
	y.at(y.opt.Now, y.printCards)
	return nil
}

// hire adds four people to the staff, the first of them the owner.
func (y *year) hire(ctx context.Context) error {
	for n := range 4 {
		name, role := y.say.Text("demo.staff."+strconv.Itoa(n+1)), staff.Staff
		if n == 0 {
			role = staff.Owner
		}
		_, err := y.roster.Add(ctx, name, role)
		if err != nil && !errors.Is(err, &words.Refusal{Kind: words.Conflict}) {
			return err
		}
		y.crew = append(y.crew, name)
	}
	return nil
}

// joining is the day on which the n-th member joins. Every tenth joined almost a year ago, so
// that there are yearly cards about to end, and a few joined this week.
func (y *year) joining(n int) civil.Day {
	today := y.lastDay()
	switch n % 20 {
	case 3, 13:
		return today.AddMonths(-12).AddDays(y.between(1, 12))
	case 7:
		return today.AddDays(-y.between(0, 4))
	}
	return today.AddDays(-y.between(10, history))
}

func (y *year) join(ctx context.Context, n int) error {
	p := &person{birthday: y.bornOn(n)}
	draft := members.Draft{
		Name: y.name(), Phone: y.phone(n), Birthday: p.birthday, Consent: y.chance(70),
	}
	if y.chance(45) {
		draft.Likes = y.say.Text("demo.likes." + strconv.Itoa(y.between(1, 8)))
	}
	if y.chance(25) {
		draft.Avoid = y.say.Text("demo.avoid." + strconv.Itoa(y.between(1, 6)))
	}
	if len(y.people) > 0 && y.chance(20) {
		draft.IntroducedBy = one(y, y.people).id
	}
	member, err := y.book.Add(ctx, draft, one(y, y.crew))
	if err != nil {
		return err
	}
	p.id = member.ID
	y.people = append(y.people, p)
	y.made.Members++
	if y.chance(85) {
		plan := y.favourite(n)
		if n%80 == 9 { // the wrong plan is rung up first
			y.at(y.now.Add(2*time.Minute), func(ctx context.Context) error { return y.sellByMistake(ctx, p, "yearly") })
		}
		y.at(y.now.Add(4*time.Minute), func(ctx context.Context) error { return y.sell(ctx, p, plan) })
	}
	y.planVisits(p)
	return nil
}

// bornOn makes somebody 18 to 70 years old; of every hundred members at least three have
// their birthday within the week.
func (y *year) bornOn(n int) civil.Day {
	today := y.lastDay()
	year, _, _ := today.Split()
	day := today.AddDays(y.between(-300, 60))
	if n%33 == 5 {
		day = today.AddDays(y.between(0, 6))
	} else if y.chance(12) {
		return 0 // not asked yet
	}
	_, month, date := day.Split()
	return civil.New(year-y.between(18, 70), month, 1).AddDays(date - 1)
}

// favourite is the plan the n-th member buys first. The first six make sure that each preset
// is sold.
func (y *year) favourite(n int) string {
	order := []string{"vip", "visits10", "wallet", "monthly", "quarterly", "yearly"}
	if n < len(order) {
		return order[n]
	}
	weights := []int{32, 24, 18, 14, 7, 5} // of a hundred, in that order
	roll := y.dice.IntN(100)
	for i, weight := range weights {
		if roll < weight {
			return order[i]
		}
		roll -= weight
	}
	return order[0]
}

// planVisits spreads 6 to 9 visits of an active member over the time since they joined; a few
// came once or twice and stayed away, a few come much more often.
func (y *year) planVisits(p *person) {
	count := y.between(6, 9)
	switch roll := y.dice.IntN(100); {
	case roll < 12:
		count = y.between(1, 2)
	case roll < 22: // they use up what they have
		count = y.between(12, 15)
	}
	joined := y.today()
	days := y.lastDay().Sub(joined)
	y.at(y.now.Add(12*time.Minute), func(ctx context.Context) error { return y.visit(ctx, p) })
	if days < 1 {
		return
	}
	count = min(count-1, 1+days/4)
	for range count {
		on := joined.AddDays(y.between(1, days))
		y.at(y.openMoment(on), func(ctx context.Context) error { return y.visit(ctx, p) })
	}
}
