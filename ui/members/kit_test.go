package members

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen"
	"tessera/ui/screen/screentest"
	"tessera/ui/widget"
)

// room is the screen on a stage, with the people in the shop by name.
type room struct {
	*screentest.Stage
	screen *Members
	people map[string]members.Member
}

// enter opens the room in a shop with nobody in it.
func enter(t *testing.T, set screentest.Setting) *room {
	t.Helper()
	r := &room{Stage: screentest.New(t, set), people: map[string]members.Member{}}
	r.open(screen.Place{})
	return r
}

// furnished opens the room in a shop with the people of the design.
func furnished(t *testing.T, set screentest.Setting) *room {
	t.Helper()
	r := &room{Stage: screentest.New(t, set), people: map[string]members.Member{}}
	r.furnish()
	r.open(screen.Place{})
	return r
}

// open makes the screen and comes to it.
func (r *room) open(at screen.Place) {
	r.screen = New(r.Env).(*Members)
	r.Show(r.screen)
	r.come(at)
}

// come goes to a place of the room, as the window does.
func (r *room) come(at screen.Place) {
	at.Room = screen.Members
	r.screen.Show(at)
}

// at moves the clock to a day and an hour in the shop.
func (r *room) at(year int, month time.Month, day, hour int) {
	r.Now = time.Date(year, month, day, hour, 20, 0, 0, r.Env.Shop.Location())
}

func (r *room) add(d members.Draft) members.Member {
	m := r.Member(d)
	r.people[m.Name] = m
	return m
}

// furnish fills the shop with the people of the design and leaves the clock at 22 November 2026.
func (r *room) furnish() {
	noon := r.Now
	say := words.For(r.Env.Say.Lang())
	colour := checkout.Item{Name: say.Text("plan.service_colour"), Amount: 120_000}
	cut := checkout.Item{Name: say.Text("plan.service_blow_dry"), Amount: 45_000}
	r.at(2024, 3, 3, 11)
	jimin := r.add(members.Draft{Name: "박지민", Phone: "010-2201-7784", Consent: true})
	kim := r.add(members.Draft{
		Name: "김서연", OtherName: "Kim Seo-yeon", Phone: "010-4821-7730", Email: "seoyeon@example.kr",
		Birthday: civil.New(1990, 11, 25), Likes: "quiet seat by the window, warm barley tea",
		Avoid: "ammonia dye (scalp reaction 2025-02)", Consent: true, IntroducedBy: jimin.ID,
	})
	r.at(2026, 3, 14, 15)
	vip := r.Sell(kim, "vip")
	r.Visit(vip.Live(), 5, nil, cards.CardTender, colour)
	r.at(2026, 8, 2, 12)
	r.Visit(vip.Live(), 4, nil, cards.CardTender, cut)
	r.at(2026, 11, 10, 13)
	last := r.Visit(vip.Live(), 5, nil, cards.CardTender, colour, cut)
	r.at(2026, 11, 22, 11)
	r.openCase(kim, last)
	r.at(2025, 6, 1, 10)
	r.Sell(r.add(members.Draft{Name: "김시온", Phone: "010-9014-5577"}), "quarterly")
	r.at(2026, 11, 1, 10)
	r.Sell(r.add(members.Draft{Name: "강수아", Phone: "010-2290-1184", Consent: true}), "monthly")
	ten := r.Sell(r.add(members.Draft{Name: "권성우", Phone: "010-7714-0032", Consent: true}), "visits10")
	wallet := r.Sell(r.add(members.Draft{Name: "고세인", Phone: "010-5521-8841", Consent: true}), "wallet")
	r.at(2026, 11, 3, 10)
	r.Visit(ten.Live(), 0, []string{"visits"}, "", cut)
	r.at(2026, 11, 20, 10)
	r.Visit(wallet.Live(), 3, nil, cards.WalletPays, cut)
	r.at(2026, 11, 22, 13)
	wang := r.add(members.Draft{Name: "王小明", OtherName: "Wáng Xiǎomíng", Phone: "+86 138 1122 9087", Consent: true})
	r.Visit(r.Sell(wang, "visits10").Live(), 5, []string{"visits"}, "", cut)
	r.Sell(r.add(members.Draft{Name: "Zoë Laurent", Phone: "010-3320-1190", Consent: true}), "yearly")
	r.add(members.Draft{Name: "Alexandrina Wolfeschlegelsteinhausenbergerdorff", Phone: "010-3377-1190", Consent: true})
	r.Now = noon
}

func (r *room) openCase(of members.Member, about cards.Receipt) aftersale.Case {
	r.T.Helper()
	made, err := r.House.Cases.Open(context.Background(), aftersale.Opening{
		MemberID: of.ID, Kind: cards.Complaint, Subject: "colour faded", Receipt: about.Number,
	}, "Min-ji")
	r.Do(err)
	return made
}

// dialog is what lies over the window; the test fails where nothing does.
func (r *room) dialog() *widget.Dialog {
	r.T.Helper()
	d, ok := r.Window.Canvas().Overlays().Top().(*widget.Dialog)
	if !ok {
		r.T.Fatal("no dialog is open")
	}
	return d
}

// press presses the button of that name in the dialog, or in the window where there is none.
func (r *room) press(name string) {
	r.T.Helper()
	var root fyne.CanvasObject = r.Window.Content()
	if top := r.Window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	var found *widget.Button
	walk(root, func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Text() == name {
			found = b
		}
	})
	if found == nil {
		r.T.Fatalf("there is no button %q", name)
	}
	if found.Disabled() {
		r.T.Fatalf("the button %q cannot be pressed", name)
	}
	found.Press()
}

// reads tells whether something that can be seen says the text.
func (r *room) reads(text string) bool {
	said := false
	for _, root := range append(r.Window.Canvas().Overlays().List(), r.Window.Content()) {
		walk(root, func(o fyne.CanvasObject) {
			if s, ok := o.(interface{ Text() string }); ok && s.Text() == text {
				said = true
			}
		})
	}
	return said
}

func (r *room) mustRead(text string) {
	r.T.Helper()
	if !r.reads(text) {
		r.T.Errorf("nothing says %q", text)
	}
}

// walk visits everything that can be seen.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// count is how many members the shop has.
func (r *room) count() int64 {
	n, err := r.House.Book.Count(context.Background())
	r.Do(err)
	return n
}

func (r *room) receiptsOf(name string) []cards.Receipt {
	all, err := r.House.Desk.ReceiptsOf(context.Background(), r.people[name].ID, 50)
	r.Do(err)
	return all
}

func (r *room) scan(number cards.Number) checkout.Verdict {
	v, err := r.House.Desk.Scan(context.Background(), string(number))
	r.Do(err)
	return v
}
