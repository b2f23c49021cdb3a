package desk

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// complete writes the visit. A second press meanwhile does nothing, and one after it is another
// visit.
func (v *visit) complete() {
	if v.completing {
		return
	}
	if len(v.items) == 0 {
		v.adder.Focus()
		return
	}
	if v.short() > 0 && v.rest == "" {
		v.pay.draw()
		v.env.Window.Canvas().Focus(v.pay.byCard)
		return
	}
	v.completing = true
	v.pricing.Stop()
	v.drawTotal()
	basket, key, by := v.basket(), v.key, v.env.By()
	var outcome checkout.Outcome
	screen.Do(v.env, func(ctx context.Context) (err error) {
		outcome, err = v.env.House.Desk.Complete(ctx, basket, checkout.Request{By: by, Key: key})
		return err
	}, func() {
		v.completing = false
		v.desk.completed(outcome, basket)
	}, func(err error) {
		v.completing = false
		screen.Fail(v.env, err)
		if v.verdict != nil {
			v.desk.lookAgain() // another desk may have used the card meanwhile
			return
		}
		v.price()
	})
}

// completed shows what a visit came to, asks how it was, and makes room for the next one.
func (s *Screen) completed(outcome checkout.Outcome, basket checkout.Basket) {
	s.env.Changed()
	s.last = newCompleted(s, outcome, basket)
	s.visit.clear()
	s.refresh()
	s.env.Window.Canvas().Focus(s.last.focusable())
	s.today.load()
	if s.verdict != nil {
		s.lookAgain()
	}
}

// focusable is the row of faces that is shown.
func (c *completed) focusable() fyne.Focusable {
	if c.smiles.Visible() {
		return c.smiles.Focusable()
	}
	return c.faces.Focusable()
}

// smilePause is how long a digit waits before it counts as a smile: a scanner that begins to
// read the next card sends its second digit much sooner.
const smilePause = 350 * time.Millisecond

// completed is the visit completed last.
type completed struct {
	desk    *Screen
	env     *screen.Env
	receipt cards.Receipt
	basket  checkout.Basket
	open    bool // it is shown in place of the visit
	printed bool // further prints are copies
	object  *widget.Panel
	smiles  *widget.SmileRow
	faces   *widget.SmileRow // the same without words, where those have no room
	waiting screen.Latest
	held    string // the digit that may belong to a card number
}

func newCompleted(s *Screen, outcome checkout.Outcome, basket checkout.Basket) *completed {
	c := &completed{desk: s, env: s.env, receipt: outcome.Receipt, basket: basket, open: true}
	env, gap := s.env, theme.Size(theme.Gap)
	c.smiles = widget.NewSmileRow([5]string{
		env.Text("common.smile.1"), env.Text("common.smile.2"), env.Text("common.smile.3"),
		env.Text("common.smile.4"), env.Text("common.smile.5"),
	}, c.answered)
	c.faces = widget.NewSmileRow([5]string{}, c.answered)
	total := widget.NewTotal()
	total.Set(c.paidLines(), env.Text("desk.paid"), env.Money(c.receipt.Total))
	newUndo := func() *widget.Button {
		return widget.NewButton(env.Text("common.undo"), widget.Secondary, s.undo).WithKey("Ctrl Z")
	}
	newPaper := func() *widget.Button {
		return widget.NewButton(env.Text("desk.receipt"), widget.Secondary, func() { s.showReceipt(c.receipt.Number) }).WithKey("Ctrl P")
	}
	undo, paper := newUndo(), newPaper()
	next := widget.NewButton(env.Text("desk.next_guest"), widget.Primary, c.skip).WithKey("Esc").Large()
	content := widget.Rows(gap,
		widget.Columns(10, widget.NewIconMark("check", widget.ToneGreen), widget.Fill(widget.NewSpans(
			widget.Span{Text: env.Text("desk.completed") + "  ", Style: widget.Heading},
			widget.Span{Text: c.receipt.Number, Style: widget.Muted}))),
		total)
	if left := c.leftOnCard(outcome); left != "" {
		content.Add(widget.NewParagraph(left, widget.Muted))
	}
	for _, object := range []fyne.CanvasObject{
		widget.NewSeparator(),
		widget.Rows(2, widget.NewText(env.Text("desk.how_was_it"), widget.Heading),
			widget.NewParagraph(env.Text("desk.how_was_it_hint"), widget.SmallMuted)),
		widget.Widest(c.smiles, c.faces),
	} {
		content.Add(object)
	}
	beside := widget.Widest(
		widget.AtLeast(2*max(paper.Natural(), undo.Natural())+theme.Size(theme.Tight), 0, widget.Grid(2, theme.Size(theme.Tight), paper, undo)),
		widget.Grid(1, theme.Size(theme.Tight), newPaper(), newUndo()))
	content.Add(beside)
	c.object = widget.NewPanel(widget.Rows(gap, widget.Fill(widget.Scroll(content)), next))
	return c
}

// paidLines are the discount and each tender.
func (c *completed) paidLines() []widget.TotalLine {
	r := c.receipt
	lines := []widget.TotalLine{{Label: c.env.Text("common.subtotal"), Value: c.env.Money(r.Subtotal)}}
	if r.Discount > 0 {
		lines = append(lines, widget.TotalLine{
			Label: c.env.Text("common.discount"), Value: c.env.Money(-r.Discount), Color: theme.Teal,
		})
	}
	for _, p := range r.Payments {
		lines = append(lines, widget.TotalLine{Label: p.Tender.In(c.env.Say), Value: c.env.Money(p.Amount)})
	}
	return lines
}

// leftOnCard says what the card still holds, where that is counted.
func (c *completed) leftOnCard(outcome checkout.Outcome) string {
	if outcome.Card == nil {
		return ""
	}
	if _, ok := outcome.Card.Wallet(); ok {
		left := outcome.Balances.Sum(cards.Principal) + outcome.Balances.Sum(cards.Bonus)
		return c.env.Text("desk.left_wallet", "Amount", c.env.Shop.Currency.Of(cards.Amount(left)))
	}
	for _, p := range outcome.Card.Promises {
		if p.Counted() && (p.Every == cards.PerTerm || slices.Contains(c.basket.Uses, p.Key)) {
			left := outcome.Balances.Left(p, outcome.Card.PeriodOf(p, c.env.Today()))
			return c.env.Text("desk.left_counted", "Promise", p.Text(outcome.Card.Currency), "Left", left)
		}
	}
	return ""
}

// answered keeps the smile, once it is sure that it is not the first digit of a card.
func (c *completed) answered(smile int) {
	c.held = smallNumber(int64(smile))
	number, by := c.receipt.Number, c.env.By()
	c.desk.Focus()
	screen.Load(c.env, &c.waiting, func(ctx context.Context) (struct{}, error) {
		if err := c.env.Runner.Pause(ctx, smilePause); err != nil {
			return struct{}{}, err
		}
		// Once the pause is over nothing takes the answer back.
		return struct{}{}, c.env.House.Desk.Smile(context.WithoutCancel(ctx), number, smile, by)
	}, func(struct{}) {
		c.held = ""
		c.env.Changed()
		c.env.Toast(screen.Toast{
			Text: c.env.Text("desk.thanks"), Tone: widget.ToneGreen, Offer: c.env.Text("desk.void_visit"), Do: c.desk.undo,
		})
		c.desk.today.load()
		c.desk.clear()
	})
}

// skip goes on to the next guest without an answer.
func (c *completed) skip() { c.desk.clear() }

// closeLast puts the visit's panel back. The visit completed last can still be undone.
func (s *Screen) closeLast() {
	if s.last != nil {
		s.last.open = false
	}
}

// heldBack is called when something is typed in the scan bar: a digit that was about to count as
// a smile then belongs to a card.
func (s *Screen) heldBack(text string) {
	if s.last == nil || s.last.held == "" {
		return
	}
	if text == "" {
		return
	}
	s.last.waiting.Stop()
	s.last.smiles.SetSmile(0)
	s.last.faces.SetSmile(0)
}

// withHeld gives a scanned number the digit back that was taken for a smile.
func (s *Screen) withHeld(text string) string {
	if s.last == nil || s.last.held == "" {
		return text
	}
	held := s.last.held
	s.last.held = ""
	return held + text
}
