package members

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// OneLine tells whether every database keeps a text as it is and whether a screen, a terminal
// and paper can show it in a line: UTF-8 without control characters. PostgreSQL takes neither
// NUL nor invalid UTF-8. Emoji and letters of any script are welcome.
func OneLine(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

// Lines is OneLine for a text that may have several lines.
func Lines(text string) bool {
	return OneLine(strings.NewReplacer("\n", "", "\r", "", "\t", "").Replace(text))
}
