package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// trace reads the strokes of one drawing and returns their outline. The notation:
//
//	M x y                   begin a stroke
//	L x y                   straight to
//	A r large sweep x y     along an arc of radius r, flags as in SVG
//	R r                     round the corners of straight lines that follow by r
//	Z                       close the stroke
//	O x y r                 a ring
//	D x y r                 a filled dot
//	B x y width height r    a box with round corners
func trace(notation string) (string, error) {
	t := tracer{words: strings.Fields(notation)}
	for len(t.words) > 0 && t.err == nil {
		t.command(t.word())
	}
	if t.err != nil {
		return "", t.err
	}
	t.finish(false)
	return t.out.String(), nil
}

type tracer struct {
	words  []string
	out    strings.Builder
	stroke []segment
	at     point
	radius float64   // of the corners that follow
	radii  []float64 // radii[i] is wanted at the start of stroke[i]
	err    error
}

func (t *tracer) command(letter string) {
	switch letter {
	case "M":
		t.finish(false)
		t.at = t.point()
	case "L":
		t.push(line(t.at, t.point()))
	case "A":
		r, large, sweep := t.number(), t.number() == 1, t.number() == 1
		t.push(arcTo(t.at, t.point(), r, large, sweep))
	case "R":
		t.radius = t.number()
	case "Z":
		if len(t.stroke) == 0 {
			t.err = errors.New("nothing to close")
			return
		}
		if first := t.stroke[0].from; first.sub(t.at).length() > 0.001 {
			t.push(line(t.at, first))
		}
		t.radii[0] = t.radius
		t.finish(true)
	case "O":
		t.finish(false)
		t.push(arc(t.point(), t.number(), 0, 2*math.Pi))
		t.finish(true)
	case "D":
		t.finish(false)
		centre, r := t.point(), t.number()
		fmt.Fprintf(&t.out, "M%s", xy(polar(centre, r, 0)))
		writeArc(&t.out, arc(centre, r, 0, 2*math.Pi))
		t.out.WriteString("Z")
	case "B":
		t.finish(false)
		p, w, h := t.point(), t.number(), t.number()
		old := t.radius
		t.radius = t.number()
		corners := []point{p, {p.x + w, p.y}, {p.x + w, p.y + h}, {p.x, p.y + h}}
		for i, corner := range corners {
			t.push(line(corner, corners[(i+1)%4]))
		}
		t.finish(true)
		t.radius = old
	default:
		t.err = fmt.Errorf("unknown command %q", letter)
	}
}

func (t *tracer) push(s segment) {
	t.stroke = append(t.stroke, s)
	t.radii = append(t.radii, t.radius)
	t.at = s.to
}

// finish writes the stroke read so far.
func (t *tracer) finish(closed bool) {
	if len(t.stroke) > 0 {
		t.out.WriteString(outline(rounded(t.stroke, t.radii, closed), closed))
	}
	t.stroke, t.radii = nil, nil
}

func (t *tracer) word() string {
	if len(t.words) == 0 {
		t.err = errors.New("the notation ends too early")
		return ""
	}
	word := t.words[0]
	t.words = t.words[1:]
	return word
}

func (t *tracer) number() float64 {
	f, err := strconv.ParseFloat(t.word(), 64)
	if err != nil && t.err == nil {
		t.err = err
	}
	return f
}

func (t *tracer) point() point {
	x := t.number()
	return point{x, t.number()}
}

// arcTo finds the arc between two points, as SVG's A command does for circles.
func arcTo(from, to point, r float64, large, sweep bool) segment {
	half := to.sub(from).times(0.5)
	r = max(r, half.length())
	away := math.Sqrt(max(r*r-half.length()*half.length(), 0))
	if large == sweep {
		away = -away
	}
	centre := from.add(half).add(half.unit().side().times(-away))
	start := math.Atan2(from.y-centre.y, from.x-centre.x)
	turn := math.Atan2(to.y-centre.y, to.x-centre.x) - start
	if sweep && turn <= 0 {
		turn += 2 * math.Pi
	} else if !sweep && turn >= 0 {
		turn -= 2 * math.Pi
	}
	return arc(centre, r, start, turn)
}

// rounded puts an arc into the corners between straight lines.
func rounded(stroke []segment, radii []float64, closed bool) []segment {
	lines := append([]segment(nil), stroke...)
	corners := make([]*segment, len(lines)) // corners[i] comes before lines[i]
	for i := range lines {
		if i == 0 && !closed {
			continue
		}
		before, after := &lines[(i+len(lines)-1)%len(lines)], &lines[i]
		if radii[i] == 0 || before.r != 0 || after.r != 0 {
			continue
		}
		t1, t2 := before.tangent(true), after.tangent(false)
		turn := math.Atan2(cross(t1, t2), t1.x*t2.x+t1.y*t2.y)
		if math.Abs(turn) < 0.01 {
			continue
		}
		cut := radii[i] * math.Tan(math.Abs(turn)/2)
		outward := t1.side().times(math.Copysign(1, turn))
		start := after.from.sub(t1.times(cut))
		centre := start.sub(outward.times(radii[i]))
		corner := arc(centre, radii[i], math.Atan2(outward.y, outward.x), turn)
		before.to, after.from = corner.from, corner.to
		corners[i] = &corner
	}
	var whole []segment
	for i, s := range lines {
		if corners[i] != nil {
			whole = append(whole, *corners[i])
		}
		if s.r != 0 || s.to.sub(s.from).length() > 0.001 {
			whole = append(whole, s)
		}
	}
	return whole
}
