package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"tessera/assets/words"
	"tessera/cards"
)

func (a *app) reportCommands() *cobra.Command {
	return a.group("report", "report", a.reportMonths(), a.reportCards(), a.reportOwed(), a.reportResponses())
}

type monthShape struct {
	Month    string         `json:"month"` // 2026-11
	Visits   int64          `json:"visits"`
	Takings  cards.Amount   `json:"takings"`
	Discount cards.Amount   `json:"discount"`
	Currency cards.Currency `json:"currency"`
	Smiles   int64          `json:"smiles"`
	Smile    *float64       `json:"smile"` // average, null without an answer
}

// mostMonths bounds a report to a century.
const mostMonths = 1200

func (a *app) reportMonths() *cobra.Command {
	var months int
	cmd := &cobra.Command{
		Use: "months", Short: a.help.Text("cli.help.report_months"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			if months < 1 || months > mostMonths {
				return answer{}, words.Refuse(words.Invalid, "cli.months_range", "Most", words.Num(mostMonths))
			}
			counted, err := s.Insight.Months(s.ctx, months)
			shapes := []monthShape{}
			rows := [][]string{{
				s.say.Text("cli.month"), s.say.Text("cli.visits"), s.say.Text("cli.takings"),
				s.say.Text("common.discount"), s.say.Text("cli.smile"),
			}}
			for _, m := range counted {
				year, month, _ := m.First.Split()
				shape := monthShape{
					Month: m.First.String()[:7], Visits: m.Visits, Takings: m.Takings, Discount: m.Discount,
					Currency: s.shop.Currency, Smiles: m.Smiles,
				}
				smile := ""
				if m.Smiles > 0 {
					average := float64(m.SmileSum) / float64(m.Smiles)
					shape.Smile, smile = &average, strconv.FormatFloat(average, 'f', 1, 64)
				}
				shapes = append(shapes, shape)
				rows = append(rows, []string{
					s.say.MonthName(year, month), s.say.Number(m.Visits), s.money(m.Takings), s.money(m.Discount), smile,
				})
			}
			return answer{shapes, func(p page) { p.figures(rows...) }}, err
		}),
	}
	cmd.Flags().IntVar(&months, "months", 12, a.help.Text("cli.flag.months"))
	takes(cmd.Flags(), "months", "N")
	return cmd
}

type stateShape struct {
	State cards.State `json:"state"`
	Name  string      `json:"name"`
	Count int64       `json:"count"`
}

func (a *app) reportCards() *cobra.Command {
	return &cobra.Command{
		Use: "cards", Short: a.help.Text("cli.help.report_cards"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			counted, err := s.Insight.CardStates(s.ctx)
			shapes, rows := []stateShape{}, [][]string{}
			for _, state := range cards.States() {
				shapes = append(shapes, stateShape{state, state.In(s.say), counted[state]})
				rows = append(rows, []string{state.In(s.say), s.say.Number(counted[state])})
			}
			return answer{shapes, func(p page) { p.figures(rows...) }}, err
		}),
	}
}

type owedShape struct {
	Principal cards.Amount   `json:"principal"`
	Bonus     cards.Amount   `json:"bonus"`
	Visits    int64          `json:"visits"`
	Currency  cards.Currency `json:"currency"`
}

func (a *app) reportOwed() *cobra.Command {
	return &cobra.Command{
		Use: "owed", Short: a.help.Text("cli.help.report_owed"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			owed, err := s.Insight.Owed(s.ctx)
			return answer{owedShape{owed.Principal, owed.Bonus, owed.Visits, s.shop.Currency}, func(p page) {
				p.figures(
					[]string{s.say.Text("cli.owed_principal"), s.money(owed.Principal)},
					[]string{s.say.Text("cli.owed_bonus"), s.money(owed.Bonus)},
					[]string{s.say.Text("cli.owed_visits"), s.say.Number(owed.Visits)},
				)
			}}, err
		}),
	}
}

type responsesShape struct {
	Due      int64          `json:"due"`
	Kept     int64          `json:"kept"`
	Rate     *cards.Percent `json:"rate"` // per cent, null when too few were due to say
	Sentence string         `json:"sentence"`
}

func (a *app) reportResponses() *cobra.Command {
	return &cobra.Command{
		Use: "responses", Short: a.help.Text("cli.help.report_responses"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			responses, err := s.Insight.Responses(s.ctx)
			if err != nil {
				return answer{}, err
			}
			shape := responsesShape{Due: responses.Due, Kept: responses.Kept}
			if rate, enough := responses.Rate(); enough {
				shape.Rate = &rate
				shape.Sentence = s.say.Text("cli.responses_kept", "Percent", rate, "Kept", words.Num(responses.Kept), "Due", words.Num(responses.Due))
			} else {
				shape.Sentence = s.say.Text("cli.responses_few", "Kept", words.Num(responses.Kept), "Due", words.Num(responses.Due))
			}
			return answer{shape, func(p page) { p.line(shape.Sentence) }}, nil
		}),
	}
}
