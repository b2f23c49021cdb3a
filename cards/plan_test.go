package cards

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"tessera/assets/words"
)

func TestPresetsAreSoldInEveryCurrencyAndLanguage(t *testing.T) {
	for _, currency := range []Currency{"KRW", "CNY", "USD", "EUR", "JPY", "GBP", "KWD"} {
		for _, lang := range words.Langs() {
			keys := []string{}
			for _, plan := range PresetPlans(currency, lang) {
				keys = append(keys, plan.Key)
				if err := plan.Validate(); err != nil {
					t.Errorf("%s %s %s: %v", currency, lang, plan.Key, err)
				}
				if plan.Price <= 0 || plan.Price%currency.Unit() != 0 {
					t.Errorf("%s %s costs %d", currency, plan.Key, plan.Price)
				}
			}
			if diff := cmp.Diff([]string{"vip", "monthly", "quarterly", "yearly", "visits10", "wallet"}, keys); diff != "" {
				t.Error(diff)
			}
			for _, service := range PresetServices(currency, lang) {
				if err := service.Validate(); err != nil || service.Price <= 0 {
					t.Errorf("%s %s %v: %v", currency, lang, service, err)
				}
			}
		}
	}
}

func TestThePresetsKeepWhatTheTablePromises(t *testing.T) {
	say := words.For(words.English)
	want := map[string]struct {
		price Amount
		term  Term
		texts []string
	}{
		"vip": {300_000, Term{1, Years}, []string{
			"20% off every service", "Free touch-up within 7 days", "Scalp care, 4 a year",
			"Complaints answered within 8 open hours", "Birthday gift",
		}},
		"monthly":   {150_000, Term{1, Months}, []string{"Every service included", "Answered within 16 open hours"}},
		"quarterly": {400_000, Term{3, Months}, []string{"Every service included", "Answered within 16 open hours"}},
		"yearly":    {1_400_000, Term{12, Months}, []string{"Every service included", "Answered within 16 open hours"}},
		"visits10":  {400_000, Term{1, Years}, []string{"10 visits included", "Answered within 16 open hours"}},
		"wallet":    {300_000, Term{3, Years}, []string{"₩300,000 to spend, plus ₩30,000 bonus", "Answered within 16 open hours"}},
	}
	for _, plan := range PresetPlans("KRW", words.English) {
		texts := []string{}
		for _, p := range plan.Promises {
			texts = append(texts, say.Say(p.Text(plan.Currency)))
		}
		if plan.Price != want[plan.Key].price || plan.Term != want[plan.Key].term {
			t.Errorf("%s: %d for %v", plan.Key, plan.Price, plan.Term)
		}
		if diff := cmp.Diff(want[plan.Key].texts, texts); diff != "" {
			t.Errorf("%s: %s", plan.Key, diff)
		}
	}
}

func TestAPlanThatCouldNotBeKeptIsRefused(t *testing.T) {
	good := func() Plan { return PresetPlans("KRW", words.English)[0] }
	for key, spoil := range map[string]func(*Plan){
		"error.plan_key":         func(p *Plan) { p.Key = "V I P" },
		"error.plan_name":        func(p *Plan) { p.Name = "" },
		"error.text_invalid":     func(p *Plan) { p.Name = "a\x00b" },
		"error.plan_price":       func(p *Plan) { p.Price = -1 },
		"error.term_invalid":     func(p *Plan) { p.Term.Count = 0 },
		"error.plan_promises":    func(p *Plan) { p.Promises = nil },
		"error.promise_percent":  func(p *Plan) { p.Promises[0].Percent = 10_001 },
		"error.promise_twice":    func(p *Plan) { p.Promises[1].Key = p.Promises[0].Key },
		"error.promise_count":    func(p *Plan) { p.Promises[2].Count = -1 },
		"error.promise_days":     func(p *Plan) { p.Promises[1].Days = 0 },
		"error.promise_hours":    func(p *Plan) { p.Promises[3].Hours = 0 },
		"error.promise_case":     func(p *Plan) { p.Promises[3].Case = "gossip" },
		"error.promise_occasion": func(p *Plan) { p.Promises[4].Occasion = "friday" },
		"error.promise_level":    func(p *Plan) { p.Promises[0].Level = "heavenly" },
		"error.promise_kind":     func(p *Plan) { p.Promises[0].Kind = "miracle" },
		"error.plan_two_wallets": func(p *Plan) {
			p.Promises[0] = Promise{Key: "a", Kind: Wallet, Level: Basic, Principal: 1}
			p.Promises[1] = Promise{Key: "b", Kind: Wallet, Level: Basic, Principal: 1}
		},
	} {
		plan := good()
		spoil(&plan)
		var refusal *words.Refusal
		if err := plan.Validate(); !errors.As(err, &refusal) || refusal.Sentence.Key != key {
			t.Errorf("want %s, got %v", key, err)
		}
	}
}

func TestAPromiseWrittenIsReadBack(t *testing.T) {
	for _, plan := range PresetPlans("KRW", words.English) {
		for _, promise := range plan.Promises {
			text, err := json.Marshal(promise)
			if err != nil {
				t.Fatal(err)
			}
			var back Promise
			if err := json.Unmarshal(text, &back); err != nil || back != promise {
				t.Errorf("%s read back as %+v, %v", text, back, err)
			}
		}
	}
}

func TestAServiceIsTheSameHoweverItsNameWasTyped(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Cut", " cut ", true},
		{"두피 케어", norm.NFD.String("두피 케어"), true},
		{"Défrisage", norm.NFD.String("DÉFRISAGE"), true},
		{"Cut", "Cut & blow-dry", false},
		{"Défrisage", "Defrisage", false},
	} {
		if SameService(c.a, c.b) != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, !c.same)
		}
	}
}

func TestPercentagesAreWrittenAsDecimals(t *testing.T) {
	for text, want := range map[string]Percent{"20": 2000, "12.5": 1250, "0.25": 25, "100": 10_000, "20 %": 2000, "20%": 2000} {
		if got, err := ParsePercent(text); err != nil || got != want {
			t.Errorf("ParsePercent(%q) = %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "-1", "101", "100.01", "1.234", "1.", "abc", "1e1"} {
		if got, err := ParsePercent(text); err == nil {
			t.Errorf("ParsePercent(%q) = %d", text, got)
		}
	}
	var promise Promise
	if err := json.Unmarshal([]byte(`{"key":"a","kind":"percent_off","level":"basic","percent":12.5}`), &promise); err != nil || promise.Percent != 1250 {
		t.Errorf("%+v, %v", promise, err)
	}
	if err := json.Unmarshal([]byte(`{"key":"a","discont":12.5}`), &promise); err == nil {
		t.Error("a misspelt field was taken")
	}
}
