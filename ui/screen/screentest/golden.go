package screentest

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// update writes the pictures instead of comparing them: go test ./ui/desk -update.
var update = updating()

func updating() *bool {
	if flag.Lookup("update") == nil {
		return flag.Bool("update", false, "write the golden pictures anew")
	}
	on := os.Getenv("TESSERA_UPDATE") != ""
	return &on
}

const (
	// A channel may differ by so much of 255 before a pixel counts as different,
	most = 24
	// and so many of 10,000 pixels may be different: machines round curves differently.
	share = 10
)

// Golden compares the window with testdata/NAME.png of the package under test. A picture that
// differs is left in testdata/failed.
func (s *Stage) Golden(name string) {
	s.T.Helper()
	Golden(s.T, name, s.Window.Canvas().Capture())
}

// Golden compares a picture with testdata/NAME.png.
func Golden(t testing.TB, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		write(t, path, got)
		return
	}
	want, err := read(path)
	if err != nil {
		t.Fatalf("%s: %v (write it with -update)", name, err)
	}
	if problem := differs(want, got); problem != "" {
		beside := filepath.Join("testdata", "failed", name+".png")
		write(t, beside, got)
		t.Errorf("%s %s; see %s", name, problem, beside)
	}
}

func differs(want, got image.Image) string {
	if want.Bounds().Size() != got.Bounds().Size() {
		return "has another size"
	}
	size, different := want.Bounds().Size(), 0
	wantAt, gotAt := want.Bounds().Min, got.Bounds().Min
	for y := range size.Y {
		for x := range size.X {
			a, b, c, _ := want.At(wantAt.X+x, wantAt.Y+y).RGBA()
			d, e, f, _ := got.At(gotAt.X+x, gotAt.Y+y).RGBA()
			if far(a, d) || far(b, e) || far(c, f) {
				different++
			}
		}
	}
	if different*10_000 > size.X*size.Y*share {
		return "looks different"
	}
	return ""
}

// far compares channels of 16 bits.
func far(a, b uint32) bool {
	if a < b {
		a, b = b, a
	}
	return (a-b)>>8 > most
}

func read(path string) (image.Image, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return png.Decode(file)
}

func write(t testing.TB, path string, picture image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}
