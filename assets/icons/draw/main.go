// Command draw makes the program's signs: draw DIRECTORY writes svg/*.svg and app.png
// there. Run it with go generate ./assets/icons after a change to a drawing.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: draw DIRECTORY")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

func write(directory string) error {
	for name, notation := range drawings {
		file, err := svg(notation)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(directory, "svg", name+".svg"), file, 0o644); err != nil {
			return err
		}
	}
	picture, err := app()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(directory, "app.png"), picture, 0o644)
}

// svg wraps the outline of a drawing. The fill is what the theme replaces.
func svg(notation string) ([]byte, error) {
	path, err := trace(notation)
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+
		`<path fill="#000000" d="%s"/></svg>`+"\n", path), nil
}
