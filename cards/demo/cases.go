package demo

import (
	"context"
	"strconv"
	"time"

	"tessera/cards"
	"tessera/cards/aftersale"
)

// complain opens a case about a visit; it is resolved in time in most cases.
func (y *year) complain(ctx context.Context, p *person, visit string) error {
	kind := one(y, []cards.CaseKind{cards.Complaint, cards.Complaint, cards.Complaint, cards.TouchUp, cards.Question, cards.Repair})
	opened, err := y.openCase(ctx, p, kind, visit)
	if err != nil {
		return err
	}
	answered := opened.OpenedAt.Add(time.Duration(y.between(20, 300)) * time.Minute)
	if !opened.Due.IsZero() {
		half := int(opened.Due.Sub(opened.OpenedAt) / time.Minute / 2)
		answered = opened.Due.Add(-time.Duration(y.between(10, max(half, 10))) * time.Minute)
		if y.chance(13) {
			answered = opened.Due.Add(time.Duration(y.between(30, 180)) * time.Minute)
		}
	}
	answered = y.shop.Hours.After(answered, 0, y.zone) // somebody is there to answer
	y.at(answered, func(ctx context.Context) error {
		_, err := y.cases.Resolve(ctx, opened.Number, y.say.Text("demo.how."+strconv.Itoa(y.between(1, 4))), one(y, y.crew))
		return err
	})
	return nil
}

func (y *year) openCase(ctx context.Context, p *person, kind cards.CaseKind, visit string) (aftersale.Case, error) {
	ask := aftersale.Opening{
		MemberID: p.id, Kind: kind, Receipt: visit,
		Subject: y.say.Text("demo.subject_" + string(kind) + "." + strconv.Itoa(y.between(1, 2))),
	}
	opened, err := y.cases.Open(ctx, ask, one(y, y.crew))
	if err == nil {
		y.made.Cases++
	}
	return opened, err
}

// leaveOpen plans the three cases that are open on the last day: a new one due today, one in
// hand and due later, and one that waits for the member and to which no time was promised.
func (y *year) leaveOpen() {
	const soon, later = 8, 16 // shop hours, as the presets promise
	y.at(y.dueToday(soon), func(ctx context.Context) error {
		return y.leave(ctx, cards.Complaint, aftersale.New, func(p *person) bool { return y.promises(p, cards.Complaint, soon) })
	})
	y.at(y.opt.Now.Add(-2*time.Hour), func(ctx context.Context) error {
		return y.leave(ctx, cards.Complaint, aftersale.InHand, func(p *person) bool { return y.promises(p, cards.Complaint, later) })
	})
	y.at(y.opt.Now.Add(-26*time.Hour), func(ctx context.Context) error {
		return y.leave(ctx, cards.Question, aftersale.Waiting, func(p *person) bool { return !y.promises(p, cards.Question, 0) })
	})
}

// leave opens a case for the first member it fits, and nobody resolves it.
func (y *year) leave(ctx context.Context, kind cards.CaseKind, state aftersale.State, fits func(*person) bool) error {
	for _, p := range y.people {
		if !fits(p) {
			continue
		}
		opened, err := y.openCase(ctx, p, kind, "")
		if err != nil || state == aftersale.New {
			return err
		}
		_, err = y.cases.Move(ctx, opened.Number, state, one(y, y.crew))
		return err
	}
	return nil
}

// promises tells whether the person's card answers such cases, within so many hours if any
// are given.
func (y *year) promises(p *person, kind cards.CaseKind, hours int) bool {
	if !p.carries(y.today()) {
		return false
	}
	for _, promise := range p.card.Promises {
		answers := promise.Kind == cards.Response && (promise.Case == "" || promise.Case == string(kind))
		if answers && (hours == 0 || promise.Hours == hours) {
			return true
		}
	}
	return false
}

// dueToday is the latest moment to open a case with a deadline of so many shop hours that
// falls on the last day and is still to come; where there is none, a little while ago.
func (y *year) dueToday(hours int) time.Time {
	for back := 5 * time.Minute; back < 10*24*time.Hour; back += 15 * time.Minute {
		opened := y.opt.Now.Add(-back)
		due := y.shop.Hours.After(opened, hours, y.zone)
		if due.After(y.opt.Now.Add(20*time.Minute)) && cards.DayOf(due, y.zone) == y.lastDay() && y.isOpen(opened) {
			return opened
		}
	}
	return y.opt.Now.Add(-90 * time.Minute)
}

// isOpen tells whether the shop is open at an instant.
func (y *year) isOpen(at time.Time) bool {
	local := at.In(y.zone)
	hours := y.shop.Hours[local.Weekday()]
	minute := local.Hour()*60 + local.Minute()
	return minute >= hours.Open && minute < hours.Close
}
