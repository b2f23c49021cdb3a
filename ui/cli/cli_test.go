package cli_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"tessera/cards/store/storetest"
	"tessera/ui/cli"
)

// The scripts run the program as a person at a terminal would: as a process of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tessera": func() {
		os.Exit(cli.Run(context.Background(), os.Args[1:], cli.Env{
			Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now, Getenv: os.Getenv,
			OpenWindow: func(_ context.Context, on cli.Window) error {
				fmt.Println("window on", on.Address, "at", on.Now().Format(time.RFC3339))
				return nil
			},
		}))
	}})
}

func TestTheCommandLineDoesWhatTheShopAsks(t *testing.T) {
	testscript.Run(t, scripts("testdata/script", nil))
}

func TestSeveralTillsShareOneShop(t *testing.T) {
	testscript.Run(t, scripts("testdata/tills", map[string]string{
		"DB": storetest.PostgresAddress(t), "DB2": storetest.PostgresAddress(t),
	}))
}

// scripts are run at a fixed time in Seoul, each in an empty folder.
func scripts(folder string, variables map[string]string) testscript.Params {
	return testscript.Params{
		Dir:                 folder,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			for name, value := range variables {
				env.Setenv(name, value)
			}
			env.Setenv("TESSERA_NOW", "2026-05-01T14:00:00+09:00") // a Friday
			env.Setenv("TZ", "Asia/Seoul")
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/data")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"refused": expect(cli.Refused), "misused": expect(cli.Misused),
			"is": is, "count": count, "keep": keep, "keepline": keepLine, "same": same, "now": now, "tamper": tamper,
		},
		Condition: func(condition string) (bool, error) {
			switch condition {
			case "ci":
				return os.Getenv("CI") == "true", nil
			case "root":
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", condition)
		},
	}
}

// expect makes a command that runs the program, asks for an exit status, and looks whether
// the answer keeps its form: one sentence as the last line of standard error, and the same
// in JSON where that was asked for.
//
//	refused tessera card show 2000000000009
func expect(status int) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, negated bool, args []string) {
		if negated || len(args) < 2 {
			ts.Fatalf("usage: refused|misused tessera COMMAND…")
		}
		err := ts.Exec(args[0], args[1:]...)
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != status {
			ts.Fatalf("expected exit status %d, got: %v", status, err)
		}
		lines := strings.Split(strings.TrimSpace(ts.ReadFile("stderr")), "\n")
		sentence := lines[len(lines)-1]
		if sentence == "" || strings.ContainsAny(sentence, "⟦\x00") {
			ts.Fatalf("not a sentence: %q", sentence)
		}
		if !slices.Contains(args, "--json") {
			return
		}
		var told struct {
			Error struct{ Kind, Sentence string }
		}
		if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &told); err != nil {
			ts.Fatalf("stdout is not the refusal in JSON: %v", err)
		}
		if told.Error.Kind == "" || told.Error.Sentence != sentence {
			ts.Fatalf("JSON says %+v, stderr says %q", told.Error, sentence)
		}
	}
}

// find reads a path such as promises.0.left in the JSON on stdout. promises.visits.left
// finds the one in the list whose key, number, state or month is visits.
func find(ts *testscript.TestScript, path string) any {
	decoder := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		ts.Fatalf("stdout is not JSON: %v", err)
	}
	if path == "." {
		return value
	}
	for _, step := range strings.Split(path, ".") {
		switch at := value.(type) {
		case map[string]any:
			next, ok := at[step]
			if !ok {
				ts.Fatalf("%s: there is no %s", path, step)
			}
			value = next
		case []any:
			value = element(ts, at, path, step)
		default:
			ts.Fatalf("%s: nothing is below %v", path, at)
		}
	}
	return value
}

func element(ts *testscript.TestScript, list []any, path, step string) any {
	if i, err := strconv.Atoi(step); err == nil {
		if i >= len(list) {
			ts.Fatalf("%s: there are only %d", path, len(list))
		}
		return list[i]
	}
	for _, each := range list {
		fields, _ := each.(map[string]any)
		for _, name := range []string{"key", "number", "state", "month", "name"} {
			if fields[name] == step {
				return each
			}
		}
	}
	ts.Fatalf("%s: there is no %s", path, step)
	return nil
}

func said(value any) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case string:
		return value
	}
	text, _ := json.Marshal(value)
	return string(text)
}

// is compares a value of the answer: is promises.0.left 4
func is(ts *testscript.TestScript, negated bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: is PATH VALUE")
	}
	if got := said(find(ts, args[0])); (got == args[1]) == negated {
		ts.Fatalf("%s is %s", args[0], got)
	}
}

// count counts a list of the answer: count promises 5
func count(ts *testscript.TestScript, negated bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: count PATH N")
	}
	list, ok := find(ts, args[0]).([]any)
	if !ok {
		ts.Fatalf("%s is not a list", args[0])
	}
	if (strconv.Itoa(len(list)) == args[1]) == negated {
		ts.Fatalf("%s has %d", args[0], len(list))
	}
}

// keep puts a value of the answer in a variable: keep CARD number
func keep(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: keep NAME PATH")
	}
	ts.Setenv(args[0], said(find(ts, args[1])))
}

// keepLine puts the first line of stdout in a variable: keepline READ
func keepLine(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: keepline NAME")
	}
	first, _, _ := strings.Cut(ts.ReadFile("stdout"), "\n")
	ts.Setenv(args[0], strings.TrimSpace(first))
}

// same compares two texts: same $READ $CARD
func same(ts *testscript.TestScript, negated bool, args []string) {
	if len(args) != 2 || args[0] == "" || (args[0] == args[1]) == negated {
		ts.Fatalf("compared: %q", args)
	}
}

// now moves the shop's clock: now 2026-05-03T11:00:00+09:00
func now(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv("TESSERA_NOW", args[0])
}

// tamper changes a database behind the program's back: tamper FILE STATEMENT…
func tamper(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", "file:"+ts.MkAbs(args[0]))
	ts.Check(err)
	for _, statement := range args[1:] {
		_, err := db.Exec(statement)
		ts.Check(err)
	}
	ts.Check(db.Close())
}
