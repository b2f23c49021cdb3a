package cards

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tessera/assets/words"
)

func TestAmountsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text     string
		currency Currency
		want     Amount
		ok       bool
	}{
		{"45000", "KRW", 45000, true},
		{"45,000", "KRW", 45000, true},
		{" 45000 ", "KRW", 45000, true},
		{"４５０００", "KRW", 45000, true}, // full-width, as an input method leaves them
		{"45.50", "USD", 4550, true},
		{"45.5", "USD", 4550, true},
		{"1,234,567.89", "EUR", 123456789, true},
		{"1.234", "KWD", 1234, true},
		{"0", "KRW", 0, true},
		{"45.5", "KRW", 0, false}, // won have no decimals
		{"45.505", "USD", 0, false},
		{"-1", "KRW", 0, false},
		{"+1", "KRW", 0, false},
		{"1e5", "KRW", 0, false},
		{"45,00", "KRW", 0, false},
		{"4,5000", "KRW", 0, false},
		{",450", "KRW", 0, false},
		{"", "KRW", 0, false},
		{".", "USD", 0, false},
		{".5", "USD", 0, false},
		{"5.", "USD", 0, false},
		{"만원", "KRW", 0, false},
		{"1000000000001", "KRW", 0, false},
		{"99999999999999999999", "KRW", 0, false},
		{"45\x0000", "KRW", 0, false},
	} {
		got, err := ParseAmount(c.text, c.currency)
		if (err == nil) != c.ok || got != c.want {
			t.Errorf("ParseAmount(%q, %s) = %d, %v; want %d, ok %v", c.text, c.currency, got, err, c.want, c.ok)
		}
		if err != nil && !errors.Is(err, &words.Refusal{Kind: words.Invalid}) {
			t.Errorf("ParseAmount(%q): %v is not a refusal", c.text, err)
		}
	}
}

func TestALongSlipIsSaidBackShort(t *testing.T) {
	slip := strings.Repeat("9", 5000)
	_, amount := ParseAmount(slip, "KRW")
	_, currency := ParseCurrency(slip)
	for _, err := range []error{amount, currency} {
		if said := words.For(words.English).Say(words.AsRefusal(err).Sentence); len(said) > 200 {
			t.Errorf("%d bytes are said back", len(said))
		}
	}
}

func TestAnAmountWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		currency := rapid.SampledFrom([]Currency{"KRW", "CNY", "USD", "EUR", "JPY", "KWD"}).Draw(t, "currency")
		amount := Amount(rapid.Int64Range(0, int64(MaxAmount)).Draw(t, "amount"))
		got, err := ParseAmount(currency.Plain(amount), currency)
		if err != nil || got != amount {
			t.Fatalf("%s read back as %d, %v", currency.Plain(amount), got, err)
		}
	})
}

func FuzzParseAmount(f *testing.F) {
	for _, seed := range []string{"45000", "45,000.50", "", "٣", "1.1.1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		amount, err := ParseAmount(text, "USD")
		if err == nil && (amount < 0 || amount > MaxAmount) {
			t.Fatalf("%q gave %d", text, amount)
		}
	})
}

func TestADiscountIsRoundedOnce(t *testing.T) {
	for _, c := range []struct {
		step    Amount
		percent Percent
		amount  Amount
		want    Amount
	}{
		{0, 2000, 165_000, 33_000},
		{0, 1250, 999, 125},      // 124.875
		{1, 1250, 1000, 125},     // exact
		{0, 5000, 1, 1},          // half up
		{0, 3333, 100, 33},       // 33.33
		{10, 1250, 9_990, 1_240}, // 1248.75 down to tens
		{1000, 2000, 49_000, 9_000},
		{0, WholePercent, 77, 77},
		{0, 2000, MaxAmount, MaxAmount / 5},
	} {
		if got := (Rounding{Step: c.step}).Of(c.percent, c.amount); got != c.want {
			t.Errorf("%s%% of %d in steps of %d = %d, want %d", c.percent, c.amount, c.step, got, c.want)
		}
	}
}

func TestSharesSumToTheTotalAndNoneExceedsItsLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := make([]Amount, rapid.IntRange(1, 12).Draw(t, "lines"))
		sum := Amount(0)
		for i := range weights {
			weights[i] = Amount(rapid.Int64Range(0, 1_000_000_000).Draw(t, "amount"))
			sum += weights[i]
		}
		total := Amount(rapid.Int64Range(0, int64(sum)).Draw(t, "total"))
		got := Amount(0)
		for i, part := range Share(total, weights) {
			if part < 0 || part > weights[i] {
				t.Fatalf("share %d of %d lies outside its line of %d", part, total, weights[i])
			}
			got += part
		}
		if got != total && sum > 0 {
			t.Fatalf("shares sum to %d, not %d", got, total)
		}
	})
}

func TestMoneyIsSaidInTheSpeakersWay(t *testing.T) {
	if got := Currency("KRW").Of(-33_000).In(words.For(words.Korean)); !strings.Contains(got, "33,000") || !strings.HasPrefix(got, "−") {
		t.Errorf("said %q", got)
	}
}
