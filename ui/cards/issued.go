package cards

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// issuedCalls are what the list of cards asks of the screen.
type issuedCalls struct {
	print func(cardID string)
}

const (
	// pageOf is how many cards are read at a time, enough for a tall window.
	pageOf = 50
	// stillSearching is how long a search waits for the next key.
	stillSearching = 120 * time.Millisecond
)

// issued are the cards that were sold, the newest first, with one card's page beside them.
type issued struct {
	env    *screen.Env
	calls  issuedCalls
	object fyne.CanvasObject
	sell   *widget.Button

	search *widget.Field
	states *widget.Segmented
	table  *issuedTable
	room   *fyne.Container
	page   *cardPage

	rows     []issuedRow
	state    cards.State
	asked    string // the search that rows answer
	whole    bool   // rows are all there are
	busy     bool   // more rows are being read
	selected string // ID of the card whose page is shown

	reading screen.Latest
}

func newIssued(env *screen.Env, calls issuedCalls) *issued {
	s := &issued{env: env, calls: calls}
	s.sell = widget.NewButton(env.Text("cards.sell"), widget.Secondary, func() {
		env.Go(screen.Place{Room: screen.Members, Action: screen.SellCard})
	}).WithIcon("plus")
	s.search = widget.NewSearch(env.Text("cards.search"))
	s.search.OnChanged = func(string) { s.read(pageOf, stillSearching) }
	s.search.OnSubmitted = func(string) { s.enter() }
	s.search.OnDown(s.enter)
	options := []widget.Option{{Text: env.Text("common.all")}}
	for _, state := range cards.States() {
		options = append(options, widget.Option{Key: string(state), Text: state.In(env.Say)})
	}
	s.states = widget.NewSegmented(options, "", func(key string) {
		s.state = cards.State(key)
		s.read(pageOf, 0)
	})
	s.table = newIssuedTable(env, s)
	s.page = newCardPage(env, s)
	s.room = widget.Rows(0, widget.Fill(s.table.object))
	list := widget.NewPanel(s.room).Padded(widget.Insets{Top: 2, Right: 6, Bottom: 6, Left: 6})
	gap := theme.Size(theme.Gap)
	s.object = widget.Split(gap,
		widget.Part{Object: widget.Rows(theme.Size(theme.Tight)+2, s.search, s.states, widget.Fill(list)), Weight: 690, Min: 400},
		widget.Part{Object: s.page.panel, Weight: 428, Min: 340})
	return s
}

// load reads again what is shown, as far as it was read, and the page beside it.
func (s *issued) load() {
	s.read(max(pageOf, len(s.rows)), 0)
	if s.selected != "" {
		s.page.load(s.selected)
	}
}

// openCard shows a card's page, wherever the card is in the list.
func (s *issued) openCard(cardID string) {
	s.selected = cardID
	s.load()
}

func (s *issued) read(limit int, wait time.Duration) {
	typed, state := strings.TrimSpace(s.search.Text()), s.state
	s.busy = true
	screen.Load(s.env, &s.reading, func(ctx context.Context) ([]issuedRow, error) {
		if wait > 0 {
			if err := s.env.Runner.Pause(ctx, wait); err != nil {
				return nil, err
			}
		}
		return findCards(ctx, s.env, typed, state, "", limit)
	}, func(found []issuedRow) {
		s.busy = false
		s.whole = len(found) < limit
		s.show(typed, found)
	}, s.failed)
}

func (s *issued) failed(err error) {
	s.busy = false
	screen.Fail(s.env, err)
}

func (s *issued) show(typed string, found []issuedRow) {
	s.asked, s.rows = typed, found
	if len(found) == 0 {
		s.room.Objects = []fyne.CanvasObject{widget.Fill(s.nothing())}
	} else {
		s.room.Objects = []fyne.CanvasObject{widget.Fill(s.table.object)}
	}
	s.table.reload()
	s.table.choose(s.indexOf(s.selected))
	s.room.Refresh()
	if len(found) > 0 && s.selected == "" || len(found) == 1 && typed != "" {
		s.pick(0)
	}
}

// nothing says why the list is empty.
func (s *issued) nothing() fyne.CanvasObject {
	if s.asked == "" && s.state == "" {
		return widget.Center(widget.NewEmpty("cards", s.env.Text("cards.none_sold"), s.env.Text("cards.none_sold_hint"), nil))
	}
	return widget.Center(widget.NewEmpty("search", s.env.Text("common.nothing_found"), s.env.Text("cards.search_hint"), nil))
}

// sight is told which row is being shown, and reads on before the last one.
func (s *issued) sight(row int) {
	if s.whole || s.busy || row < len(s.rows)-pageOf/3 || len(s.rows) == 0 {
		return
	}
	s.busy = true
	typed, state, after := s.asked, s.state, s.rows[len(s.rows)-1].card.ID
	screen.Load(s.env, &s.reading, func(ctx context.Context) ([]issuedRow, error) {
		return findCards(ctx, s.env, typed, state, after, pageOf)
	}, func(more []issuedRow) {
		s.busy = false
		s.whole = len(more) < pageOf
		s.rows = append(s.rows, more...)
		s.table.reload()
	}, s.failed)
}

// enter goes from the search to what it found.
func (s *issued) enter() {
	if len(s.rows) > 0 {
		s.table.focus()
		s.pick(max(0, s.indexOf(s.selected)))
	}
}

// pick shows the page of a row's card.
func (s *issued) pick(row int) {
	if row < 0 || row >= len(s.rows) {
		return
	}
	s.table.choose(row)
	if id := s.rows[row].card.ID; id != s.selected {
		s.selected = id
		s.page.load(id)
	}
}

func (s *issued) indexOf(cardID string) int {
	return slices.IndexFunc(s.rows, func(r issuedRow) bool { return r.card.ID == cardID })
}

// printShown takes the card whose page is shown to the studio.
func (s *issued) printShown() bool {
	if s.page.now == nil || s.page.now.card.Voided {
		return false
	}
	s.calls.print(s.page.now.card.ID)
	return true
}
