package windowtest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Root is the top directory of the sources.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if parent := filepath.Dir(dir); parent != dir {
			dir = parent
			continue
		}
		t.Fatal("no go.mod above the test")
	}
}

// Build builds a program with a real window for the test: "." is Tessera itself. The result
// stays in .cache, so that only the first test of a run waits for the linker.
func Build(t testing.TB, pkg string) (binary string) {
	t.Helper()
	root := Root(t)
	binary = filepath.Join(root, ".cache", "window", filepath.Base(filepath.Join(root, pkg)))
	command := exec.Command("go", "build", "-o", binary, pkg)
	command.Dir = root
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", pkg, err, output)
	}
	return binary
}
