package members

import (
	"context"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// sale is the dialog that sells a card to a member.
type sale struct {
	env   *screen.Env
	to    person
	done  func(checkout.Outcome)
	plans []cards.Plan
	plan  cards.Plan // chosen

	dialog  *widget.Dialog
	choices map[string]*widget.TapPanel
	terms   *fyne.Container // what the chosen plan promises
	tender  *widget.Choice
	sell    *widget.Button
	problem *widget.Paragraph
	body    *fyne.Container
	key     string // names this sale, so that a second press sells nothing twice
}

// sell asks which plan to sell to a person.
func (m *Members) sell(to person) {
	var reading screen.Latest
	screen.Load(m.env, &reading, m.env.House.Catalog.OnSale, func(plans []cards.Plan) {
		if len(plans) == 0 {
			m.env.Toast(screen.Toast{Text: m.env.Text("members.sell_no_plan"), Tone: widget.ToneGold})
			return
		}
		asked := newSale(m.env, to, plans, func(sold checkout.Outcome) { m.sold(to, sold) })
		asked.dialog.OnClosed = m.refocus
		asked.show()
	})
}

func newSale(env *screen.Env, to person, plans []cards.Plan, done func(checkout.Outcome)) *sale {
	s := &sale{env: env, to: to, plans: plans, done: done, choices: map[string]*widget.TapPanel{}, key: uuid.NewString()}
	s.tender = newTender(env)
	s.sell = widget.NewButton("", widget.Primary, s.confirm)
	s.problem = widget.NewParagraph("", widget.Small.In(theme.Red))
	s.problem.Hide()
	s.terms = widget.Rows(theme.Size(theme.Tight))
	s.body = s.build()
	s.choose(plans[0])
	s.dialog = widget.NewDialog(env.Text("members.sell_title", "Name", to.member.Name), s.body,
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { s.dialog.Close() }), s.sell).Wide(formWidth)
	return s
}

// newTender is the choice between the ways to pay for a card.
func newTender(env *screen.Env) *widget.Choice {
	var options []widget.Option
	for _, t := range []cards.Tender{cards.CardTender, cards.Cash} {
		options = append(options, widget.Option{Key: string(t), Text: t.In(env.Say)})
	}
	return widget.NewChoice(options, string(cards.CardTender), nil)
}

func (s *sale) show() {
	s.dialog.ShowOn(s.env.Window.Canvas())
	s.env.Window.Canvas().Focus(s.choices[s.plan.Key])
}

func (s *sale) build() *fyne.Container {
	list := widget.Rows(theme.Size(theme.Tight))
	for _, plan := range s.plans {
		row := widget.Columns(8,
			widget.Fill(widget.Rows(0, widget.NewText(plan.Name, widget.Strong), widget.NewText(plan.Term.In(s.env.Say), widget.SmallMuted))),
			widget.NewText(plan.Currency.Of(plan.Price).In(s.env.Say), widget.Strong.Right()))
		choice := widget.NewTapPanel(row, func() { s.choose(plan) }).Padded(widget.Sides(8, 12))
		s.choices[plan.Key] = choice
		list.Add(choice)
	}
	right := widget.Rows(theme.Size(theme.Gap),
		widget.NewPanel(s.terms).On(theme.Note),
		widget.Spacer(),
		labelled(s.env.Text("members.paid_by"), s.tender),
		s.problem)
	return widget.Split(theme.Size(theme.Gap),
		widget.Part{Object: list, Weight: 1, Min: 200}, widget.Part{Object: right, Weight: 1.15, Min: 220})
}

// choose shows what a plan promises, from which day to which, and at what price it is sold.
func (s *sale) choose(plan cards.Plan) {
	s.plan = plan
	for key, choice := range s.choices {
		choice.SetChosen(key == plan.Key)
	}
	s.terms.Objects = []fyne.CanvasObject{widget.NewText(plan.Name, widget.Heading)}
	for _, p := range plan.Promises {
		s.terms.Add(widget.TopColumns(8, widget.NewIcon("check", theme.Green, 16),
			widget.Fill(widget.NewParagraph(s.env.Say.Say(p.Text(plan.Currency)), widget.Body))))
	}
	s.terms.Add(widget.NewParagraph(s.env.Text("members.valid_to", "Date", plan.Term.End(s.env.Today())), widget.SmallMuted))
	s.sell.SetText(s.env.Text("members.sell_for", "Amount", plan.Currency.Of(plan.Price)))
	s.relay()
}

func (s *sale) relay() {
	if s.dialog != nil {
		s.dialog.Relay()
	}
}

// confirm sells the chosen plan.
func (s *sale) confirm() {
	if s.sell.Disabled() {
		return
	}
	s.sell.Disable()
	tender := cards.Tender(s.tender.Key())
	asked := checkout.Sale{MemberID: s.to.member.ID, PlanKey: s.plan.Key, Tender: tender, ServedBy: s.env.By()}
	request := checkout.Request{By: s.env.By(), Key: s.key + ":" + s.plan.Key + ":" + string(tender)}
	var sold checkout.Outcome
	screen.Do(s.env, func(ctx context.Context) (err error) {
		sold, err = s.env.House.Desk.Sell(ctx, asked, request)
		return err
	}, func() {
		s.dialog.Hide()
		s.done(sold)
	}, func(err error) {
		s.sell.Enable()
		s.problem.SetText(screen.Sentence(s.env, err))
		s.problem.Show()
		s.relay()
	})
}
