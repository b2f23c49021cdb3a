package members

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// profileCalls are what the profile asks of the screen.
type profileCalls struct {
	edit, sell     func(person)
	topUp, replace func(person, held)
	print, scan    func(held)
	receipt        func(person, string) // by number
	matter         func(number string)
	open, meet     func(person) // a case about them; the desk with them at it
}

// profile is everything about one member, on the right of the screen.
type profile struct {
	env   *screen.Env
	calls profileCalls
	panel *widget.Panel
	first []fyne.Focusable // where the keyboard goes: the one of these that is seen

	wanted  string // ID of who is shown or being read
	now     *person
	storied int
	earlier bool // cards that are over are shown too

	reading screen.Latest
}

func newProfile(env *screen.Env, calls profileCalls) *profile {
	p := &profile{env: env, calls: calls, storied: usualStory, panel: widget.NewPanel(widget.Spacer())}
	p.showNobody()
	return p
}

// load reads a member and shows them; then, which may be nil, is called once they are shown.
func (p *profile) load(memberID string, then func(person)) {
	if memberID != p.wanted {
		p.storied, p.earlier = usualStory, false
	}
	p.wanted = memberID
	screen.Load(p.env, &p.reading, func(ctx context.Context) (person, error) {
		return personOf(ctx, p.env, memberID, p.storied)
	}, func(read person) {
		p.show(read)
		if then != nil {
			then(read)
		}
	}, p.failed)
}

func (p *profile) failed(err error) {
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		p.wanted, p.now = "", nil
		p.showNobody()
	}
	screen.Fail(p.env, err)
}

// shownID is whose profile is shown, empty for nobody's.
func (p *profile) shownID() string { return p.wanted }

// withShown does something with the person shown, if there is one.
func (p *profile) withShown(do func(person)) {
	if p.now != nil {
		do(*p.now)
	}
}

func (p *profile) focus() {
	for _, one := range p.first {
		if seen, ok := one.(fyne.CanvasObject); ok && p.env.Window.Canvas() == fyne.CurrentApp().Driver().CanvasForObject(seen) {
			p.env.Window.Canvas().Focus(one)
			return
		}
	}
}

func (p *profile) showNobody() {
	p.first = nil
	p.panel.SetContent(widget.Center(widget.NewEmpty("person",
		p.env.Text("members.nobody_title"), p.env.Text("members.nobody_hint"), nil)))
}

func (p *profile) show(read person) {
	p.now = &read
	gap := theme.Size(theme.Gap)
	all := widget.Rows(gap, p.head(read), tiles(p.env, read))
	if about := aboutBox(p.env, read.member); about != nil {
		all.Add(about)
	}
	all.Add(p.cards(read))
	all.Add(p.story(read))
	p.panel.SetContent(widget.Scroll(all))
}

// roomyHead is the width from which the name has room between the avatar and the button.
const roomyHead float32 = 360

// head is who it is, and the way to change that. Where it is narrow the name gets lines of its own.
func (p *profile) head(read person) fyne.CanvasObject {
	p.first = nil
	gap := theme.Size(theme.Gap)
	face := func() fyne.CanvasObject { return widget.NewAvatar(read.member.Name, widget.AvatarMedium) }
	edit := func() *widget.Button {
		return widget.NewButton(p.env.Text("common.edit"), widget.Secondary, func() { p.calls.edit(read) })
	}
	wide, narrow := edit(), edit()
	p.first = []fyne.Focusable{wide, narrow}
	return widget.Widest(
		widget.AtLeast(roomyHead, 0, widget.TopColumns(gap, face(), widget.Fill(p.who(read)), wide)),
		widget.Rows(theme.Size(theme.Tight), widget.TopColumns(gap, face(), widget.Spacer(), narrow), p.who(read)))
}

// who is the name, how to reach the person, and what wants to be known at once.
func (p *profile) who(read person) fyne.CanvasObject {
	m := read.member
	name := []widget.Span{{Text: m.Name, Style: widget.Title}}
	if m.OtherName != "" {
		name = append(name, widget.Span{Text: "  " + m.OtherName, Style: widget.Muted})
	}
	who := widget.Rows(2, widget.NewSpans(name...),
		widget.NewParagraph(joined(string(m.Number), phoneOf(p.env, m), m.Email), widget.SmallMuted))
	if chips := p.chips(read); len(chips) > 0 {
		who.Add(widget.Pad(widget.Insets{Top: 4}, widget.Flow(6, 4, chips...)))
	}
	return who
}

// chips are what wants to be known at once.
func (p *profile) chips(read person) []fyne.CanvasObject {
	var chips []fyne.CanvasObject
	if text := birthdaySoon(p.env, read.member.Birthday); text != "" {
		chips = append(chips, widget.NewChip(text, widget.ToneGold))
	}
	if n := len(read.known.OpenCases); n > 0 {
		chips = append(chips, widget.NewChip(p.env.Text("members.open_cases", "Count", n), widget.ToneRed))
	}
	if n := read.known.Friends; n > 0 {
		chips = append(chips, widget.NewChip(p.env.Text("members.friends", "Count", n), widget.ToneBlue))
	}
	if !read.member.Consent {
		chips = append(chips, widget.NewChip(p.env.Text("members.no_messages"), widget.ToneNeutral))
	}
	return chips
}

// tiles are two or three figures, each only where it is known.
func tiles(env *screen.Env, read person) fyne.CanvasObject {
	parts := []widget.Part{
		tile(env.Text("members.stat_visits"), env.Say.Number(read.known.Visits)),
		tile(env.Text("members.stat_saved"), env.Money(read.known.Saved)),
	}
	if tenths, answers := read.smiles(); answers > 0 {
		parts = append(parts, tile(env.Text("members.stat_smile", "Count", answers),
			env.Text("members.stat_smile_of", "Whole", tenths/10, "Tenth", tenths%10)))
	}
	return widget.Split(10, parts...)
}

func tile(label, figure string) widget.Part {
	return widget.Part{Object: widget.NewSmallStat(label, figure), Weight: 1, Min: 70}
}
