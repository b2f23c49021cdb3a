package cli

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"tessera/cards"
)

// planShape is a plan as `plan add --file` reads it, with what each promise says beside it.
type planShape struct {
	ID       string            `json:"id"`
	Key      string            `json:"key"`
	Name     string            `json:"name"`
	Price    cards.Amount      `json:"price"` // smallest units
	Currency cards.Currency    `json:"currency"`
	Term     cards.Term        `json:"term"`
	Style    cards.Style       `json:"style"`
	Promises []json.RawMessage `json:"promises"`
	Archived bool              `json:"archived"`
	Version  int64             `json:"version"`
}

func (s *session) shapePlan(plan cards.Plan) (planShape, error) {
	shape := planShape{
		plan.ID, plan.Key, plan.Name, plan.Price, plan.Currency, plan.Term, plan.Style,
		[]json.RawMessage{},
		plan.Archived, plan.Version,
	}
	for _, promise := range plan.Promises {
		written, err := json.Marshal(promise)
		if err != nil {
			return shape, err
		}
		beside := struct {
			Text string `json:"text"`
			Left *int64 `json:"left"` // on a card just sold; null when it is not counted
		}{Text: s.say.Say(promise.Text(plan.Currency))}
		if promise.Counted() {
			beside.Left = &promise.Count
		}
		added, err := json.Marshal(beside)
		if err != nil {
			return shape, err
		}
		both := bytes.Join([][]byte{bytes.TrimSuffix(written, []byte("}")), added[1:]}, []byte(","))
		shape.Promises = append(shape.Promises, both)
	}
	return shape, nil
}

func (a *app) planCommands() *cobra.Command {
	return a.group("plan", "plan", a.planList(), a.planShow(), a.planAdd(), a.planEdit())
}

func (a *app) planList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.help.Text("cli.help.plan_list"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			plans, err := s.Catalog.Plans(s.ctx)
			if err != nil {
				return answer{}, err
			}
			shapes, rows := []planShape{}, [][]string{}
			for _, plan := range plans {
				shape, err := s.shapePlan(plan)
				if err != nil {
					return answer{}, err
				}
				archived := ""
				if plan.Archived {
					archived = s.say.Text("cli.archived")
				}
				shapes = append(shapes, shape)
				rows = append(rows, []string{plan.Key, plan.Name, s.money(plan.Price), plan.Term.In(s.say), archived})
			}
			return answer{shapes, func(p page) { s.orNothing(p, rows) }}, nil
		}),
	}
}

func (a *app) planShow() *cobra.Command {
	return &cobra.Command{
		Use: "show KEY", Short: a.help.Text("cli.help.plan_show"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			plan, err := s.Catalog.Plan(s.ctx, planKey(args[0]))
			if err != nil {
				return answer{}, err
			}
			return s.shownPlan(plan)
		}),
	}
}

// planKey is a plan's key as it is kept: VIP is vip.
func planKey(text string) string { return strings.ToLower(strings.TrimSpace(text)) }

func (s *session) shownPlan(plan cards.Plan) (answer, error) {
	shape, err := s.shapePlan(plan)
	return answer{shape, func(p page) {
		p.line(plan.Name + " (" + plan.Key + ")")
		p.table(
			[]string{s.say.Text("cli.price"), s.money(plan.Price)},
			[]string{s.say.Text("cli.term"), plan.Term.In(s.say)},
		)
		var rows [][]string
		for _, promise := range plan.Promises {
			rows = append(rows, []string{promise.Key, s.say.Say(promise.Text(plan.Currency)), promise.Level.In(s.say)})
		}
		p.list(s.say.Text("cli.promises_title"), rows)
	}}, err
}

func (a *app) planAdd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use: "add --file PLAN.json", Short: a.help.Text("cli.help.plan_add"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			read, err := readPlan(path)
			if err != nil {
				return answer{}, err
			}
			plan, err := s.Catalog.AddPlan(s.ctx, read.Plan)
			if err != nil {
				return answer{}, err
			}
			return s.shownPlan(plan)
		}),
	}
	cmd.Flags().StringVar(&path, "file", "", a.help.Text("cli.flag.plan_file"))
	takes(cmd.Flags(), "file", "PLAN.json")
	return needs(cmd, "file")
}

func (a *app) planEdit() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use: "edit --file PLAN.json", Short: a.help.Text("cli.help.plan_edit"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			read, err := readPlan(path)
			if err != nil {
				return answer{}, err
			}
			plan := read.Plan
			before, err := s.Catalog.Plan(s.ctx, plan.Key)
			if err != nil {
				return answer{}, err
			}
			// A file written by hand names no version: it means the plan as it is now.
			plan.ID = before.ID
			if !read.versioned {
				plan.Version = before.Version
			}
			if plan, err = s.Catalog.EditPlan(s.ctx, plan); err != nil {
				return answer{}, err
			}
			return s.shownPlan(plan)
		}),
	}
	cmd.Flags().StringVar(&path, "file", "", a.help.Text("cli.flag.plan_file"))
	takes(cmd.Flags(), "file", "PLAN.json")
	return needs(cmd, "file")
}
