package main

import (
	"fmt"
	"math"
	"strings"
)

// face is the head and eyes that the five smiles share.
const face = "O 12 12 9 D 8.75 9.75 1.2 D 15.25 9.75 1.2 "

// drawings says every sign in the notation of trace. The live area is 3 to 21.
var drawings = map[string]string{
	// Rooms.
	"desk":     "M 4.5 16 A 7.5 0 1 19.5 16 Z M 3 19.75 L 21 19.75 M 12 8.5 L 12 5.25 M 10.25 4.75 L 13.75 4.75",
	"members":  "O 9 8 3.5 M 2.75 19.75 A 6.25 0 1 15.25 19.75 M 15.25 4.6 A 3.5 0 1 15.25 11.4 M 17.5 14 A 6.4 0 1 21.25 19.75",
	"cards":    "B 2.75 5 18.5 14 2.5 M 2.75 10 L 21.25 10 M 6.5 15 L 10.5 15",
	"service":  "R 2.75 M 3 4 L 21 4 L 21 17 L 12.5 17 R 0.5 L 8 20.75 L 8 17 R 2.75 L 3 17 Z R 0 M 8.25 10.5 L 11 13.25 L 15.75 7.75",
	"insights": "O 12 12 9 M 12 3 L 12 12 L 18.4 18.4",
	"settings": gear(8, 9.4, 7.1) + "O 12 12 2.9",

	// Deeds.
	"search":  "O 10.5 10.5 7 M 15.6 15.6 L 20.75 20.75",
	"check":   "M 4.25 12.75 L 9.5 18 L 19.75 6.75",
	"plus":    "M 12 4.75 L 12 19.25 M 4.75 12 L 19.25 12",
	"minus":   "M 4.75 12 L 19.25 12",
	"close":   "M 6 6 L 18 18 M 18 6 L 6 18",
	"more":    "D 5.25 12 1.6 D 12 12 1.6 D 18.75 12 1.6",
	"trash":   "M 4 6.5 L 20 6.5 R 1.5 M 9 6.5 L 9 3.25 L 15 3.25 L 15 6.5 R 2 M 5.75 6.5 L 6.75 20.75 L 17.25 20.75 L 18.25 6.5 M 10.25 11 L 10.25 16 M 13.75 11 L 13.75 16",
	"edit":    "R 1 M 4 20 L 4.75 15.75 L 15.75 4.75 R 0.8 L 19.25 8.25 L 8.25 19.25 Z R 0 M 13 7.5 L 16.5 11",
	"print":   "R 1 M 7 8 L 7 3.25 L 17 3.25 L 17 8 R 2.25 M 7 17.25 L 3 17.25 L 3 8 L 21 8 L 21 17.25 L 17 17.25 R 1 B 7 13.75 10 7 1",
	"backup":  "M 12 3.5 L 12 14.5 M 7.5 10.25 L 12 14.75 L 16.5 10.25 R 2.25 M 3.75 15.5 L 3.75 20.5 L 20.25 20.5 L 20.25 15.5",
	"undo":    "M 8.25 4.5 L 4 8.75 L 8.25 13 M 4 8.75 L 14.75 8.75 A 5.5 0 1 14.75 19.75 L 9 19.75",
	"scan":    "R 2 M 3 8 L 3 4 L 7 4 M 17 4 L 21 4 L 21 8 M 21 16 L 21 20 L 17 20 M 7 20 L 3 20 L 3 16 R 0 M 8 8.5 L 8 15.5 M 12 8.5 L 12 15.5 M 16 8.5 L 16 15.5",
	"back":    "M 14.75 5 L 7.75 12 L 14.75 19",
	"forward": "M 9.25 5 L 16.25 12 L 9.25 19",
	"down":    "M 5 9.25 L 12 16.25 L 19 9.25",

	// Things.
	"star":     star(9.4, 4.3),
	"cake":     "M 3 20.75 L 21 20.75 R 2 M 4.75 20.75 L 4.75 11.5 L 19.25 11.5 L 19.25 20.75 M 4.75 15 A 2.5 0 0 9.583 15 A 2.5 0 0 14.417 15 A 2.5 0 0 19.25 15 M 12 11.5 L 12 8 D 12 4.5 1.4",
	"warning":  "R 2 M 12 2.5 L 22 20.25 L 2 20.25 Z R 0 M 12 9.25 L 12 13.25 D 12 16.6 1.15",
	"receipt":  "R 0.6 M 5 20.75 L 5 3.25 L 19 3.25 L 19 20.75 L 16.667 18.75 L 14.333 20.75 L 12 18.75 L 9.667 20.75 L 7.333 18.75 Z R 0 M 9 8 L 15 8 M 9 12.5 L 13 12.5",
	"phone":    "B 6.25 2.75 11.5 18.5 2.5 M 11 17.75 L 13 17.75",
	"wallet":   "R 1.5 M 5.5 6.75 L 16 3.25 L 17.5 6.75 B 3 6.75 18 13.5 2.5 M 21 11.25 L 16.75 11.25 A 2.25 0 0 16.75 15.75 L 21 15.75",
	"clock":    "O 12 12 9 M 12 6.75 L 12 12 L 15.5 14.25",
	"person":   "O 12 7.5 4 M 4.5 20.5 A 7.5 0 1 19.5 20.5",
	"lock":     "B 4.75 10.5 14.5 10.25 2.5 M 8 10.5 L 8 7.25 A 4 0 1 16 7.25 L 16 10.5 D 12 15.6 1.35",
	"sun":      "O 12 12 4 " + rays(8, 7.4, 9.4),
	"moon":     "M 20.25 14.25 A 8.75 1 1 9.75 3.75 A 7.9 0 0 20.25 14.25 Z",
	"globe":    "O 12 12 9 M 3 12 L 21 12 M 12 3 A 12.1 0 1 12 21 M 12 3 A 12.1 0 0 12 21",
	"heart":    "M 12 20 L 4.3 12.3 A 4.6 0 1 12 7.3 A 4.6 0 1 19.7 12.3 Z",
	"gift":     "B 3.5 8 17 4.25 1 R 1.75 M 5 12.25 L 5 20.75 L 19 20.75 L 19 12.25 R 0 M 12 8 L 12 20.75 M 12 8 A 2.6 1 1 9.5 3.7 M 12 8 A 2.6 1 0 14.5 3.7",
	"calendar": "B 3.5 4.75 17 16 2.5 M 3.5 9.75 L 20.5 9.75 M 8 2.75 L 8 6.25 M 16 2.75 L 16 6.25",
	"camera":   "R 2 M 3 7 L 7 7 R 1 L 8.75 4.25 L 15.25 4.25 L 17 7 R 2 L 21 7 L 21 19.5 L 3 19.5 Z O 12 13 3.5",

	// How it felt, from 1 to 5.
	"smile-1": face + "M 7.75 17.25 A 4.25 0 1 16.25 17.25 Z",
	"smile-2": face + "M 8.5 16.25 A 6 0 1 15.5 16.25",
	"smile-3": face + "M 8.5 15.25 L 15.5 15.25",
	"smile-4": face + "M 8.25 14.5 A 5 0 0 15.75 14.5",
	"smile-5": face + "M 7.5 13.5 L 16.5 13.5 A 4.5 0 1 7.5 13.5 Z",
}

// around writes a closed stroke through points given as angle and radius about the
// middle of the grid.
func around(angles, radii []float64, corner float64) string {
	var out strings.Builder
	fmt.Fprintf(&out, "R %g ", corner)
	for i, angle := range angles {
		p := polar(point{12, 12}, radii[i], angle)
		fmt.Fprintf(&out, "%s %.3f %.3f ", map[bool]string{true: "M", false: "L"}[i == 0], p.x, p.y)
	}
	return out.String() + "Z R 0 "
}

// star has five points and sits a little low, so that it looks centred.
func star(outer, inner float64) string {
	var angles, radii []float64
	for i := range 10 {
		angles = append(angles, float64(i)*math.Pi/5-math.Pi/2)
		radii = append(radii, []float64{outer, inner}[i%2])
	}
	return around(angles, radii, 0.35)
}

// gear has teeth as wide at the top as the gaps between them.
func gear(teeth int, outer, inner float64) string {
	var angles, radii []float64
	step := 2 * math.Pi / float64(teeth)
	for i := range teeth {
		middle := float64(i)*step - math.Pi/2
		angles = append(angles, middle-0.31*step, middle-0.19*step, middle+0.19*step, middle+0.31*step)
		radii = append(radii, inner, outer, outer, inner)
	}
	return around(angles, radii, 0.5)
}

// rays are short lines about the middle.
func rays(count int, from, to float64) string {
	var out strings.Builder
	for i := range count {
		angle := float64(i) * 2 * math.Pi / float64(count)
		p, q := polar(point{12, 12}, from, angle), polar(point{12, 12}, to, angle)
		fmt.Fprintf(&out, "M %.3f %.3f L %.3f %.3f ", p.x, p.y, q.x, q.y)
	}
	return out.String()
}
