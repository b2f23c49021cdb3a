package storetest

import (
	"path/filepath"
	"testing"
)

// SQLite keeps each test's shop in a file of its own.
var SQLite = Engine{
	Address: func(t testing.TB) string { return filepath.Join(t.TempDir(), "tessera.db") },
	Driver:  "sqlite",
	DropTriggers: []string{
		"DROP TRIGGER entry_unchanged", "DROP TRIGGER entry_stays", "DROP TRIGGER receipt_unchanged",
		"DROP TRIGGER receipt_line_unchanged", "DROP TRIGGER payment_unchanged",
	},
}
