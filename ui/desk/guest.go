package desk

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// guest is who stands at the desk, and whether their card opens anything.
type guest struct {
	desk    *Screen
	env     *screen.Env
	object  *fyne.Container
	panel   *widget.Panel
	picture *picture
	seeing  screen.Latest
	// servedBy is who served the member last, once it is known.
	servedBy string
}

// birthdaySoon is how many days before a birthday the desk begins to mention it.
const birthdaySoon = 14

func newGuest(s *Screen) *guest {
	g := &guest{desk: s, env: s.env, picture: newPicture(s.env)}
	g.panel = widget.NewPanel(widget.Rows(0))
	g.object = widget.Rows(0, g.panel)
	return g
}

// show is the verdict, the member, and the card as it looks in their hand.
func (g *guest) show(v checkout.Verdict) {
	g.servedBy = ""
	g.draw(v)
	g.picture.show(v.Card, v.Scanned)
	member := v.Member.ID
	screen.Load(g.env, &g.seeing, func(ctx context.Context) ([]cards.Receipt, error) {
		return g.env.House.Desk.ReceiptsOf(ctx, member, 8)
	}, func(receipts []cards.Receipt) {
		for _, r := range receipts {
			if r.Kind == cards.VisitReceipt && r.VoidedBy == "" && r.ServedBy != "" {
				g.servedBy = r.ServedBy
				break
			}
		}
		if g.servedBy != "" {
			g.draw(v)
			g.desk.visit.suggestServer(g.servedBy)
		}
	})
}

func (g *guest) draw(v checkout.Verdict) {
	gap := theme.Size(theme.Gap)
	steps := g.desk.nextSteps(v)
	content := widget.Rows(gap, g.banner(v, steps))
	if v.Card == nil {
		content.Add(widget.TopColumns(18, widget.NewAvatar(v.Member.Name, widget.AvatarLarge), widget.Fill(g.about(v, true))))
	} else {
		content.Add(widget.Widest(g.wide(v), g.narrow(v)))
	}
	if len(steps) > 1 {
		flow := widget.Flow(theme.Size(theme.Tight), theme.Size(theme.Tight))
		for _, step := range steps {
			flow.Add(step)
		}
		content.Add(flow)
	}
	g.panel.SetContent(content)
	g.desk.left.Refresh() // what lies below moves as it grows
}

// wideFrom is the least width, at the usual text scale, at which everything about the member
// stands beside the card.
const wideFrom = 600

// wide has everything about the member beside the card.
func (g *guest) wide(v checkout.Verdict) fyne.CanvasObject {
	who := widget.TopColumns(18, widget.NewAvatar(v.Member.Name, widget.AvatarLarge), widget.Fill(g.about(v, true)))
	scale := max(1, theme.Size(theme.Body)/14)
	return widget.AtLeast(wideFrom*scale, 0, widget.Split(18,
		widget.Part{Object: who, Weight: 371, Min: 260},
		widget.Part{Object: widget.Rows(0, g.picture.object), Weight: 305, Min: 170}))
}

// narrow has the name beside the card, and below them what would not fit there.
func (g *guest) narrow(v checkout.Verdict) fyne.CanvasObject {
	who := widget.TopColumns(12, widget.NewAvatar(v.Member.Name, widget.AvatarMedium), widget.Fill(g.about(v, false)))
	rows := widget.Rows(10, widget.Split(14,
		widget.Part{Object: who, Weight: 6, Min: 220},
		widget.Part{Object: widget.Rows(0, g.picture.small), Weight: 4, Min: 150}))
	g.addMore(rows, v)
	return rows
}

// banner is the verdict, with the one thing to do about it where there is only one.
func (g *guest) banner(v checkout.Verdict, steps []*widget.Button) *widget.Banner {
	var step *widget.Button
	if len(steps) == 1 {
		step = steps[0]
	}
	return widget.NewBanner(toneOfColour(v.Colour), g.env.Text(wordOf(v)), g.env.Say.Say(v.Sentence), step)
}

func toneOfColour(c checkout.Colour) widget.Tone {
	switch c {
	case checkout.Green:
		return widget.ToneGreen
	case checkout.Amber:
		return widget.ToneGold
	}
	return widget.ToneRed
}

// wordOf is the key of the one word that says what the colour says.
func wordOf(v checkout.Verdict) string {
	switch {
	case v.Colour == checkout.Green:
		return "desk.word_valid"
	case v.Card == nil && v.Member != nil:
		return "desk.word_no_card"
	case v.Colour == checkout.Amber:
		return "desk.word_look"
	}
	return "desk.word_refused"
}

// about is the text beside the avatar; whole has the chips and what to know beforehand too.
func (g *guest) about(v checkout.Verdict, whole bool) fyne.CanvasObject {
	m := v.Member
	names := []widget.Span{{Text: m.Name, Style: widget.Title}}
	if m.OtherName != "" {
		names = append(names, widget.Span{Text: "  " + m.OtherName, Style: widget.LeadMuted})
	}
	rows := widget.Rows(6, widget.NewSpans(names...), widget.NewParagraph(g.facts(v), widget.SmallMuted))
	if whole {
		g.addMore(rows, v)
	}
	return rows
}

func (g *guest) addMore(rows *fyne.Container, v checkout.Verdict) {
	if chips := g.chips(v); len(chips) > 0 {
		rows.Add(widget.Flow(theme.Size(theme.Tight), 5, chips...))
	}
	if care := g.care(v); care != nil {
		rows.Add(care)
	}
}

// facts are the phone, since when, how often, and when last.
func (g *guest) facts(v checkout.Verdict) string {
	m, known := v.Member, v.Known
	var facts []string
	if m.Phone != "" {
		facts = append(facts, m.Phone.Display(g.env.Shop.Region))
	} else {
		facts = append(facts, string(m.Number))
	}
	year, month, _ := m.Since.Split()
	facts = append(facts, g.env.Text("desk.member_since", "Month", g.env.Say.MonthName(year, month)))
	if known.Visits > 0 {
		facts = append(facts, g.env.Text("common.visits", "Count", known.Visits))
		facts = append(facts, g.env.Text("desk.last_visit", "When", ago(g.env, known.LastVisit)))
	} else {
		facts = append(facts, g.env.Text("desk.first_visit"))
	}
	// A fact stays whole, and the dot stays at the end of a line, not at the beginning of the next.
	for i := range facts {
		facts[i] = strings.ReplaceAll(facts[i], " ", "\u00a0")
	}
	return strings.Join(facts, "\u00a0· ")
}

// ago is a day as people count back: today, yesterday, 12 days ago, or its date.
func ago(env *screen.Env, day civil.Day) string {
	switch days := env.Today().Sub(day); {
	case days == 0:
		return env.Text("desk.today_word")
	case days == 1:
		return env.Text("desk.yesterday_word")
	case days < 60:
		return env.Text("common.days_ago", "Count", days)
	}
	return day.In(env.Say)
}

func (g *guest) chips(v checkout.Verdict) []fyne.CanvasObject {
	var chips []fyne.CanvasObject
	add := func(tone widget.Tone, text string) { chips = append(chips, widget.NewChip(text, tone)) }
	if v.Card != nil {
		add(screen.PlanTone(*v.Card), v.Card.PlanName)
		if v.State != cards.Active {
			add(widget.ToneRed, v.State.In(g.env.Say))
		}
	}
	if days, ok := daysToBirthday(v.Member.Birthday, g.env.Today()); ok && days == 0 {
		add(widget.ToneGold, g.env.Text("desk.birthday_today"))
	} else if ok && days <= birthdaySoon {
		add(widget.ToneGold, g.env.Text("desk.birthday_in", "Count", days))
	}
	for _, open := range v.Known.OpenCases {
		add(widget.ToneRed, g.caseChip(open))
	}
	if v.Known.Friends > 0 {
		add(widget.ToneBlue, g.env.Text("desk.friends", "Count", v.Known.Friends))
	}
	if v.Known.Saved > 0 {
		add(widget.ToneTeal, g.env.Text("desk.saved", "Amount", g.env.Shop.Currency.Of(v.Known.Saved)))
	}
	return chips
}

func (g *guest) caseChip(open checkout.OpenCase) string {
	if open.Due.IsZero() {
		return g.env.Text("desk.case_open", "Kind", open.Kind)
	}
	if g.env.Clock().After(open.Due) {
		return g.env.Text("desk.case_overdue", "Kind", open.Kind, "When", dueText(g.env, open.Due))
	}
	return g.env.Text("desk.case_promised", "Kind", open.Kind, "When", dueText(g.env, open.Due))
}

// care is what to know before the person sits down.
func (g *guest) care(v checkout.Verdict) fyne.CanvasObject {
	var spans []widget.Span
	add := func(label, text string, style widget.Style) {
		text = strings.TrimSpace(text)
		if text == "" {
			return
		}
		if len(spans) > 0 {
			spans = append(spans, widget.Span{Text: "  ", Style: widget.Small})
		}
		spans = append(spans, widget.Span{Text: g.env.Text(label) + " ", Style: style.Bolder()},
			widget.Span{Text: strings.ReplaceAll(text, "\n", " · "), Style: style})
	}
	add("desk.likes", v.Member.Likes, widget.Small)
	add("desk.avoid", v.Member.Avoid, widget.SmallBold.In(theme.Red))
	add("desk.note", v.Member.Note, widget.Small)
	add("desk.last_served", g.servedBy, widget.Small)
	if len(spans) == 0 {
		return nil
	}
	return widget.NewPanel(widget.NewSpans(spans...)).On(theme.Note).Padded(widget.Sides(8, 12))
}

// daysToBirthday counts to the next birthday; a 29 February is kept on the 28th in other years.
func daysToBirthday(born, today civil.Day) (int, bool) {
	if born.IsZero() || !born.Valid() {
		return 0, false
	}
	year, _, _ := today.Split()
	from, _, _ := born.Split()
	next := born.AddMonths(12 * (year - from))
	if next < today {
		next = born.AddMonths(12 * (year + 1 - from))
	}
	return next.Sub(today), true
}
