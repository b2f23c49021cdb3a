package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tessera/ui/cli"
)

// call runs one command in this process, for what no shell can pass on.
func call(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = cli.Run(context.Background(), args, cli.Env{
		Stdout: &out, Stderr: &err,
		Now:    func() time.Time { return time.Date(2026, 5, 1, 5, 0, 0, 0, time.UTC) },
		Getenv: func(string) string { return "" },
		OpenWindow: func(context.Context, cli.Window) error {
			return errors.New("no window in this test")
		},
	})
	return status, out.String(), err.String()
}

func TestTextThatCannotBeKeptIsRefusedEverywhere(t *testing.T) {
	shop := filepath.Join(t.TempDir(), "shop.db")
	if status, _, stderr := call(t, "--db", shop, "init", "--name", "살롱", "--lang", "ko"); status != cli.Done {
		t.Fatal(stderr)
	}
	for name, text := range map[string]string{"NUL": "A\x00B", "invalid UTF-8": "A\xffB"} {
		for _, args := range [][]string{
			{"member", "add", "--name", text},
			{"member", "find", text},
			{"member", "show", text},
			{"staff", "add", "--name", text},
			{"service", "add", "--name", text, "--price", "1"},
			{"scan", text},
			{"card", "show", text},
			{"card", "replace", "2000000000008", "--reason", text},
			{"visit", "--line", text + "=1"},
			{"visit", "--line", "Cut=1", "--key", text},
			{"void", "R-000001", "--reason", text},
			{"case", "open", "--member", "M-000001", "--kind", "complaint", "--subject", text},
			{"case", "resolve", "C-0001", "--how", text},
			{"backup", text},
			{"print", "--all", "--out", text},
			{"plan", "show", text},
			{"plan", "add", "--file", text},
			{"--by", text, "staff", "list"},
		} {
			status, stdout, stderr := call(t, append([]string{"--json", "--db", shop}, args...)...)
			var told struct {
				Error struct{ Kind, Sentence string }
			}
			if err := json.Unmarshal([]byte(stdout), &told); err != nil || status != cli.Refused || told.Error.Kind != "invalid" {
				t.Errorf("%s in %s: status %d, %s%s", name, args[0], status, stdout, stderr)
			}
			if !strings.Contains(told.Error.Sentence, "글자") {
				t.Errorf("%s in %s is not refused in the shop's language: %q", name, args[0], told.Error.Sentence)
			}
		}
	}
	if _, stdout, _ := call(t, "--db", shop, "--json", "member", "find", ""); strings.TrimSpace(stdout) != "[]" {
		t.Errorf("something was kept: %s", stdout)
	}
}

func TestAPlanInAnotherEncodingIsRefused(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "plan.json")
	latin := `{"key": "a", "name": "Caf` + "\xe9" + `", "price": 1, "term": {"count": 1, "unit": "month"},
		"promises": [{"key": "off", "kind": "percent_off", "level": "basic", "percent": 10}]}`
	if err := os.WriteFile(file, []byte(latin), 0o600); err != nil {
		t.Fatal(err)
	}
	status, _, stderr := call(t, "--db", filepath.Join(folder, "shop.db"), "plan", "add", "--file", file)
	if status != cli.Refused || !strings.Contains(stderr, "cannot be kept") {
		t.Errorf("status %d, %s", status, stderr)
	}
}

func TestAnAnswerNobodyCouldReadIsNotDone(t *testing.T) {
	var stderr bytes.Buffer
	status := cli.Run(context.Background(), []string{"--db", filepath.Join(t.TempDir(), "shop.db"), "plan", "list"}, cli.Env{
		Stdout: full{}, Stderr: &stderr, Now: time.Now, Getenv: func(string) string { return "" },
	})
	if status != cli.Refused || strings.TrimSpace(stderr.String()) == "" {
		t.Errorf("status %d, %q", status, stderr.String())
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestAStoppedCommandSaysSoAndLeavesNothingHalfDone(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var stdout, stderr bytes.Buffer
	status := cli.Run(ctx, []string{"--db", filepath.Join(t.TempDir(), "shop.db"), "demo", "--members", "50"}, cli.Env{
		Stdout: &stdout, Stderr: &stderr, Now: time.Now, Getenv: func(string) string { return "" },
	})
	if status != cli.Refused || !strings.Contains(stderr.String(), "Stopped.") {
		t.Errorf("status %d, %q", status, stderr.String())
	}
}

// No list is ever null, whatever a shop has or lacks.
func TestListsAreArraysEvenWhenEmpty(t *testing.T) {
	shop := filepath.Join(t.TempDir(), "shop.db")
	call(t, "--db", shop, "member", "add", "--name", "Emma")
	for _, args := range [][]string{
		{"staff", "list"},
		{"member", "find", "nobody"},
		{"case", "list"},
		{"case", "list", "--resolved"},
		{"scan", "2000000000008"},
		{"member", "show", "M-000001"},
		{"visit", "--line", "Cut=0"},
		{"plan", "list"},
		{"service", "list"},
		{"report", "months"},
		{"report", "cards"},
	} {
		status, stdout, stderr := call(t, append([]string{"--json", "--db", shop}, args...)...)
		if status != cli.Done {
			t.Errorf("%v: %s", args, stderr)
			continue
		}
		var answer any
		if err := json.Unmarshal([]byte(stdout), &answer); err != nil {
			t.Errorf("%v: %v", args, err)
		}
		if fields, ok := answer.(map[string]any); ok {
			for _, list := range []string{"promises", "cards", "receipts", "cases", "lines", "offers", "payments", "other_cards"} {
				if value, there := fields[list]; there && value == nil {
					t.Errorf("%v: %s is null", args, list)
				}
			}
		} else if _, ok := answer.([]any); !ok {
			t.Errorf("%v: %s", args, stdout)
		}
	}
}

func TestHelpOfEveryCommandIsInEveryLanguage(t *testing.T) {
	commands := [][]string{nil}
	for _, name := range []string{
		"init", "demo", "staff", "staff add", "staff list", "service", "service add", "service list",
		"member", "member add", "member find", "member show", "member edit",
		"plan", "plan list", "plan show", "plan add", "plan edit",
		"card", "card sell", "card show", "card topup", "card replace",
		"print", "scan", "visit", "void", "case", "case open", "case list", "case resolve",
		"report", "report months", "report cards", "report owed", "report responses", "backup", "verify",
	} {
		commands = append(commands, strings.Fields(name))
	}
	for _, lang := range []string{"en_US.UTF-8", "ko_KR.UTF-8", "zh_CN.UTF-8"} {
		for _, command := range commands {
			var stdout, stderr bytes.Buffer
			status := cli.Run(context.Background(), append(slices.Clone(command), "--help"), cli.Env{
				Stdout: &stdout, Stderr: &stderr, Now: time.Now,
				Getenv: func(name string) string {
					if name == "LANG" {
						return lang
					}
					return ""
				},
			})
			if status != cli.Done || strings.Contains(stdout.String(), "⟦") || !strings.Contains(stdout.String(), "--json") {
				t.Errorf("%s %v: status %d\n%s%s", lang, command, status, stdout.String(), stderr.String())
			}
		}
	}
}
