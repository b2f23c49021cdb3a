package cli

import (
	"time"

	"github.com/spf13/cobra"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/members/civil"
)

type caseShape struct {
	Number     string          `json:"number"`
	ID         string          `json:"id"`
	Kind       cards.CaseKind  `json:"kind"`
	Subject    string          `json:"subject"`
	State      aftersale.State `json:"state"`
	Due        moment          `json:"due"` // null when nothing was promised
	Promise    string          `json:"promise"`
	OpenedAt   moment          `json:"opened_at"`
	OpenedBy   string          `json:"opened_by"`
	ResolvedAt moment          `json:"resolved_at"`
	ResolvedBy string          `json:"resolved_by"`
	How        string          `json:"how"`
	Late       bool            `json:"late"`
	Kept       bool            `json:"kept"`
	Member     *personShape    `json:"member"`
	Card       *cards.Number   `json:"card"`
	Receipt    string          `json:"receipt"` // of the visit it is about
}

func (a *app) caseCommands() *cobra.Command {
	return a.group("case", "case", a.caseOpen(), a.caseList(), a.caseResolve())
}

func (a *app) caseOpen() *cobra.Command {
	var member, kind, subject, card, visit string
	cmd := &cobra.Command{
		Use: "open --member NUMBER --kind KIND --subject TEXT", Short: a.help.Text("cli.help.case_open"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			asked := aftersale.Opening{Subject: subject}
			if visit != "" {
				asked.Receipt = receiptNumber(visit)
			}
			var err error
			if asked.Kind, err = cards.ParseCaseKind(kind); err != nil {
				return answer{}, err
			}
			holder, err := s.Book.ByNumber(s.ctx, member)
			if err != nil {
				return answer{}, err
			}
			asked.MemberID = holder.ID
			if card != "" {
				found, _, err := s.card(card)
				if err != nil {
					return answer{}, err
				}
				asked.CardID = found.ID
			}
			opened, err := s.Cases.Open(s.ctx, asked, s.by)
			if err != nil {
				return answer{}, err
			}
			shape, err := s.shapeCase(opened)
			return answer{shape, func(p page) {
				p.line(s.say.Text("cli.case_opened", "Case", opened.Number, "Name", holder.Name))
				p.table([]string{s.say.Text("cli.due"), s.due(opened.Due)})
			}}, err
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&member, "member", "", a.help.Text("cli.flag.member"))
	flags.StringVar(&kind, "kind", "", a.help.Text("cli.flag.kind"))
	flags.StringVar(&subject, "subject", "", a.help.Text("cli.flag.subject"))
	flags.StringVar(&card, "card", "", a.help.Text("cli.flag.case_card"))
	flags.StringVar(&visit, "visit", "", a.help.Text("cli.flag.case_visit"))
	takes(flags, "member", "NUMBER")
	takes(flags, "kind", "complaint|repair|exchange|return|touchup|question")
	takes(flags, "subject", "TEXT")
	takes(flags, "card", "CARDNUMBER")
	takes(flags, "visit", "RECEIPT")
	return needs(cmd, "member", "kind", "subject")
}

func (a *app) caseList() *cobra.Command {
	var resolved bool
	var limit int
	cmd := &cobra.Command{
		Use: "list", Short: a.help.Text("cli.help.case_list"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			if err := someOf(limit); err != nil {
				return answer{}, err
			}
			list := s.Cases.OpenOnes
			if resolved {
				list = s.Cases.ResolvedOnes
			}
			found, err := list(s.ctx, limit)
			if err != nil {
				return answer{}, err
			}
			shapes, rows := []caseShape{}, [][]string{}
			for _, each := range found {
				shape, err := s.shapeCase(each)
				if err != nil {
					return answer{}, err
				}
				shapes, rows = append(shapes, shape), append(rows, append(s.caseRow(each), shape.Member.Name))
			}
			return answer{shapes, func(p page) { s.orNothing(p, rows) }}, nil
		}),
	}
	cmd.Flags().BoolVar(&resolved, "resolved", false, a.help.Text("cli.flag.resolved"))
	cmd.Flags().IntVar(&limit, "limit", 100, a.help.Text("cli.flag.limit"))
	takes(cmd.Flags(), "limit", "N")
	return cmd
}

func (a *app) caseResolve() *cobra.Command {
	var how string
	cmd := &cobra.Command{
		Use: "resolve NUMBER --how TEXT", Short: a.help.Text("cli.help.case_resolve"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			resolved, err := s.Cases.Resolve(s.ctx, caseNumber(args[0]), how, s.by)
			if err != nil {
				return answer{}, err
			}
			shape, err := s.shapeCase(resolved)
			return answer{shape, func(p page) {
				p.line(s.say.Text("cli.case_resolved", "Case", resolved.Number))
				switch {
				case resolved.Kept():
					p.line(s.say.Text("cli.case_in_time"))
				case !resolved.Due.IsZero():
					p.line(s.say.Text("cli.case_too_late"))
				}
			}}, err
		}),
	}
	cmd.Flags().StringVar(&how, "how", "", a.help.Text("cli.flag.how"))
	takes(cmd.Flags(), "how", "TEXT")
	return needs(cmd, "how")
}

func (s *session) shapeCase(c aftersale.Case) (caseShape, error) {
	shape := caseShape{
		Number: c.Number, ID: c.ID, Kind: c.Kind, Subject: c.Subject, State: c.State, Due: s.moment(c.Due),
		Promise: c.Promise, OpenedAt: s.moment(c.OpenedAt), OpenedBy: c.OpenedBy, ResolvedAt: s.moment(c.ResolvedAt),
		ResolvedBy: c.ResolvedBy, How: c.How, Late: c.Late(s.Clock()), Kept: c.Kept(), Receipt: c.Receipt,
	}
	var err error
	if shape.Member, err = s.person(c.MemberID); err != nil {
		return shape, err
	}
	if c.CardID != "" {
		card, err := s.Store.CardByID(s.ctx, c.CardID)
		if err != nil {
			return shape, err
		}
		number := card.Live()
		shape.Card = &number
	}
	return shape, nil
}

// caseRow is a case in one line.
func (s *session) caseRow(c aftersale.Case) []string {
	when := s.due(c.Due)
	if c.State == aftersale.Resolved {
		when = s.when(c.ResolvedAt)
	}
	return []string{c.Number, c.Kind.In(s.say), c.State.In(s.say), when, c.Subject}
}

// due is a deadline as a person reads it, and how much time is left.
func (s *session) due(at time.Time) string {
	switch {
	case at.IsZero():
		return s.say.Text("cli.no_deadline")
	case s.Clock().After(at):
		return s.say.Text("cli.overdue", "When", s.when(at))
	}
	return s.when(at)
}

// when is an instant by the shop's clock.
func (s *session) when(at time.Time) string {
	at = at.In(s.shop.Location())
	return civil.Of(at).In(s.say) + " " + s.say.Clock(at)
}
