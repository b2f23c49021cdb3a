package desk

import (
	"strings"

	"fyne.io/fyne/v2"
	"golang.org/x/text/width"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// mostOffered services are listed below the line one types in.
const mostOffered = 8

// adder is the line in which services and amounts are entered, and the services that fit what
// has been typed. While the visit is empty it offers them all.
type adder struct {
	*widget.Adder
	visit   *visit
	env     *screen.Env
	object  *fyne.Container
	offered *fyne.Container
	rows    []*widget.Row
	fits    []cards.Service
	marked  int
	drawn   string // what the rows were made for
	fault   *widget.Paragraph
}

func newAdder(v *visit) *adder {
	a := &adder{
		visit: v, env: v.env, offered: widget.Rows(0), marked: -1, drawn: "-",
		Adder: widget.NewAdder(v.env.Text("desk.add_line")),
		fault: widget.NewParagraph("", widget.SmallMuted),
	}
	a.fault.Hide()
	a.OnChanged = a.typed
	a.OnSubmitted = a.entered
	a.OnStep = a.step
	a.OnBack = func() { v.remove(len(v.items) - 1) }
	a.OnEscape = v.desk.escaped
	a.OnFocus = func(bool) { a.draw() }
	a.object = widget.Rows(4, a.Adder, a.fault, a.offered)
	return a
}

func (a *adder) clear() {
	a.marked = -1
	a.SetText("")
}

func (a *adder) typed(string) {
	a.marked = -1
	a.say("")
	a.draw()
}

func (a *adder) say(sentence string) {
	a.fault.SetText(sentence)
	a.fault.Hidden = sentence == ""
	a.object.Refresh()
}

// draw lists the services that fit.
func (a *adder) draw() {
	text := strings.TrimSpace(a.Text())
	a.fits = nil
	if text != "" || len(a.visit.items) == 0 || a.marked >= 0 {
		a.fits = fitting(a.visit.services, text)
	}
	made := text
	for _, service := range a.fits {
		made += "\x00" + service.Name + a.env.Shop.Currency.Plain(service.Price)
	}
	if made != a.drawn {
		a.drawn = made
		a.rows, a.offered.Objects = nil, nil
		for i, service := range a.fits {
			row := widget.NewRow(nil, widget.NewText(service.Name, widget.Body),
				widget.NewText(a.env.Money(service.Price), widget.Muted.Right()),
				func() { a.take(i) }).Padded(widget.Sides(5, 10))
			if i == len(a.fits)-1 {
				row.NoLine()
			}
			a.rows = append(a.rows, row)
			a.offered.Add(row)
		}
		a.object.Refresh()
	}
	for i, row := range a.rows {
		row.SetSelected(i == a.marked)
	}
}

// fitting are the services whose names hold what has been typed, however it is written.
func fitting(services []cards.Service, text string) []cards.Service {
	name, _ := cutAmount(text)
	wanted := members.Fold(name)
	var fits []cards.Service
	for _, service := range services {
		if len(fits) < mostOffered && strings.Contains(members.Fold(service.Name), wanted) {
			fits = append(fits, service)
		}
	}
	return fits
}

// step marks the next service or the one before. Down in an empty line lists them all.
func (a *adder) step(step int) {
	if len(a.fits) == 0 {
		if step < 0 {
			return
		}
		a.marked = 0
	} else {
		a.marked = min(max(a.marked+step, -1), len(a.fits)-1)
	}
	a.draw()
}

// take enters one of the services offered.
func (a *adder) take(i int) {
	if i < 0 || i >= len(a.fits) {
		return
	}
	service := a.fits[i]
	_, amount := cutAmount(a.Text())
	item := checkout.Item{Name: service.Name, Amount: service.Price}
	if own, err := cards.ParseAmount(amount, a.env.Shop.Currency); amount != "" && err == nil {
		item.Amount = own
	}
	a.clear()
	a.visit.add(item)
	a.Focus()
}

// entered is Enter: the marked service, a card that was scanned here, or a line as typed.
func (a *adder) entered(text string) {
	text = strings.TrimSpace(text)
	switch {
	case a.marked >= 0:
		a.take(a.marked)
		return
	case text == "":
		return
	case isCardNumber(text):
		a.clear()
		a.visit.desk.scan(text)
		return
	}
	item, err := a.parse(text)
	if err != nil {
		a.say(screen.Sentence(a.env, err))
		return
	}
	a.clear()
	a.visit.add(item)
}

// parse reads a line: a service of the list, "name amount" for anything else, or an amount alone.
// A service with an amount behind it costs that today. What begins only one service means it.
func (a *adder) parse(text string) (checkout.Item, error) {
	currency := a.env.Shop.Currency
	for _, service := range a.visit.services {
		if cards.SameService(service.Name, text) {
			return checkout.Item{Name: service.Name, Amount: service.Price}, nil
		}
	}
	name, amountText := cutAmount(text)
	if amountText == "" {
		if fits := fitting(a.visit.services, text); len(fits) == 1 {
			return checkout.Item{Name: fits[0].Name, Amount: fits[0].Price}, nil
		}
		return checkout.Item{}, words.Refuse(words.Invalid, "desk.line_needs_amount", "Text", text, "Example", currency.Example())
	}
	amount, err := cards.ParseAmount(amountText, currency)
	if err != nil {
		return checkout.Item{}, err
	}
	if name == "" {
		name = a.env.Text("desk.free_line")
	} else if fits := fitting(a.visit.services, name); len(fits) == 1 {
		name = fits[0].Name
	}
	return checkout.Item{Name: name, Amount: amount}, nil
}

// cutAmount splits "name amount"; amount is empty when the last word is none. A sign of the
// currency before it is forgiven.
func cutAmount(text string) (name, amount string) {
	text = strings.TrimSpace(text)
	i := strings.LastIndexAny(text, " \t=")
	last := strings.TrimLeft(width.Narrow.String(text[i+1:]), "₩$€¥£")
	if last == "" || last[0] < '0' || last[0] > '9' {
		return text, ""
	}
	return strings.TrimRight(strings.TrimSpace(text[:i+1]), "= "), last
}
