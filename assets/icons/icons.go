// Package icons keeps the program's own signs: one family on a 24 × 24 grid with a
// 1.75 line and round ends, each a single filled path in #000000. They are filled
// because Fyne's theme recolours fills and leaves strokes alone.
//
// The drawings are made by assets/icons/draw:
//
//go:generate go run ./draw .
package icons

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:embed svg/*.svg
var drawings embed.FS

//go:embed app.png
var app []byte

// SVG returns the drawing of that name, such as "desk" or "smile-5", as a copy that
// the caller may keep; nil when there is none (see Names).
func SVG(name string) []byte {
	data, err := drawings.ReadFile("svg/" + name + ".svg")
	if err != nil {
		return nil
	}
	return data
}

// Names lists every drawing in alphabetical order.
func Names() []string {
	files, err := fs.Glob(drawings, "svg/*.svg")
	if err != nil { // only a malformed pattern does this
		panic(err)
	}
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = strings.TrimSuffix(path.Base(file), ".svg")
	}
	return names
}

// App returns the program's own sign as a PNG of 512 × 512 pixels: a gold tessera
// with a T on the colour of the navigation rail. Callers must not modify it.
func App() []byte { return app }
