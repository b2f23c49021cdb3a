package cards

import (
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// mostPromises is how many a plan may have.
const mostPromises = 20

// promiseList are the promises of the plan being edited, one of which may be open.
type promiseList struct {
	e      *editor
	forms  []*promiseForm // in the order of e.plan.Promises
	open   *promiseForm
	rows   *fyne.Container
	add    *widget.Button
	none   *widget.Paragraph
	object *fyne.Container
}

func newPromiseList(e *editor) *promiseList {
	l := &promiseList{e: e, rows: widget.Rows(theme.Size(theme.Tight))}
	for _, promise := range e.plan.Promises {
		l.forms = append(l.forms, newPromiseForm(l, promise))
	}
	l.add = widget.NewButton(e.env.Text("cards.add_promise"), widget.Secondary, l.askKind).WithIcon("plus")
	l.none = widget.NewParagraph(e.env.Text("error.plan_promises"), widget.Small.In(theme.Red))
	l.object = widget.Rows(theme.Size(theme.Tight), widget.NewText(e.env.Text("cards.promises"), widget.Heading), l.rows, l.none, widget.Left(l.add))
	l.none.Hide()
	l.fill()
	return l
}

// fill shows the promises in their order.
func (l *promiseList) fill() {
	l.rows.Objects = nil
	for _, f := range l.forms {
		f.show(f == l.open)
		l.rows.Add(f.object)
	}
	if len(l.forms) >= mostPromises {
		l.add.Disable()
	} else {
		l.add.Enable()
	}
}

// changed puts the promises into the plan and shows what follows.
func (l *promiseList) changed() {
	l.e.set(func() {
		l.e.plan.Promises = make([]cards.Promise, len(l.forms))
		for i, f := range l.forms {
			l.e.plan.Promises[i] = f.promise
		}
	})
}

// relay gives everything its place again.
func (l *promiseList) relay() {
	l.fill()
	if l.e.room != nil {
		l.e.room.Refresh()
	}
}

// askKind asks what is to be promised.
func (l *promiseList) askKind() {
	say := l.e.env.Text
	var dialog *widget.Dialog
	kinds := widget.Rows(0)
	for _, kind := range cards.Kinds() {
		kinds.Add(widget.NewRow(nil, widget.TitleAndNote(say("cards.kind_"+string(kind)), say("cards.example_"+string(kind))), nil, func() {
			dialog.Hide()
			l.addKind(kind)
		}).Padded(widget.Sides(7, 8)))
	}
	dialog = widget.NewDialog(say("cards.add_promise_title"), kinds,
		widget.NewButton(say("common.cancel"), widget.Secondary, func() { dialog.Hide() }))
	dialog.ShowOn(l.e.env.Window.Canvas())
}

func (l *promiseList) addKind(kind cards.Kind) {
	taken := make([]string, len(l.forms))
	for i, f := range l.forms {
		taken[i] = f.promise.Key
	}
	promise := newPromise(kind, taken)
	if kind == cards.Wallet {
		promise.Principal = l.e.plan.Price // what is paid is what can be spent, before any bonus
	}
	f := newPromiseForm(l, promise)
	l.forms, l.open = append(l.forms, f), f
	l.none.Hide()
	l.changed()
	l.relay()
	l.reach(f)
}

// reach brings an open promise into sight and gives it the keyboard.
func (l *promiseList) reach(f *promiseForm) {
	widget.Reveal(l.e.room, f.object)
	f.focus()
}

// newPromise is a promise of a kind with what most shops would begin with.
func newPromise(kind cards.Kind, taken []string) cards.Promise {
	p := cards.Promise{Kind: kind, Level: cards.Basic}
	wanted := map[cards.Kind]string{
		cards.PercentOff: "discount", cards.AmountOff: "amount", cards.Included: "visits", cards.Wallet: "wallet",
		cards.FreeWithin: "touchup", cards.Response: "response", cards.Gift: "gift", cards.Courtesy: "courtesy",
	}[kind]
	p.Key = free(wanted, "promise", func(key string) bool { return slices.Contains(taken, key) })
	switch kind {
	case cards.PercentOff:
		p.Percent = 1000
	case cards.Included:
		p.Count = 10
	case cards.FreeWithin:
		p.Days, p.Level = 7, cards.ValueAdded
	case cards.Response:
		p.Hours, p.Level = 16, cards.Satisfying
	case cards.Gift:
		p.Occasion, p.Level = cards.Birthday, cards.Unforgettable
	case cards.Courtesy:
		p.Level = cards.Satisfying
	}
	return p
}

func (l *promiseList) toggle(f *promiseForm) {
	if l.open == f {
		l.open = nil
	} else {
		l.open = f
	}
	l.relay()
	if l.open == f {
		l.reach(f)
	}
}

// move puts a promise one place up (-1) or down (1).
func (l *promiseList) move(f *promiseForm, by int) {
	at := slices.Index(l.forms, f)
	if to := at + by; at >= 0 && to >= 0 && to < len(l.forms) {
		l.forms[at], l.forms[to] = l.forms[to], l.forms[at]
		l.changed()
		l.relay()
	}
}

func (l *promiseList) remove(f *promiseForm) {
	l.forms = slices.DeleteFunc(l.forms, func(each *promiseForm) bool { return each == f })
	if l.open == f {
		l.open = nil
	}
	l.changed()
	l.relay()
}

// unread tells whether a field holds what cannot be read.
func (l *promiseList) unread() bool {
	return slices.ContainsFunc(l.forms, (*promiseForm).unread)
}

// valid points out what will not do. With focus it opens the first such promise and goes there.
func (l *promiseList) valid(focus bool) bool {
	l.none.Hidden = len(l.forms) > 0
	ok := len(l.forms) > 0
	wallets := 0
	for _, f := range l.forms {
		if f.promise.Kind == cards.Wallet {
			wallets++
		}
		if f.valid() {
			continue
		}
		if ok && focus {
			l.open = f
			defer func() {
				widget.Reveal(l.e.room, f.object)
				f.focusWrong()
			}()
		}
		ok = false
	}
	l.none.SetText(l.e.env.Text("error.plan_promises"))
	if wallets > 1 {
		l.none.SetText(l.e.env.Text("error.plan_two_wallets"))
		l.none.Show()
		ok = false
	}
	l.relay()
	return ok
}
