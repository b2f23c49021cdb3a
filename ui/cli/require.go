package cli

import (
	"net/url"

	"github.com/spf13/cobra"

	"tessera/cards/store"
)

// needs refuses a command as misused when one of these flags is not given.
func needs(cmd *cobra.Command, flags ...string) *cobra.Command {
	return before(cmd, func(cmd *cobra.Command) error {
		for _, flag := range flags {
			if !cmd.Flags().Changed(flag) {
				return misused("cli.flag_missing", "Flag", dashed(flag), "Usage", line(cmd))
			}
		}
		return nil
	})
}

// needsOne asks for exactly one of these flags.
func needsOne(cmd *cobra.Command, flags ...string) *cobra.Command {
	return before(cmd, func(cmd *cobra.Command) error {
		given := 0
		for _, flag := range flags {
			if cmd.Flags().Changed(flag) {
				given++
			}
		}
		if given != 1 {
			return misused("cli.flag_one_of", "Usage", line(cmd))
		}
		return nil
	})
}

// before checks how a command was written before a database is opened for it.
func before(cmd *cobra.Command, check func(*cobra.Command) error) *cobra.Command {
	earlier := cmd.PreRunE
	cmd.PreRunE = func(cmd *cobra.Command, args []string) error {
		if earlier != nil {
			if err := earlier(cmd, args); err != nil {
				return err
			}
		}
		return check(cmd)
	}
	return cmd
}

// place is where the shop is kept, without a password.
func (a *app) place() string {
	address := a.address()
	if !store.IsPostgres(address) {
		return address
	}
	if parsed, err := url.Parse(address); err == nil {
		return parsed.Redacted()
	}
	return "postgres://"
}
