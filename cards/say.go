package cards

import "tessera/assets/words"

// Text says a promise in a sentence short enough for a card: "20% off every service".
// Money in it is of the given currency.
func (p Promise) Text(c Currency) words.Sentence {
	if p.Words != "" {
		return words.Say("promise.own", "Words", p.Words)
	}
	switch p.Kind {
	case PercentOff:
		if p.Service == "" {
			return words.Say("promise.percent_off_any", "Percent", p.Percent)
		}
		return words.Say("promise.percent_off", "Percent", p.Percent, "Service", p.Service)
	case AmountOff:
		if p.Service == "" {
			return words.Say("promise.amount_off_any", "Amount", c.Of(p.Amount))
		}
		return words.Say("promise.amount_off", "Amount", c.Of(p.Amount), "Service", p.Service)
	case Included:
		return p.includedText()
	case Wallet:
		if p.Bonus == 0 {
			return words.Say("promise.wallet", "Principal", c.Of(p.Principal))
		}
		return words.Say("promise.wallet_bonus", "Principal", c.Of(p.Principal), "Bonus", c.Of(p.Bonus))
	case FreeWithin:
		if p.Service == "" {
			return words.Say("promise.free_within_any", "Count", p.Days)
		}
		return words.Say("promise.free_within", "Count", p.Days, "Service", p.Service)
	case Response:
		if p.Case == "" {
			return words.Say("promise.response_any", "Count", p.Hours)
		}
		return words.Say("promise.response_"+p.Case, "Count", p.Hours)
	case Gift:
		return p.giftText(c)
	}
	return words.Say("promise.own", "Words", p.Words)
}

func (p Promise) includedText() words.Sentence {
	if p.Unlimited() {
		if p.Service == "" {
			return words.Say("promise.unlimited_any")
		}
		return words.Say("promise.unlimited", "Service", p.Service)
	}
	every := string(p.Every)
	if every == "" {
		every = "term"
	}
	if p.Service == "" {
		return words.Say("promise.included_any_"+every, "Count", int(p.Count))
	}
	return words.Say("promise.included_"+every, "Count", int(p.Count), "Service", p.Service)
}

func (p Promise) giftText(c Currency) words.Sentence {
	occasion := words.Say("promise.occasion_" + string(p.Occasion))
	switch {
	case p.Service != "":
		return words.Say("promise.gift_service", "Occasion", occasion, "Service", p.Service)
	case p.Amount > 0:
		return words.Say("promise.gift_amount", "Occasion", occasion, "Amount", c.Of(p.Amount))
	}
	return words.Say("promise.gift_" + string(p.Occasion))
}

// In says the level.
func (l Level) In(s *words.Speaker) string { return s.Text("common.level_" + string(l)) }
