package cli

import (
	"github.com/spf13/cobra"

	"tessera/members/staff"
)

type staffShape struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Role   string `json:"role"`
	Active bool   `json:"active"`
}

func (a *app) staffCommands() *cobra.Command {
	return a.group("staff", "staff", a.staffAdd(), a.staffList())
}

func (a *app) staffAdd() *cobra.Command {
	var name, role string
	cmd := &cobra.Command{
		Use: "add --name TEXT", Short: a.help.Text("cli.help.staff_add"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			operator, err := s.Staff.Add(s.ctx, name, role)
			return answer{staffShape(operator), func(p page) {
				p.line(s.say.Text("cli.staff_added", "Name", operator.Name, "Role", s.role(operator)))
			}}, err
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&name, "name", "", a.help.Text("cli.flag.staff_name"))
	flags.StringVar(&role, "role", staff.Staff, a.help.Text("cli.flag.role"))
	takes(flags, "name", "TEXT")
	takes(flags, "role", staff.Owner+"|"+staff.Staff)
	return needs(cmd, "name")
}

func (a *app) staffList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.help.Text("cli.help.staff_list"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			everybody, err := s.Staff.List(s.ctx)
			shapes, rows := []staffShape{}, [][]string{}
			for _, operator := range everybody {
				shapes = append(shapes, staffShape(operator))
				rows = append(rows, []string{operator.Name, s.role(operator)})
			}
			return answer{shapes, func(p page) { s.orNothing(p, rows) }}, err
		}),
	}
}

func (s *session) role(o staff.Operator) string { return s.say.Text("common.role_" + o.Role) }

// orNothing shows rows, or says that there are none.
func (s *session) orNothing(p page, rows [][]string) {
	if len(rows) == 0 {
		p.line(s.say.Text("common.nothing_found"))
	}
	p.table(rows...)
}
