package storetest

import (
	"testing"

	"tessera/assets/words"
	"tessera/cards/store"
)

// programs is how many start at once on a new database.
const programs = 8

func startTests(t *testing.T, engine Engine) {
	t.Run("eight tills opened at once migrate once", func(t *testing.T) {
		address := engine.Address(t)
		atOnce(programs, func(int) {
			s, err := store.Open(t.Context(), address, store.Options{Create: true})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
		migratedOnce(t, engine, address)
	})

	t.Run("eight programs started at once migrate once", func(t *testing.T) {
		address := engine.Address(t)
		atOnce(programs, func(int) {
			if out, err := child(roleOpen, address, "").CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
		migratedOnce(t, engine, address)
	})

	t.Run("a database that is not there is only made when asked", func(t *testing.T) {
		address := engine.Address(t)
		_, err := store.Open(t.Context(), address, store.Options{})
		refused(t, err, words.NotFound)
		_, err = store.Open(t.Context(), address, store.Options{Create: true, ReadOnly: true})
		refused(t, err, words.NotFound)
	})

	t.Run("a database of a newer program is refused", func(t *testing.T) {
		k := openShop(t, engine)
		_, err := k.behind(t, engine).ExecContext(t.Context(), "INSERT INTO tessera_version (version_id, is_applied) VALUES (99999, TRUE)")
		must(t, err)
		_, err = store.Open(t.Context(), k.address, store.Options{Create: true})
		refused(t, err, words.Refused)
		equal(t, "sentence", words.AsRefusal(err).Sentence.Key, "store.newer")
	})

	t.Run("what somebody else keeps there is refused and left alone", func(t *testing.T) {
		k := &till{address: engine.Address(t)}
		db := k.behind(t, engine)
		for _, table := range []string{"CREATE TABLE recipes (name TEXT)", "CREATE TABLE tessera (id BIGINT)"} {
			_, err := db.ExecContext(t.Context(), table)
			must(t, err)
		}
		_, err := store.Open(t.Context(), k.address, store.Options{Create: true})
		refused(t, err, words.Refused)
		equal(t, "sentence", words.AsRefusal(err).Sentence.Key, "store.not_ours")
		equal(t, "recipes", count(t, db, "SELECT COUNT(*) FROM recipes"), 0)
		if _, err := db.ExecContext(t.Context(), "SELECT * FROM member"); err == nil {
			t.Error("tables of ours were made there")
		}
	})

	t.Run("two tills see each other's work", func(t *testing.T) {
		k := openShop(t, engine)
		other := k.another(t)
		m := k.join(t, "김서연", "")
		seen, err := other.MemberByNumber(t.Context(), m.Number)
		must(t, err)
		equal(t, "member", seen, m)
	})
}

func migratedOnce(t *testing.T, engine Engine, address string) {
	t.Helper()
	k := &till{address: address}
	db := k.behind(t, engine)
	equal(t, "marks", count(t, db, "SELECT COUNT(*) FROM tessera"), 1)
	equal(t, "steps taken twice", count(t, db, "SELECT COUNT(*) - COUNT(DISTINCT version_id) FROM tessera_version"), 0)
	if steps := count(t, db, "SELECT MAX(version_id) FROM tessera_version"); steps < 2 {
		t.Errorf("only %d steps were taken", steps)
	}
}

// readOnly opens a database to look at it.
func readOnly(t testing.TB, address string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address, store.Options{ReadOnly: true})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}
