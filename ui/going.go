package ui

import (
	"fyne.io/fyne/v2"

	"tessera/ui/screen"
	"tessera/ui/widget"
)

// newRail lists the rooms that can be made.
func (w *Window) newRail(founded bool) *widget.Rail {
	var items, below []widget.RailItem
	for _, room := range screen.Rooms() {
		if _, ok := makers[room]; !ok || !founded {
			continue
		}
		item := widget.RailItem{Key: string(room), Icon: string(room), Text: w.env.Text("common.room." + string(room))}
		if room == screen.Settings {
			below = append(below, item)
		} else {
			items = append(items, item)
		}
	}
	return widget.NewRail(items, below, func(key string) { w.Go(screen.Place{Room: screen.Room(key)}) })
}

// Go leaves where a person is, unless they want to stay with unsaved edits, for a place.
func (w *Window) Go(to screen.Place) {
	if to.Room == "" {
		to.Room = w.here
	}
	if _, ok := makers[to.Room]; !ok {
		return
	}
	if to.Room == w.here {
		w.arrive(to)
		return
	}
	w.room(w.here).Leave(func() { w.arrive(to) })
}

// arrive shows a room at a place.
func (w *Window) arrive(at screen.Place) {
	room := w.room(at.Room)
	if room == nil {
		return
	}
	moved := w.here != at.Room || len(w.page.Objects) == 0
	w.here = at.Room
	w.rail.SetKey(string(at.Room))
	if moved {
		w.page.Objects = []fyne.CanvasObject{room.Object()}
		w.page.Refresh()
	}
	if moved || at != (screen.Place{Room: at.Room}) || w.stale[at.Room] {
		w.stale[at.Room] = false
		room.Show(at)
	}
	if moved && at == (screen.Place{Room: at.Room}) {
		room.Focus()
	}
}

// room is the screen of a room, made the first time.
func (w *Window) room(room screen.Room) screen.Screen {
	if made, ok := w.rooms[room]; ok {
		return made
	}
	make, ok := makers[room]
	if !ok {
		return nil
	}
	made := make(w.env)
	w.rooms[room] = made
	return made
}

// changed lets the other rooms look again when a person comes to them.
func (w *Window) changed() {
	for room := range w.rooms {
		if room != w.here {
			w.stale[room] = true
		}
	}
}
