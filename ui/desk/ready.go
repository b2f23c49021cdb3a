package desk

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// ready is the desk while nobody is here: what to do next, and how the day goes.
type ready struct {
	env                      *screen.Env
	object                   *widget.Panel
	visits, taken, off, mood *widget.Stat
}

func newReady(s *Screen) *ready {
	env := s.env
	r := &ready{
		env:    env,
		visits: widget.NewStat(env.Text("desk.figure_visits"), "0", "", widget.ToneNeutral),
		taken:  widget.NewStat(env.Text("desk.figure_taken"), env.Money(0), "", widget.ToneNeutral),
		off:    widget.NewStat(env.Text("desk.figure_off"), env.Money(0), "", widget.ToneNeutral),
		mood:   widget.NewStat(env.Text("desk.figure_smile"), "–", "", widget.ToneNeutral),
	}
	gap := theme.Size(theme.Gap)
	hint := func(icon, key, sentence string) fyne.CanvasObject {
		return widget.Columns(12, widget.NewIcon(icon, theme.Teal, 20),
			widget.Fill(widget.NewParagraph(env.Text(sentence), widget.Body)), widget.NewKeyCap(key))
	}
	r.object = widget.NewPanel(widget.Rows(gap,
		widget.Rows(2,
			widget.Columns(gap, widget.Fill(widget.NewText(env.Text("desk.ready"), widget.Title)),
				widget.Pad(widget.Insets{Right: -12, Top: -4, Bottom: -4},
					widget.NewButton(env.Text("shell.keys"), widget.Quiet, s.showKeys).WithKey("F12"))),
			widget.NewParagraph(env.Text("desk.ready_hint"), widget.Muted)),
		widget.Rows(10,
			hint("scan", "F1", "desk.hint_scan"),
			hint("search", "F1", "desk.hint_search"),
			hint("person", "F3", "desk.hint_walk_in"),
			hint("plus", "F2", "desk.hint_new_member")),
		widget.Grid(4, theme.Size(theme.Tight)+2, r.visits, r.taken, r.off, r.mood),
	)).Padded(widget.Even(theme.Size(theme.Wide)))
	return r
}

// count adds the day up: visits that stand, money taken for anything (as the drawer and the
// terminal should show it), discounts given, smiles.
func (r *ready) count(all []happened) {
	visits, asked, smiles := 0, 0, 0
	taken, off := map[cards.Tender]cards.Amount{}, cards.Amount(0)
	for _, h := range all {
		receipt := h.receipt
		for _, p := range receipt.Payments {
			taken[p.Tender] += p.Amount
		}
		if receipt.Kind == cards.VisitReceipt && receipt.VoidedBy == "" {
			visits++
			off += receipt.Discount
			if receipt.Smile > 0 {
				asked++
				smiles += receipt.Smile
			}
		}
	}
	r.visits.Set(r.env.Say.Number(int64(visits)), "", widget.ToneNeutral)
	drawer, terminal := taken[cards.Cash], taken[cards.CardTender]
	split := r.env.Text("desk.taken_split", "Cash", r.env.Shop.Currency.Of(drawer), "Card", r.env.Shop.Currency.Of(terminal))
	r.taken.Set(r.env.Money(drawer+terminal), split, widget.ToneNeutral)
	r.off.Set(r.env.Money(off), "", widget.ToneNeutral)
	mood := "–"
	if asked > 0 {
		tenths := (smiles*10 + asked/2) / asked
		mood = smallNumber(int64(tenths/10)) + "." + smallNumber(int64(tenths%10))
	}
	r.mood.Set(mood, "", widget.ToneNeutral)
}
