package widget

import "testing"

func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	field := NewMultiLine("What is it about?", 2)
	if tabs, ok := field.Focusable().(interface{ AcceptsTab() bool }); !ok || tabs.AcceptsTab() {
		t.Error("Tab is typed into the text; nobody gets out by keys")
	}
}
