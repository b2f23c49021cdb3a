package desk

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// mostListed of the day's receipts are shown by name; all of them, up to mostCounted, are in
// the day's figures.
const (
	mostListed  = 40
	mostCounted = 2000
)

// today is what happened at the desk today, the newest first.
type today struct {
	desk    *Screen
	env     *screen.Env
	object  *widget.Panel
	list    *fyne.Container
	count   *widget.Text
	loading screen.Latest
}

// happened is one receipt with the names that belong to it.
type happened struct {
	receipt cards.Receipt
	name    string // of the member; empty for a walk-in
	plan    string // of the card; empty without one
	tone    widget.Tone
}

func newToday(s *Screen) *today {
	t := &today{desk: s, env: s.env, list: widget.Rows(0), count: widget.NewText("", widget.SmallMuted)}
	t.object = widget.NewTitledPanel(s.env.Text("desk.today"), t.count, widget.Scroll(t.list))
	return t
}

// load reads the day again.
func (t *today) load() {
	screen.Load(t.env, &t.loading, t.read, t.show)
}

func (t *today) read(ctx context.Context) ([]happened, error) {
	receipts, err := t.env.House.Desk.Today(ctx, mostCounted)
	if err != nil {
		return nil, err
	}
	names, sold := map[string]string{}, map[string]cards.Card{}
	all := make([]happened, 0, len(receipts))
	for _, r := range receipts {
		h := happened{receipt: r}
		if len(all) >= mostListed {
			all = append(all, h)
			continue
		}
		if r.MemberID != "" {
			if _, ok := names[r.MemberID]; !ok {
				member, err := t.env.House.Book.ByID(ctx, r.MemberID)
				if err != nil {
					return nil, err
				}
				names[r.MemberID] = member.Name
			}
			h.name = names[r.MemberID]
		}
		if r.CardID != "" {
			if _, ok := sold[r.CardID]; !ok {
				if sold[r.CardID], err = t.env.House.Store.CardByID(ctx, r.CardID); err != nil {
					return nil, err
				}
			}
			h.plan, h.tone = sold[r.CardID].PlanName, screen.PlanTone(sold[r.CardID])
		}
		all = append(all, h)
	}
	return all, nil
}

func (t *today) show(all []happened) {
	t.list.Objects = nil
	listed := all[:min(len(all), mostListed)]
	for i, h := range listed {
		row := t.row(h)
		if i == len(listed)-1 {
			row.NoLine()
		}
		t.list.Add(row)
	}
	if len(all) == 0 {
		t.list.Add(widget.Pad(widget.Insets{Top: theme.Size(theme.Tight)},
			widget.NewParagraph(t.env.Text("desk.today_empty"), widget.Muted)))
	}
	t.desk.ready.count(all)
	t.object.Refresh()
}

func (t *today) row(h happened) *widget.Row {
	name := h.name
	if name == "" {
		name = t.env.Text("desk.walk_in_guest")
	}
	plain := widget.NewText(name, widget.SmallBold)
	var title fyne.CanvasObject = plain
	if chip := t.chip(h); chip != nil {
		// Where both would be cut short, the name is what matters.
		both := widget.Columns(6, widget.NewText(name, widget.SmallBold), chip)
		title = widget.Widest(widget.AtLeast(plain.Natural()+chip.Natural()+6, 0, both), plain)
	}
	number := h.receipt.Number
	var smile fyne.CanvasObject
	if h.receipt.Smile > 0 {
		smile = widget.NewIcon("smile-"+smallNumber(int64(h.receipt.Smile)), theme.Muted, 16)
	}
	clock := widget.NewText(t.env.Say.Clock(t.env.InShop(h.receipt.At)), widget.SmallMuted)
	return widget.NewRow(clock, widget.Rows(0, title, widget.NewText(t.told(h), widget.SmallMuted)), smile,
		func() { t.desk.showReceipt(number) })
}

// chip is the plan, or what else to know about it at a glance; nil for nothing.
func (t *today) chip(h happened) *widget.Chip {
	switch {
	case h.receipt.VoidedBy != "":
		return widget.NewChip(t.env.Text("desk.voided"), widget.ToneRed)
	case h.plan != "":
		return widget.NewChip(h.plan, h.tone)
	case h.name != "":
		return widget.NewChip(t.env.Text("desk.no_card_chip"), widget.ToneNeutral)
	}
	return nil
}

// told is what a receipt comes to, in a few words.
func (t *today) told(h happened) string {
	r, money := h.receipt, t.env.Money
	var parts []string
	switch r.Kind {
	case cards.SaleReceipt, cards.TopUpReceipt:
		return r.Kind.In(t.env.Say) + " · " + money(r.Total)
	case cards.VoidReceipt:
		return t.env.Text("desk.voids", "Receipt", r.Voids)
	}
	wallet := cards.Amount(0)
	for _, p := range r.Payments {
		if p.Tender == cards.WalletPays {
			wallet += p.Amount
		}
	}
	switch {
	case wallet > 0 && wallet == r.Total:
		parts = append(parts, t.env.Text("desk.from_wallet", "Amount", t.env.Shop.Currency.Of(wallet)))
	case r.Total == 0 && r.Discount > 0:
		parts = append(parts, t.env.Text("desk.covered"))
	default:
		parts = append(parts, money(r.Total))
	}
	for _, line := range r.Lines {
		parts = append(parts, line.Name)
	}
	return strings.Join(parts, " · ")
}
