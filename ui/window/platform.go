// Package window knows the desktop that a window opens on: whether there is one, which kind to
// ask Fyne for, and how typing reaches it. It draws nothing.
//
// Typing on Windows and macOS is Fyne's and GLFW's business; what they do was read in GLFW 3.4:
// Windows shows its own composition window and hides the keys that it takes, macOS does not
// draw the text being composed and reports Enter before the text that Enter finishes, which
// typing.Field allows for.
package window

import (
	"net"
	"path/filepath"
	"time"

	"tessera/assets/words"
	"tessera/ui/window/ibus"
	_ "tessera/ui/window/locale" // nothing on standard error but what we say
	"tessera/ui/window/typing"
	"tessera/ui/window/x11"
)

const (
	linux         = "linux"
	fynePlatform  = "FYNE_PLATFORM"
	xModifiers    = "XMODIFIERS"
	noInputMethod = "@im=none"
)

// ChoosePlatform asks Fyne for X11 where it would take Wayland: under Wayland, GLFW 3.4 cannot
// say where the window is, so the list of Chinese candidates would open in a corner. A choice
// that the user made stands, and a desktop without an X server keeps Wayland. Fyne 2.8 reads
// FYNE_PLATFORM when it first shows a window; both kinds are compiled in. Call it before
// app.New.
func ChoosePlatform(getenv func(string) string, setenv func(key, value string) error, goos string) error {
	if goos != linux || getenv(fynePlatform) != "" || getenv("DISPLAY") == "" {
		return nil
	}
	return setenv(fynePlatform, "x11")
}

// UseInputMethod connects the fields to IBus, or to fcitx5 in its place, and keeps GLFW from
// speaking to it a second time through XIM; package typing tells why. Without either, an XIM
// server that the user named (uim, kime, nimf) stays in use. Call it before app.New; the
// returned function ends the conversation.
func UseInputMethod(getenv func(string) string, setenv func(key, value string) error, goos string) (end func()) {
	if goos != linux {
		return func() {}
	}
	method, err := ibus.Connect(getenv)
	if err != nil {
		if getenv(xModifiers) != "@im=ibus" {
			return func() {}
		}
		// It is meant to be there and may come later.
		method = ibus.New(getenv)
	}
	// GLFW reads it when Fyne first shows a window.
	_ = setenv(xModifiers, noInputMethod)
	var screen typing.Screen
	display, err := x11.Dial(getenv("DISPLAY"), authority(getenv))
	if err == nil {
		screen = display
	}
	typing.Use(method, screen)
	return func() {
		typing.Use(nil, nil)
		method.Close()
		if display != nil {
			display.Close()
		}
	}
}

// HasDisplay tries to reach the desktop and returns nil when a window can be opened there.
// Otherwise it says why not, of kind Unavailable: Fyne 2.8 panics without a display and hangs
// without OpenGL. Windows and macOS always have one.
func HasDisplay(getenv func(string) string, goos string) *words.Refusal {
	if goos != linux {
		return nil
	}
	display, wayland := getenv("DISPLAY"), getenv("WAYLAND_DISPLAY")
	platform := getenv(fynePlatform)
	if display == "" && wayland == "" {
		return words.Refuse(words.Unavailable, "window.no_display")
	}
	if wayland != "" && (platform == "wayland" || display == "") {
		if err := reachWayland(wayland, getenv("XDG_RUNTIME_DIR")); err != nil {
			return words.Refuse(words.Unavailable, "window.dead_display", "Display", wayland).Because(err)
		}
		return nil
	}
	server, err := x11.Dial(display, authority(getenv))
	if err != nil {
		return words.Refuse(words.Unavailable, "window.dead_display", "Display", display).Because(err)
	}
	defer server.Close()
	if !server.HasExtension("GLX") {
		return words.Refuse(words.Unavailable, "window.no_opengl", "Display", display)
	}
	return nil
}

func reachWayland(name, runtimeDir string) error {
	if !filepath.IsAbs(name) {
		name = filepath.Join(runtimeDir, name)
	}
	socket, err := net.DialTimeout("unix", name, 2*time.Second)
	if err != nil {
		return err
	}
	return socket.Close()
}

// authority is the file that holds the cookies of X servers.
func authority(getenv func(string) string) string {
	if path := getenv("XAUTHORITY"); path != "" {
		return path
	}
	return filepath.Join(getenv("HOME"), ".Xauthority")
}
