package service

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// offered is how many members a search in the dialog offers.
const offered = 5

// opening is a case being opened.
type opening struct {
	of      *Screen
	ask     aftersale.Opening
	who     *widget.Field
	found   *fyne.Container
	chosen  *fyne.Container
	subject *widget.Field
	finding screen.Latest
	offers  []members.Member // found by what was typed
	dialog  *widget.Dialog
}

// openNew asks what came up. Whose it is and which visit it is about are filled in when the
// person comes from there.
func (s *Screen) openNew(at screen.Place) {
	o := &opening{of: s, found: widget.Rows(0), chosen: widget.Rows(0)}
	o.ask = aftersale.Opening{MemberID: at.MemberID, CardID: at.CardID, Receipt: at.Receipt, Kind: cards.Complaint}
	s.opening = o
	o.build()
	o.dialog.ShowOn(s.env.Window.Canvas())
	if at.MemberID == "" {
		o.who.Focus()
		return
	}
	screen.Load(s.env, &o.finding, func(ctx context.Context) (members.Member, error) {
		return s.env.House.Book.ByID(ctx, at.MemberID)
	}, o.choose)
}

func (o *opening) build() {
	env := o.of.env
	o.who = widget.NewSearch(env.Text("service.whose"))
	o.who.OnChanged = o.search
	o.who.OnSubmitted = func(string) { o.chooseFirst() }
	o.chosen.Hide()
	o.found.Hide()
	o.subject = widget.NewMultiLine(env.Text("service.subject"), 2).WithPlaceholder(env.Text("service.subject_hint"))
	kinds := make([]widget.Option, 0, 6)
	for _, kind := range cards.CaseKinds() {
		kinds = append(kinds, widget.Option{Key: string(kind), Text: kind.In(env.Say)})
	}
	kind := widget.NewSelect(env.Text("service.kind"), kinds, string(o.ask.Kind), func(key string) { o.ask.Kind = cards.CaseKind(key) })
	hint := widget.NewParagraph(env.Text("service.deadline_hint"), widget.SmallMuted)
	rows := widget.Rows(theme.Size(theme.Gap), o.chosen, o.who, o.found, kind, o.subject, hint)
	if o.ask.Receipt != "" {
		rows.Add(widget.NewParagraph(env.Text("service.about_visit", "Receipt", o.ask.Receipt), widget.SmallMuted))
	}
	cancel := widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { o.dialog.Hide() })
	open := widget.NewButton(env.Text("service.open"), widget.Primary, o.open)
	o.dialog = widget.NewDialog(env.Text("service.new_case"), rows, cancel, open).Wide(500)
}

func (o *opening) search(text string) {
	env := o.of.env
	screen.Load(env, &o.finding, func(ctx context.Context) ([]members.Member, error) {
		if text == "" {
			return nil, nil
		}
		if err := env.Runner.Pause(ctx, 120*time.Millisecond); err != nil {
			return nil, err
		}
		return env.House.Book.Find(ctx, text, offered)
	}, func(found []members.Member) { o.offer(text, found) })
}

// chooseFirst is Enter in the search: the best match.
func (o *opening) chooseFirst() {
	if len(o.offers) > 0 {
		o.choose(o.offers[0])
	}
}

func (o *opening) offer(text string, found []members.Member) {
	o.offers = found
	o.found.RemoveAll()
	o.found.Hidden = text == ""
	for _, member := range found {
		words := widget.TitleAndNote(member.Name, member.Phone.Display(o.of.env.Shop.Region))
		o.found.Add(widget.NewRow(widget.NewAvatar(member.Name, 26), words, nil, func() { o.choose(member) }))
	}
	if len(found) == 0 && text != "" {
		o.found.Add(widget.NewText(o.of.env.Text("common.nothing_found"), widget.SmallMuted))
	}
	o.dialog.Refresh()
}

// choose settles whose case it is.
func (o *opening) choose(member members.Member) {
	env := o.of.env
	o.ask.MemberID = member.ID
	o.found.Hide()
	o.who.Hide()
	o.chosen.RemoveAll()
	o.chosen.Show()
	row := widget.NewRow(widget.NewAvatar(member.Name, 32), widget.TitleAndNote(member.Name, member.Phone.Display(env.Shop.Region)), nil, nil).NoLine()
	o.chosen.Add(widget.NewPanel(row).Padded(widget.Sides(4, 12)).On(theme.Note))
	o.dialog.Refresh()
	o.subject.Focus()
}

func (o *opening) open() {
	env := o.of.env
	if o.ask.MemberID == "" && o.ask.Receipt == "" {
		o.who.SetError(env.Text("service.whose_missing"))
		o.who.Focus()
		return
	}
	ask := o.ask
	ask.Subject = o.subject.Text()
	var made aftersale.Case
	screen.Do(env, func(ctx context.Context) (err error) {
		made, err = env.House.Cases.Open(ctx, ask, env.By())
		return err
	}, func() {
		o.dialog.Hide()
		o.of.changed()
		_, line := timeLine(env, made)
		env.Toast(screen.Toast{Text: env.Text("service.opened_toast", "Case", made.Number, "Line", line), Tone: widget.ToneGreen})
	}, func(err error) { o.subject.SetError(screen.Sentence(env, err)) })
}
