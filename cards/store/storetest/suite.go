// Package storetest is the one behaviour suite that every database engine must pass. It
// works through the shop's own services, so that what holds here holds at the desk.
package storetest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/catalog"
	"tessera/cards/checkout"
	"tessera/cards/insight"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/staff"
)

// Engine is where the suite finds databases.
type Engine struct {
	// Address gives the address of a database that nobody has used, for one test.
	Address func(t testing.TB) string
	// Driver is the name under which database/sql knows the engine, for looking at a
	// database from outside.
	Driver string
	// DropTriggers are statements that let somebody with rights change what is written.
	DropTriggers []string
	// Attacks are statements of the engine's own that change what is written; all must fail.
	Attacks []string
}

// Run proves an engine.
func Run(t *testing.T, engine Engine) {
	for name, test := range map[string]func(*testing.T, Engine){
		"Catalog":  catalogTests,
		"Members":  memberTests,
		"Desk":     deskTests,
		"Cards":    cardTests,
		"Cases":    caseTests,
		"Insight":  insightTests,
		"Ledger":   ledgerTests,
		"Races":    raceTests,
		"Together": togetherTests,
		"Verify":   verifyTests,
		"Money":    moneyTests,
		"Start":    startTests,
		"Killed":   killTests,
	} {
		t.Run(name, func(t *testing.T) { test(t, engine) })
	}
}

// clock is a wall clock that a test moves.
type clock struct {
	sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.Lock()
	defer c.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.Lock()
	defer c.Unlock()
	c.at = c.at.Add(d)
}

// till is a program at the desk of a shop.
type till struct {
	*store.Store
	address string
	clock   *clock
	book    *members.Book
	staff   *staff.Roster
	offer   *catalog.Catalog
	desk    *checkout.Desk
	cases   *aftersale.Cases
	insight *insight.Insight
}

// by is whoever stands at the desk.
var by = checkout.Request{By: "Mina"}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

// openTill opens a till at an address, on a Saturday in May.
func openTill(t testing.TB, address string) *till {
	t.Helper()
	s, err := store.Open(t.Context(), address, store.Options{Create: true})
	if err != nil {
		t.Fatalf("opening: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	})
	c := &clock{at: time.Date(2026, time.May, 2, 5, 30, 0, 0, time.UTC)}
	return &till{
		Store: s, address: address, clock: c,
		book: members.NewBook(s, c.now, newID, func(ctx context.Context) (members.Place, error) {
			shop, err := s.Shop(ctx)
			return members.Place{Region: shop.Region, Zone: shop.Location()}, err
		}),
		staff:   staff.NewRoster(s, newID),
		offer:   catalog.New(s, newID),
		desk:    checkout.New(s, c.now, newID, rand.Reader),
		cases:   aftersale.NewCases(s, c.now, newID),
		insight: insight.New(s, c.now),
	}
}

// moon is the shop of these tests.
var moon = cards.Shop{
	Name: "달빛 헤어", Currency: "KRW", Lang: words.Korean, Zone: "Asia/Seoul",
	Hours: cards.UsualWeek(), Logo: []byte{0x89, 'P', 'N', 'G', 0},
}

// openShop opens a till in a shop that was founded just now.
func openShop(t testing.TB, engine Engine) *till {
	t.Helper()
	till := openTill(t, engine.Address(t))
	must(t, till.offer.Found(t.Context(), moon))
	return till
}

// another opens a second till of the same shop, on the same clock.
func (k *till) another(t testing.TB) *till {
	t.Helper()
	other := openTill(t, k.address)
	other.clock.at = k.clock.now()
	return other
}

// join makes somebody a member.
func (k *till) join(t testing.TB, name, phone string) members.Member {
	t.Helper()
	m, err := k.book.Add(t.Context(), members.Draft{Name: name, Phone: phone}, by.By)
	must(t, err)
	return m
}

// sell sells a card of a plan.
func (k *till) sell(t testing.TB, m members.Member, plan string) cards.Card {
	t.Helper()
	out, err := k.desk.Sell(t.Context(), checkout.Sale{MemberID: m.ID, PlanKey: plan}, by)
	must(t, err)
	return *out.Card
}

// visit completes a visit of one line.
func (k *till) visit(t testing.TB, card cards.Number, line string, amount cards.Amount, uses ...string) checkout.Outcome {
	t.Helper()
	out, err := k.desk.Complete(t.Context(), basket(card, line, amount, uses...), by)
	must(t, err)
	return out
}

func basket(card cards.Number, line string, amount cards.Amount, uses ...string) checkout.Basket {
	return checkout.Basket{Card: card, Items: []checkout.Item{{Name: line, Amount: amount}}, Uses: uses}
}

// left is what is on an account of a card.
func (k *till) left(t testing.TB, card cards.Card, promise string, part cards.Part) int64 {
	t.Helper()
	balances, err := k.Balances(t.Context(), card.ID)
	must(t, err)
	sum := int64(0)
	for _, b := range balances {
		if b.Promise == promise && b.Part == part {
			sum += b.Left
		}
	}
	return sum
}

// sound fails the test when anything in the database does not add up.
func (k *till) sound(t testing.TB) store.Report {
	t.Helper()
	report, err := k.Verify(t.Context(), nil)
	must(t, err)
	if !report.OK() {
		t.Fatal(words.For(words.English).Say(report.Wrong))
	}
	return report
}

// behind opens the database from outside, as somebody with rights and SQL could.
func (k *till) behind(t testing.TB, engine Engine) *sql.DB {
	t.Helper()
	db, err := sql.Open(engine.Driver, k.address)
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	return db
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v", err)
	}
}

// refused fails the test unless err is a refusal of the kind whose sentence can be said.
func refused(t testing.TB, err error, kind words.Kind) {
	t.Helper()
	if !errors.Is(err, &words.Refusal{Kind: kind}) {
		t.Fatalf("got %v, want a refusal of kind %s", err, kind)
	}
}

func equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%s: got %v, want %v", what, got, want)
	}
}

// count is a number asked of the database from outside.
func count(t testing.TB, db *sql.DB, query string) int64 {
	t.Helper()
	var n int64
	must(t, db.QueryRowContext(t.Context(), query).Scan(&n))
	return n
}

// phone is the n-th phone of a test.
func phone(n int) string { return fmt.Sprintf("010-2%03d-%04d", n/10000, n%10000) }

// inside is the same till working in a transaction that is open already.
func (k *till) inside(s *store.Store) *till {
	return &till{
		Store: s, address: k.address, clock: k.clock,
		book: members.NewBook(s, k.clock.now, newID, func(ctx context.Context) (members.Place, error) {
			shop, err := s.Shop(ctx)
			return members.Place{Region: shop.Region, Zone: shop.Location()}, err
		}),
		desk: checkout.New(s, k.clock.now, newID, rand.Reader),
	}
}
