package demo

import (
	"cmp"
	"container/heap"
	"context"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members/civil"
)

// year is a shop's last year in the making. Events happen in the order of their time, so that
// the ledger reads as if somebody had written it day by day.
type year struct {
	services
	shop  cards.Shop
	zone  *time.Location
	say   *words.Speaker
	opt   Options
	made  Made
	began bool

	now    time.Time // of the event that is happening
	events events
	order  int
	done   int

	dice   *rand.Rand
	random io.Reader // of card numbers
	ids    uint64    // last milliseconds and count of an identifier

	people  []*person
	crew    []string
	offered []cards.Service
	sold    []*person // newest last, to find somebody with a card
}

func newYear(shop cards.Shop, opt Options) *year {
	var seed [32]byte
	binary.LittleEndian.PutUint64(seed[:], uint64(opt.Seed))
	copy(seed[8:], "tessera demo")
	opt.Now = opt.Now.UTC().Truncate(time.Millisecond)
	return &year{
		shop: shop, zone: shop.Location(), say: words.For(shop.Lang), opt: opt,
		dice: rand.New(rand.NewPCG(uint64(opt.Seed), 0x7E55E2A)), random: rand.NewChaCha8(seed),
	}
}

// newID is a UUID v7 of the year's own clock and dice: in order of time, and the same again
// for the same seed.
func (y *year) newID() string {
	const countBits = 12
	y.ids = max(y.ids+1, uint64(y.now.UnixMilli())<<countBits)
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:8], y.ids>>countBits<<16|0x7000|y.ids&(1<<countBits-1))
	binary.BigEndian.PutUint64(id[8:], y.dice.Uint64()>>2|1<<63)
	return id.String()
}

// event is something that happens in the shop.
type event struct {
	at    time.Time
	order int // of events at the same instant
	do    func(context.Context) error
}

type events []event

func (e events) Len() int      { return len(e) }
func (e events) Swap(i, j int) { e[i], e[j] = e[j], e[i] }
func (e events) Less(i, j int) bool {
	return cmp.Or(e[i].at.Compare(e[j].at), cmp.Compare(e[i].order, e[j].order)) < 0
}
func (e *events) Push(x any) { *e = append(*e, x.(event)) }
func (e *events) Pop() any {
	last := (*e)[len(*e)-1]
	*e = (*e)[:len(*e)-1]
	return last
}

// at lets something happen, unless it lies in the future.
func (y *year) at(when time.Time, do func(context.Context) error) {
	if when.After(y.opt.Now) {
		return
	}
	y.order++
	heap.Push(&y.events, event{when.UTC().Truncate(time.Millisecond), y.order, do})
}

// live lets so many events happen.
func (y *year) live(ctx context.Context, most int) error {
	for range most {
		if len(y.events) == 0 {
			return nil
		}
		next := heap.Pop(&y.events).(event)
		if next.at.After(y.now) { // an event may have been planned for a moment already past
			y.now = next.at
		}
		if err := next.do(ctx); err != nil {
			return err
		}
		y.done++
		if y.opt.Progress != nil {
			if err := y.opt.Progress(y.done, y.done+len(y.events)); err != nil {
				return err
			}
		}
	}
	return nil
}

// one picks one of several.
func one[T any](y *year, of []T) T { return of[y.dice.IntN(len(of))] }

// chance is true in so many of a hundred cases.
func (y *year) chance(percent int) bool { return y.dice.IntN(100) < percent }

// between is a number from a to b, both included.
func (y *year) between(a, b int) int { return a + y.dice.IntN(b-a+1) }

// today is the civil day of the event that is happening.
func (y *year) today() civil.Day { return cards.DayOf(y.now, y.zone) }

// lastDay is the day on which the year ends.
func (y *year) lastDay() civil.Day { return cards.DayOf(y.opt.Now, y.zone) }

// openMoment is a moment on that day, or the next open one, at which somebody is served.
func (y *year) openMoment(on civil.Day) time.Time {
	hours := y.shop.Hours[on.Weekday()]
	for range 7 {
		if !hours.Closed() {
			break
		}
		on = on.AddDays(1)
		hours = y.shop.Hours[on.Weekday()]
	}
	if hours.Closed() { // a shop that never says when it opens
		hours = cards.Hours{Open: 10 * 60, Close: 18 * 60}
	}
	minute := y.between(hours.Open, max(hours.Open, hours.Close-45))
	at, month, day := on.Split()
	return time.Date(at, month, day, 0, minute, y.dice.IntN(60), 0, y.zone)
}

// pastMoment is a moment on that day, or else on an earlier open one, that is not in the future.
func (y *year) pastMoment(on civil.Day) time.Time {
	at := y.openMoment(on)
	for back := 1; at.After(y.opt.Now); back++ {
		at = y.openMoment(on.AddDays(-back))
	}
	return at
}
