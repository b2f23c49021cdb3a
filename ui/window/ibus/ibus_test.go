package ibus

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/godbus/dbus/v5"

	"tessera/ui/window/typing"
)

// spoken is an IBusText as it travels.
func spoken(text string) dbus.Variant {
	return dbus.MakeVariant([]any{"IBusText", map[string]dbus.Variant{}, text, dbus.MakeVariant("")})
}

func TestSignalsAreUnderstood(t *testing.T) {
	for name, c := range map[string]struct {
		signal string
		body   []any
		want   typing.Edit
		is     bool
	}{
		"a finished name":        {"CommitText", []any{spoken("김서연")}, typing.Edit{Commit: "김서연"}, true},
		"a syllable growing":     {"UpdatePreeditText", []any{spoken("기"), uint32(1), true}, typing.Edit{Compose: true, Preedit: "기"}, true},
		"with a mode":            {"UpdatePreeditTextWithMode", []any{spoken("기"), uint32(1), true, uint32(1)}, typing.Edit{Compose: true, Preedit: "기"}, true},
		"hidden while it stays":  {"UpdatePreeditText", []any{spoken("기"), uint32(1), false}, typing.Edit{Compose: true}, true},
		"put away":               {"HidePreeditText", nil, typing.Edit{Compose: true}, true},
		"candidates":             {"UpdateLookupTable", []any{spoken("")}, typing.Edit{}, false},
		"nothing said":           {"CommitText", nil, typing.Edit{}, false},
		"something else said":    {"CommitText", []any{dbus.MakeVariant(7)}, typing.Edit{}, false},
		"another thing serial":   {"CommitText", []any{dbus.MakeVariant([]any{"IBusAttrList", 1, "x"})}, typing.Edit{}, false},
		"a text that is no text": {"CommitText", []any{dbus.MakeVariant([]any{"IBusText", 1, 2})}, typing.Edit{}, false},
	} {
		edit, is := editOf(c.signal, c.body)
		if is != c.is || (is && edit != c.want) {
			t.Errorf("%s: %+v %t, want %+v %t", name, edit, is, c.want, c.is)
		}
	}
}

func TestASyllableKeptByTheFieldIsNotHeardAgain(t *testing.T) {
	c := &Context{echo: "김"}
	deliver := func(name string, body ...any) {
		c.DeliverSignal(contextIface, name, &dbus.Signal{Body: body})
	}
	deliver("HidePreeditText")
	deliver("CommitText", spoken("김"))
	deliver("CommitText", spoken("김")) // typed again: this one counts
	want := []typing.Edit{{Compose: true}, {Commit: "김"}}
	if edits := c.Edits(); !slices.Equal(edits, want) {
		t.Errorf("edits %+v, want %+v", edits, want)
	}
}

func TestEditsThatComeByThemselvesAreAnnounced(t *testing.T) {
	announced := 0
	c := &Context{arrived: func() { announced++ }}
	c.DeliverSignal(contextIface, "CommitText", &dbus.Signal{Body: []any{spoken("王")}})
	c.calling = true // an answer is awaited: whoever asked looks for edits
	c.DeliverSignal(contextIface, "CommitText", &dbus.Signal{Body: []any{spoken("芳")}})
	c.DeliverSignal("org.freedesktop.DBus", "NameAcquired", &dbus.Signal{})
	if announced != 1 {
		t.Errorf("announced %d times, want 1", announced)
	}
}

func TestAKeyGivenBackIsNoted(t *testing.T) {
	c := &Context{}
	c.DeliverSignal(contextIface, "ForwardKeyEvent", &dbus.Signal{Body: []any{uint32(' '), uint32(57), typing.Release}})
	if c.returned != 0 {
		t.Error("the release of a key is not the key")
	}
	c.DeliverSignal(contextIface, "ForwardKeyEvent", &dbus.Signal{Body: []any{uint32(' '), uint32(57), uint32(0)}})
	if c.returned != ' ' {
		t.Errorf("given back %d", c.returned)
	}
}

func TestTheDaemonIsFoundByItsFile(t *testing.T) {
	for _, c := range []struct {
		wayland, x11 string
		want         []string
	}{
		{"", ":0", []string{"unix-0"}},
		{"", ":10.0", []string{"unix-10"}},
		{"", "shop:1.0", []string{"shop-1"}},
		{"wayland-0", ":1", []string{"unix-wayland-0", "unix-1"}},
		{"", "", nil},
	} {
		if names := displayNames(c.wayland, c.x11); !slices.Equal(names, c.want) {
			t.Errorf("%q %q: %q, want %q", c.wayland, c.x11, names, c.want)
		}
	}

	path := filepath.Join(t.TempDir(), "bus")
	content := "# created by ibus-daemon\nIBUS_ADDRESS=unix:path=/run/x,guid=1\nIBUS_DAEMON_PID=7\n"
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	environment := map[string]string{"IBUS_ADDRESS": "unix:path=/run/own", "IBUS_ADDRESS_FILE": path, "HOME": t.TempDir()}
	found := addresses(func(name string) string { return environment[name] })
	if want := []string{"unix:path=/run/own", "unix:path=/run/x,guid=1"}; !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
}

func TestWithoutADaemonThereIsNone(t *testing.T) {
	home := t.TempDir()
	_, err := Connect(func(name string) string {
		if name == "HOME" {
			return home
		}
		return ""
	})
	if !errors.Is(err, ErrAbsent) {
		t.Errorf("error %v, want %v", err, ErrAbsent)
	}
}
