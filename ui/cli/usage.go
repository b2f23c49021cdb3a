package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// valueOf is the annotation of a flag that names what it takes.
const valueOf = "takes"

// takes tells the help what a flag's value looks like.
func takes(flags *pflag.FlagSet, name, value string) {
	if err := flags.SetAnnotation(name, valueOf, []string{value}); err != nil {
		panic(err) // a flag that was not declared: every run of the program would show it
	}
}

// group is a command that only leads to others.
func (a *app) group(name, key string, commands ...*cobra.Command) *cobra.Command {
	group := &cobra.Command{
		Use: name, Short: a.help.Text("cli.help." + key), Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a.usage(cmd, a.env.Stderr)
			return misused("cli.command_missing", "Command", cmd.CommandPath())
		},
	}
	group.AddCommand(commands...)
	return group
}

func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misused("cli.command_unknown", "Text", excerpt(args[0]), "Command", cmd.CommandPath())
}

// exactly asks for so many arguments.
func exactly(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < n:
			return misused("cli.argument_missing", "Usage", line(cmd))
		case len(args) > n:
			return misused("cli.argument_extra", "Text", excerpt(args[n]), "Usage", line(cmd))
		}
		return nil
	}
}

// dress gives help and mistakes our own words.
func (a *app) dress(root *cobra.Command) {
	root.SetOut(a.env.Stdout)
	root.SetErr(a.env.Stderr)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		_, _ = fmt.Fprintf(a.env.Stdout, "%s\n\n", cmd.Short)
		a.usage(cmd, a.env.Stdout)
	})
	root.SetHelpCommand(&cobra.Command{
		Use: "help", Hidden: true,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return misused("cli.command_unknown", "Text", excerpt(strings.Join(args, " ")), "Command", root.Name())
			}
			return cmd.Help()
		},
	})
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		var unknown *pflag.NotExistError
		var empty *pflag.ValueRequiredError
		var invalid *pflag.InvalidValueError
		switch {
		case errors.As(err, &unknown):
			return misused("cli.flag_unknown", "Flag", dashed(unknown.GetSpecifiedName()), "Command", cmd.CommandPath())
		case errors.As(err, &empty):
			return misused("cli.flag_empty", "Flag", dashed(empty.GetSpecifiedName()))
		case errors.As(err, &invalid):
			return misused("cli.flag_value", "Text", excerpt(invalid.GetValue()), "Flag", dashed(invalid.GetFlag().Name))
		}
		return misused("cli.usage_wrong", "Usage", line(cmd))
	})
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// line is how a command is written.
func line(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.Parent().CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

func (a *app) usage(cmd *cobra.Command, to io.Writer) {
	_, _ = fmt.Fprintf(to, "%s\n  %s\n", a.help.Text("cli.usage"), line(cmd))
	var commands, options [][]string
	for _, child := range cmd.Commands() {
		if child.IsAvailableCommand() {
			commands = append(commands, []string{child.Name(), child.Short})
		}
	}
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if flag.Hidden {
			return
		}
		name := "--" + flag.Name
		if value := flag.Annotations[valueOf]; len(value) > 0 {
			name += " " + value[0]
		}
		options = append(options, []string{name, flag.Usage})
	})
	for _, part := range []struct {
		title string
		rows  [][]string
	}{{a.help.Text("cli.commands"), commands}, {a.help.Text("cli.options"), options}} {
		if len(part.rows) > 0 {
			_, _ = fmt.Fprintf(to, "\n%s\n", part.title)
			writeTable(to, "  ", part.rows)
		}
	}
}
