package main

import (
	"bytes"
	"testing"

	"tessera/assets/icons"
)

func TestTheKeptSignsAreTheOnesDrawnHere(t *testing.T) {
	for name, notation := range drawings {
		want, err := svg(notation)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !bytes.Equal(icons.SVG(name), want) {
			t.Errorf("%s is out of date: go generate ./assets/icons", name)
		}
	}
	for _, name := range icons.Names() {
		if _, drawn := drawings[name]; !drawn {
			t.Errorf("nobody draws %s any more", name)
		}
	}
}

func TestAStrokeBecomesItsBorder(t *testing.T) {
	cases := []struct{ name, notation, want string }{
		{
			"a line has round ends", "M 4 12 L 20 12",
			"M4 11.125L20 11.125A0.875 0.875 0 0 1 20.875 12A0.875 0.875 0 0 1 20 12.875" +
				"L4 12.875A0.875 0.875 0 0 1 3.125 12A0.875 0.875 0 0 1 4 11.125Z",
		},
		{"a dot is filled", "D 12 12 1", "M13 12A1 1 0 0 1 11.5 12.866A1 1 0 0 1 11.5 11.134A1 1 0 0 1 13 12Z"},
	}
	for _, c := range cases {
		got, err := trace(c.notation)
		if err != nil || got != c.want {
			t.Errorf("%s: %s, %v", c.name, got, err)
		}
	}
}

func TestAWrongNotationIsToldAndNotDrawn(t *testing.T) {
	for _, notation := range []string{"Q 1 2", "M 1", "M 1 2 L x 3", "Z", "M 3 3 Z"} {
		if got, err := trace(notation); err == nil {
			t.Errorf("%q drew %q", notation, got)
		}
	}
}
