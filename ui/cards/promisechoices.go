package cards

import (
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/widget"
)

// service is which service the promise is about. One that is no longer on the list stays as it is.
func (f *promiseForm) service() fyne.CanvasObject {
	options := []widget.Option{{Text: f.say("cards.any_service")}}
	for _, s := range f.of.e.of.services {
		options = append(options, widget.Option{Key: s.Name, Text: s.Name})
	}
	if now := f.promise.Service; !slices.ContainsFunc(options, func(o widget.Option) bool { return o.Key == now }) {
		options = append(options, widget.Option{Key: now, Text: now})
	}
	if f.promise.Kind == cards.Gift {
		options[0].Text = f.say("cards.no_service")
	}
	return widget.NewSelect(f.say("cards.service"), options, f.promise.Service, func(key string) {
		f.set(func(p *cards.Promise) { p.Service = key })
	})
}

func (f *promiseForm) levelSelect() fyne.CanvasObject {
	var options []widget.Option
	for _, level := range cards.Levels() {
		options = append(options, widget.Option{Key: string(level), Text: level.In(f.of.e.env.Say)})
	}
	return widget.NewSelect(f.say("cards.level"), options, string(f.promise.Level), func(key string) {
		f.set(func(p *cards.Promise) { p.Level = cards.Level(key) })
	})
}

func (f *promiseForm) caseKind() fyne.CanvasObject {
	options := []widget.Option{{Text: f.say("cards.any_case")}}
	for _, kind := range cards.CaseKinds() {
		options = append(options, widget.Option{Key: string(kind), Text: kind.In(f.of.e.env.Say)})
	}
	return widget.NewSelect(f.say("cards.case"), options, f.promise.Case, func(key string) {
		f.set(func(p *cards.Promise) { p.Case = key })
	})
}

func (f *promiseForm) occasion() fyne.CanvasObject {
	var options []widget.Option
	for _, o := range cards.Occasions() {
		options = append(options, widget.Option{Key: string(o), Text: f.say("promise.occasion_" + string(o))})
	}
	return widget.NewSelect(f.say("cards.occasion"), options, string(f.promise.Occasion), func(key string) {
		f.set(func(p *cards.Promise) { p.Occasion = cards.Occasion(key) })
	})
}

func (f *promiseForm) combines() fyne.CanvasObject {
	return widget.NewCheck(f.say("cards.combines"), f.promise.Combines, func(on bool) {
		f.set(func(p *cards.Promise) { p.Combines = on })
	})
}

func (f *promiseForm) bonusFirst() fyne.CanvasObject {
	return widget.NewCheck(f.say("cards.bonus_first"), f.promise.BonusFirst, func(on bool) {
		f.set(func(p *cards.Promise) { p.BonusFirst = on })
	})
}
