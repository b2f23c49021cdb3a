package cards

import (
	"strings"

	"tessera/cards/barcode"
	"tessera/ui/widget"
)

// mostNames is how many cards a warning names before it counts the rest.
const mostNames = 3

// showTrouble points out, before any paper is spent, what the ticked cards cannot say. It tells
// whether they cannot be printed at all.
func (s *studio) showTrouble(chosen []paper) (refused bool) {
	if names := s.unencodable(chosen); len(names) > 0 {
		s.say(widget.ToneRed, s.env.Text("cards.barcode_unfit", "Names", s.listed(names)))
		return true
	}
	var names []string
	for _, p := range chosen {
		if len(p.lost) > 0 {
			names = append(names, s.env.Text("cards.lost_on", "Name", p.member, "Letters", spaced(p.lost)))
		}
	}
	if len(names) == 0 {
		s.say(widget.ToneGold, "")
		return false
	}
	s.say(widget.ToneGold, s.env.Text("cards.lost", "Names", s.listed(names)))
	return false
}

// unencodable names whose numbers the chosen barcode cannot carry.
func (s *studio) unencodable(chosen []paper) []string {
	if s.design.symbology != barcode.EAN13 {
		return nil // the others carry every number a card can have
	}
	var names []string
	for _, p := range chosen {
		if _, err := barcode.Encode(barcode.EAN13, p.face.Number); err != nil {
			names = append(names, p.member)
		}
	}
	return names
}

// say shows a warning under the pictures; an empty one takes it away.
func (s *studio) say(tone widget.Tone, sentence string) {
	s.trouble.Set(tone, "", sentence)
	s.trouble.Hidden = sentence == ""
	s.middle.Refresh()
}

// listed names the first few and counts the others.
func (s *studio) listed(names []string) string {
	if len(names) <= mostNames {
		return strings.Join(names, ", ")
	}
	return s.env.Text("cards.and_more", "Names", strings.Join(names[:mostNames], ", "), "Count", len(names)-mostNames)
}

// spaced writes characters apart.
func spaced(letters []rune) string {
	each := make([]string, len(letters))
	for i, r := range letters {
		each[i] = string(r)
	}
	return strings.Join(each, " ")
}
