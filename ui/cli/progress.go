package cli

import "fmt"

// progress shows how far long work has come, where somebody watches, and stops the work when
// the command is stopped.
func (s *session) progress() func(done, total int) error {
	shown := -1
	return func(done, total int) error {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if !s.app.env.Terminal {
			return nil
		}
		// A terminal is slower than the work: only every whole percent is shown.
		switch percent := done * 100 / max(total, 1); {
		case done >= total:
			_, _ = fmt.Fprint(s.app.env.Stderr, "\r\x1b[K")
		case percent > shown:
			shown = percent
			_, _ = fmt.Fprintf(s.app.env.Stderr, "\r%s", s.say.Text("cli.progress", "Done", s.say.Number(int64(done)), "Total", s.say.Number(int64(total))))
		}
		return nil
	}
}
