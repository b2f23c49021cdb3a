//go:build linux && !ci

package windowtest_test

import (
	"bytes"
	"encoding/json"
	"image/color"
	"os/exec"
	"path/filepath"
	"testing"

	"tessera/ui/window/windowtest"
)

// now is the morning on which everything here happens.
const now = "TESSERA_NOW=2027-03-14T10:30:00+09:00"

// greenSoft is the ground of a green verdict in the light theme.
var greenSoft = color.NRGBA{R: 0xE4, G: 0xF2, B: 0xE8, A: 0xFF}

// shop is a salon in Seoul on a desktop of its own, worked on by the program that people get.
type shop struct {
	t       *testing.T
	desktop *windowtest.Desktop
	binary  string
	file    string
}

// card is what a sale answers.
type card struct{ Number, Receipt string }

// receipt is a visit as the command line tells it.
type receipt struct {
	Receipt, Kind             string
	Subtotal, Discount, Total int64
	Smile                     *int
	Lines                     []struct{ Name string }
}

// known is a member as the command line tells it.
type known struct {
	Visits   int
	Receipts []receipt
}

// lastVisit is the newest visit, nil before the first.
func (k known) lastVisit() *receipt {
	for _, r := range k.Receipts {
		if r.Kind == "visit" {
			return &r
		}
	}
	return nil
}

// openShop makes a salon with staff and two members of one family name, by commands.
func openShop(t *testing.T, options windowtest.Options) *shop {
	t.Helper()
	s := &shop{t: t, binary: windowtest.Build(t, "."), desktop: windowtest.Open(t, options)}
	s.file = filepath.Join(t.TempDir(), "shop.db")
	s.ask(nil, "init", "--name", "한올 살롱", "--currency", "KRW", "--lang", "ko", "--zone", "Asia/Seoul")
	s.ask(nil, "staff", "add", "--name", "이민지", "--role", "owner")
	s.ask(nil, "member", "add", "--name", "김서연", "--phone", "010-2345-6789", "--likes", "따뜻한 차", "--birthday", "1990-03-20")
	s.ask(nil, "member", "add", "--name", "김도윤", "--phone", "010-9876-5432")
	return s
}

// ask gives a command and reads its JSON.
func (s *shop) ask(into any, args ...string) {
	s.t.Helper()
	command := exec.Command(s.binary, append([]string{"--db", s.file, "--by", "이민지", "--json"}, args...)...)
	command.Env = append(s.desktop.Env(), now)
	var complaint bytes.Buffer
	command.Stderr = &complaint
	output, err := command.Output()
	if err != nil || complaint.Len() > 0 {
		s.t.Fatalf("tessera %v: %v\n%s%s", args, err, output, complaint.Bytes())
	}
	if into == nil {
		return
	}
	if err := json.Unmarshal(output, into); err != nil {
		s.t.Fatalf("tessera %v: %v\n%s", args, err, output)
	}
}

func (s *shop) sell(member, plan string) card {
	s.t.Helper()
	var sold card
	s.ask(&sold, "card", "sell", "--member", member, "--plan", plan)
	return sold
}

func (s *shop) member(number string) known {
	s.t.Helper()
	var k known
	s.ask(&k, "member", "show", number)
	return k
}

// open opens the window and waits until the desk is drawn.
func (s *shop) open() *windowtest.Program {
	s.t.Helper()
	program := s.desktop.StartWith([]string{now}, s.binary, "--db", s.file)
	s.desktop.WaitForWindow("Tessera")
	s.desktop.WaitUntilStill()
	return program
}

// scan reads a card and waits for its green verdict.
func (s *shop) scan(number string) {
	s.t.Helper()
	empty := s.desktop.Look()
	s.desktop.Scan(number)
	s.desktop.WaitForPage(empty)
	s.greenVerdict()
}

func (s *shop) greenVerdict() {
	s.t.Helper()
	s.desktop.WaitForColour("the verdict is green", greenSoft, 10_000)
}

// complete presses Ctrl+Enter, waits until the visit is written and the window asks how it was.
func (s *shop) complete(member string, visits int) *receipt {
	s.t.Helper()
	entered := s.desktop.WaitUntilStill()
	s.desktop.Keys("ctrl+Return")
	s.visits(member, visits)
	s.desktop.WaitForPage(entered)
	return s.member(member).lastVisit()
}

// visits waits until a member has been here so often.
func (s *shop) visits(member string, times int) {
	s.t.Helper()
	windowtest.Until(s.t, "the visit of "+member+" is written", func() bool { return s.member(member).Visits == times })
}

// sound checks every sum and every chain of hashes.
func (s *shop) sound() {
	s.t.Helper()
	var verified struct {
		OK       bool
		Sentence string
	}
	if s.ask(&verified, "verify"); !verified.OK {
		s.t.Error(verified.Sentence)
	}
}
