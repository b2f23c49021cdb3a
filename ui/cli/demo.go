package cli

import (
	"context"

	"github.com/spf13/cobra"

	"tessera/cards/demo"
	"tessera/cards/store"
)

type demoShape struct {
	Members  int `json:"members"`
	Cards    int `json:"cards"`
	Visits   int `json:"visits"`
	Cases    int `json:"cases"`
	Replaced int `json:"replaced"`
}

func (a *app) demoCommand() *cobra.Command {
	var members int
	var seed int64
	cmd := &cobra.Command{
		Use: "demo --members N --seed S", Short: a.help.Text("cli.help.demo"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			within := func(ctx context.Context, fn func(demo.Store) error) error {
				return s.Store.Within(ctx, func(inner *store.Store) error { return fn(inner) })
			}
			made, err := demo.Fill(s.ctx, within, demo.Options{
				Members: members, Seed: seed, Now: s.Clock(), Progress: s.progress(),
			})
			return answer{demoShape(made), func(p page) {
				p.line(s.say.Text("cli.demo_filled", "Members", made.Members, "Cards", made.Cards, "Visits", made.Visits, "Cases", made.Cases))
			}}, err
		}),
	}
	cmd.Flags().IntVar(&members, "members", 300, a.help.Text("cli.flag.members"))
	cmd.Flags().Int64Var(&seed, "seed", 1, a.help.Text("cli.flag.seed"))
	takes(cmd.Flags(), "members", "N")
	takes(cmd.Flags(), "seed", "S")
	return cmd
}
