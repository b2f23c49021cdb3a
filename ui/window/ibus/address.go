package ibus

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// addresses lists where an IBus daemon may be listening, the most likely first: what the
// environment says, then the files that a daemon leaves for its Wayland and its X display.
// fcitx5 stands in for IBus under the same names when no IBus runs.
func addresses(getenv func(string) string) []string {
	var found []string
	add := func(address string) {
		if address != "" {
			found = append(found, address)
		}
	}
	add(getenv("IBUS_ADDRESS"))
	if path := getenv("IBUS_ADDRESS_FILE"); path != "" {
		add(addressIn(path))
	}
	config := getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(getenv("HOME"), ".config")
	}
	for _, name := range displayNames(getenv("WAYLAND_DISPLAY"), getenv("DISPLAY")) {
		for _, machine := range machineIDs() {
			add(addressIn(filepath.Join(config, "ibus", "bus", machine+"-"+name)))
		}
	}
	return found
}

// displayNames returns the part of the file's name that tells displays apart: unix-wayland-0,
// unix-0 for :0, host-10 for host:10.0.
func displayNames(wayland, x11 string) []string {
	var names []string
	if wayland != "" {
		names = append(names, "unix-"+wayland)
	}
	if host, number, found := strings.Cut(x11, ":"); found {
		number, _, _ = strings.Cut(number, ".")
		if host == "" {
			host = "unix"
		}
		names = append(names, host+"-"+number)
	}
	return names
}

func machineIDs() []string {
	var ids []string
	for _, path := range []string{"/etc/machine-id", "/var/lib/dbus/machine-id"} {
		if text, err := os.ReadFile(path); err == nil {
			ids = append(ids, strings.TrimSpace(string(text)))
		}
	}
	return ids
}

// addressIn reads IBUS_ADDRESS=… from a daemon's file, "" when there is none.
func addressIn(path string) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if address, ok := strings.CutPrefix(lines.Text(), "IBUS_ADDRESS="); ok {
			return address
		}
	}
	return ""
}
