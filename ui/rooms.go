package ui

import (
	"tessera/ui/cards"
	"tessera/ui/desk"
	"tessera/ui/insights"
	"tessera/ui/members"
	"tessera/ui/screen"
	"tessera/ui/service"
	"tessera/ui/settings"
	"tessera/ui/welcome"
)

// makers make the rooms, each when a person first goes there.
var makers = map[screen.Room]screen.Maker{
	screen.Desk:     desk.New,
	screen.Members:  members.New,
	screen.Cards:    cards.New,
	screen.Service:  service.New,
	screen.Insights: insights.New,
	screen.Settings: settings.New,
	screen.Welcome:  welcome.New,
}
