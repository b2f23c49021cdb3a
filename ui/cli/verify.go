package cli

import (
	"github.com/spf13/cobra"

	"tessera/assets/words"
)

type verifiedShape struct {
	OK       bool   `json:"ok"`
	Sentence string `json:"sentence"`
	Entries  int64  `json:"entries"`
	Chains   int64  `json:"chains"`
	Receipts int64  `json:"receipts"`
}

func (a *app) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "verify", Short: a.help.Text("cli.help.verify"), Args: exactly(0),
		RunE: a.run(untouched, func(s *session, _ []string) (answer, error) {
			show := s.progress()
			report, err := s.Store.Verify(s.ctx, func(done, all int64) { _ = show(int(done), int(all)) })
			if err != nil {
				return answer{}, err
			}
			if !report.OK() {
				return answer{}, &words.Refusal{Kind: words.Broken, Sentence: report.Wrong}
			}
			sentence := s.say.Text("cli.verified", "Entries", words.Num(report.Entries), "Receipts", words.Num(report.Receipts))
			return answer{verifiedShape{true, sentence, report.Entries, report.Chains, report.Receipts}, func(p page) { p.line(sentence) }}, nil
		}),
	}
}
