// Package service is the room for what comes up after a visit: cases by the time that is
// left, from the moment they are opened until they are made right.
package service
