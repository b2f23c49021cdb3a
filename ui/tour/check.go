package main

import (
	"fmt"

	"tessera/assets/words"
)

// confirm notes a figure on the page and ends the tour where it is not what it should be. Both
// are compared as they are said; key is below tour.figure.
func (t *tour) confirm(key string, want, got any) {
	if t.err != nil {
		return
	}
	label, should, is := t.text("tour.figure."+key), t.spoken(want), t.spoken(got)
	now := t.told[len(t.told)-1]
	now.Figures = append(now.Figures, figure{Label: label, Value: is})
	if should != is {
		t.fail("tour.differs", "Figure", label, "Want", should, "Got", is)
	}
}

// spoken is a value as a person of this language reads it.
func (t *tour) spoken(value any) string {
	switch value := value.(type) {
	case words.Sayable:
		return value.In(t.say)
	case int64:
		return t.say.Number(value)
	case int:
		return t.say.Number(int64(value))
	case bool:
		if value {
			return t.text("common.yes")
		}
		return t.text("common.no")
	}
	return fmt.Sprint(value)
}
