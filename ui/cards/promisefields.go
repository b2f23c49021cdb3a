package cards

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// What a promise can say, at most.
const (
	mostCount = 10_000
	mostDays  = 3_660
	mostHours = 2_000
	mostWords = 120
)

// field is a field of the promise that can be wrong. read is asked with what is typed when check
// finds nothing wrong with it.
func (f *promiseForm) field(label, text string, check func(string) string, read func(p *cards.Promise, text string)) *widget.Field {
	field := widget.NewField(label).WithText(text)
	field.Check = check
	field.OnChanged = func(typed string) {
		if wrong := check(typed); wrong != "" {
			f.of.e.redraw()
			return
		}
		f.set(func(p *cards.Promise) { read(p, typed) })
	}
	f.fields = append(f.fields, field)
	return field
}

func (f *promiseForm) percent() fyne.CanvasObject {
	return f.field(f.say("cards.percent"), f.promise.Percent.String(), func(text string) string {
		if percent, err := cards.ParsePercent(text); err != nil || percent == 0 {
			return f.say("cards.percent_wrong")
		}
		return ""
	}, func(p *cards.Promise, text string) { p.Percent, _ = cards.ParsePercent(text) })
}

// money is an amount of at least least; an empty field is 0 where that is allowed.
func (f *promiseForm) money(labelKey string, of *cards.Amount, least cards.Amount) fyne.CanvasObject {
	currency := f.of.e.plan.Currency
	text := ""
	if *of != 0 {
		text = grouped(currency.Plain(*of))
	}
	return f.field(f.say(labelKey), text, func(text string) string {
		if strings.TrimSpace(text) == "" {
			if least == 0 {
				return ""
			}
			return f.say("cards.amount_wrong")
		}
		amount, err := cards.ParseAmount(text, currency)
		if err != nil {
			return screen.Sentence(f.of.e.env, err)
		}
		if amount < least {
			return f.say("cards.amount_wrong")
		}
		return ""
	}, func(_ *cards.Promise, text string) {
		*of = 0
		if strings.TrimSpace(text) != "" {
			*of, _ = cards.ParseAmount(text, currency)
		}
	})
}

func (f *promiseForm) least() fyne.CanvasObject {
	field := f.money("cards.least_spend", &f.promise.MinSpend, 0).(*widget.Field)
	return field.WithPlaceholder(f.say("cards.none_needed"))
}

// whole is a number from 1 to most.
func (f *promiseForm) whole(labelKey string, now, most int, read func(p *cards.Promise, n int)) *widget.Field {
	text := ""
	if now > 0 {
		text = strconv.Itoa(now)
	}
	parse := func(text string) int {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 1 || n > most {
			return 0
		}
		return n
	}
	return f.field(f.say(labelKey), text, func(text string) string {
		if parse(text) == 0 {
			return f.say("cards.number_wrong", "Most", f.of.e.env.Say.Number(int64(most)))
		}
		return ""
	}, func(p *cards.Promise, text string) { read(p, parse(text)) })
}

func (f *promiseForm) days() fyne.CanvasObject {
	return f.whole("cards.within_days", f.promise.Days, mostDays, func(p *cards.Promise, n int) { p.Days = n })
}

func (f *promiseForm) hours() fyne.CanvasObject {
	return f.whole("cards.within_hours", f.promise.Hours, mostHours, func(p *cards.Promise, n int) { p.Hours = n }).
		WithHint(f.say("cards.hours_hint"))
}

// counted are how often a service is included, per what, and whether it is counted at all.
func (f *promiseForm) counted() []fyne.CanvasObject {
	count := f.whole("cards.count", int(f.promise.Count), mostCount, func(p *cards.Promise, n int) { p.Count = int64(n) })
	var options []widget.Option
	for _, every := range append([]cards.Period{cards.PerTerm}, cards.Periods()...) {
		options = append(options, widget.Option{Key: string(every), Text: f.say("cards.every_" + everyName(every))})
	}
	every := widget.NewSelect(f.say("cards.every"), options, string(f.promise.Every), func(key string) {
		f.set(func(p *cards.Promise) { p.Every = cards.Period(key) })
	})
	count2 := func(unlimited bool) {
		if unlimited {
			count.Disable()
			every.Disable()
		} else {
			count.Enable()
			every.Enable()
		}
	}
	unlimited := widget.NewCheck(f.say("cards.unlimited"), f.promise.Unlimited(), func(on bool) {
		count2(on)
		f.set(func(p *cards.Promise) {
			p.Count = 0
			if on {
				p.Every = cards.PerTerm
				every.SetKey("")
				return
			}
			if n, err := strconv.Atoi(strings.TrimSpace(count.Text())); err == nil && n > 0 && n <= mostCount {
				p.Count = int64(n)
			} else {
				p.Count = 10
				count.SetText("10")
			}
		})
	})
	count2(f.promise.Unlimited())
	return []fyne.CanvasObject{f.service(), unlimited, count, every}
}

func everyName(p cards.Period) string {
	if p == cards.PerTerm {
		return "term"
	}
	return string(p)
}

func (f *promiseForm) wordsField() fyne.CanvasObject {
	field := f.field(f.say("cards.own_words"), f.promise.Words, func(text string) string {
		if utf8.RuneCountInString(text) > mostWords || strings.ContainsRune(text, 0) {
			return f.say("error.too_long", "Most", mostWords)
		}
		if f.promise.Kind == cards.Courtesy && strings.TrimSpace(text) == "" {
			return f.say("cards.words_missing")
		}
		return ""
	}, func(p *cards.Promise, text string) { p.Words = strings.TrimSpace(text) })
	if f.promise.Kind != cards.Courtesy {
		field.WithPlaceholder(f.say("common.optional"))
	}
	return field
}

func (f *promiseForm) say(key string, nameThenValue ...any) string {
	return f.of.e.env.Text(key, nameThenValue...)
}
