// Package locale tells Fyne a language before Fyne asks for one.
//
// Fyne 2.8 reads the locale while it is being imported, and under C.UTF-8, the usual locale
// of a server or a container, it logs an error: even a command that opens no window would
// print it. Go initialises packages that are ready in the order of their paths; this one
// imports nothing that comes after it, so it is ready long before Fyne's texts are.
package locale

import "syscall"

func init() {
	name(func(key string) string {
		value, _ := syscall.Getenv(key)
		return value
	}, syscall.Setenv)
}

// name names English where the system's locale is C with an encoding and no language was
// chosen. Only translations read LANGUAGE; input methods and the clock do not.
func name(getenv func(string) string, setenv func(key, value string) error) {
	if getenv("LANGUAGE") != "" {
		return
	}
	for _, key := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(key)
		if value == "" {
			continue
		}
		if len(value) > 2 && value[:2] == "C." {
			_ = setenv("LANGUAGE", "en")
		}
		return
	}
}
