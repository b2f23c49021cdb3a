package store_test

import (
	"strings"
	"testing"

	"tessera/cards/store"
	"tessera/cards/store/storetest"
)

func TestPostgres(t *testing.T) {
	storetest.PostgresAddress(t) // skips here, once, where there is no server
	storetest.Run(t, storetest.Postgres)
}

func TestAServerIsBackedUpByItsOwnMeans(t *testing.T) {
	s, err := store.Open(t.Context(), storetest.PostgresAddress(t), store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	says(t, s.Backup(t.Context(), t.TempDir()+"/copy"), "store.backup_by_server", "pg_dump")
}

func TestADatabaseServerThatDoesNotLetUsIn(t *testing.T) {
	address := storetest.PostgresAddress(t)
	_, err := store.Open(t.Context(), strings.Replace(address, "/shop_", "/nothing_", 1), store.Options{Create: true})
	says(t, err, "store.denied", "")
	_, err = store.Open(t.Context(), strings.Replace(address, "postgres@", "nobody@", 1), store.Options{Create: true})
	says(t, err, "store.denied", "")
}

func TestADatabaseServerThatIsNotThere(t *testing.T) {
	_, err := store.Open(t.Context(), "postgres://tessera:geheim@127.0.0.1:1/shop?sslmode=disable", store.Options{Create: true})
	says(t, err, "store.unreachable", "")
	for _, address := range []string{"postgres://tessera:geheim@127.0.0.1:port/shop", "postgresql://%zz"} {
		_, err = store.Open(t.Context(), address, store.Options{Create: true})
		says(t, err, "store.address", "")
		if strings.Contains(err.Error(), "geheim") {
			t.Errorf("the password would reach a log: %v", err)
		}
	}
}
