// Package settings is the room where an owner says who the shop is, what it does, who works
// there and how this machine shows it, and makes a copy of everything.
package settings
