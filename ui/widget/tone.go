package widget

import "tessera/ui/theme"

// Tone is a colour with its soft ground. What it means is also said in words
// or by a sign: never by the colour alone.
type Tone int

// The tones, and what the screens mean by them.
const (
	ToneNeutral Tone = iota // nothing in particular
	ToneTeal                // selection, plans
	ToneGold                // VIP, birthdays
	ToneRed                 // a promise at risk, a refusal
	ToneGreen               // valid, kept
	ToneBlue                // care, wallet
)

func (t Tone) ink() theme.ColorName {
	return [...]theme.ColorName{theme.Neutral, theme.Teal, theme.Gold, theme.Red, theme.Green, theme.Blue}[t]
}

func (t Tone) soft() theme.ColorName {
	return [...]theme.ColorName{
		theme.NeutralSoft, theme.TealSoft, theme.GoldSoft, theme.RedSoft, theme.GreenSoft, theme.BlueSoft,
	}[t]
}
