package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// pen is half of the family's line width, in units of the 24 × 24 grid.
const pen = 1.75 / 2

type point struct{ x, y float64 }

func (p point) add(q point) point     { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point     { return point{p.x - q.x, p.y - q.y} }
func (p point) times(f float64) point { return point{p.x * f, p.y * f} }
func (p point) length() float64       { return math.Hypot(p.x, p.y) }
func (p point) unit() point           { return p.times(1 / p.length()) }
func (p point) side() point           { return point{p.y, -p.x} } // a quarter turn to the left
func cross(p, q point) float64        { return p.x*q.y - p.y*q.x }

func polar(c point, r, angle float64) point {
	return c.add(point{math.Cos(angle), math.Sin(angle)}.times(r))
}

// segment is a piece of a stroke: a straight line, or an arc when r is above 0.
// Angles are in radians, growing clockwise on the screen because y grows downward.
type segment struct {
	from, to    point
	centre      point
	r           float64
	turn, from0 float64 // how far the arc turns, and the angle it starts at
}

func line(from, to point) segment { return segment{from: from, to: to} }

func arc(centre point, r, start, turn float64) segment {
	return segment{
		from: polar(centre, r, start), to: polar(centre, r, start+turn),
		centre: centre, r: r, turn: turn, from0: start,
	}
}

func (s segment) reversed() segment {
	if s.r == 0 {
		return line(s.to, s.from)
	}
	return arc(s.centre, s.r, s.from0+s.turn, -s.turn)
}

// tangent is the direction of travel at the start, or at the end.
func (s segment) tangent(end bool) point {
	if s.r == 0 {
		return s.to.sub(s.from).unit()
	}
	angle := s.from0
	if end {
		angle += s.turn
	}
	return polar(point{}, math.Copysign(1, s.turn), angle+math.Pi/2)
}

// shifted moves the segment to its left by the pen.
func (s segment) shifted() segment {
	if s.r == 0 {
		by := s.tangent(false).side().times(pen)
		return line(s.from.add(by), s.to.add(by))
	}
	r := max(s.r+math.Copysign(pen, s.turn), 0.001)
	return arc(s.centre, r, s.from0, s.turn)
}

// outline writes the border of a stroke as SVG path data. All borders run the same
// way round, so strokes that overlap unite under the nonzero rule.
func outline(stroke []segment, closed bool) string {
	back := make([]segment, len(stroke))
	for i, s := range stroke {
		back[len(stroke)-1-i] = s.reversed()
	}
	var out strings.Builder
	if closed {
		oneSide(&out, stroke, true, true)
		out.WriteString("Z")
		oneSide(&out, back, true, true)
	} else {
		oneSide(&out, stroke, true, false)
		round(&out, stroke[len(stroke)-1].to, stroke[len(stroke)-1].tangent(true), math.Pi)
		oneSide(&out, back, false, false)
		round(&out, stroke[0].from, back[len(back)-1].tangent(true), math.Pi)
	}
	out.WriteString("Z")
	return out.String()
}

// oneSide writes the left border of a stroke with its joins.
func oneSide(out *strings.Builder, stroke []segment, first, closed bool) {
	for i, s := range stroke {
		moved := s.shifted()
		if first && i == 0 {
			fmt.Fprintf(out, "M%s", xy(moved.from))
		}
		if moved.r == 0 {
			fmt.Fprintf(out, "L%s", xy(moved.to))
		} else {
			writeArc(out, moved)
		}
		if i+1 < len(stroke) {
			join(out, s, stroke[i+1])
		} else if closed {
			join(out, s, stroke[0])
		}
	}
}

// join leads the left border round the corner between two segments.
func join(out *strings.Builder, before, after segment) {
	t1, t2 := before.tangent(true), after.tangent(false)
	turn := math.Atan2(cross(t1, t2), t1.x*t2.x+t1.y*t2.y)
	switch {
	case math.Abs(turn) < 0.01:
	case turn > 0: // the border is on the outside
		round(out, before.to, t1, turn)
	default: // on the inside: through the corner itself, which stays covered
		fmt.Fprintf(out, "L%sL%s", xy(before.to), xy(before.to.add(t2.side().times(pen))))
	}
}

// round writes a turn of the pen about p, from the left of direction d.
func round(out *strings.Builder, p, d point, turn float64) {
	side := d.side()
	writeArc(out, arc(p, pen, math.Atan2(side.y, side.x), turn))
}

// writeArc writes an arc in parts of at most a third of a circle, where SVG's flags
// leave no doubt.
func writeArc(out *strings.Builder, s segment) {
	parts := math.Ceil(math.Abs(s.turn) / (2 * math.Pi / 3) * 0.999)
	sweep := 0
	if s.turn > 0 {
		sweep = 1
	}
	for i := 1.0; i <= parts; i++ {
		to := polar(s.centre, s.r, s.from0+s.turn*i/parts)
		fmt.Fprintf(out, "A%s %s 0 0 %d %s", number(s.r), number(s.r), sweep, xy(to))
	}
}

func xy(p point) string { return number(p.x) + " " + number(p.y) }

func number(f float64) string {
	f = math.Round(f*1000) / 1000
	return strconv.FormatFloat(f+0, 'f', -1, 64) // +0 turns a negative zero into zero
}
