package members

import (
	"slices"
	"strings"
	"time"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// happening is one line of a member's story.
type happening struct {
	at          time.Time
	day         civil.Day
	icon        string
	tone        widget.Tone
	title, note string
	receipt     string // number of the receipt it opens; may be empty
	matter      string // number of the case it opens; may be empty
}

// storyOf tells what happened between a person and the shop, the newest first.
func storyOf(env *screen.Env, p person) []happening {
	var told []happening
	// Of what happened at the same moment the later kind comes first: a card is sold before it is
	// lost.
	for _, h := range p.held {
		told = append(told, ofNumbers(env, h.card, p.replaced[h.card.ID])...)
	}
	for _, c := range p.cases {
		told = append(told, ofCase(env, c))
	}
	for _, r := range p.receipts {
		told = append(told, ofReceipt(env, r))
	}
	slices.SortStableFunc(told, func(a, b happening) int { return b.at.Compare(a.at) })
	if !p.more {
		told = append(told, beginning(env, p))
	}
	return told
}

func ofReceipt(env *screen.Env, r cards.Receipt) happening {
	h := happening{at: r.At, day: r.Day, receipt: r.Number}
	total := r.Currency.Of(r.Total).In(env.Say)
	switch r.Kind {
	case cards.SaleReceipt:
		h.icon, h.tone = "cards", widget.ToneGold
		h.title, h.note = env.Text("members.story_sale", "Plan", firstLine(r)), total
	case cards.TopUpReceipt:
		h.icon, h.tone = "wallet", widget.ToneBlue
		h.title, h.note = env.Text("members.story_topup", "Plan", firstLine(r)), "+"+total
	case cards.VoidReceipt:
		h.icon, h.tone = "undo", widget.ToneNeutral
		h.title = env.Text("members.story_void", "Receipt", r.Voids)
		h.note = joined(total, r.Reason)
	default:
		h.icon, h.tone = "check", widget.ToneGreen
		h.title, h.note = env.Text("members.story_visit", "Services", services(r)), visitNote(env, r, total)
	}
	if r.VoidedBy != "" {
		h.tone, h.icon = widget.ToneNeutral, "undo"
		h.note = joined(h.note, env.Text("members.story_taken_back"))
	}
	return h
}

// visitNote says what was paid, what was saved, by whom it was done and how it was.
func visitNote(env *screen.Env, r cards.Receipt, total string) string {
	note := total
	if r.Discount > 0 {
		note = env.Text("members.story_saved", "Total", total, "Saved", r.Currency.Of(r.Discount))
	}
	smile := ""
	if r.Smile > 0 {
		smile = env.Text("members.story_smile", "Smile", r.Smile)
	}
	return joined(note, r.ServedBy, smile)
}

func ofCase(env *screen.Env, c aftersale.Case) happening {
	h := happening{
		at: c.OpenedAt, day: cards.DayOf(c.OpenedAt, env.Shop.Location()), matter: c.Number,
		title: env.Text("members.story_case", "Case", c.Number, "Kind", c.Kind, "Subject", c.Subject),
	}
	switch {
	case c.State == aftersale.Resolved && c.Late(env.Clock()):
		h.icon, h.tone, h.note = "service", widget.ToneGold, env.Text("members.case_resolved_late", "How", c.How)
	case c.State == aftersale.Resolved:
		h.icon, h.tone, h.note = "check", widget.ToneGreen, env.Text("members.case_resolved", "How", c.How)
	case c.Late(env.Clock()):
		h.icon, h.tone, h.note = "warning", widget.ToneRed, env.Text("members.case_late", "When", moment(env, c.Due))
	case c.Due.IsZero():
		h.icon, h.tone, h.note = "service", widget.ToneBlue, c.State.In(env.Say)
	default:
		h.icon, h.tone, h.note = "service", widget.ToneRed, env.Text("members.case_due", "When", moment(env, c.Due))
	}
	return h
}

// ofNumbers tells of a card's lost numbers, with the moments they were replaced at, the newest
// first.
func ofNumbers(env *screen.Env, c cards.Card, replaced []time.Time) []happening {
	var told []happening
	for _, n := range c.Numbers {
		if n.ReplacedOn.IsZero() {
			continue
		}
		at := n.ReplacedOn.AddDays(1).Start(env.Shop.Location()).Add(-time.Millisecond)
		if len(told) < len(replaced) {
			at = replaced[len(told)]
		}
		told = append(told, happening{
			at: at, day: n.ReplacedOn,
			icon: "lock", tone: widget.ToneNeutral,
			title: env.Text("members.story_replaced", "Plan", c.PlanName),
			note:  joined(n.Number.Spaced(), n.Reason),
		})
	}
	return told
}

// beginning is where every story ends, read backwards.
func beginning(env *screen.Env, p person) happening {
	h := happening{
		at: p.member.Since.Start(env.Shop.Location()), day: p.member.Since,
		icon: "person", tone: widget.ToneTeal, title: env.Text("members.story_joined"),
	}
	if p.introducer != nil {
		h.note = env.Text("members.story_brought_by", "Name", p.introducer.Name)
	}
	return h
}

func firstLine(r cards.Receipt) string {
	if len(r.Lines) == 0 {
		return ""
	}
	return r.Lines[0].Name
}

// services names what was done on a visit.
func services(r cards.Receipt) string {
	names := make([]string, 0, len(r.Lines))
	for _, line := range r.Lines {
		if !slices.Contains(names, line.Name) {
			names = append(names, line.Name)
		}
	}
	return strings.Join(names, ", ")
}

// joined sets a dot between what there is.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// moment is a time in the shop as a person says it: 18:00 today, 24 Nov 12:00.
func moment(env *screen.Env, at time.Time) string {
	day := cards.DayOf(at, env.Shop.Location())
	return env.Text("members.moment", "Day", dayName(env, day), "Clock", env.Say.Clock(env.InShop(at)))
}

// dayName is today, yesterday, tomorrow, or the date.
func dayName(env *screen.Env, day civil.Day) string {
	switch day.Sub(env.Today()) {
	case 0:
		return env.Text("common.today")
	case -1:
		return env.Text("common.yesterday")
	case 1:
		return env.Text("common.tomorrow")
	}
	return shortDay(env, day)
}
