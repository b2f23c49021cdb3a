package desk

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// undo takes back the visit completed last and puts it on the desk again, to be put right.
func (s *Screen) undo() {
	if s.last == nil {
		return
	}
	last := s.last
	s.askVoid(last.receipt, func() {
		s.last = nil
		s.clear()
		s.takeUp(last.basket)
	})
}

// askVoid asks why a receipt is taken back, with a reason filled in, and takes it back.
func (s *Screen) askVoid(r cards.Receipt, done func()) {
	env := s.env
	reason := widget.NewField(env.Text("common.reason")).WithText(env.Text("desk.void_reason"))
	var dialog *widget.Dialog
	key := uuid.NewString()
	keep := widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { dialog.Hide() })
	void := widget.NewButton(env.Text("desk.void"), widget.Danger, func() {
		why := reason.Text()
		screen.Do(env, func(ctx context.Context) error {
			_, err := env.House.Desk.Void(ctx, r.Number, why, checkout.Request{By: env.By(), Key: key + why})
			return err
		}, func() {
			dialog.Hide()
			env.Changed()
			screen.Done(env, "desk.void_done", "Receipt", r.Number, "Refund", strings.Join(screen.Refund(env, r), " "))
			s.today.load()
			done()
		}, func(err error) { reason.SetError(screen.Sentence(env, err)) })
	})
	dialog = widget.NewDialog(env.Text("desk.void_title", "Receipt", r.Number), widget.Rows(theme.Size(theme.Gap),
		screen.RefundLines(env, r), widget.NewParagraph(env.Text("desk.void_sentence"), widget.Muted), reason,
	), keep, void)
	dialog.ShowOn(env.Window.Canvas())
}

// takeUp enters a basket again.
func (s *Screen) takeUp(b checkout.Basket) {
	v := s.visit
	v.items, v.servedBy, v.chosen = b.Items, b.ServedBy, b.ServedBy != ""
	uses := b.Uses
	load := func(ctx context.Context) (checkout.Verdict, error) {
		if b.Card != "" {
			return s.env.House.Desk.Scan(ctx, string(b.Card))
		}
		return s.env.House.Desk.Meet(ctx, b.MemberID)
	}
	if b.Card == "" && b.MemberID == "" {
		s.beginWalkIn()
		return
	}
	screen.Load(s.env, &s.judging, load, func(verdict checkout.Verdict) {
		s.welcome(verdict)
		v.uses = uses
		v.price()
	})
}

// kept is what survives when the desk is made anew.
type kept struct {
	basket checkout.Basket
	card   cards.Number // scanned, also when it opens nothing
	member string
	last   *completed // can still be undone
}

// Keep is the guest, the visit being entered, and the one completed last.
func (s *Screen) Keep() any {
	k := kept{basket: s.visit.basket(), last: s.last}
	if s.verdict != nil {
		k.card, k.member = s.verdict.Scanned, s.verdict.Member.ID
	}
	if k.member == "" && !s.visit.begun() && k.last == nil {
		return nil
	}
	return k
}

// Resume puts them back.
func (s *Screen) Resume(what any) {
	k, ok := what.(kept)
	if !ok {
		return
	}
	if k.last != nil {
		k.last.waiting.Stop()
		s.last = &completed{desk: s, env: s.env, receipt: k.last.receipt, basket: k.last.basket, printed: k.last.printed}
	}
	if k.member == "" && len(k.basket.Items) == 0 {
		return
	}
	b := k.basket
	if b.Card == "" {
		b.Card, b.MemberID = k.card, k.member
	}
	s.takeUp(b)
}
