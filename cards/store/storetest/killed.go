package storetest

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store"
)

// A test binary starts itself again in one of these roles, told by the environment.
const (
	roleVariable    = "TESSERA_STORETEST_ROLE"
	addressVariable = "TESSERA_STORETEST_ADDRESS"
	cardVariable    = "TESSERA_STORETEST_CARD"

	roleOpen = "open" // opens the database and goes
	roleDesk = "desk" // completes visits until it is killed, saying each one's key
)

// Main runs the tests of a package that uses this one, or plays the role that a test has
// started the program for.
func Main(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		os.Exit(m.Run())
	}
	if err := play(context.Background(), role); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child is this program in a role.
func child(role, address string, card cards.Number) *exec.Cmd {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), roleVariable+"="+role, addressVariable+"="+address, cardVariable+"="+string(card))
	return command
}

func play(ctx context.Context, role string) error {
	s, err := store.Open(ctx, os.Getenv(addressVariable), store.Options{Create: true})
	if err != nil || role == roleOpen {
		return err
	}
	desk := checkout.New(s, func() time.Time { return time.Date(2026, time.May, 2, 6, 0, 0, 0, time.UTC) }, newID, rand.Reader)
	for {
		key := newID()
		_, err := desk.Complete(ctx, basket(cards.Number(os.Getenv(cardVariable)), "Cut", 33_000),
			checkout.Request{By: "Mina", Key: key})
		if err != nil {
			return err
		}
		fmt.Println(key) // only now is the visit acknowledged
	}
}

// kills is how often the desk's program is killed.
const kills = 8

func killTests(t *testing.T, engine Engine) {
	t.Run("what was acknowledged is there after a kill, once", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		acknowledged := map[string]bool{}
		for round := range kills {
			for _, key := range serveAndKill(t, k.address, card.Live(), 3+7*round) {
				acknowledged[key] = true
			}
		}
		report := k.sound(t)
		visits, err := k.ReceiptsOf(t.Context(), card.MemberID, 100_000)
		must(t, err)
		equal(t, "receipts", int64(len(visits)), report.Receipts)
		seen := map[string]int{}
		for _, r := range visits {
			seen[r.Key]++
		}
		for key := range acknowledged {
			equal(t, "visits of an acknowledged key", seen[key], 1)
			// The desk, not knowing, asks again: nothing is done twice.
			_, err := k.desk.Complete(t.Context(), basket(card.Live(), "Cut", 33_000), checkout.Request{By: "Mina", Key: key})
			must(t, err)
		}
		equal(t, "visits on the card", k.left(t, card, "", cards.Visits), int64(len(visits)-1))
	})
}

// serveAndKill lets a desk serve until it has acknowledged some visits, kills it in the
// middle of whatever it is doing, and gives every key that came through.
func serveAndKill(t *testing.T, address string, card cards.Number, after int) []string {
	t.Helper()
	desk := child(roleDesk, address, card)
	said, err := desk.StdoutPipe()
	must(t, err)
	var complaint strings.Builder
	desk.Stderr = &complaint
	must(t, desk.Start())
	var keys []string
	for lines := bufio.NewScanner(said); lines.Scan(); {
		keys = append(keys, lines.Text())
		if len(keys) == after {
			must(t, desk.Process.Kill())
		}
	}
	_ = desk.Wait() // it was killed
	if len(keys) < after {
		t.Fatalf("the desk stopped by itself after %d visits: %s", len(keys), complaint.String())
	}
	return keys
}
