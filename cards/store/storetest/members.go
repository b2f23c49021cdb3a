package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards/store"
	"tessera/members"
	"tessera/members/civil"
)

func memberTests(t *testing.T, engine Engine) {
	t.Run("a member is kept as typed and gets the next number", func(t *testing.T) {
		k := openShop(t, engine)
		friend := k.join(t, "이서준", "010-1111-2222")
		draft := members.Draft{
			Name: "김서연 🌙", OtherName: "Seoyeon Kim", Phone: "010-1234-5678", Email: "seo@example.kr",
			Birthday: civil.New(1990, 5, 17), Likes: "quiet", Avoid: "ammonia\nand heat", Note: "𠮷", Consent: true,
			IntroducedBy: friend.ID,
		}
		made, err := k.book.Add(t.Context(), draft, by.By)
		must(t, err)
		equal(t, "number", made.Number, "M-000002")
		kept, err := k.MemberByNumber(t.Context(), "M-000002")
		must(t, err)
		if diff := cmp.Diff(made, kept); diff != "" {
			t.Error(diff)
		}
		equal(t, "since", kept.Since, civil.New(2026, 5, 2))
		known, err := k.Acquaintance(t.Context(), friend.ID)
		must(t, err)
		equal(t, "friends", known.Friends, 1)
		_, err = k.MemberByNumber(t.Context(), "M-000009")
		refused(t, err, words.NotFound)
		_, err = k.MemberByID(t.Context(), newID())
		refused(t, err, words.NotFound)
	})

	t.Run("of two editors of a member the second is told and found terms follow the first", func(t *testing.T) {
		k := openShop(t, engine)
		m := k.join(t, "김서연", "010-1234-5678")
		mine, theirs := m, m
		mine.Name, theirs.Name = "박서연", "최서연"
		edited, err := k.book.Edit(t.Context(), mine, by.By)
		must(t, err)
		equal(t, "version", edited.Version, m.Version+1)
		refused(t, k.UpdateMember(t.Context(), theirs, members.Terms(theirs)), words.Conflict)
		for text, want := range map[string]int{"박서": 1, "김서연": 0, "최": 0, "5678": 1, "M-000001": 1} {
			found, err := k.book.Find(t.Context(), text, 10)
			must(t, err)
			equal(t, "found by "+text, len(found), want)
		}
	})

	t.Run("members are found while somebody still types", func(t *testing.T) {
		k := openShop(t, engine)
		for i, name := range []string{"김서연", "김민준", "王小明", "Nguyễn Thị Hoa", "Þórunn Jónsdóttir", "김도윤"} {
			k.join(t, name, phone(i))
		}
		for text, want := range map[string][]string{
			"김":         {"김도윤", "김민준", "김서연"},
			"김ㅁ":        {"김민준"},
			"ㄱㅅㅇ":       {"김서연"},
			"xiaoming":  {"王小明"},
			"wxm":       {"王小明"},
			"nguyen":    {"Nguyễn Thị Hoa"},
			"hoa nguy":  {"Nguyễn Thị Hoa"},
			"thorunn":   {"Þórunn Jónsdóttir"},
			"김 도":       {"김도윤"},
			"zzz":       nil,
			"0001":      {"김민준"},
			"M-000003":  {"王小明"},
			"김 서 연 010": {"김서연"},
		} {
			found, err := k.book.Find(t.Context(), text, 10)
			must(t, err)
			var names []string
			for _, m := range found {
				names = append(names, m.Name)
			}
			if diff := cmp.Diff(want, names); diff != "" {
				t.Errorf("%s: %s", text, diff)
			}
		}
	})

	t.Run("everybody is paged through by name, each once", func(t *testing.T) {
		k := openShop(t, engine)
		names := []string{"é", "Z", "a", "ß", "김", "강", "王", "李", "Ö", "z", "a", "_x", "B-1", "b 2"}
		var want []string
		for i, name := range names {
			m := k.join(t, name+"n", phone(i))
			want = append(want, members.ListKey(m))
		}
		slices.Sort(want)
		var got []string
		for after := ""; ; {
			page, err := k.book.List(t.Context(), after, 3)
			must(t, err)
			if len(page) == 0 {
				break
			}
			for _, m := range page {
				got = append(got, members.ListKey(m))
			}
			after = got[len(got)-1]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		n, err := k.book.Count(t.Context())
		must(t, err)
		equal(t, "members", n, int64(len(names)))
	})

	t.Run("a search that many answer gives the first by name", func(t *testing.T) {
		k := openShop(t, engine)
		crowd(t, k, 3200)
		found, err := k.book.Find(t.Context(), "crowd", 3)
		must(t, err)
		equal(t, "first", found[0].Name, "Crowd 0000")
		equal(t, "third", found[2].Name, "Crowd 0002")
		found, err = k.book.Find(t.Context(), "crowd 3199", 3)
		must(t, err)
		equal(t, "found", len(found), 1)
		equal(t, "who", found[0].Name, "Crowd 3199")
	})

	t.Run("a shared phone is pointed out", func(t *testing.T) {
		k := openShop(t, engine)
		k.join(t, "김서연", "010-1234-5678")
		m := k.join(t, "김도윤", "01012345678")
		same, err := k.book.SamePhone(t.Context(), m.Phone)
		must(t, err)
		equal(t, "sharing", len(same), 2)
	})
}

// crowd adds many members in one transaction.
func crowd(t testing.TB, k *till, n int) {
	t.Helper()
	must(t, k.Within(t.Context(), func(s *store.Store) error {
		for i := range n {
			m := members.Member{ID: newID(), Name: fmt.Sprintf("Crowd %04d", i), Since: civil.New(2026, 5, 2)}
			if _, err := s.InsertMember(t.Context(), m, members.Terms(m)); err != nil {
				return err
			}
		}
		return nil
	}))
}
