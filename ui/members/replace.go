package members

import (
	"context"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// replacement is the dialog that gives a lost card a new number.
type replacement struct {
	env  *screen.Env
	of   held
	done func(cards.Card)

	dialog  *widget.Dialog
	why     *widget.Choice
	reason  *widget.Field
	replace *widget.Button
	body    *fyne.Container
	key     string
}

// replace asks why a card needs a new number.
func (m *Members) replace(of person, h held) {
	asked := newReplacement(m.env, h, func(card cards.Card) {
		m.changed(of.member.ID)
		m.showCard(m.env.Text("members.replaced_title"), m.env.Text("members.replaced_hint", "Name", of.member.Name), card, nil)
	})
	asked.dialog.OnClosed = m.refocus
	asked.show()
}

// usualReasons are why a card is replaced; the last one is written by hand.
var usualReasons = []string{"lost", "stolen", "damaged", "else"}

func newReplacement(env *screen.Env, h held, done func(cards.Card)) *replacement {
	r := &replacement{env: env, of: h, done: done, key: uuid.NewString()}
	var options []widget.Option
	for _, why := range usualReasons {
		options = append(options, widget.Option{Key: why, Text: env.Text("members.reason_" + why)})
	}
	r.why = widget.NewChoice(options, usualReasons[0], r.chose)
	r.reason = widget.NewField(env.Text("common.reason"))
	r.replace = widget.NewButton(env.Text("members.replace"), widget.Primary, r.confirm)
	r.body = widget.Rows(theme.Size(theme.Gap),
		widget.NewParagraph(env.Text("members.replace_hint", "Number", h.card.Live().Spaced()), widget.Body),
		r.why, r.reason)
	r.dialog = widget.NewDialog(env.Text("members.replace_title", "Plan", h.card.PlanName), r.body,
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { r.dialog.Close() }), r.replace)
	r.chose(usualReasons[0])
	return r
}

func (r *replacement) show() { r.dialog.ShowOn(r.env.Window.Canvas()) }

// chose writes a usual reason down, or lets the person write one.
func (r *replacement) chose(why string) {
	if why == "else" {
		r.reason.SetText("")
		r.reason.Focus()
		return
	}
	r.reason.SetText(r.env.Text("members.reason_" + why))
}

func (r *replacement) confirm() {
	if r.replace.Disabled() {
		return
	}
	r.replace.Disable()
	reason := r.reason.Text()
	request := checkout.Request{By: r.env.By(), Key: r.key + ":" + reason}
	var card cards.Card
	screen.Do(r.env, func(ctx context.Context) (err error) {
		card, err = r.env.House.Desk.Replace(ctx, r.of.card.Live(), reason, request)
		return err
	}, func() {
		r.dialog.Hide()
		r.done(card)
	}, func(err error) {
		r.replace.Enable()
		r.reason.SetError(screen.Sentence(r.env, err))
		r.dialog.Relay()
		r.env.Window.Canvas().Focus(r.reason.Focusable())
	})
}
