package ui_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A command's standard error is for its own sentences, whatever the locale of the machine.
func TestACommandSaysNothingButItsAnswer(t *testing.T) {
	folder := t.TempDir()
	program := filepath.Join(folder, "tessera")
	if out, err := exec.Command("go", "build", "-tags", "ci", "-o", program, "..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, locale := range []string{"C.UTF-8", "C", "POSIX", "", "ko_KR.UTF-8", "zh_CN.UTF-8"} {
		command := exec.Command(program, "--db", filepath.Join(folder, "shop.db"), "plan", "list")
		command.Env = []string{"LANG=" + locale, "HOME=" + folder}
		var stderr bytes.Buffer
		command.Stderr = &stderr
		out, err := command.Output()
		if err != nil || stderr.Len() > 0 || !strings.Contains(string(out), "VIP") {
			t.Errorf("LANG=%s: %v\n%s%s", locale, err, out, stderr.String())
		}
	}
	// Without a display the window says one sentence and makes nothing.
	command := exec.Command(program, "--db", filepath.Join(folder, "none.db"))
	command.Env = []string{"LANG=C.UTF-8", "HOME=" + folder}
	out, err := command.CombinedOutput()
	if _, statErr := os.Stat(filepath.Join(folder, "none.db")); statErr == nil {
		t.Error("a database was made without a window")
	}
	if err == nil || len(strings.Split(strings.TrimSpace(string(out)), "\n")) != 1 {
		t.Errorf("%v: %s", err, out)
	}
}
