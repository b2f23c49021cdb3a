package screen

import (
	"tessera/cards"
	"tessera/ui/widget"
)

// PlanTone is the colour a card's plan is named in, the same in every room: blue for a wallet,
// gold for the gold card, teal for the others.
func PlanTone(card cards.Card) widget.Tone {
	if _, ok := card.Wallet(); ok {
		return widget.ToneBlue
	}
	if card.Style == cards.Gold {
		return widget.ToneGold
	}
	return widget.ToneTeal
}
