package cards

import (
	"context"
	"slices"

	"tessera/assets/fonts"
	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/print"
	"tessera/members/civil"
	"tessera/ui/screen"
)

// mostAtOnce is how many cards one file holds, so that neither its size nor the memory for making
// it surprises anybody (PRINT.md).
const mostAtOnce = 1000

// paper is a card that can be printed, as the studio knows it.
type paper struct {
	card   cards.Card
	member string
	face   print.Face // as sold
	lost   []rune     // what no letter is known for; each once
}

// queue is what the studio has to print.
type queue struct {
	shop   print.Shop
	papers []paper
	all    int64 // how many wait in the shop
}

// readQueue reads the cards that wait, and before them those that a person asked for by ID.
func readQueue(ctx context.Context, env *screen.Env, asked []string) (queue, error) {
	var q queue
	var err error
	if q.shop, err = env.House.Paper(ctx); err != nil {
		return q, err
	}
	if q.all, err = env.House.Store.CountWaiting(ctx, env.Today()); err != nil {
		return q, err
	}
	var found []cards.Card
	for _, id := range asked {
		card, err := env.House.Store.CardByID(ctx, id)
		if err != nil {
			return q, err
		}
		if card.Voided {
			return q, words.Refuse(words.Refused, "verdict.voided")
		}
		found = append(found, card)
	}
	waiting, err := env.House.Store.CardsWaiting(ctx, env.Today(), "", mostAtOnce)
	if err != nil {
		return q, err
	}
	for _, card := range waiting {
		if !slices.Contains(asked, card.ID) {
			found = append(found, card)
		}
	}
	for _, card := range found[:min(len(found), mostAtOnce)] {
		face, err := env.House.Face(ctx, card)
		if err != nil {
			return q, err
		}
		q.papers = append(q.papers, paper{card: card, member: face.HolderName, face: face, lost: lostOn(q.shop, face)})
	}
	return q, nil
}

// lostOn are the characters of a card that will be printed as boxes.
func lostOn(shop print.Shop, face print.Face) []rune {
	var all []rune
	texts := append([]string{shop.Name, shop.Address, shop.Phone, face.PlanName, face.HolderName, face.Headline}, face.Promises...)
	for _, text := range texts {
		_, lost := fonts.Printable(text)
		for _, r := range lost {
			if !slices.Contains(all, r) {
				all = append(all, r)
			}
		}
	}
	return all
}

// waits tells whether a card is on the list of those to print.
func waits(card cards.Card, today civil.Day) bool {
	return card.PrintedOn.IsZero() && !card.Voided && card.ValidTo >= today
}

// why says why a card is to be printed.
func (p paper) why(env *screen.Env) string {
	switch {
	case !p.card.PrintedOn.IsZero():
		return env.Text("cards.why_again", "Date", p.card.PrintedOn)
	case len(p.card.Numbers) > 1:
		return env.Text("cards.why_replaced")
	}
	return env.Text("cards.why_new")
}
