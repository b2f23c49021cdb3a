// Package migrations is how a shop's database came to look as it does: numbered steps that
// both engines accept. What one engine says in its own words (triggers, collation) is a
// step in Go, kept with that engine in package store.
package migrations

import "embed"

// Files are the steps written in SQL.
//
//go:embed *.sql
var Files embed.FS
