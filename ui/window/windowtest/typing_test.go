//go:build linux && !ci

package windowtest_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"tessera/ui/window/windowtest"
)

const typist = "./ui/window/windowtest/testdata/typist"

// heard is what the typist program tells of its field.
type heard struct{ What, Text string }

// told returns everything of one sort that the typist told, in order.
func told(program *windowtest.Program, what string) []string {
	var texts []string
	for _, line := range program.Lines() {
		var next heard
		if json.Unmarshal([]byte(line), &next) == nil && next.What == what {
			texts = append(texts, next.Text)
		}
	}
	return texts
}

// open starts the typist on a desktop and waits until it listens.
func open(t *testing.T, options windowtest.Options, args ...string) (*windowtest.Desktop, *windowtest.Program) {
	t.Helper()
	if options.Width == 0 {
		options.Width, options.Height = 800, 600
	}
	desktop := windowtest.Open(t, options)
	program := desktop.Start(windowtest.Build(t, typist), args...)
	desktop.WaitForWindow("Typist")
	program.WaitForLine(`"ready"`)
	desktop.WaitUntilStill()
	return desktop, program
}

func waitForLast(t *testing.T, program *windowtest.Program, what, want string) {
	t.Helper()
	windowtest.Until(t, what+" ends with "+want, func() bool {
		all := told(program, what)
		return len(all) > 0 && all[len(all)-1] == want
	})
}

func TestAKoreanNameIsTypedAndFoundWhileItIsComposed(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"})
	desktop.Type("rlatjdus")
	waitForLast(t, program, "changed", "김서연")
	desktop.Picture("typing-korean")
	desktop.Keys("Return")
	waitForLast(t, program, "submitted", "김서연")
	for _, stage := range []string{"ㄱ", "기", "김", "김ㅅ", "김서"} {
		if !slices.Contains(told(program, "changed"), stage) {
			t.Errorf("a search would not have seen %s: %q", stage, told(program, "changed"))
		}
	}
	if submitted := told(program, "submitted"); len(submitted) != 1 {
		t.Errorf("Enter was heard %d times: %q", len(submitted), submitted)
	}
}

func TestBackspaceTakesBackOneStrokeOfASyllable(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"})
	desktop.Type("rlat")
	waitForLast(t, program, "changed", "김ㅅ")
	desktop.Keys("BackSpace")
	waitForLast(t, program, "changed", "김")
	desktop.Keys("BackSpace", "Return")
	waitForLast(t, program, "submitted", "")
	if all := told(program, "changed"); len(all) < 2 || all[len(all)-2] != "김" {
		t.Errorf("taking back went otherwise: %q", all)
	}
}

func TestASyllableStaysInItsFieldWhenTabLeavesIt(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"})
	desktop.Type("rla")
	waitForLast(t, program, "changed", "김")
	desktop.Keys("Tab")
	desktop.Type("tj")
	waitForLast(t, program, "next", "서")
	if all := told(program, "changed"); all[len(all)-1] != "김" {
		t.Errorf("the first field changed after it was left: %q", all)
	}
	if slices.Contains(told(program, "next"), "김") {
		t.Errorf("the syllable moved to the next field: %q", told(program, "next"))
	}
}

func TestAClickElsewhereKeepsTheSyllableOnce(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"})
	desktop.Type("rla")
	waitForLast(t, program, "changed", "김")
	desktop.Click(100, 25) // after the text, in the same field
	desktop.Type("tj")
	waitForLast(t, program, "changed", "김서")
	for _, text := range told(program, "changed") {
		if strings.Count(text, "김") > 1 {
			t.Fatalf("the syllable came twice: %q", told(program, "changed"))
		}
	}
}

func TestAChineseNameIsTypedAndItsCandidatesOpenBesideIt(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "libpinyin", Candidates: true})
	desktop.Type("wangfang")
	waitForLast(t, program, "changed", "王芳")
	desktop.WaitUntilStill()
	desktop.Picture("typing-chinese")
	desktop.Keys("space", "Return")
	waitForLast(t, program, "submitted", "王芳")
}

func TestAScannersDigitsAllArriveBeforeItsEnter(t *testing.T) {
	const number = "2812345678903"
	for _, engine := range []string{"", "hangul", "libpinyin"} {
		t.Run("keyboard "+engine, func(t *testing.T) {
			desktop, program := open(t, windowtest.Options{Engine: engine})
			desktop.Scan(number)
			waitForLast(t, program, "submitted", number)
			desktop.Scan(number)
			waitForLast(t, program, "submitted", number+number)
		})
	}
}

func TestTypingGoesOnWhenTheInputMethodStops(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"})
	desktop.Type("rla")
	waitForLast(t, program, "changed", "김")
	desktop.StopInputMethod()
	desktop.Scan("28")
	waitForLast(t, program, "submitted", "김28")
}

func TestAPlainFieldKeepsAScannersLetters(t *testing.T) {
	desktop, program := open(t, windowtest.Options{Engine: "hangul"}, "-plain")
	desktop.Scan("VIP-ab12")
	waitForLast(t, program, "submitted", "VIP-ab12")
}

func TestNoDisplayIsOneSentence(t *testing.T) {
	binary := windowtest.Build(t, typist)
	desktop := windowtest.Open(t, windowtest.Options{})
	// A display that nobody serves. Numbers above 65535-6000 cannot be taken by anybody else.
	program := desktop.StartWith([]string{"DISPLAY=:59999"}, binary)
	if status := program.WaitForEnd(); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	if said := told(program, "refused"); len(said) != 1 || !strings.Contains(said[0], ":59999") {
		t.Errorf("said %q", program.Lines())
	}
}
