//go:build linux && !ci

package windowtest_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tessera/ui/window/windowtest"
)

// BenchmarkStart is from the start of the program to the first picture on the screen, and what is
// in memory once the screen stands still: of a blank Fyne window with the same fonts, of a shop
// without members, and of one with 100,000, which BenchmarkScan of ui/house leaves behind.
func BenchmarkStart(b *testing.B) {
	tessera := windowtest.Build(b, ".")
	b.Run("blank", func(b *testing.B) {
		measureStart(b, windowtest.Build(b, "./ui/window/windowtest/testdata/blank"))
	})
	b.Run("empty", func(b *testing.B) {
		file := filepath.Join(b.TempDir(), "shop.db")
		desktop := windowtest.Open(b, windowtest.Options{})
		if status := desktop.Start(tessera, "--db", file, "init", "--name", "Salon Maru").WaitForEnd(); status != 0 {
			b.Fatalf("init ended with %d", status)
		}
		measureStart(b, tessera, "--db", file)
	})
	b.Run("100000", func(b *testing.B) {
		measureStart(b, tessera, "--db", largeShop(b))
	})
}

func measureStart(b *testing.B, binary string, args ...string) {
	b.Helper()
	var took time.Duration
	var memory int64
	starts := 0
	for b.Loop() {
		b.StopTimer()
		desktop := windowtest.Open(b, windowtest.Options{})
		b.StartTimer()
		program, each := desktop.TimeToDraw(binary, args...)
		b.StopTimer()
		desktop.WaitUntilStill()
		took, memory, starts = took+each, memory+program.Memory(), starts+1
		program.Kill()
		b.StartTimer()
	}
	b.ReportMetric(0, "ns/op") // the timer also saw the test's own work
	b.ReportMetric(float64(took.Milliseconds())/float64(starts), "ms/start")
	b.ReportMetric(float64(memory)/float64(starts)/(1<<20), "MB-in-memory")
}

// largeShop copies the newest of the shops that the other benchmarks keep.
func largeShop(b *testing.B) string {
	b.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		b.Skip("no cache directory: ", err)
	}
	kept, err := filepath.Glob(filepath.Join(cache, "tessera-bench", "shop-100000-*.db"))
	if err != nil {
		b.Fatal(err)
	}
	newest, last := "", time.Time{}
	for _, path := range kept {
		if info, err := os.Stat(path); err == nil && info.ModTime().After(last) {
			newest, last = path, info.ModTime()
		}
	}
	if newest == "" {
		b.Skip("no shop of 100,000 members here yet: the benchmarks of ui/house make it")
	}
	from, err := os.Open(newest)
	if err != nil {
		b.Fatal(err)
	}
	defer from.Close()
	path := filepath.Join(b.TempDir(), "shop.db")
	to, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		b.Fatal(err)
	}
	if err := to.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}
