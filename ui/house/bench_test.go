package house_test

import (
	"context"
	cryptorand "crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store"
	"tessera/members"
	"tessera/ui/house"
)

// The shop that the benchmarks ask: as large as a chain of salons gets.
const (
	benchMembers = 100_000
	benchVisits  = 1 // on each card
)

var benchNow = time.Date(2026, 11, 20, 3, 0, 0, 0, time.UTC)

// benchShop opens a shop of 100,000 members, half of them Korean, a third Chinese. It is
// filled once, through the services, and kept in the user's cache directory.
func benchShop(b *testing.B) (*house.House, string) {
	b.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(cache, "tessera-bench", fmt.Sprintf("shop-%d-%s.db", benchMembers, schemaMark(b)))
	if _, err := os.Stat(path); err != nil {
		fillBenchShop(b, path)
	}
	return openBenchShop(b, path), path
}

// schemaMark tells one schema from another, so that a kept shop is not asked by a program it
// does not fit.
func schemaMark(b *testing.B) string {
	b.Helper()
	steps, err := filepath.Glob("../../cards/store/migrations/*")
	if err != nil || len(steps) == 0 {
		b.Fatal("no migrations", err)
	}
	sum := sha256.New()
	for _, step := range steps {
		content, err := os.ReadFile(step)
		if err != nil {
			b.Fatal(err)
		}
		sum.Write(content)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

func openBenchShop(b *testing.B, path string) *house.House {
	b.Helper()
	h, err := house.Open(b.Context(), path, house.Options{Create: true, Now: func() time.Time { return benchNow }})
	if err != nil {
		b.Fatal(words.For(words.English).Say(words.AsRefusal(err).Sentence), err)
	}
	b.Cleanup(func() { h.Close() })
	return h
}

func fillBenchShop(b *testing.B, path string) {
	b.Helper()
	b.Logf("filling %s, once", path)
	aside := path + ".filling"
	for _, leftover := range []string{aside, aside + "-wal", aside + "-shm"} {
		_ = os.Remove(leftover)
	}
	h := openBenchShop(b, aside)
	shop := cards.Shop{Name: "Salon Maru", Currency: "KRW", Lang: words.English, Zone: "Asia/Seoul", Hours: cards.UsualWeek()}
	if err := h.Catalog.Found(b.Context(), shop); err != nil {
		b.Fatal(err)
	}
	const batch = 5_000
	for from := 0; from < benchMembers; from += batch {
		err := h.Store.Within(b.Context(), func(in *store.Store) error {
			desk := checkout.New(in, h.Clock, newID, cryptorand.Reader)
			book := members.NewBook(in, h.Clock, newID, func(context.Context) (members.Place, error) {
				return members.Place{Region: "KR", Zone: shop.Location()}, nil
			})
			for i := from; i < from+batch; i++ {
				if err := addBenchMember(b.Context(), book, desk, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	if err := h.Close(); err != nil {
		b.Fatal(err)
	}
	if err := os.Rename(aside, path); err != nil {
		b.Fatal(err)
	}
}

var (
	koreanFamily  = []rune("김이박최정강조윤장임한오서신권황안송류전홍")
	koreanGiven   = []rune("서연지민준호하은도윤예진수아시우현성영미경희")
	chineseFamily = []rune("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
	chineseGiven  = []rune("小明丽华伟芳娜静强磊军洋勇艳杰娟涛超霞平")
	latinNames    = []string{"Zoë", "Emma", "Noah", "Þórdís", "Nguyễn", "Liam", "Søren", "Ana", "Jürgen", "Chloé"}
)

func benchName(i int) string {
	r := rand.New(rand.NewPCG(uint64(i), 7))
	pick := func(from []rune) string { return string(from[r.IntN(len(from))]) }
	switch {
	case i%6 < 3:
		return pick(koreanFamily) + pick(koreanGiven) + pick(koreanGiven)
	case i%6 < 5:
		return pick(chineseFamily) + pick(chineseGiven) + pick(chineseGiven)
	}
	return latinNames[r.IntN(len(latinNames))] + " " + latinNames[r.IntN(len(latinNames))] + fmt.Sprint(i)
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

func addBenchMember(ctx context.Context, book *members.Book, desk *checkout.Desk, i int) error {
	member, err := book.Add(ctx, members.Draft{Name: benchName(i), Phone: fmt.Sprintf("010-%04d-%04d", 2000+i/10_000, i%10_000)}, "bench")
	if err != nil {
		return err
	}
	plan := []string{"vip", "monthly", "visits10", "wallet"}[i%4]
	sold, err := desk.Sell(ctx, checkout.Sale{MemberID: member.ID, PlanKey: plan}, checkout.Request{By: "bench"})
	if err != nil {
		return err
	}
	for range benchVisits {
		visit := checkout.Basket{Card: sold.Card.Live(), Items: []checkout.Item{{Name: "Cut & blow-dry", Amount: 45_000}}}
		if _, err := desk.Complete(ctx, visit, checkout.Request{By: "bench"}); err != nil {
			return err
		}
	}
	return nil
}

// plain opens the same file without anything of ours above the driver: the floor.
func plain(b *testing.B, path string) *sql.DB {
	b.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=journal_mode(WAL)&_txlock=immediate")
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { db.Close() })
	return db
}

func texts(b *testing.B, db *sql.DB, query string) []string {
	b.Helper()
	rows, err := db.QueryContext(b.Context(), query)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			b.Fatal(err)
		}
		all = append(all, one)
	}
	return all
}

// timed runs work b.N times and reports the median and the slowest hundredth beside the mean.
func timed(b *testing.B, work func(i int)) {
	b.Helper()
	took := make([]time.Duration, 0, 1024)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		began := time.Now()
		work(i)
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	b.ReportMetric(float64(len(took))/b.Elapsed().Seconds(), "ops/s")
}

const liveNumbers = `SELECT number FROM card_number WHERE replaced_on = 0 ORDER BY number LIMIT 5000`

func BenchmarkScanToVerdict(b *testing.B) {
	h, path := benchShop(b)
	numbers := texts(b, plain(b, path), liveNumbers)
	timed(b, func(i int) {
		if v, err := h.Desk.Scan(b.Context(), numbers[i*7919%len(numbers)]); err != nil || v.Card == nil {
			b.Fatal(v, err)
		}
	})
}

// BenchmarkScanToVerdictFloor is the least that could answer a scan: the card's row and the
// member's, by one indexed join.
func BenchmarkScanToVerdictFloor(b *testing.B) {
	_, path := benchShop(b)
	db := plain(b, path)
	numbers := texts(b, db, liveNumbers)
	find, err := db.PrepareContext(b.Context(), `SELECT card.plan_name, card.valid_to, member.name FROM card_number
		JOIN card ON card.id = card_number.card_id JOIN member ON member.id = card.member_id WHERE card_number.number = $1`)
	if err != nil {
		b.Fatal(err)
	}
	defer find.Close()
	timed(b, func(i int) {
		var plan, name string
		var to int64
		if err := find.QueryRowContext(b.Context(), numbers[i*7919%len(numbers)]).Scan(&plan, &to, &name); err != nil {
			b.Fatal(err)
		}
	})
}

// What a receptionist types: half a name, initial consonants, pinyin, the end of a phone, two words.
var typed = []string{"김서", "ㄱㅅㅇ", "wang", "王小", "7730", "zoe em", "01020", "þór"}

func BenchmarkSearch(b *testing.B) {
	h, _ := benchShop(b)
	for _, text := range typed {
		b.Run(text, func(b *testing.B) {
			timed(b, func(int) {
				if _, err := h.Book.Find(b.Context(), text, 20); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkSearchFloor reads twenty members by the start of one term.
func BenchmarkSearchFloor(b *testing.B) {
	_, path := benchShop(b)
	db := plain(b, path)
	timed(b, func(int) {
		rows, err := db.QueryContext(b.Context(), `SELECT member.name FROM search_term JOIN member ON member.id = search_term.member_id
			WHERE term >= $1 AND term < $2 LIMIT 20`, "wang", "wanh")
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
		}
		rows.Close()
	})
}

// benchCopy is a copy of the shop that a benchmark may write into.
func benchCopy(b *testing.B) string {
	b.Helper()
	h, _ := benchShop(b)
	copied := filepath.Join(b.TempDir(), "shop.db")
	if err := h.Store.Backup(b.Context(), copied); err != nil {
		b.Fatal(err)
	}
	return copied
}

const passNumbers = `SELECT number FROM card_number JOIN card ON card.id = card_id WHERE plan_key = 'vip' AND replaced_on = 0 LIMIT 5000`

func BenchmarkVisit(b *testing.B) {
	path := benchCopy(b)
	h := openBenchShop(b, path)
	numbers := texts(b, plain(b, path), passNumbers)
	timed(b, func(i int) {
		visit := checkout.Basket{Card: cards.Number(numbers[i*7919%len(numbers)]), Items: []checkout.Item{{Name: "Full colour", Amount: 120_000}, {Name: "Cut", Amount: 30_000}}}
		if _, err := h.Desk.Complete(b.Context(), visit, checkout.Request{By: "bench"}); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkVisitFloor writes the rows of such a visit, and nothing else, in one transaction:
// no pricing, no reading, no hashing.
func BenchmarkVisitFloor(b *testing.B) {
	db := plain(b, benchCopy(b))
	chains := texts(b, db, `SELECT card.id FROM card WHERE plan_key = 'vip' LIMIT 5000`)
	run := rand.Uint32()
	timed(b, func(i int) {
		id, chain := fmt.Sprintf("floor-%d-%d", run, i), chains[i*7919%len(chains)]
		tx, err := db.BeginTx(b.Context(), nil)
		if err != nil {
			b.Fatal(err)
		}
		do := func(query string, args ...any) {
			if _, err := tx.ExecContext(b.Context(), query, args...); err != nil {
				b.Fatal(query, err)
			}
		}
		do(`INSERT INTO operation (key, fingerprint, ref, at) VALUES ($1, '', $1, 0)`, id)
		do(`UPDATE chain SET seq = seq + 2 WHERE id = $1`, chain)
		do(`INSERT INTO receipt (id, number, kind, card_id, served_by, actor, at, day, currency, subtotal, discount, total, reason, key)
			VALUES ($1, $1, 'visit', $2, '', 'bench', 0, 20261120, 'KRW', 150000, 30000, 120000, '', $1)`, id, chain)
		for place := range 2 {
			do(`INSERT INTO receipt_line (receipt_id, place, name, amount, discount, promise) VALUES ($1, $2, 'Cut', 75000, 15000, '')`, id, place)
			do(`INSERT INTO entry (id, chain, seq, kind, promise, part, period, change, receipt_id, actor, at, day, reason, key, prev, hash)
				VALUES ($1, $2, (SELECT seq FROM chain WHERE id = $2) + $3, 'visited', '', 'visits', 0, 1, $4, 'bench', 0, 20261120, '', $4, '', '')`,
				fmt.Sprint(id, place), chain, place+1_000_000, id)
		}
		do(`INSERT INTO receipt_applied (receipt_id, place, promise, amount) VALUES ($1, 0, 'discount', 30000)`, id)
		do(`INSERT INTO payment (receipt_id, place, tender, amount, bonus) VALUES ($1, 0, 'cash', 120000, 0)`, id)
		do(`INSERT INTO balance (chain, promise, part, period, remaining) VALUES ($1, '', 'visits', 0, 1)
			ON CONFLICT (chain, promise, part, period) DO UPDATE SET remaining = balance.remaining + 1`, chain)
		do(`INSERT INTO balance (chain, promise, part, period, remaining) VALUES ($1, 'discount', 'saved', 0, 30000)
			ON CONFLICT (chain, promise, part, period) DO UPDATE SET remaining = balance.remaining + 30000`, chain)
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkOpen is the part of a start that the shop's size could slow: opening its file and
// reading what the desk shows first.
func BenchmarkOpen(b *testing.B) {
	_, path := benchShop(b)
	timed(b, func(int) {
		h, err := house.Open(b.Context(), path, house.Options{Now: func() time.Time { return benchNow }})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := h.Desk.Today(b.Context(), 20); err != nil {
			b.Fatal(err)
		}
		if err := h.Close(); err != nil {
			b.Fatal(err)
		}
	})
}
