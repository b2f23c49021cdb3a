// Command reach says in one sentence, and with exit status 1, when no window can be opened
// here; `make run` asks it what to do.
package main

import (
	"fmt"
	"os"
	"runtime"

	"tessera/assets/words"
	"tessera/ui/window"
)

func main() {
	why := window.HasDisplay(os.Getenv, runtime.GOOS)
	if why == nil {
		return
	}
	lang, _ := words.ParseLang(language(os.Getenv))
	fmt.Fprintln(os.Stderr, words.For(lang).Say(why.Sentence))
	os.Exit(1)
}

// language is what the environment's locale names first.
func language(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			return value
		}
	}
	return ""
}
