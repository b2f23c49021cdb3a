package store_test

import (
	"testing"

	"tessera/cards/store/storetest"
)

func TestPostgres(t *testing.T) {
	storetest.PostgresAddress(t) // skips here, once, where there is no server
	storetest.Run(t, storetest.Postgres)
}
