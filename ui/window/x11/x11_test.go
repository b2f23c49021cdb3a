package x11

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDisplaysAreReadAsXNamesThem(t *testing.T) {
	for _, c := range []struct {
		display, host string
		number        int
		ok            bool
	}{
		{":0", "", 0, true},
		{":10.1", "", 10, true},
		{"unix:3", "", 3, true},
		{"shop:1.0", "shop", 1, true},
		{"::1:2", "::1", 2, true},
		{"nonsense", "", 0, false},
		{":", "", 0, false},
		{":-1", "", 0, false},
	} {
		host, number, err := parse(c.display)
		if (err == nil) != c.ok || host != c.host || number != c.number {
			t.Errorf("%q: %q %d %v", c.display, host, number, err)
		}
	}
}

func TestNoDisplayAndADeadOneAreErrors(t *testing.T) {
	if _, err := Dial("", ""); !errors.Is(err, ErrNoDisplay) {
		t.Errorf("no display: %v", err)
	}
	if _, err := Dial(":59999", ""); err == nil {
		t.Error("a display that nobody serves answered")
	}
}

func TestTheCookieOfThisDisplayIsFound(t *testing.T) {
	here, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	var file []byte
	add := func(family uint16, fields ...string) {
		file = binary.BigEndian.AppendUint16(file, family)
		for _, field := range fields {
			file = binary.BigEndian.AppendUint16(file, uint16(len(field)))
			file = append(file, field...)
		}
	}
	const protocol = "MIT-MAGIC-COOKIE-1"
	add(256, here, "1", protocol, "for one")
	add(256, "elsewhere", "0", protocol, "for another machine")
	add(256, here, "0", "XDM-AUTHORIZATION-1", "of another kind")
	add(256, here, "0", protocol, "for zero")
	path := filepath.Join(t.TempDir(), "authority")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if name, data := cookie(path, "", 0); name != protocol || data != "for zero" {
		t.Errorf("found %q %q", name, data)
	}
	if name, data := cookie(path, "", 7); name != "" || data != "" {
		t.Errorf("found %q %q for a display that has none", name, data)
	}
	if err := os.WriteFile(path, file[:len(file)-3], 0o600); err != nil {
		t.Fatal(err)
	}
	if name, _ := cookie(path, "", 0); name != "" {
		t.Error("a file cut short gave a cookie")
	}
}

// serve answers one client with the given bytes after it has said hello.
func serve(t *testing.T, answer []byte) net.Conn {
	t.Helper()
	client, server := net.Pipe()
	t.Cleanup(func() { client.Close() })
	go func() {
		defer server.Close()
		hello := make([]byte, 12)
		if _, err := io.ReadFull(server, hello); err == nil {
			_, _ = server.Write(answer)
		}
	}()
	return client
}

func TestAServerThatRefusesOrTalksNonsenseIsAnError(t *testing.T) {
	reason := "No protocol specified\n\x00\x00"
	refusal := append([]byte{0, 22, 11, 0, 0, 0, byte(len(reason) / 4), 0}, reason...)
	for name, answer := range map[string][]byte{
		"refused":      refusal,
		"gone":         nil,
		"cut short":    refusal[:10],
		"too short":    {1, 0, 11, 0, 0, 0, 1, 0, 0, 0, 0, 0},
		"not a server": []byte("HTTP/1.1 400 Bad Request\r\n\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			err := (&Conn{socket: serve(t, answer)}).setUp("", "")
			if err == nil {
				t.Fatal("it was taken for a display")
			}
			if name == "refused" && !strings.Contains(err.Error(), "No protocol specified") {
				t.Errorf("the reason is lost: %v", err)
			}
		})
	}
}
