// Package cli is Tessera without a window: the same services, one command each.
//
// A command ends with 0 when it is done, 1 when it is refused, and 2 when it was used
// wrongly. A refusal's sentence is the last line on standard error; with --json it is also
// {"error":{"kind","sentence"}} on standard output. An answer in JSON names amounts in the
// currency's smallest unit, days as 2026-05-03 and times as RFC 3339 in the shop's zone.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tessera/assets/words"
)

// Exit statuses.
const (
	Done    = 0
	Refused = 1
	Misused = 2
)

// Window is what the window is opened on.
type Window struct {
	Address string           // of the database: a path or postgres://…
	Now     func() time.Time // the clock
}

// Env is the world a command runs in.
type Env struct {
	Stdout, Stderr io.Writer
	// Terminal tells that somebody watches Stderr, so that progress is worth showing.
	Terminal bool
	Now      func() time.Time
	Getenv   func(string) string
	// OpenWindow opens the window and returns when it is closed.
	OpenWindow func(context.Context, Window) error
}

// app is one run of the program.
type app struct {
	env  Env
	args []string
	help *words.Speaker // of help and usage: there may be no shop yet
	shop *words.Speaker // of everything else; nil until a shop has been opened
	db   string
	by   string
	json bool
}

// Run runs one command, args being what follows the program's name, and answers its exit
// status.
func Run(ctx context.Context, args []string, env Env) int {
	a := &app{env: env, args: args, help: words.For(locale(env.Getenv))}
	out := bufio.NewWriter(env.Stdout)
	a.env.Stdout = out
	root := a.root()
	root.SetArgs(args)
	err := a.clock()
	if err == nil {
		err = root.ExecuteContext(ctx)
	}
	status := a.conclude(ctx, err)
	if err := out.Flush(); err != nil {
		_, _ = fmt.Fprintln(env.Stderr, a.speaker(ctx).Text("cli.output_failed"))
		return Refused
	}
	return status
}

// locale is the language of help: that of the user's system, or English.
func locale(getenv func(string) string) words.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if lang, ok := words.ParseLang(value); ok {
				return lang
			}
			return words.English
		}
	}
	return words.English
}

// clock lets TESSERA_NOW stand for the time, so that what was shown can be shown again.
func (a *app) clock() error {
	text := a.env.Getenv("TESSERA_NOW")
	if text == "" {
		return nil
	}
	now, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return words.Refuse(words.Invalid, "cli.now_invalid", "Text", excerpt(text)).Because(err)
	}
	a.env.Now = func() time.Time { return now }
	return nil
}

// conclude says what went wrong, if anything did, and answers the exit status.
func (a *app) conclude(ctx context.Context, err error) int {
	if err == nil {
		return Done
	}
	if misuse, ok := errors.AsType[*misuse](err); ok {
		sentence := a.orHelp(ctx).Say(misuse.sentence)
		a.showError("usage", sentence)
		_, _ = fmt.Fprintln(a.env.Stderr, sentence)
		return Misused
	}
	refusal := words.AsRefusal(err)
	if errors.Is(err, context.Canceled) {
		refusal = words.Refuse(words.Unavailable, "cli.stopped")
	}
	sentence := a.speaker(ctx).Say(refusal.Sentence)
	if refusal.Kind == words.Broken { // for whoever looks after the program
		_, _ = fmt.Fprintln(a.env.Stderr, err)
	}
	a.showError(string(refusal.Kind), sentence)
	_, _ = fmt.Fprintln(a.env.Stderr, sentence)
	return Refused
}

func (a *app) showError(kind, sentence string) {
	if !a.json && !slices.Contains(a.args, "--json") {
		return
	}
	type problem struct {
		Kind     string `json:"kind"`
		Sentence string `json:"sentence"`
	}
	_ = writeJSON(a.env.Stdout, struct {
		Error problem `json:"error"`
	}{problem{kind, sentence}})
}

// misuse is a command that was not understood.
type misuse struct{ sentence words.Sentence }

func (m *misuse) Error() string { return "usage: " + m.sentence.Key }

func misused(key string, nameThenValue ...any) error {
	return &misuse{words.Say(key, nameThenValue...)}
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "tessera", Short: a.help.Text("cli.help.tessera"),
		SilenceErrors: true, SilenceUsage: true, DisableSuggestions: true,
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.env.OpenWindow(cmd.Context(), Window{Address: a.address(), Now: a.env.Now})
		},
	}
	all := root.PersistentFlags()
	all.StringVar(&a.db, "db", "", a.help.Text("cli.flag.db"))
	all.StringVar(&a.by, "by", "", a.help.Text("cli.flag.by"))
	all.BoolVar(&a.json, "json", false, a.help.Text("cli.flag.json"))
	all.BoolP("help", "h", false, a.help.Text("cli.flag.help"))
	// An empty address is a variable that was not set, not a wish for the usual file.
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Flags().Changed("db") && strings.TrimSpace(a.db) == "" {
			return misused("cli.flag_empty", "Flag", "--db")
		}
		return nil
	}
	takes(all, "db", "PATH|postgres://…")
	takes(all, "by", "STAFF")
	root.AddCommand(
		a.initCommand(), a.demoCommand(), a.staffCommands(), a.serviceCommands(), a.memberCommands(),
		a.planCommands(), a.cardCommands(), a.printCommand(), a.scanCommand(), a.visitCommand(),
		a.voidCommand(), a.caseCommands(), a.reportCommands(), a.backupCommand(), a.verifyCommand(),
	)
	root.CompletionOptions.HiddenDefaultCmd = true
	a.dress(root)
	return root
}
