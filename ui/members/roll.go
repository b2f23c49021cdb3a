package members

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

const (
	// pageOf is how many members are read at a time, enough for a tall window.
	pageOf = 60
	// mostFound is how many a search shows; who looks for somebody types another letter instead
	// of reading more.
	mostFound = 200
	// mostAgain is how many are read at once when data changed: as many as the book answers.
	mostAgain = 1000
	// stillTyping is how long a search waits for the next key.
	stillTyping = 90 * time.Millisecond
)

// rollCalls are what the list of everybody asks of the screen.
type rollCalls struct {
	chosen  func(memberID string)
	opened  func()
	counted func(all int64)
	add     func(typed string) // a new member of that name or phone
}

// roll is the list of everybody, or of those a search finds. It reads members page by page as
// they come into sight, and what stands on their cards after their names.
type roll struct {
	env    *screen.Env
	calls  rollCalls
	search *widget.Field
	table  *rollTable
	panel  *widget.Panel
	empty  *fyne.Container
	foot   *widget.Text
	body   *fyne.Container

	rows     []members.Member
	selected string
	asked    string // the search that rows answer
	whole    bool   // rows is all there is
	reading  bool
	hurried  bool   // Enter was pressed before the search was answered
	wanted   string // number of the member to bring into sight once the list was read

	facts map[string]fact
	told  map[int]bool // pages whose facts were asked for
	turn  int          // counts readings: facts of an earlier one are late

	listing, counting screen.Latest
}

func newRoll(env *screen.Env, calls rollCalls) *roll {
	r := &roll{env: env, calls: calls, facts: map[string]fact{}, told: map[int]bool{}}
	r.search = widget.NewSearch(env.Text("members.search"))
	r.search.OnChanged = func(string) { r.find() }
	r.search.OnSubmitted = func(string) { r.submit() }
	r.search.OnDown(r.enter)
	r.table = newRollTable(env, r)
	r.empty = widget.Rows(0)
	r.foot = widget.NewText("", widget.SmallMuted.Centered())
	r.foot.Hide()
	r.body = widget.Rows(theme.Size(theme.Hair), widget.Fill(r.table.object), r.foot)
	r.panel = widget.NewPanel(r.body).Padded(widget.Insets{Top: 2, Right: 6, Bottom: 6, Left: 6})
	return r
}

// reload reads again what is shown, as far as it was read.
func (r *roll) reload() {
	screen.Load(r.env, &r.counting, r.env.House.Book.Count, r.calls.counted)
	limit := min(max(pageOf, len(r.rows)), mostAgain)
	if r.wanted != "" {
		limit = mostAgain
	}
	r.read(limit, 0)
}

// find searches for what is typed, once the person pauses.
func (r *roll) find() {
	r.hurried, r.wanted = false, ""
	r.read(pageOf, stillTyping)
}

func (r *roll) read(limit int, wait time.Duration) {
	typed := strings.TrimSpace(r.search.Text())
	r.reading = true
	screen.Load(r.env, &r.listing, func(ctx context.Context) ([]members.Member, error) {
		if wait > 0 {
			if err := r.env.Runner.Pause(ctx, wait); err != nil {
				return nil, err
			}
		}
		return lookUp(ctx, r.env, typed, limit)
	}, func(found []members.Member) {
		r.reading = false
		r.whole = typed != "" || len(found) < limit
		r.show(typed, found)
	}, r.failed)
}

// lookUp finds members by name, phone or number, and the holder of a scanned card.
func lookUp(ctx context.Context, env *screen.Env, typed string, limit int) ([]members.Member, error) {
	if typed == "" {
		return env.House.Book.List(ctx, "", limit)
	}
	if number, err := cards.ParseNumber(typed); err == nil && len(number) == 13 {
		verdict, err := env.House.Desk.Scan(ctx, string(number))
		if err != nil || verdict.Member == nil {
			return nil, err
		}
		return []members.Member{*verdict.Member}, nil
	}
	return env.House.Book.Find(ctx, typed, mostFound)
}

func (r *roll) failed(err error) {
	r.reading, r.hurried = false, false
	screen.Fail(r.env, err)
}

func (r *roll) show(typed string, found []members.Member) {
	if typed != r.asked {
		r.table.scrollToTop()
	}
	r.asked, r.rows = typed, found
	r.turn++
	r.told = map[int]bool{}
	r.foot.SetText(r.env.Text("members.first_ones", "Count", mostFound))
	r.foot.Hidden = typed == "" || len(found) < mostFound
	if len(found) == 0 {
		r.showEmpty()
	} else if r.panel != nil {
		r.body.Objects[0] = widget.Fill(r.table.object)
	}
	r.table.reload()
	at := r.indexOf(r.selected)
	r.table.choose(at)
	r.body.Refresh()
	r.panel.Refresh()
	if wanted := r.wanted; wanted != "" {
		r.wanted = ""
		r.bring(wanted, at)
	}
	r.tell(0)
	if r.hurried {
		r.hurried = false
		r.enter()
	}
}

// showEmpty says what to do where there is nobody to show.
func (r *roll) showEmpty() {
	r.body.Objects[0] = widget.Fill(widget.Center(nobody(r.env, r.asked, func() { r.calls.add(r.asked) })))
}

// sight is told which row is being shown, asks for its facts, and reads on before the last one.
func (r *roll) sight(row int) {
	r.tell(row)
	if r.whole || r.reading || row < len(r.rows)-pageOf/3 || len(r.rows) == 0 {
		return
	}
	r.reading = true
	after := members.ListKey(r.rows[len(r.rows)-1])
	screen.Load(r.env, &r.listing, func(ctx context.Context) ([]members.Member, error) {
		return r.env.House.Book.List(ctx, after, pageOf)
	}, func(more []members.Member) {
		r.reading = false
		r.whole = len(more) < pageOf
		delete(r.told, len(r.rows)/pageOf) // it may have ended in the middle of that page
		r.rows = append(r.rows, more...)
		r.table.reload()
	}, r.failed)
}

// tell reads what stands on the cards of the members around a row, after their names are shown.
func (r *roll) tell(row int) {
	page, turn := row/pageOf, r.turn
	if r.told[page] || row >= len(r.rows) {
		return
	}
	r.told[page] = true
	seen := slices.Clone(r.rows[page*pageOf : min((page+1)*pageOf, len(r.rows))])
	screen.Load(r.env, new(screen.Latest), func(ctx context.Context) (map[string]fact, error) {
		return factsOf(ctx, r.env, seen)
	}, func(facts map[string]fact) {
		if turn != r.turn {
			return
		}
		for id, f := range facts {
			r.facts[id] = f
		}
		r.table.reload()
	})
}

// submit is Enter in the search. A scanner is quicker than the answer to what it typed.
func (r *roll) submit() {
	if strings.TrimSpace(r.search.Text()) == r.asked && !r.reading {
		r.enter()
		return
	}
	r.read(pageOf, 0)
	if r.reading {
		r.hurried = true
	} else {
		r.enter()
	}
}

// enter goes from the search to what it found: straight to the only one.
func (r *roll) enter() {
	if len(r.rows) == 0 {
		return
	}
	at := max(0, r.indexOf(r.selected))
	r.table.focus()
	r.pick(at)
}

func (r *roll) pick(row int) {
	if row < 0 || row >= len(r.rows) {
		return
	}
	r.table.choose(row)
	if id := r.rows[row].ID; id != r.selected {
		r.selected = id
		r.calls.chosen(id)
	}
}

// welcome shows everybody with a new member in sight.
func (r *roll) welcome(m members.Member) {
	if r.search.Text() != "" {
		r.search.SetText("")
	}
	r.selected = m.ID
	screen.Load(r.env, &r.counting, r.env.House.Book.Count, r.calls.counted)
	r.wanted = string(m.Number)
	r.read(mostAgain, 0)
}

// bring puts a member in sight: among everybody, or where they stand too far down to be read,
// as a search for their number.
func (r *roll) bring(number string, at int) {
	if at >= 0 {
		r.table.sight(at)
	} else if r.asked == "" {
		r.search.SetText(number)
	}
}

// selectID marks a person in the list, if they are in it.
func (r *roll) selectID(memberID string) {
	r.selected = memberID
	r.table.choose(r.indexOf(memberID))
}

func (r *roll) indexOf(memberID string) int {
	return slices.IndexFunc(r.rows, func(m members.Member) bool { return m.ID == memberID })
}
