// Package ui is the window: the rail and the rooms behind it, the keys that work everywhere, and
// who is at the desk.
package ui
