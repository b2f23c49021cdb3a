package cards

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// promiseForm is one promise of the plan being edited: as it will be printed, and, while it is
// open, the fields that its kind has.
type promiseForm struct {
	of      *promiseList
	promise cards.Promise
	object  *fyne.Container

	said   *widget.Paragraph
	level  *widget.Chip
	fields []*widget.Field // in the order they are seen; those that can be wrong
	body   fyne.CanvasObject
	row    *widget.Row
}

func newPromiseForm(of *promiseList, promise cards.Promise) *promiseForm {
	f := &promiseForm{of: of, promise: promise}
	f.said = widget.NewParagraph("", widget.Strong)
	f.level = widget.NewChip("", widget.ToneNeutral)
	f.body = f.build()
	f.row = widget.NewRow(nil, f.said, f.level, func() { of.toggle(f) }).Padded(widget.Sides(8, 10)).NoLine()
	f.object = widget.Rows(0)
	f.speak()
	return f
}

// show lays the promise out, open or closed.
func (f *promiseForm) show(open bool) {
	inner := widget.Rows(0, f.row)
	if open {
		inner.Add(widget.Pad(widget.Insets{Top: 2, Right: 12, Bottom: 10, Left: 10}, f.body))
	}
	box := widget.NewPanel(inner).On(theme.Note).Padded(widget.Even(1))
	f.object.Objects = []fyne.CanvasObject{box}
}

// speak shows the promise as it will be printed, and its level.
func (f *promiseForm) speak() {
	text := f.of.e.of.paperSpeaker().Say(f.promise.Text(f.of.e.plan.Currency))
	if text == "" {
		text = f.of.e.env.Text("cards.kind_" + string(f.promise.Kind))
	}
	f.said.SetText(text)
	f.level.Set(f.promise.Level.In(f.of.e.env.Say), levelTone(f.promise.Level))
}

// levelTone grows warmer with the level.
func levelTone(l cards.Level) widget.Tone {
	switch l {
	case cards.Satisfying:
		return widget.ToneTeal
	case cards.ValueAdded:
		return widget.ToneBlue
	case cards.Unforgettable:
		return widget.ToneGold
	}
	return widget.ToneNeutral
}

// set changes the promise and shows what follows.
func (f *promiseForm) set(change func(p *cards.Promise)) {
	change(&f.promise)
	f.speak()
	f.of.changed()
	f.object.Refresh()
	if f.of.e.room != nil {
		f.of.e.room.Refresh()
	}
}

func (f *promiseForm) build() fyne.CanvasObject {
	gap := theme.Size(theme.Gap)
	all := widget.Rows(gap)
	kind := f.kindFields()
	for len(kind) > 0 {
		if _, wide := kind[0].(*widget.Check); wide || len(kind) == 1 {
			all.Add(kind[0])
			kind = kind[1:]
			continue
		}
		if _, wide := kind[1].(*widget.Check); wide {
			all.Add(kind[0])
			kind = kind[1:]
			continue
		}
		all.Add(widget.Pairs(gap, kind[0], kind[1]))
		kind = kind[2:]
	}
	all.Add(widget.Pairs(gap, f.levelSelect(), f.wordsField()))
	say := f.of.e.env.Text
	all.Add(widget.Flow(4, 4,
		widget.NewButton(say("cards.move_up"), widget.Quiet, func() { f.of.move(f, -1) }),
		widget.NewButton(say("cards.move_down"), widget.Quiet, func() { f.of.move(f, 1) }),
		widget.NewButton(say("cards.remove_promise"), widget.Quiet, func() { f.of.remove(f) }).WithIcon("trash")))
	return all
}

// kindFields are the fields of the promise's kind.
func (f *promiseForm) kindFields() []fyne.CanvasObject {
	switch f.promise.Kind {
	case cards.PercentOff:
		return []fyne.CanvasObject{f.percent(), f.service(), f.least(), f.combines()}
	case cards.AmountOff:
		return []fyne.CanvasObject{
			f.money("cards.amount_off", &f.promise.Amount, 1), f.service(), f.least(), f.combines(),
		}
	case cards.Included:
		return f.counted()
	case cards.Wallet:
		return []fyne.CanvasObject{
			f.money("cards.principal", &f.promise.Principal, 1), f.money("cards.bonus", &f.promise.Bonus, 0), f.bonusFirst(),
		}
	case cards.FreeWithin:
		return []fyne.CanvasObject{f.days(), f.service()}
	case cards.Response:
		return []fyne.CanvasObject{f.hours(), f.caseKind()}
	case cards.Gift:
		return []fyne.CanvasObject{f.occasion(), f.service(), f.money("cards.gift_amount", &f.promise.Amount, 0)}
	}
	return nil
}

func (f *promiseForm) focus() {
	if len(f.fields) > 0 {
		f.fields[0].Focus()
	}
}

// unread tells whether a field holds what cannot be read.
func (f *promiseForm) unread() bool {
	for _, field := range f.fields {
		if !field.Disabled() && field.Text() != "" && field.Check(field.Text()) != "" {
			return true
		}
	}
	return false
}

// valid points out at their fields what will not do.
func (f *promiseForm) valid() bool {
	ok := true
	for _, field := range f.fields {
		if !field.Disabled() && !field.Validate() {
			ok = false
		}
	}
	return ok
}

// focusWrong goes to the first field that will not do.
func (f *promiseForm) focusWrong() {
	for _, field := range f.fields {
		if field.Error() != "" {
			field.Focus()
			return
		}
	}
}
