package desk

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// payment is how the visit is paid: wallet, card or cash, and the rest when a wallet is short.
type payment struct {
	visit  *visit
	env    *screen.Env
	object *fyne.Container
	choice *widget.Choice
	short  *fyne.Container
	told   *widget.Paragraph
	byCard *widget.Button
	inCash *widget.Button
	wallet string // what the wallet's button says, to see when it changed
}

func newPayment(v *visit) *payment {
	p := &payment{visit: v, env: v.env, wallet: "-"}
	p.choice = widget.NewChoice(nil, "", func(key string) { p.only(cards.Tender(key)) })
	p.told = widget.NewParagraph("", widget.Small)
	p.byCard = widget.NewButton(p.env.Text("desk.rest_by_card"), widget.Secondary, func() { p.choose(cards.CardTender) }).WithKey("F7")
	p.inCash = widget.NewButton(p.env.Text("desk.rest_in_cash"), widget.Secondary, func() { p.choose(cards.Cash) }).WithKey("F8")
	p.short = widget.Rows(0, widget.NewPanel(widget.Rows(theme.Size(theme.Tight), p.told,
		widget.Flow(theme.Size(theme.Tight), theme.Size(theme.Tight), p.byCard, p.inCash),
	)).On(theme.GoldSoft).Padded(widget.Sides(10, 12)))
	p.short.Hide()
	p.object = widget.Rows(theme.Size(theme.Tight), p.short, p.choice)
	return p
}

// choose picks a tender by its key. While the wallet is short, the other two pay the rest.
func (p *payment) choose(tender cards.Tender) {
	v := p.visit
	if tender == cards.WalletPays && p.wallet == "" {
		return
	}
	if v.short() > 0 && tender != cards.WalletPays && v.quote.Wallet > 0 {
		v.rest = tender
	} else {
		v.tender, v.rest = tender, ""
	}
	v.price()
}

// only picks a tender for the whole, also while the wallet is short.
func (p *payment) only(tender cards.Tender) {
	p.visit.tender, p.visit.rest = tender, ""
	p.visit.price()
}

func (p *payment) draw() {
	v := p.visit
	wallet := ""
	if v.verdict != nil && v.verdict.Usable() && hasWallet(*v.verdict) {
		wallet = p.env.Money(v.verdict.Wallet())
	}
	if wallet != p.wallet {
		p.wallet = wallet
		p.choice.SetOptions(p.options(wallet), string(v.tender))
	}
	if p.choice.Key() != string(v.tender) {
		p.choice.SetKey(string(v.tender))
	}
	short := v.short()
	p.short.Hidden = short == 0
	if short > 0 {
		p.drawShort(short)
	}
}

func (p *payment) drawShort(short cards.Amount) {
	c := p.env.Shop.Currency
	p.byCard.SetSelected(p.visit.rest == cards.CardTender)
	p.inCash.SetSelected(p.visit.rest == cards.Cash)
	if p.visit.rest != "" {
		p.told.SetText(p.env.Text("desk.wallet_split", "Rest", c.Of(short), "Tender", p.visit.rest))
		return
	}
	p.told.SetText(p.env.Text("desk.wallet_short", "Short", c.Of(short), "Balance", c.Of(p.visit.quote.Wallet)))
}

// options leave the wallet out where the card has none.
func (p *payment) options(wallet string) []widget.Option {
	var options []widget.Option
	for _, tender := range cards.Tenders() {
		option := widget.Option{Key: string(tender), Text: tender.In(p.env.Say)}
		if tender == cards.WalletPays {
			if wallet == "" {
				continue
			}
			option.Note = wallet
		}
		options = append(options, option)
	}
	return options
}
