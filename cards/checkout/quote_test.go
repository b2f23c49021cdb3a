package checkout

import (
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

const (
	soldOn = civil.Day(20260314)
	today  = civil.Day(20261122)
)

// handOf is a preset card in a member's hand today.
func handOf(t testing.TB, key string) hand {
	t.Helper()
	for _, plan := range cards.PresetPlans("KRW", words.English) {
		if plan.Key != key {
			continue
		}
		card := cards.Card{
			ID: "card", MemberID: "m", PlanKey: key, PlanName: plan.Name, Promises: plan.Promises, Currency: "KRW",
			SoldOn: soldOn, ValidFrom: soldOn, ValidTo: soldOn.AddMonths(12),
		}
		h := hand{card: card, member: members.Member{ID: "m", Name: "김서연", Birthday: 19900517}}
		h.at = moment{shop: cards.Shop{Currency: "KRW"}, day: today}
		for _, p := range opening(card) {
			h.balances = append(h.balances, cards.Balance{
				Account: cards.Account{Chain: "card", Promise: p.promise, Part: p.part, Period: p.period}, Left: p.change,
			})
		}
		return h
	}
	t.Fatalf("no preset %s", key)
	return hand{}
}

var cutAndColour = []Item{{"Full colour", 120_000}, {"Cut & blow-dry", 45_000}}

func mustBill(t *testing.T, h hand, b Basket) *bill {
	t.Helper()
	made, err := h.bill(b)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func refusedWith(t *testing.T, err error, key string) {
	t.Helper()
	var refusal *words.Refusal
	if !errors.As(err, &refusal) || refusal.Sentence.Key != key {
		t.Errorf("got %v, want %s", err, key)
	}
}

func TestAVIPCardTakesTwentyPercentOffUnasked(t *testing.T) {
	q := mustBill(t, handOf(t, "vip"), Basket{Items: cutAndColour}).quote
	if q.Subtotal != 165_000 || q.Discount != 33_000 || q.Total != 132_000 {
		t.Errorf("%+v", q)
	}
	if len(q.Offers) != 1 || q.Offers[0].Promise.Key != "discount" || q.Offers[0].Amount != 33_000 {
		t.Errorf("offers %+v", q.Offers)
	}
	if q.Lines[0].Discount != 24_000 || q.Lines[1].Discount != 9_000 {
		t.Errorf("shares %+v", q.Lines)
	}
}

func TestAPassCoversEverything(t *testing.T) {
	made := mustBill(t, handOf(t, "monthly"), Basket{Items: cutAndColour})
	if made.quote.Total != 0 || made.quote.Discount != 165_000 || made.quote.Lines[1].Promise != "pass" {
		t.Errorf("%+v", made.quote)
	}
}

func TestACountedPromiseIsUsedOnRequestForTheDearestLine(t *testing.T) {
	h := handOf(t, "visits10")
	if q := mustBill(t, h, Basket{Items: cutAndColour}).quote; q.Total != 165_000 {
		t.Errorf("not asked for, but %+v", q)
	}
	made := mustBill(t, h, Basket{Items: cutAndColour, Uses: []string{"visits"}})
	if made.quote.Total != 45_000 || made.quote.Lines[0].Promise != "visits" {
		t.Errorf("%+v", made.quote)
	}
	if q := mustBill(t, h, Basket{Items: cutAndColour, Uses: []string{"visits", "visits"}}).quote; q.Total != 0 {
		t.Errorf("two uses: %+v", q)
	}
	_, err := h.bill(Basket{Items: cutAndColour, Uses: []string{"visits", "visits", "visits"}})
	refusedWith(t, err, "refusal.promise_no_line")
}

func TestAUsedLineIsNotDiscountedAgain(t *testing.T) {
	items := []Item{{"Scalp care", 40_000}, {"Cut", 30_000}}
	made := mustBill(t, handOf(t, "vip"), Basket{Items: items, Uses: []string{"care"}})
	if made.quote.Discount != 40_000+6_000 || made.quote.Total != 24_000 {
		t.Errorf("%+v", made.quote)
	}
	// the year's four are filled when first touched, whatever becomes of the visit
	if first := made.postings[0]; first.kind != cards.Granted || first.change != 4 || first.ofReceipt {
		t.Errorf("first posting %+v", first)
	}
}

func TestWhatIsUsedUpIsRefused(t *testing.T) {
	h := handOf(t, "vip")
	h.balances = append(h.balances, cards.Balance{Account: cards.Account{Chain: "card", Promise: "care", Part: cards.Count, Period: soldOn}})
	_, err := h.bill(Basket{Items: []Item{{"Scalp care", 40_000}}, Uses: []string{"care"}})
	refusedWith(t, err, "refusal.promise_used_up")
	_, err = h.bill(Basket{Items: cutAndColour, Uses: []string{"nonsense"}})
	refusedWith(t, err, "refusal.promise_unknown")
	_, err = h.bill(Basket{Items: cutAndColour, Uses: []string{"response"}})
	refusedWith(t, err, "refusal.promise_not_used_here")
}

func TestTheBestOfTwoOffersWinsAndTheOtherSaysWhy(t *testing.T) {
	h := handOf(t, "vip")
	h.card.Promises = append(h.card.Promises, cards.Promise{Key: "welcome", Kind: cards.AmountOff, Level: cards.Basic, Amount: 10_000})
	q := mustBill(t, h, Basket{Items: cutAndColour}).quote
	if q.Discount != 33_000 || len(q.Offers) != 2 || q.Offers[0].Promise.Key != "discount" || q.Offers[1].Won {
		t.Errorf("%+v", q)
	}
	q = mustBill(t, h, Basket{Items: []Item{{"Cut", 30_000}}}).quote
	if q.Discount != 10_000 || q.Offers[0].Promise.Key != "welcome" {
		t.Errorf("on a small bill the amount is worth more: %+v", q)
	}
	h.card.Promises[len(h.card.Promises)-1].Combines = true
	if q = mustBill(t, h, Basket{Items: cutAndColour}).quote; q.Discount != 43_000 {
		t.Errorf("offers that combine add up: %+v", q)
	}
}

func TestAnOfferNeedsItsLeastSpendAndItsService(t *testing.T) {
	h := handOf(t, "vip")
	h.card.Promises = []cards.Promise{{Key: "a", Kind: cards.PercentOff, Level: cards.Basic, Percent: 1000, Service: "cut", MinSpend: 50_000}}
	if q := mustBill(t, h, Basket{Items: []Item{{"Cut", 30_000}}}).quote; q.Discount != 0 {
		t.Errorf("below the least spend: %+v", q)
	}
	if q := mustBill(t, h, Basket{Items: []Item{{"Cut", 30_000}, {"Perm", 100_000}}}).quote; q.Discount != 3_000 || q.Lines[1].Discount != 0 {
		t.Errorf("only the cut is covered: %+v", q)
	}
}

func TestATouchUpNamesAllOfTheLatestDayThatIsFreeAgain(t *testing.T) {
	h := handOf(t, "vip")
	for i := range h.card.Promises {
		if h.card.Promises[i].Kind == cards.FreeWithin {
			h.card.Promises[i].Service = ""
		}
	}
	p, _ := h.card.Promise("touchup")
	h.done = []Done{
		{"Blow-dry", "", today.AddDays(-5)},
		{"Cut", "", today.AddDays(-2)},
		{"Cut", "discount", today.AddDays(-4)},
		{"Full colour", "", today.AddDays(-2)},
		{"Perm", "", today.AddDays(-1)},
		{"Perm", "touchup", today.AddDays(-1)},
	}
	want := words.Say("promise.note_touchup", "Service", "Cut, Full colour", "Date", today.AddDays(-2+p.Days))
	if got := h.standing(p); got.Mark != Ready || !reflect.DeepEqual(got.Note, want) {
		t.Errorf("says %+v, want %+v", got.Note, want)
	}
}

func TestATouchUpIsFreeOnceWithinItsDays(t *testing.T) {
	items := []Item{{"Full colour", 120_000}}
	ask := Basket{Items: items, Uses: []string{"touchup"}}
	for _, c := range []struct {
		name string
		done []Done
		free bool
	}{
		{"never done", nil, false},
		{"done five days ago", []Done{{"Full colour", "", today.AddDays(-5)}}, true},
		{"done seven days ago", []Done{{"full colour ", "", today.AddDays(-7)}}, true},
		{"done eight days ago", []Done{{"Full colour", "", today.AddDays(-8)}}, false},
		{"another service", []Done{{"Cut", "", today.AddDays(-2)}}, false},
		{"given already", []Done{{"Full colour", "", today.AddDays(-5)}, {"Full colour", "touchup", today.AddDays(-2)}}, false},
		{"given for the time before", []Done{{"Full colour", "", today.AddDays(-1)}, {"Full colour", "touchup", today.AddDays(-6)}}, true},
	} {
		h := handOf(t, "vip")
		h.done = c.done
		made, err := h.bill(ask)
		if c.free && (err != nil || made.quote.Total != 0) {
			t.Errorf("%s: %v, %+v", c.name, err, made.quote)
		}
		if !c.free {
			t.Run(c.name, func(t *testing.T) { refusedWith(t, err, "refusal.touchup_not_due") })
		}
	}
}

func TestABirthdayGiftIsGivenOnceAroundTheDay(t *testing.T) {
	for _, c := range []struct {
		birthday civil.Day
		today    civil.Day
		mark     Mark
	}{
		{19900517, 20260509, Later},
		{19900517, 20260510, Ready},
		{19900517, 20260517, Ready},
		{19900517, 20260524, Ready},
		{19900517, 20260525, Later},
		{19900102, 20261228, Ready}, // over the new year
		{19901229, 20270103, Ready},
		{19920229, 20270228, Ready}, // no 29th that year
		{0, 20260517, Later},
	} {
		h := handOf(t, "vip")
		h.member.Birthday, h.at.day = c.birthday, c.today
		p, _ := h.card.Promise("birthday")
		if got := h.giftStanding(p); got.Mark != c.mark {
			t.Errorf("born %s, on %s: %s (%s)", c.birthday, c.today, got.Mark, got.Note.Key)
		}
	}
	h := handOf(t, "vip")
	h.member.Birthday = 19901120
	made := mustBill(t, h, Basket{Items: cutAndColour, Uses: []string{"birthday"}})
	given := made.postings[0]
	h.balances = append(h.balances, cards.Balance{Account: cards.Account{Chain: "card", Promise: "birthday", Part: given.part, Period: given.period}, Left: 1})
	_, err := h.bill(Basket{Items: cutAndColour, Uses: []string{"birthday"}})
	refusedWith(t, err, "refusal.gift_not_due")
	h.member.Birthday = 19901124 // as it turns out
	_, err = h.bill(Basket{Items: cutAndColour, Uses: []string{"birthday"}})
	refusedWith(t, err, "refusal.gift_not_due")
	h.at.day = 20271124
	mustBill(t, h, Basket{Items: cutAndColour, Uses: []string{"birthday"}})
}

func TestAGiftOfMoneyComesOffWhatOtherPromisesLeave(t *testing.T) {
	h := handOf(t, "visits10")
	h.at.day, h.member.Birthday = 20260517, 19900517
	h.card.Promises = append(h.card.Promises, cards.Promise{Key: "gift", Kind: cards.Gift, Occasion: cards.Birthday, Amount: 10_000})
	for _, uses := range [][]string{{"gift", "visits"}, {"visits", "gift"}} {
		q := mustBill(t, h, Basket{Items: cutAndColour, Uses: uses}).quote
		if q.Discount != 130_000 || q.Lines[0].Promise != "visits" || q.Lines[1].Discount != 10_000 {
			t.Errorf("%v: %+v", uses, q)
		}
	}
	_, err := h.bill(Basket{Items: cutAndColour[:1], Uses: []string{"gift", "visits"}})
	refusedWith(t, err, "refusal.promise_no_line") // it is kept for another day
}

func TestAWalletNamedTwicePaysOnce(t *testing.T) {
	h := handOf(t, "wallet") // 300,000 and a bonus of 30,000
	made := mustBill(t, h, Basket{Items: []Item{{"Perm", 320_000}}})
	paid, err := made.pay([]Pay{{Tender: cards.WalletPays, Amount: 290_000}, {Tender: cards.WalletPays}})
	if err != nil || len(paid) != 2 || paid[1].Amount != 30_000 || paid[1].Bonus != 20_000 {
		t.Errorf("%+v, %v", paid, err)
	}
	made = mustBill(t, h, Basket{Items: []Item{{"Perm", 400_000}}})
	_, err = made.pay([]Pay{{Tender: cards.WalletPays, Amount: 290_000}, {Tender: cards.WalletPays}})
	refusedWith(t, err, "refusal.wallet_short")
}

func TestAWalletPaysPrincipalBeforeBonusAndSaysWhatIsMissing(t *testing.T) {
	h := handOf(t, "wallet")
	made := mustBill(t, h, Basket{Items: []Item{{"Perm", 310_000}}})
	paid, err := made.pay([]Pay{{Tender: cards.WalletPays}})
	if err != nil || len(paid) != 1 || paid[0].Amount != 310_000 || paid[0].Bonus != 10_000 {
		t.Errorf("%+v, %v", paid, err)
	}
	short := mustBill(t, h, Basket{Items: []Item{{"Perm", 400_000}}})
	_, err = short.pay([]Pay{{Tender: cards.WalletPays}})
	refusedWith(t, err, "refusal.wallet_short")
	short = mustBill(t, h, Basket{Items: []Item{{"Perm", 400_000}}})
	paid, err = short.pay([]Pay{{Tender: cards.WalletPays}, {Tender: cards.Cash}})
	if err != nil || len(paid) != 2 || paid[0].Amount != 330_000 || paid[1].Amount != 70_000 {
		t.Errorf("the rest in cash: %+v, %v", paid, err)
	}
	_, err = mustBill(t, handOf(t, "vip"), Basket{Items: cutAndColour}).pay([]Pay{{Tender: cards.WalletPays}})
	refusedWith(t, err, "refusal.no_wallet")
	_, err = short.pay([]Pay{{Tender: cards.Cash, Amount: 1_000}})
	refusedWith(t, err, "refusal.not_paid")
	_, err = short.pay([]Pay{{Tender: cards.Cash, Amount: 1_000_000}})
	refusedWith(t, err, "refusal.tender_amount")
}

func TestABasketThatCannotBeRightIsRefused(t *testing.T) {
	for key, b := range map[string]Basket{
		"refusal.visit_empty":     {},
		"refusal.line_name":       {Items: []Item{{" ", 1}}},
		"refusal.line_amount":     {Items: []Item{{"Cut", -1}}},
		"error.text_invalid":      {Items: []Item{{"red \x1b[31m letters", 1}}},
		"refusal.visit_too_large": {Items: []Item{{"Cut", cards.MaxAmount}, {"Cut", 1}}},
		"refusal.visit_too_long":  {Items: make([]Item, maxItems+1)},
		"refusal.smile_range":     {Items: cutAndColour, Smile: 6},
	} {
		refusedWith(t, b.validate(), key)
	}
}

func TestWhateverIsOfferedTheLinesSumToTheBill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := hand{at: moment{day: today, shop: cards.Shop{Currency: "KRW", Rounding: cards.Rounding{Step: rapid.SampledFrom([]cards.Amount{0, 1, 10, 1000}).Draw(t, "step")}}}}
		h.member.Birthday = today.AddMonths(-12 * 30)
		h.card = cards.Card{ID: "card", Currency: "KRW", ValidFrom: soldOn, ValidTo: soldOn.AddMonths(12)}
		services := []string{"", "Cut", "Perm", "Full colour"}
		for i := range rapid.IntRange(0, 5).Draw(t, "promises") {
			h.card.Promises = append(h.card.Promises, cards.Promise{
				Key: string(rune('a' + i)), Kind: rapid.SampledFrom([]cards.Kind{cards.PercentOff, cards.AmountOff, cards.Included, cards.Gift}).Draw(t, "kind"), Occasion: cards.Birthday,
				Percent: cards.Percent(rapid.IntRange(1, 10_000).Draw(t, "percent")), Amount: cards.Amount(rapid.IntRange(1, 200_000).Draw(t, "amount")),
				Service: rapid.SampledFrom(services).Draw(t, "service"), Count: int64(rapid.IntRange(0, 3).Draw(t, "count")),
				Combines: rapid.Bool().Draw(t, "combines"),
			})
		}
		basket := Basket{}
		for range rapid.IntRange(1, 8).Draw(t, "lines") {
			basket.Items = append(basket.Items, Item{rapid.SampledFrom(services[1:]).Draw(t, "name"), cards.Amount(rapid.IntRange(0, 300_000).Draw(t, "price"))})
		}
		for _, p := range h.card.Promises {
			if (p.Counted() || p.Kind == cards.Gift) && rapid.Bool().Draw(t, "use") {
				basket.Uses = append(basket.Uses, p.Key)
			}
		}
		basket.Uses = rapid.Permutation(basket.Uses).Draw(t, "order")
		made, err := h.bill(basket)
		if err != nil {
			return // asked for more than the card or the visit holds
		}
		q, lines, offers := made.quote, cards.Amount(0), cards.Amount(0)
		for _, line := range q.Lines {
			if line.Discount < 0 || line.Discount > line.Amount {
				t.Fatalf("line %+v", line)
			}
			lines += line.Discount
		}
		for _, offer := range q.Offers {
			offers += offer.Amount
		}
		saved := int64(0)
		for _, p := range made.postings {
			if p.part == cards.Saved {
				saved += p.change
			}
		}
		if lines != q.Discount || offers != q.Discount || saved != int64(q.Discount) || q.Total != q.Subtotal-q.Discount || q.Total < 0 {
			t.Fatalf("lines %d, offers %d, ledger %d, bill %+v", lines, offers, saved, q)
		}
	})
}
