package desk

import (
	"time"

	"tessera/members/civil"
	"tessera/ui/screen"
)

// dueText is a deadline as it is told: "18:00" today, "tomorrow 11:00", "3 May 11:00".
func dueText(env *screen.Env, due time.Time) string {
	at := env.InShop(due)
	clock := env.Say.Clock(at)
	switch civil.Of(at).Sub(env.Today()) {
	case 0:
		return env.Text("desk.due_today", "Clock", clock)
	case 1:
		return env.Text("desk.due_tomorrow", "Clock", clock)
	}
	_, month, day := at.Date()
	return env.Say.ShortDate(at.Year(), month, day) + " " + clock
}
