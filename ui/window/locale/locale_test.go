package locale

import "testing"

func TestALanguageIsNamedOnlyWhereTheLocaleNamesNone(t *testing.T) {
	for _, c := range []struct {
		why  string
		env  map[string]string
		want string
	}{
		{"a container", map[string]string{"LANG": "C.UTF-8"}, "en"},
		{"LC_ALL wins", map[string]string{"LC_ALL": "C.utf8", "LANG": "ko_KR.UTF-8"}, "en"},
		{"a Korean desktop", map[string]string{"LANG": "ko_KR.UTF-8"}, ""},
		{"a choice stands", map[string]string{"LANG": "C.UTF-8", "LANGUAGE": "zh"}, "zh"},
		{"nothing said", nil, ""},
	} {
		env := map[string]string{}
		for key, value := range c.env {
			env[key] = value
		}
		name(func(key string) string { return env[key] }, func(key, value string) error { env[key] = value; return nil })
		if env["LANGUAGE"] != c.want {
			t.Errorf("%s: LANGUAGE is %q, want %q", c.why, env["LANGUAGE"], c.want)
		}
	}
}
