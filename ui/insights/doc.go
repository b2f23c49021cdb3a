// Package insights is the room where an owner reads how the shop does.
package insights
