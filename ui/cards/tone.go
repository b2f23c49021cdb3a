package cards

import (
	"strings"

	"tessera/cards"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// styleTone is the tone of a plan's chip.
func styleTone(s cards.Style) widget.Tone {
	switch s {
	case cards.Gold:
		return widget.ToneGold
	case cards.Teal:
		return widget.ToneTeal
	}
	return widget.ToneNeutral
}

// stateTone is the tone of a state's chip.
func stateTone(s cards.State) widget.Tone {
	switch s {
	case cards.Active:
		return widget.ToneGreen
	case cards.NotStarted:
		return widget.ToneBlue
	case cards.Voided:
		return widget.ToneRed
	}
	return widget.ToneNeutral
}

// roomy is a width that grows a little with the letters: as much as the smaller window has room for.
func roomy(width float32) float32 {
	return width * min(max(theme.Size(theme.Body)/14, 1), 1.15)
}

// joined puts short facts beside one another, leaving out those there are none of.
func joined(facts ...string) string {
	var said []string
	for _, fact := range facts {
		if fact != "" {
			said = append(said, fact)
		}
	}
	return strings.Join(said, " · ")
}

// grouped writes a plain amount with commas between thousands, as ParseAmount reads them.
func grouped(plain string) string {
	whole, fraction, pointed := strings.Cut(plain, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if pointed {
		return whole + "." + fraction
	}
	return whole
}
