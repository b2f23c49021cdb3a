package window

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/godbus/dbus/v5"
)

const fyneTheme = "FYNE_THEME"

// ChooseVariant asks Fyne for light colours where the desktop does not say which it prefers: there
// Fyne 2.8 takes the dark ones, which are for those who ask for them. A desktop that answers is
// followed by Fyne itself. Call it before app.New.
func ChooseVariant(getenv func(string) string, setenv func(key, value string) error, goos string) error {
	if goos != linux || getenv(fyneTheme) != "" || desktopPrefers(getenv) {
		return nil
	}
	return setenv(fyneTheme, "light")
}

// desktopPrefers tells whether somebody on the session's bus knows light from dark.
func desktopPrefers(getenv func(string) string) bool {
	address := getenv("DBUS_SESSION_BUS_ADDRESS")
	if address == "" {
		// The usual place; a bus is not started for this.
		socket := filepath.Join(getenv("XDG_RUNTIME_DIR"), "bus")
		if _, err := os.Stat(socket); err != nil {
			return false
		}
		address = "unix:path=" + socket
	}
	// Fyne asks the same next, without a limit.
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	bus, err := dbus.Connect(address, dbus.WithContext(ctx))
	if err != nil {
		return false
	}
	defer bus.Close()
	portal := bus.Object("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
	return portal.CallWithContext(ctx, "org.freedesktop.portal.Settings.Read", 0,
		"org.freedesktop.appearance", "color-scheme").Err == nil
}
