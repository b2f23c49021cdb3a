package screen

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members/civil"
	"tessera/ui/house"
)

// Env is what every screen is given to work with. It is the window's: when the language, the
// theme or the shop's settings change, the window makes a new one and all screens anew.
type Env struct {
	House  *house.House
	Shop   cards.Shop // as it was when the screens were made; zero in Welcome
	Say    *words.Speaker
	Runner Runner
	Window fyne.Window
	Clock  func() time.Time

	// By is the name of whoever is at the desk, for everything that is written down.
	By func() string
	// Go leaves this screen for a place in this or another room.
	Go func(Place)
	// Toast says in passing that something was done.
	Toast func(Toast)
	// Changed tells the window that the data changed, so that the other rooms look again when
	// a person comes to them.
	Changed func()
	// Reload makes all screens anew after the shop's settings, the language or the theme
	// changed.
	Reload func()
	// Prefs are what this machine remembers, such as the language and the text scale.
	Prefs fyne.Preferences
}

// Context is the context of work that a person asks for; it ends with the program.
func (e *Env) Context() context.Context { return context.Background() }

// Text says a key in the person's language.
func (e *Env) Text(key string, nameThenValue ...any) string { return e.Say.Text(key, nameThenValue...) }

// Money says an amount of the shop's currency.
func (e *Env) Money(a cards.Amount) string { return e.Shop.Currency.Of(a).In(e.Say) }

// Today is the day in the shop.
func (e *Env) Today() civil.Day { return cards.DayOf(e.Clock(), e.Shop.Location()) }

// InShop is an instant on the shop's clock.
func (e *Env) InShop(t time.Time) time.Time { return t.In(e.Shop.Location()) }
