// Package welcome sets a shop up when the program is first started. What it asks about the
// shop itself (opening hours, zone, currency, logo) is drawn by package ui/shopform, which
// Settings shows again.
package welcome
