package cli

import (
	"os"

	"github.com/spf13/cobra"
)

type backupShape struct {
	File  string `json:"file"`
	Bytes int64  `json:"bytes"`
}

func (a *app) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use: "backup FILE", Short: a.help.Text("cli.help.backup"), Args: exactly(1),
		RunE: a.run(existing, func(s *session, args []string) (answer, error) {
			if err := s.Store.Backup(s.ctx, args[0]); err != nil {
				return answer{}, err
			}
			info, err := os.Stat(args[0])
			if err != nil {
				return answer{}, err
			}
			shape := backupShape{args[0], info.Size()}
			return answer{shape, func(p page) { p.line(s.say.Text("cli.backed_up", "Path", shape.File)) }}, nil
		}),
	}
}
