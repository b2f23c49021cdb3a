package window_test

import (
	"path/filepath"
	"testing"

	"tessera/assets/words"
	"tessera/ui/window"
)

// environment is a made-up one that can be changed.
type environment map[string]string

func (e environment) get(name string) string { return e[name] }

func (e environment) set(name, value string) error {
	e[name] = value
	return nil
}

func TestX11IsChosenUnlessTheUserChoseOrHasNone(t *testing.T) {
	for name, c := range map[string]struct {
		env  environment
		goos string
		want string
	}{
		"Wayland with XWayland":   {environment{"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "x11"},
		"plain X11":               {environment{"DISPLAY": ":0"}, "linux", "x11"},
		"the user wants Wayland":  {environment{"DISPLAY": ":0", "FYNE_PLATFORM": "wayland"}, "linux", "wayland"},
		"Wayland without X":       {environment{"WAYLAND_DISPLAY": "wayland-0"}, "linux", ""},
		"macOS with an X server":  {environment{"DISPLAY": ":0"}, "darwin", ""},
		"Windows with an Xserver": {environment{"DISPLAY": ":0"}, "windows", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if err := window.ChoosePlatform(c.env.get, c.env.set, c.goos); err != nil {
				t.Fatal(err)
			}
			if got := c.env["FYNE_PLATFORM"]; got != c.want {
				t.Errorf("platform %q, want %q", got, c.want)
			}
		})
	}
}

func TestAMissingOrDeadDisplayIsSaidInOneSentence(t *testing.T) {
	empty := t.TempDir()
	for name, c := range map[string]struct {
		env environment
		key string
	}{
		"none":         {environment{}, "window.no_display"},
		"dead":         {environment{"DISPLAY": ":59999"}, "window.dead_display"},
		"not a name":   {environment{"DISPLAY": "nonsense"}, "window.dead_display"},
		"dead Wayland": {environment{"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": empty}, "window.dead_display"},
		"absolute":     {environment{"WAYLAND_DISPLAY": filepath.Join(empty, "none")}, "window.dead_display"},
	} {
		t.Run(name, func(t *testing.T) {
			why := window.HasDisplay(c.env.get, "linux")
			if why == nil {
				t.Fatal("a window could be opened")
			}
			if why.Kind != words.Unavailable || why.Sentence.Key != c.key {
				t.Errorf("%s %s, want %s", why.Kind, why.Sentence.Key, c.key)
			}
			for _, lang := range words.Langs() {
				if sentence := words.For(lang).Say(why.Sentence); sentence == "" || sentence == c.key {
					t.Errorf("%s: nothing to say", lang)
				}
			}
		})
	}
}

func TestWindowsAndMacOSAlwaysHaveADisplay(t *testing.T) {
	for _, goos := range []string{"windows", "darwin"} {
		if why := window.HasDisplay(environment{}.get, goos); why != nil {
			t.Errorf("%s: %v", goos, why)
		}
	}
}

func TestAnInputMethodThatIsNotThereIsNotWaitedFor(t *testing.T) {
	home := t.TempDir()
	for before, after := range map[string]string{
		"@im=ibus": "@im=none", // it would only make GLFW wait
		"@im=uim":  "@im=uim",  // speaks XIM and nothing else
		"":         "",
	} {
		env := environment{"HOME": home, "XMODIFIERS": before}
		window.UseInputMethod(env.get, env.set, "linux")()
		if env["XMODIFIERS"] != after {
			t.Errorf("%q became %q, want %q", before, env["XMODIFIERS"], after)
		}
	}
}
