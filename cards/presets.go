package cards

import "tessera/assets/words"

// prices are what a currency's shops usually ask, in major units.
type prices struct {
	vip, monthly, quarterly, yearly, visits10 Amount
	wallet, bonus                             Amount
	services                                  [6]Amount // in the order of presetServices
}

var presetPrices = map[Currency]prices{
	"KRW": {300_000, 150_000, 400_000, 1_400_000, 400_000, 300_000, 30_000, [6]Amount{30_000, 45_000, 120_000, 110_000, 40_000, 50_000}},
	"CNY": {1_500, 800, 2_100, 7_600, 2_000, 1_500, 150, [6]Amount{88, 138, 480, 580, 198, 168}},
	"USD": {240, 120, 330, 1_150, 320, 250, 25, [6]Amount{35, 55, 130, 140, 45, 50}},
	"EUR": {220, 110, 300, 1_050, 300, 250, 25, [6]Amount{32, 48, 110, 120, 42, 45}},
	"JPY": {30_000, 15_000, 40_000, 140_000, 40_000, 30_000, 3_000, [6]Amount{4_000, 6_000, 12_000, 13_000, 5_000, 5_500}},
}

var presetServices = [6]string{"cut", "blow_dry", "colour", "perm", "scalp_care", "nail_care"}

// pricesOf are in smallest units. Currencies without a row of their own take the dollar's
// figures, which the owner is shown and can change.
func pricesOf(c Currency) prices {
	p, ok := presetPrices[c]
	if !ok {
		p = presetPrices["USD"]
	}
	unit := c.Unit()
	for _, each := range []*Amount{&p.vip, &p.monthly, &p.quarterly, &p.yearly, &p.visits10, &p.wallet, &p.bonus} {
		*each *= unit
	}
	for i := range p.services {
		p.services[i] *= unit
	}
	return p
}

// PresetPlans are the plans a new shop starts with, named in its language.
func PresetPlans(c Currency, lang words.Lang) []Plan {
	say, price := words.For(lang), pricesOf(c)
	answer := Promise{Key: "response", Kind: Response, Level: Satisfying, Hours: 16}
	pass := []Promise{{Key: "pass", Kind: Included, Level: Basic}, answer}
	plan := func(key string, cost Amount, term Term, style Style, promises ...Promise) Plan {
		return Plan{
			Key: key, Name: say.Text("plan.preset_" + key), Price: cost, Currency: c,
			Term: term, Style: style, Promises: promises,
		}
	}
	return []Plan{
		plan("vip", price.vip, Term{1, Years}, Gold,
			Promise{Key: "discount", Kind: PercentOff, Level: Basic, Percent: 2000},
			Promise{Key: "touchup", Kind: FreeWithin, Level: ValueAdded, Days: 7},
			Promise{Key: "care", Kind: Included, Level: ValueAdded, Service: say.Text("plan.service_scalp_care"), Count: 4, Every: PerYear},
			Promise{Key: "response", Kind: Response, Level: Satisfying, Case: string(Complaint), Hours: 8},
			Promise{Key: "birthday", Kind: Gift, Level: Unforgettable, Occasion: Birthday}),
		plan("monthly", price.monthly, Term{1, Months}, Teal, pass...),
		plan("quarterly", price.quarterly, Term{3, Months}, Teal, pass...),
		plan("yearly", price.yearly, Term{12, Months}, Teal, pass...),
		plan("visits10", price.visits10, Term{1, Years}, Cream,
			Promise{Key: "visits", Kind: Included, Level: Basic, Count: 10}, answer),
		plan("wallet", price.wallet, Term{3, Years}, Teal,
			Promise{Key: "wallet", Kind: Wallet, Level: Basic, Principal: price.wallet, Bonus: price.bonus}, answer),
	}
}

// PresetServices are the services a new shop starts with, named in its language.
func PresetServices(c Currency, lang words.Lang) []Service {
	say, price := words.For(lang), pricesOf(c)
	services := make([]Service, len(presetServices))
	for i, key := range presetServices {
		services[i] = Service{Name: say.Text("plan.service_" + key), Price: price.services[i]}
	}
	return services
}
