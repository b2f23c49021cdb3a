package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// promises are what the card undertakes, and how each stands today.
type promises struct {
	desk   *Screen
	env    *screen.Env
	object *widget.Panel
	list   *fyne.Container
	scroll *fyne.Container
	rows   []*promiseRow
}

func newPromises(s *Screen) *promises {
	p := &promises{desk: s, env: s.env, list: widget.Rows(0)}
	p.scroll = widget.Scroll(p.list)
	p.object = widget.NewTitledPanel(s.env.Text("desk.promises"), nil, p.scroll)
	return p
}

// show lists the promises of a verdict's card.
func (p *promises) show(v checkout.Verdict) {
	p.rows, p.list.Objects = nil, nil
	for _, standing := range v.Promises {
		row := p.row(v, standing)
		p.rows = append(p.rows, row)
		p.list.Add(row.object)
	}
	if n := len(p.rows); n > 0 {
		p.rows[n-1].object.NoLine()
	}
	widget.ScrollToTop(p.scroll)
	p.object.Refresh()
}

// follow marks what the visit uses.
func (p *promises) follow(uses []string) {
	for _, row := range p.rows {
		used := 0
		for _, key := range uses {
			if key == row.standing.Promise.Key {
				used++
			}
		}
		row.setUsed(used)
	}
	p.object.Refresh()
}

// firstUsable is the first counted promise with something left, for the key that uses one.
func (p *promises) firstUsable() (string, bool) {
	for _, row := range p.rows {
		if row.use != nil && !row.use.Disabled() && row.standing.Promise.Counted() {
			return row.standing.Promise.Key, true
		}
	}
	return "", false
}

// promiseRow is one promise.
type promiseRow struct {
	env      *screen.Env
	standing checkout.Standing
	object   *widget.Row
	mark     *widget.StatusMark
	note     *widget.Paragraph
	said     string // the note while the visit uses none
	meter    *widget.Meter
	tone     widget.Tone    // of the meter
	use      *widget.Button // nil where nothing can be asked for
	back     *widget.Button
	used     int
	keyed    bool // Ctrl+U uses it
}

func (p *promises) row(v checkout.Verdict, standing checkout.Standing) *promiseRow {
	r := &promiseRow{env: p.env, standing: standing}
	sign, icon, tone := signOf(standing)
	note := p.env.Say.Say(standing.Note)
	if !v.Usable() {
		// A card that opens nothing keeps nothing either; what is left on it is still told.
		if sign == "" {
			icon = "lock"
		}
		tone = widget.ToneNeutral
		if standing.Left == nil || !standing.Promise.Counted() {
			note = p.env.Text("desk.not_now")
		}
	}
	if open, ok := openCaseOf(standing.Promise, v.Known.OpenCases); ok {
		sign, icon, tone = "!", "", widget.ToneRed
		note = p.caseNote(open)
	}
	if r.mark = widget.NewMark(sign, tone); icon != "" {
		r.mark = widget.NewIconMark(icon, tone)
	}
	r.said, r.note = note, widget.NewParagraph(note, widget.SmallMuted)
	text := widget.Rows(1, widget.NewParagraph(p.env.Say.Say(standing.Text), widget.Strong), r.note)
	if standing.Left != nil && standing.Promise.Counted() {
		r.tone = widget.ToneTeal
		if !v.Usable() {
			r.tone = widget.ToneNeutral
		}
		r.meter = widget.NewMeter(0, r.tone)
		text.Add(widget.Pad(widget.Insets{Top: 3, Bottom: 2}, widget.Split(0,
			widget.Part{Object: r.meter, Weight: 65, Min: 60}, widget.Part{Object: widget.Spacer(), Weight: 35})))
		r.drawMeter()
	}
	r.object = widget.NewRow(r.mark, text, p.end(v, r), nil)
	return r
}

// end is what stands at the right: a button where something can be done, else the level.
func (p *promises) end(v checkout.Verdict, r *promiseRow) fyne.CanvasObject {
	key, kind := r.standing.Promise.Key, r.standing.Promise.Kind
	switch {
	case kind == cards.Response:
		return whole(widget.NewButton(p.env.Text("desk.open_case"), widget.Secondary, func() {
			p.desk.openCase(v, cards.CaseKind(r.standing.Promise.Case), "")
		}))
	case v.Usable() && r.standing.Mark == checkout.Ready && kind != cards.Wallet:
		label := "desk.use"
		if r.standing.Promise.Counted() {
			label = "desk.use_one"
		}
		r.use = widget.NewButton(p.env.Text(label), widget.Secondary, func() { p.desk.visit.use(key) })
		r.back = widget.NewButton(p.env.Text("desk.take_back"), widget.Quiet, func() { p.desk.visit.unuse(key) })
		r.back.Hide()
		if r.standing.Promise.Counted() && !slices.ContainsFunc(p.rows, func(before *promiseRow) bool { return before.keyed }) {
			r.use.WithKey("Ctrl U")
			r.keyed = true
		}
		return widget.Rows(theme.Size(theme.Hair), whole(r.use), r.back)
	}
	return widget.NewChip(r.standing.Promise.Level.In(p.env.Say), widget.ToneNeutral)
}

// whole keeps a button from being shortened: the text beside it wraps instead.
func whole(b *widget.Button) fyne.CanvasObject { return widget.AtLeast(b.Natural(), 0, b) }

// setUsed says how often the visit uses the promise.
func (r *promiseRow) setUsed(used int) {
	if r.use == nil || used == r.used {
		return
	}
	r.used = used
	if used > 0 {
		r.back.Show()
	} else {
		r.back.Hide()
	}
	said := widget.Span{Text: r.said, Style: widget.SmallMuted}
	switch here := widget.SmallBold.In(theme.Teal); {
	case used > 0 && r.standing.Promise.Counted():
		said = widget.Span{Text: r.env.Text("desk.used_counted", "Count", used, "Left", r.left()), Style: here}
	case used > 0:
		said = widget.Span{Text: r.env.Text("desk.used_here"), Style: here}
	}
	r.note.SetSpans(said)
	if spent := r.left() <= 0 || used > 0 && !r.standing.Promise.Counted(); spent {
		r.use.Disable()
	} else {
		r.use.Enable()
	}
	if r.standing.Left != nil && r.standing.Promise.Counted() {
		after := r.standing
		left := r.left()
		after.Left = &left
		r.mark.Set(signOf(after))
	}
	r.drawMeter()
	r.object.Refresh()
}

// left is what remains of a counted promise after this visit; 1 for one that is not counted.
func (r *promiseRow) left() int64 {
	if r.standing.Left == nil {
		return 1
	}
	return *r.standing.Left - int64(r.used)
}

func (r *promiseRow) drawMeter() {
	if r.meter != nil {
		r.meter.Set(float32(r.left())/float32(max(1, r.standing.Promise.Count)), r.tone)
	}
}

// signOf is the sign beside a promise: a tick where it holds by itself, a number where it is
// counted, a picture of what it is where it has to be asked for.
func signOf(s checkout.Standing) (sign, icon string, tone widget.Tone) {
	switch {
	case s.Mark == checkout.AtRisk:
		return "!", "", widget.ToneRed
	case s.Promise.Counted() && s.Left != nil:
		if *s.Left == 0 {
			return "0", "", widget.ToneNeutral
		}
		return smallNumber(*s.Left), "", widget.ToneGold
	case s.Promise.Kind == cards.Wallet:
		if s.Mark == checkout.Gone {
			return "", "wallet", widget.ToneNeutral
		}
		return "", "wallet", widget.ToneBlue
	case s.Promise.Kind == cards.Gift && s.Mark == checkout.Ready:
		return "", "gift", widget.ToneGold
	case s.Mark == checkout.Applies, s.Mark == checkout.Ready:
		return "", "check", widget.ToneGreen
	case s.Promise.Kind == cards.Gift:
		return "", "star", widget.ToneBlue
	case s.Mark == checkout.Gone:
		return "", "check", widget.ToneNeutral
	}
	return "", "clock", widget.ToneNeutral
}

// smallNumber fits a mark.
func smallNumber(n int64) string {
	if n > 99 {
		return "99"
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return string([]rune{rune('0' + n/10), rune('0' + n%10)})
}

// openCaseOf is the most urgent open case that a promise to respond is about.
func openCaseOf(p cards.Promise, open []checkout.OpenCase) (checkout.OpenCase, bool) {
	if p.Kind != cards.Response {
		return checkout.OpenCase{}, false
	}
	i := slices.IndexFunc(open, func(c checkout.OpenCase) bool {
		return p.Case == "" || string(c.Kind) == p.Case
	})
	if i < 0 {
		return checkout.OpenCase{}, false
	}
	return open[i], true
}

func (p *promises) caseNote(open checkout.OpenCase) string {
	switch {
	case open.Due.IsZero():
		return p.env.Text("desk.case_note", "Subject", open.Subject)
	case p.env.Clock().After(open.Due):
		return p.env.Text("desk.case_note_late", "Subject", open.Subject, "When", dueText(p.env, open.Due))
	}
	return p.env.Text("desk.case_note_due", "Subject", open.Subject, "When", dueText(p.env, open.Due))
}
