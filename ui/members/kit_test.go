package members

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"fyne.io/fyne/v2/canvas"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/house"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// shop is a shop with a few members, its clock in the test's hands, and the screen over it.
type shop struct {
	t      *testing.T
	house  *house.House
	env    *screen.Env
	window fyne.Window
	now    time.Time
	went   []screen.Place
	toasts []screen.Toast
	people map[string]members.Member
	screen *Members
}

// look is how a window shows the screen.
type look struct {
	lang          words.Lang
	width, height float32
	dark          bool
	scale         float32
}

var usualLook = look{lang: words.English, width: 1280, height: 800, scale: 1}

func openShop(t *testing.T, as look) *shop {
	t.Helper()
	seoul, err := time.LoadLocation("Asia/Seoul")
	if err != nil {
		t.Fatal(err)
	}
	s := &shop{t: t, now: time.Date(2026, 11, 22, 14, 30, 0, 0, seoul), people: map[string]members.Member{}}
	ctx := context.Background()
	s.house, err = house.Open(ctx, filepath.Join(t.TempDir(), "shop.db"), house.Options{Create: true, Now: func() time.Time { return s.now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.house.Close() })
	made := cards.Shop{Name: "Salon Maru", Currency: "KRW", Lang: as.lang, Zone: "Asia/Seoul", Hours: cards.UsualWeek()}.Clean()
	s.must(s.house.Catalog.Found(ctx, made))
	app := test.NewTempApp(t)
	variant := fynetheme.VariantLight
	if as.dark {
		variant = fynetheme.VariantDark
	}
	app.Settings().SetTheme(theme.New(variant, as.scale))
	s.window = test.NewTempWindow(t, container.NewWithoutLayout())
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(as.width-theme.Size(theme.RailWidth), as.height))
	s.env = &screen.Env{
		House: s.house, Shop: made, Say: words.For(as.lang), Runner: screen.Inline{}, Window: s.window,
		Clock: func() time.Time { return s.now }, By: func() string { return "Ji-ho" },
		Go:    func(p screen.Place) { s.went = append(s.went, p) },
		Toast: func(x screen.Toast) { s.toasts = append(s.toasts, x) }, Changed: func() {}, Reload: func() {},
		Prefs: app.Preferences(),
	}
	return s
}

// open makes the screen and shows it.
func (s *shop) open(at screen.Place) *Members {
	s.screen = New(s.env).(*Members)
	back := canvas.NewRectangle(theme.Color(theme.Paper))
	s.window.SetContent(container.NewStack(back, s.screen.Object()))
	at.Room = screen.Members
	s.screen.Show(at)
	return s.screen
}

func (s *shop) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// member adds one, with the details after name and phone in the order of the design.
func (s *shop) member(name, other, phone string, more ...func(*members.Draft)) members.Member {
	s.t.Helper()
	d := members.Draft{Name: name, OtherName: other, Phone: phone, Consent: true}
	for _, edit := range more {
		edit(&d)
	}
	m, err := s.house.Book.Add(context.Background(), d, "Ji-ho")
	s.must(err)
	s.people[name] = m
	return m
}

func (s *shop) sell(m members.Member, plan string) cards.Card {
	s.t.Helper()
	out, err := s.house.Desk.Sell(context.Background(), checkout.Sale{MemberID: m.ID, PlanKey: plan, Tender: cards.CardTender}, checkout.Request{By: "Ji-ho"})
	s.must(err)
	return *out.Card
}

func (s *shop) visit(card cards.Card, smile int, items ...checkout.Item) cards.Receipt {
	s.t.Helper()
	b := checkout.Basket{Card: card.Live(), Items: items, ServedBy: "Min-ji", Smile: smile}
	if card.PlanKey == "visits10" {
		b.Uses = []string{"visits"}
	}
	q, err := s.house.Desk.Quote(context.Background(), b)
	s.must(err)
	if q.Total > 0 {
		b.Pay = []checkout.Pay{{Tender: cards.CardTender, Amount: q.Total}}
	}
	out, err := s.house.Desk.Complete(context.Background(), b, checkout.Request{By: "Ji-ho"})
	s.must(err)
	return out.Receipt
}

func (s *shop) at(y int, m time.Month, d, hour int) {
	s.now = time.Date(y, m, d, hour, 20, 0, 0, s.now.Location())
}

// furnish fills the shop with the people of the design picture, at 22 November 2026.
func (s *shop) furnish() {
	s.at(2024, 3, 3, 11)
	jimin := s.member("박지민", "", "010-2201-7784")
	kim := s.member("김서연", "Kim Seo-yeon", "010-4821-7730", func(d *members.Draft) {
		d.Email, d.Birthday = "seoyeon@example.kr", civil.New(1990, 11, 25)
		d.Likes, d.Avoid, d.IntroducedBy = "quiet seat by the window, warm barley tea", "ammonia dye (scalp reaction 2025-02)", jimin.ID
	})
	colour, cut := checkout.Item{Name: "Full colour", Amount: 120_000}, checkout.Item{Name: "Cut & blow-dry", Amount: 45_000}
	s.at(2026, 3, 14, 15)
	vip := s.sell(kim, "vip")
	s.visit(vip, 5, colour)
	s.at(2026, 8, 2, 12)
	s.visit(vip, 4, cut)
	s.at(2026, 11, 10, 13)
	last := s.visit(vip, 5, colour, cut)
	s.at(2026, 11, 22, 11)
	_, err := s.house.Cases.Open(context.Background(), aftersale.Opening{MemberID: kim.ID, Kind: cards.Complaint, Subject: "colour faded", Receipt: last.Number}, "Min-ji")
	s.must(err)
	s.at(2026, 11, 1, 10)
	kang := s.member("강수아", "", "010-2290-1184")
	kwon := s.member("권성우", "", "010-7714-0032")
	sein := s.member("고세인", "", "010-5521-8841")
	s.sell(kang, "monthly")
	ten := s.sell(kwon, "visits10")
	wallet := s.sell(sein, "wallet")
	s.at(2026, 11, 3, 10)
	s.visit(s.reissue(ten), 0, cut)
	s.at(2026, 11, 20, 10)
	s.payByWallet(wallet, 52_000)
	s.at(2025, 6, 1, 10)
	sion := s.member("김시온", "", "010-9014-5577", func(d *members.Draft) { d.Consent = false })
	s.sell(sion, "quarterly")
	s.at(2026, 11, 22, 13)
	wang := s.member("王小明", "Wáng Xiǎomíng", "+86 138 1122 9087")
	s.visit(s.sell(wang, "visits10"), 5, cut)
	zoe := s.member("Zoë Laurent", "", "010-3320-1190")
	s.sell(zoe, "yearly")
	s.member("Alexandrina Wolfeschlegelsteinhausenbergerdorff", "", "010-3377-1190")
	s.at(2026, 11, 22, 14)
}

func (s *shop) reissue(card cards.Card) cards.Card {
	again, err := s.house.Desk.Replace(context.Background(), card.Live(), "lost", checkout.Request{By: "Ji-ho"})
	s.must(err)
	return again
}

func (s *shop) payByWallet(card cards.Card, amount cards.Amount) {
	b := checkout.Basket{Card: card.Live(), Items: []checkout.Item{{Name: "Cut", Amount: amount}}, Pay: []checkout.Pay{{Tender: cards.WalletPays, Amount: amount}}}
	_, err := s.house.Desk.Complete(context.Background(), b, checkout.Request{By: "Ji-ho"})
	s.must(err)
}

// picture keeps what the window shows now, for a person to look at.
func (s *shop) picture(name string) {
	s.t.Helper()
	out := os.Getenv("TESSERA_GALLERY")
	if out == "" {
		return
	}
	f, err := os.Create(filepath.Join(out, fmt.Sprintf("members-%s.png", name)))
	s.must(err)
	defer func() { _ = f.Close() }()
	s.must(png.Encode(f, s.window.Canvas().Capture()))
}

func (s *shop) closeAll() {
	overlays := s.window.Canvas().Overlays()
	for top := overlays.Top(); top != nil; top = overlays.Top() {
		if d, ok := top.(*widget.Dialog); ok {
			d.Hide()
		} else {
			overlays.Remove(top)
		}
	}
}
