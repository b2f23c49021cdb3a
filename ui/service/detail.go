package service

import (
	"context"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// detail is one case in front of the window.
type detail struct {
	of     *Screen
	found  aftersale.Case
	member members.Member
	card   *cards.Card
	how    *widget.Field
	dialog *widget.Dialog
}

// openCase shows a case and what can be done about it.
func (s *Screen) openCase(number string) {
	screen.Load(s.env, new(screen.Latest), func(ctx context.Context) (*detail, error) {
		d := &detail{of: s}
		var err error
		if d.found, err = s.env.House.Cases.Case(ctx, number); err != nil {
			return nil, err
		}
		if d.member, err = s.env.House.Book.ByID(ctx, d.found.MemberID); err != nil {
			return nil, err
		}
		if d.found.CardID != "" {
			card, err := s.env.House.Store.CardByID(ctx, d.found.CardID)
			if err != nil {
				return nil, err
			}
			d.card = &card
		}
		return d, nil
	}, func(d *detail) {
		s.detail = d
		d.show()
	})
}

func (d *detail) show() {
	env := d.of.env
	title := env.Text("service.case_title", "Number", d.found.Number, "Kind", d.found.Kind)
	rows := widget.Rows(theme.Size(theme.Gap), widget.NewParagraph(d.found.Subject, widget.Heading), d.facts())
	if d.found.State == aftersale.Resolved {
		rows.Add(widget.NewPanel(widget.Rows(4, widget.NewText(env.Text("service.how"), widget.SmallMuted.Bolder()),
			widget.NewParagraph(d.found.How, widget.Body))).On(theme.Note))
		d.dialog = widget.NewDialog(title, rows, d.memberButton(), widget.NewButton(env.Text("service.reopen"), widget.Secondary, d.reopen))
	} else {
		rows.Add(d.states())
		d.how = widget.NewMultiLine(env.Text("service.how"), 3).WithPlaceholder(env.Text("service.how_hint"))
		rows.Add(d.how)
		d.dialog = widget.NewDialog(title, rows, d.memberButton(), widget.NewButton(env.Text("service.resolve"), widget.Primary, d.resolve))
	}
	d.dialog.Wide(520).ShowOn(env.Window.Canvas())
	if d.how != nil {
		d.how.Focus()
	}
}

// facts say whose case it is, how much time is left and which promise gave the deadline.
func (d *detail) facts() fyne.CanvasObject {
	env := d.of.env
	tone, line := timeLine(env, d.found)
	style := widget.Strong
	if tone == widget.ToneRed {
		style = style.In(theme.Red)
	}
	facts := widget.Rows(4, widget.NewParagraph(line, style))
	phone := d.member.Phone.Display(env.Shop.Region)
	facts.Add(widget.NewParagraph(env.Text("service.of_member", "Name", d.member.Name, "Phone", phone), widget.Small))
	if d.card != nil {
		if promise, ok := d.card.Promise(d.found.Promise); ok {
			facts.Add(widget.NewParagraph(env.Text("service.by_promise", "Plan", d.card.PlanName, "Promise", promise.Text(d.card.Currency)), widget.SmallMuted))
		}
	}
	if d.found.Receipt != "" {
		facts.Add(widget.NewParagraph(env.Text("service.about_visit", "Receipt", d.found.Receipt), widget.SmallMuted))
	}
	if d.found.State != aftersale.Resolved && !d.found.Due.IsZero() {
		facts.Add(widget.NewParagraph(env.Text("service.clock_hint"), widget.SmallMuted))
	}
	opened := env.Text("service.opened", "When", when(env, d.found.OpenedAt), "Name", d.found.OpenedBy)
	facts.Add(widget.NewParagraph(opened, widget.SmallMuted))
	return facts
}

func (d *detail) states() fyne.CanvasObject {
	options := make([]widget.Option, 0, 3)
	for _, state := range aftersale.OpenStates() {
		options = append(options, widget.Option{Key: string(state), Text: state.In(d.of.env.Say)})
	}
	return widget.NewChoice(options, string(d.found.State), d.move)
}

func (d *detail) memberButton() *widget.Button {
	return widget.NewButton(d.of.env.Text("service.to_member"), widget.Secondary, func() {
		d.dialog.Hide()
		d.of.env.Go(screen.Place{Room: screen.Members, MemberID: d.member.ID})
	})
}

func (d *detail) move(to string) {
	env := d.of.env
	screen.Do(env, func(ctx context.Context) error {
		_, err := env.House.Cases.Move(ctx, d.found.Number, aftersale.State(to), env.By())
		return err
	}, d.of.changed)
}

func (d *detail) resolve() {
	env := d.of.env
	how := d.how.Text()
	screen.Do(env, func(ctx context.Context) error {
		_, err := env.House.Cases.Resolve(ctx, d.found.Number, how, env.By())
		return err
	}, func() {
		d.dialog.Hide()
		d.of.changed()
		env.Toast(screen.Toast{
			Text: env.Text("service.resolved", "Case", d.found.Number), Tone: widget.ToneGreen,
			Offer: env.Text("common.undo"), Do: d.reopen,
		})
	}, func(err error) { d.how.SetError(screen.Sentence(env, err)) })
}

func (d *detail) reopen() {
	env := d.of.env
	screen.Do(env, func(ctx context.Context) error {
		_, err := env.House.Cases.Reopen(ctx, d.found.Number)
		return err
	}, func() {
		d.dialog.Hide()
		d.of.changed()
		screen.Done(env, "service.reopened", "Case", d.found.Number)
	})
}

// changed reads the board again and lets the other rooms know.
func (s *Screen) changed() {
	s.env.Changed()
	s.read()
}
