package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"tessera/ui/theme"
)

// Option is one of several things to choose among.
type Option struct {
	Key  string // what the screen gets back
	Text string
	Note string // a second line, "" for none
	Off  bool   // shown, but not to be chosen now
}

// Choice is a row of buttons of which one is chosen: the tenders.
// Each button is reached with Tab and chosen with Enter or Space.
type Choice struct {
	fynewidget.BaseWidget
	chose   func(key string)
	key     string
	buttons map[string]*Button
	row     *fyne.Container
}

var (
	_ fyne.Widget = (*Choice)(nil)
	_ measured    = (*Choice)(nil)
)

// NewChoice is a row of buttons; chose is called with the key of the one a
// person picks, never because of SetKey.
func NewChoice(options []Option, chosen string, chose func(key string)) *Choice {
	c := &Choice{chose: chose, row: container.New(&choiceRow{gap: theme.Size(theme.Tight)})}
	c.ExtendBaseWidget(c)
	c.SetOptions(options, chosen)
	return c
}

// SetOptions replaces the buttons.
func (c *Choice) SetOptions(options []Option, chosen string) {
	c.buttons = map[string]*Button{}
	c.row.Objects = nil
	for _, o := range options {
		b := NewButton(o.Text, Secondary, func() { c.pick(o.Key) })
		if o.Note != "" {
			b.WithNote(o.Note)
		}
		if o.Off {
			b.Disable()
		}
		c.buttons[o.Key] = b
		c.row.Objects = append(c.row.Objects, b)
	}
	c.SetKey(chosen)
	c.Refresh()
}

// Key is the key of the chosen button, "" for none.
func (c *Choice) Key() string { return c.key }

// Button is the button of a key, nil if there is none.
func (c *Choice) Button(key string) *Button { return c.buttons[key] }

// SetKey chooses without calling back.
func (c *Choice) SetKey(key string) {
	c.key = key
	for k, b := range c.buttons {
		b.SetSelected(k == key)
	}
}

func (c *Choice) pick(key string) {
	c.SetKey(key)
	if c.chose != nil {
		c.chose(key)
	}
}

// Natural is the width of the row.
func (c *Choice) Natural() float32 { return naturalWidth(c.row) }

// Least is the width of the row with its words shortened.
func (c *Choice) Least() float32 { return leastWidth(c.row) }

// HeightAt is that of the highest button.
func (c *Choice) HeightAt(width float32) float32 { return heightAt(c.row, width) }

// CreateRenderer is Fyne's.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return wrap(c, c.row) }
