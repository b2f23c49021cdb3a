package ui

import (
	"tessera/ui/desk"
	"tessera/ui/screen"
)

// makers make the rooms there are, each when a person first goes there.
var makers = map[screen.Room]screen.Maker{
	screen.Desk: desk.New,
}
