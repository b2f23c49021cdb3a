package storetest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// SQLite keeps each test's shop in a file of its own.
var SQLite = Engine{
	Address: func(t testing.TB) string { return filepath.Join(t.TempDir(), "tessera.db") },
	Driver:  "sqlite",
	DropTriggers: []string{
		"DROP TRIGGER entry_unchanged", "DROP TRIGGER entry_stays", "DROP TRIGGER receipt_unchanged",
		"DROP TRIGGER receipt_line_unchanged", "DROP TRIGGER payment_unchanged",
		"DROP TRIGGER receipt_applied_unchanged", "DROP TRIGGER receipt_voided_once", "DROP TRIGGER undertaking_unchanged",
	},
	Attacks: replacements(),
}

// replacements put a row where another one is. REPLACE finds that one by its key, or by its
// place in the file, and removes it without asking the triggers of DELETE.
func replacements() []string {
	var all []string
	for table, columns := range map[string]string{
		"entry":           "id, chain, seq, kind, promise, part, period, change, receipt_id, actor, at, day, reason, key, prev, hash",
		"receipt":         "id, number, kind, card_id, member_id, served_by, actor, at, day, currency, subtotal, discount, total, voids, voided_by, reason, key",
		"receipt_line":    "receipt_id, place, name, amount, discount, promise",
		"receipt_applied": "receipt_id, place, promise, amount",
		"payment":         "receipt_id, place, tender, amount, bonus",
	} {
		elsewhere := strings.NewReplacer("receipt_id, place", "receipt_id, place + 100").Replace(columns)
		if table == "entry" || table == "receipt" {
			elsewhere = strings.NewReplacer("id, chain, seq", "id || 'x', chain, seq + 100", "id, number", "id || 'x', number || 'x'").Replace(columns)
		}
		all = append(
			all,
			fmt.Sprintf("INSERT OR REPLACE INTO %[1]s SELECT * FROM %[1]s", table),
			fmt.Sprintf("REPLACE INTO %[1]s SELECT * FROM %[1]s LIMIT 1", table),
			fmt.Sprintf("INSERT OR REPLACE INTO %[1]s (rowid, %[2]s) SELECT rowid, %[3]s FROM %[1]s LIMIT 1", table, columns, elsewhere),
			fmt.Sprintf("UPDATE OR REPLACE %[1]s SET rowid = (SELECT MAX(rowid) FROM %[1]s) WHERE rowid = (SELECT MIN(rowid) FROM %[1]s)", table),
		)
	}
	return append(
		all,
		"INSERT OR REPLACE INTO entry SELECT id || 'x', chain, seq, kind, promise, part, period, change, receipt_id, actor, at, day, reason, key, prev, hash FROM entry",
		"INSERT OR REPLACE INTO receipt SELECT id || 'x', number, kind, card_id, member_id, served_by, actor, at, day, currency, 0, 0, 0, voids, voided_by, reason, key FROM receipt",
		"INSERT OR REPLACE INTO undertaking SELECT hash, '[]' FROM undertaking",
		"INSERT OR REPLACE INTO undertaking (rowid, hash, promises) SELECT rowid, hash || 'x', '[]' FROM undertaking",
	)
}
