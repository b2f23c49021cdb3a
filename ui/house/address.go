package house

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

// DefaultAddress is the shop's database where nobody names another: one file in the user's
// data directory.
func DefaultAddress() string { return filepath.Join(xdg.DataHome, "tessera", "shop.db") }
