package welcome

import (
	"tessera/cards"
	"tessera/ui/screen"
)

var _ screen.Keeper = (*Welcome)(nil)

// begun is what was answered so far.
type begun struct {
	shop cards.Shop
	at   int
	demo bool
}

// Keep holds the answers while the screen is made anew for another theme.
func (w *Welcome) Keep() any {
	if w.busy {
		return nil
	}
	w.step.take()
	return begun{w.shop, w.at, w.demo}
}

// Resume takes the answers up.
func (w *Welcome) Resume(kept any) {
	answers, ok := kept.(begun)
	if !ok {
		return
	}
	w.shop, w.demo = answers.shop, answers.demo
	w.speak(answers.shop.Lang)
	w.turn(answers.at)
}
