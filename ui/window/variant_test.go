package window

import (
	"path/filepath"
	"testing"
)

func TestWhereNobodySaysDarkItIsLight(t *testing.T) {
	nobody := "unix:path=" + filepath.Join(t.TempDir(), "gone")
	for _, c := range []struct {
		why, goos string
		env       map[string]string
		want      string
	}{
		{"no bus at all", "linux", map[string]string{}, "light"},
		{"a dead bus", "linux", map[string]string{"DBUS_SESSION_BUS_ADDRESS": nobody}, "light"},
		{"a choice stands", "linux", map[string]string{"FYNE_THEME": "dark"}, "dark"},
		{"others know by themselves", "darwin", map[string]string{}, ""},
	} {
		c.env["XDG_RUNTIME_DIR"] = t.TempDir()
		getenv := func(key string) string { return c.env[key] }
		err := ChooseVariant(getenv, func(key, value string) error { c.env[key] = value; return nil }, c.goos)
		if err != nil || c.env["FYNE_THEME"] != c.want {
			t.Errorf("%s: %q, want %q (%v)", c.why, c.env["FYNE_THEME"], c.want, err)
		}
	}
}
