// Package locale tells Fyne a language before Fyne asks for one.
//
// Fyne 2.8 reads the locale while it is being imported, and under C.UTF-8, the usual locale
// of a server or a container, it logs an error: even a command that opens no window would
// print it. Go initialises packages that are ready in the order of their paths; this one
// imports nothing that comes after it, so it is ready long before Fyne's texts are.
package locale

import "syscall"

func init() {
	if _, said := syscall.Getenv("LANGUAGE"); !said && plain() {
		// Only translations read LANGUAGE; input methods and the clock do not.
		_ = syscall.Setenv("LANGUAGE", "en")
	}
}

// plain tells whether the system's locale is C with an encoding, such as C.UTF-8.
func plain() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value, _ := syscall.Getenv(name); value != "" {
			return len(value) > 2 && value[:2] == "C."
		}
	}
	return false
}
