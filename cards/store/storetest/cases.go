package storetest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
)

func caseTests(t *testing.T, engine Engine) {
	open := func(t *testing.T, k *till, memberID, subject string) aftersale.Case {
		t.Helper()
		c, err := k.cases.Open(t.Context(), aftersale.Opening{MemberID: memberID, Kind: cards.Complaint, Subject: subject}, by.By)
		must(t, err)
		return c
	}

	t.Run("a case is kept with its deadline and its answer", func(t *testing.T) {
		k := openShop(t, engine)
		card := k.sell(t, k.join(t, "김서연", ""), "vip")
		visit := k.visit(t, card.Live(), "Colour", 80_000).Receipt
		opened, err := k.cases.Open(t.Context(), aftersale.Opening{
			MemberID: card.MemberID, Kind: cards.Complaint, Subject: "색이 너무 밝아요", Receipt: visit.Number,
		}, by.By)
		must(t, err)
		equal(t, "number", opened.Number, "C-0001")
		kept, err := k.cases.Case(t.Context(), "C-0001")
		must(t, err)
		if diff := cmp.Diff(opened, kept); diff != "" {
			t.Error(diff)
		}
		if kept.Due.IsZero() || kept.CardID != card.ID {
			t.Errorf("the card's promise gave no deadline: %+v", kept)
		}
		k.clock.pass(time.Hour)
		resolved, err := k.cases.Resolve(t.Context(), "C-0001", "toned again", "Ara")
		must(t, err)
		equal(t, "kept", resolved.Kept(), true)
		equal(t, "resolved by", resolved.ResolvedBy, "Ara")
		refused(t, k.UpdateCase(t.Context(), opened), words.Conflict)
		_, err = k.cases.Case(t.Context(), "C-0009")
		refused(t, err, words.NotFound)
	})

	t.Run("cases are listed by time left, those without a deadline last", func(t *testing.T) {
		k := openShop(t, engine)
		stranger, vip := k.join(t, "이서준", ""), k.join(t, "김서연", "")
		k.sell(t, vip, "vip")
		none := open(t, k, stranger.ID, "no promise")
		first := open(t, k, vip.ID, "first")
		k.clock.pass(time.Hour)
		second := open(t, k, vip.ID, "second")
		third := open(t, k, vip.ID, "third")
		_, err := k.cases.Resolve(t.Context(), third.Number, "done", by.By)
		must(t, err)
		numbers := func(all []aftersale.Case, err error) []string {
			must(t, err)
			var numbers []string
			for _, c := range all {
				numbers = append(numbers, c.Number)
			}
			return numbers
		}
		for name, c := range map[string]struct{ got, want []string }{
			"open":       {numbers(k.OpenCases(t.Context(), 10)), []string{first.Number, second.Number, none.Number}},
			"at most":    {numbers(k.OpenCases(t.Context(), 1)), []string{first.Number}},
			"resolved":   {numbers(k.ResolvedCases(t.Context(), 10)), []string{third.Number}},
			"a member's": {numbers(k.CasesOf(t.Context(), vip.ID, 10)), []string{third.Number, second.Number, first.Number}},
		} {
			if diff := cmp.Diff(c.want, c.got); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
		known, err := k.Acquaintance(t.Context(), vip.ID)
		must(t, err)
		equal(t, "open cases", len(known.OpenCases), 2)
		equal(t, "most urgent", known.OpenCases[0].Number, first.Number)
		equal(t, "due", known.OpenCases[0].Due.Equal(first.Due), true)
	})
}
