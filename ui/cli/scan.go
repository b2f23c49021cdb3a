package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"tessera/cards"
	"tessera/cards/checkout"
)

type openCaseShape struct {
	Number  string         `json:"number"`
	Kind    cards.CaseKind `json:"kind"`
	Subject string         `json:"subject"`
	Due     moment         `json:"due"`
}

type verdictShape struct {
	Verdict  checkout.Colour `json:"verdict"`
	Sentence string          `json:"sentence"`
	Number   cards.Number    `json:"number"` // as scanned
	State    cards.State     `json:"state"`
	Member   *memberShape    `json:"member"`
	Card     *cardShape      `json:"card"`
	Promises []promiseShape  `json:"promises"`
	Balances balancesShape   `json:"balances"`
	Visits   int64           `json:"visits"`
	Last     day             `json:"last_visit"`
	Saved    cards.Amount    `json:"saved"`
	Currency cards.Currency  `json:"currency"`
	Cases    []openCaseShape `json:"cases"` // open ones
	Others   []cards.Number  `json:"other_cards"`
}

func (a *app) scanCommand() *cobra.Command {
	return &cobra.Command{
		Use: "scan TEXT", Short: a.help.Text("cli.help.scan"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			verdict, err := s.Desk.Scan(s.ctx, args[0])
			if err != nil {
				return answer{}, err
			}
			return answer{s.shapeVerdict(verdict), func(p page) { s.showVerdict(p, verdict) }}, nil
		}),
	}
}

func (s *session) shapeVerdict(v checkout.Verdict) verdictShape {
	shape := verdictShape{
		Verdict: v.Colour, Sentence: s.say.Say(v.Sentence), Number: v.Scanned, State: v.State,
		Card: s.shapeCard(v), Promises: s.shapePromises(v.Promises), Balances: shapeBalances(v.Balances),
		Visits: v.Known.Visits, Last: day(v.Known.LastVisit), Saved: v.Known.Saved, Currency: s.shop.Currency,
		Cases: []openCaseShape{}, Others: []cards.Number{},
	}
	if v.Member != nil {
		member := shapeMember(*v.Member)
		shape.Member = &member
	}
	for _, each := range v.Known.OpenCases {
		shape.Cases = append(shape.Cases, openCaseShape{each.Number, each.Kind, each.Subject, s.moment(each.Due)})
	}
	for _, other := range v.Others {
		shape.Others = append(shape.Others, other.Live())
	}
	return shape
}

// verdictLine is the colour as a word, and why.
func (s *session) verdictLine(v checkout.Verdict) string {
	colour := map[checkout.Colour]string{
		checkout.Green: s.say.Text("cli.green"), checkout.Amber: s.say.Text("cli.amber"), checkout.Red: s.say.Text("cli.red"),
	}[v.Colour]
	return strings.TrimSpace(colour + "  " + s.say.Say(v.Sentence))
}

func (s *session) showVerdict(p page, v checkout.Verdict) {
	p.line(s.verdictLine(v))
	if v.Card == nil {
		return
	}
	var about facts
	about.add(s.say.Text("cli.member"), nameOf(v.Member))
	about.add(s.say.Text("cli.plan"), v.Card.PlanName)
	about.add(s.say.Text("cli.state"), v.State.In(s.say))
	if v.Member != nil {
		about.add(s.say.Text("cli.likes"), v.Member.Likes)
		about.add(s.say.Text("cli.avoid"), v.Member.Avoid)
	}
	if v.Known.Visits > 0 {
		about.add(s.say.Text("cli.visits"), s.say.Text("cli.visits_last", "Number", s.say.Number(v.Known.Visits), "Date", v.Known.LastVisit))
	}
	p.table(about...)
	s.showPromises(p, v.Promises)
	var rows [][]string
	for _, each := range v.Known.OpenCases {
		rows = append(rows, []string{each.Number, each.Kind.In(s.say), each.Subject, s.due(each.Due)})
	}
	p.list(s.say.Text("cli.open_cases_title"), rows)
}
