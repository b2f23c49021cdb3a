package cards

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// studio is where cards are put on paper: what waits on the left, both sides of one card in the
// middle, and how it is printed on the right.
type studio struct {
	env    *screen.Env
	object *fyne.Container
	print  *widget.Button

	list    *waitingList
	sides   *sides
	trouble *widget.Banner // what cannot be printed as it is written
	middle  *fyne.Container
	design  *design
	empty   fyne.CanvasObject
	rooms   fyne.CanvasObject // the three columns

	queue   queue
	asked   []string        // IDs of cards to print though they do not wait
	left    map[string]bool // IDs of cards that a person took out
	focused string          // ID of the card shown in the middle

	resized func()
	reading screen.Latest
}

// newStudio makes the studio; choose goes to where a card that does not wait can be found, and
// resized is called when the words on its button change.
func newStudio(env *screen.Env, choose, resized func()) *studio {
	s := &studio{env: env, left: map[string]bool{}, resized: resized}
	s.print = widget.NewButton("", widget.Primary, s.begin)
	s.list = newWaitingList(env, s, choose)
	s.sides = newSides(env, 400)
	s.design = newDesign(env, s.redraw)
	s.trouble = widget.NewBanner(widget.ToneGold, "", "", nil)
	s.trouble.Hide()
	s.middle = widget.Rows(theme.Size(theme.Gap), widget.Fill(s.sides.object), s.trouble)
	s.rooms = widget.Split(theme.Size(theme.Gap),
		widget.Part{Object: s.list.panel, Weight: 250, Min: roomy(214)},
		widget.Part{Object: widget.NewPanel(s.middle).On(theme.Well), Weight: 582, Min: 230},
		widget.Part{Object: s.design.panel, Weight: 300, Min: roomy(272)})
	s.empty = widget.NewPanel(widget.Center(widget.NewEmpty("print", env.Text("cards.nothing_waits"),
		env.Text("cards.nothing_waits_hint"), widget.NewButton(env.Text("cards.choose_card"), widget.Secondary, choose))))
	s.object = widget.Rows(0, widget.Fill(s.rooms))
	s.show(queue{})
	return s
}

// load reads again what waits.
func (s *studio) load() {
	asked := slices.Clone(s.asked)
	screen.Load(s.env, &s.reading, func(ctx context.Context) (queue, error) {
		return readQueue(ctx, s.env, asked)
	}, s.show)
}

// add takes a card into the studio and leaves only it ticked: a person who comes with one card
// wants that one printed.
func (s *studio) add(cardID string) {
	if !slices.Contains(s.asked, cardID) {
		s.asked = append(s.asked, cardID)
	}
	asked := slices.Clone(s.asked)
	screen.Load(s.env, &s.reading, func(ctx context.Context) (queue, error) {
		return readQueue(ctx, s.env, asked)
	}, func(q queue) {
		for _, p := range q.papers {
			s.left[p.card.ID] = p.card.ID != cardID
		}
		s.focused = cardID
		s.show(q)
		s.list.bring(cardID)
	}, func(err error) {
		s.asked = slices.DeleteFunc(s.asked, func(id string) bool { return id == cardID })
		screen.Fail(s.env, err)
		s.load()
	})
}

func (s *studio) show(q queue) {
	s.queue = q
	if len(q.papers) == 0 {
		s.object.Objects = []fyne.CanvasObject{widget.Fill(s.empty)}
	} else {
		s.object.Objects = []fyne.CanvasObject{widget.Fill(s.rooms)}
		if s.at(s.focused) < 0 {
			s.focused = q.papers[0].card.ID
		}
	}
	s.redraw()
	s.object.Refresh()
}

// redraw shows what follows from the queue, the ticks, the card in focus and the design.
func (s *studio) redraw() {
	chosen := s.chosen()
	label := s.env.Text("cards.print_n", "Count", len(chosen))
	if len(chosen) == 0 {
		label = s.env.Text("cards.print_none")
	}
	if s.print.Text() != label {
		s.print.SetText(label)
		s.resized()
	}
	s.list.reload()
	refused := s.showTrouble(chosen)
	if len(chosen) == 0 || refused {
		s.print.Disable()
	} else {
		s.print.Enable()
	}
	at := s.at(s.focused)
	if at < 0 {
		s.sides.clear()
		return
	}
	focused := s.queue.papers[at]
	s.design.show(chosen, focused)
	face, shop := s.design.dressed(focused.face), s.queue.shop
	s.sides.show(func(context.Context) (print.Shop, print.Face, error) { return shop, face, nil },
		s.design.symbology, func(err error) { s.say(widget.ToneRed, screen.Sentence(s.env, err)) })
}

// chosen are the cards that are ticked.
func (s *studio) chosen() []paper {
	var all []paper
	for _, p := range s.queue.papers {
		if !s.left[p.card.ID] {
			all = append(all, p)
		}
	}
	return all
}

func (s *studio) at(cardID string) int {
	return slices.IndexFunc(s.queue.papers, func(p paper) bool { return p.card.ID == cardID })
}

// look shows another card in the middle.
func (s *studio) look(cardID string) {
	if s.focused != cardID {
		s.focused = cardID
		s.redraw()
	}
}

// tick takes a card in or out.
func (s *studio) tick(cardID string, in bool) {
	s.left[cardID] = !in
	s.focused = cardID
	s.redraw()
}

// tickAll takes all cards in or out.
func (s *studio) tickAll(in bool) {
	for _, p := range s.queue.papers {
		s.left[p.card.ID] = !in
	}
	s.redraw()
}

func (s *studio) focus() {
	if len(s.queue.papers) > 0 {
		s.list.focus()
	}
}
