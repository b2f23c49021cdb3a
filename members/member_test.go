package members_test

import (
	"strings"
	"testing"

	"tessera/assets/words"
	"tessera/members"
	"tessera/members/civil"
)

const today civil.Day = 20260503

func TestWhatCannotBeKeptIsRefusedWithASentence(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*members.Member)
		key    string
	}{
		"no name":                    {func(m *members.Member) { m.Name = "" }, "error.name_missing"},
		"a blank name":               {func(m *members.Member) { m.Name = " \t\u3000 " }, "error.name_missing"},
		"a name nobody can see":      {func(m *members.Member) { m.Name = "\u200b\u200d" }, "error.name_missing"},
		"a NUL in the name":          {func(m *members.Member) { m.Name = "김\x00서연" }, "error.text_invalid"},
		"only a NUL":                 {func(m *members.Member) { m.Name = "\x00" }, "error.text_invalid"},
		"a name that is not UTF-8":   {func(m *members.Member) { m.Name = "\xff\xfe" }, "error.text_invalid"},
		"a bell in the other name":   {func(m *members.Member) { m.OtherName = "Kim\a" }, "error.text_invalid"},
		"81 characters of name":      {func(m *members.Member) { m.Name = strings.Repeat("연", 81) }, "error.too_long"},
		"501 characters of likes":    {func(m *members.Member) { m.Likes = strings.Repeat("차", 501) }, "error.too_long"},
		"a note that is not UTF-8":   {func(m *members.Member) { m.Note = "a\xc3" }, "error.text_invalid"},
		"a birthday tomorrow":        {func(m *members.Member) { m.Birthday = 20260504 }, "error.birthday_future"},
		"a birthday on no day":       {func(m *members.Member) { m.Birthday = 19900230 }, "error.date_invalid"},
		"an address without a place": {func(m *members.Member) { m.Email = "kim" }, "error.email_invalid"},
		"an address without a dot":   {func(m *members.Member) { m.Email = "kim@shop" }, "error.email_invalid"},
		"an address with a name":     {func(m *members.Member) { m.Email = "Kim <kim@shop.kr>" }, "error.email_invalid"},
		"two addresses":              {func(m *members.Member) { m.Email = "a@b.kr, c@d.kr" }, "error.email_invalid"},
		"their own introduction":     {func(m *members.Member) { m.ID, m.IntroducedBy = "x", "x" }, "error.introducer_self"},
	} {
		m := members.Member{Name: "김서연"}
		c.change(&m)
		err := m.Clean().Validate(today)
		if err == nil || words.AsRefusal(err).Sentence.Key != c.key {
			t.Errorf("%s: %v, want %s", name, err, c.key)
		}
	}
}

func TestRealNamesAreKeptAsTheyAre(t *testing.T) {
	for _, name := range []string{
		"김서연", "单雨桐", "Nguyễn Thị Ánh", "Þórunn Æsa", "O'Brien-Łukasz", "예린🌸", "👩‍👩‍👧 가족", "𠮷野家",
		strings.Repeat("연", 80), "محمد", "สมชาย",
	} {
		m := members.Member{
			Name: name, OtherName: name, Email: "kim.seo+yeon@shop.co.kr", Birthday: today,
			Likes: "따뜻한 차\n창가 자리", Note: strings.Repeat("a", 500),
		}.Clean()
		if err := m.Validate(today); err != nil {
			t.Errorf("%s is refused: %v", name, err)
		}
		if m.Name != name {
			t.Errorf("%s becomes %s", name, m.Name)
		}
	}
}

func TestOneNameHasOneSpelling(t *testing.T) {
	m := members.Member{Name: "  \u1100\u1175\u11b7  서연\t", Likes: " cafe\u0301\n"}.Clean()
	if m.Name != "김 서연" || m.Likes != "caf\u00e9" {
		t.Errorf("kept as %+q and %+q", m.Name, m.Likes)
	}
}
