// Package screen holds what the screens share: where a person can go, what a screen is given to
// work with, the one way to work off Fyne's thread, and how an answer, a refusal or a question
// reaches the person. Screens import this package and never one another.
package screen
