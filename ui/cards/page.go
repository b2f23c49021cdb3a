package cards

import (
	"context"
	"image"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/barcode"
	"tessera/cards/checkout"
	"tessera/cards/print"
	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// cardStory is everything about one card.
type cardStory struct {
	card    cards.Card
	member  members.Member
	state   cards.State
	verdict checkout.Verdict
	entries []cards.Entry // the newest first
	picture image.Image
}

// cardPage is the page of one card, on the right of the list.
type cardPage struct {
	env   *screen.Env
	of    *issued
	panel *widget.Panel
	room  *fyne.Container
	now   *cardStory
	all   bool // the whole ledger is shown

	reading screen.Latest
}

func newCardPage(env *screen.Env, of *issued) *cardPage {
	p := &cardPage{env: env, of: of}
	p.panel = widget.NewPanel(widget.Center(widget.NewEmpty("cards", env.Text("cards.no_card"), env.Text("cards.no_card_hint"), nil)))
	return p
}

// load reads a card and shows it.
func (p *cardPage) load(cardID string) {
	fresh := p.now == nil || p.now.card.ID != cardID
	screen.Load(p.env, &p.reading, func(ctx context.Context) (cardStory, error) {
		return storyOf(ctx, p.env, cardID)
	}, func(story cardStory) {
		if fresh {
			p.all = false
		}
		p.now = &story
		p.show()
		if fresh {
			widget.ScrollToTop(p.room)
		}
	})
}

func storyOf(ctx context.Context, env *screen.Env, cardID string) (cardStory, error) {
	card, err := env.House.Store.CardByID(ctx, cardID)
	if err != nil {
		return cardStory{}, err
	}
	s := cardStory{card: card}
	if s.verdict, err = env.House.Desk.Scan(ctx, string(card.Live())); err != nil {
		return s, err
	}
	s.state = s.verdict.State
	if s.member, err = env.House.Book.ByID(ctx, card.MemberID); err != nil {
		return s, err
	}
	entries, err := env.House.Store.Entries(ctx, card.ID)
	if err != nil {
		return s, err
	}
	for i := len(entries) - 1; i >= 0; i-- {
		s.entries = append(s.entries, entries[i])
	}
	shop, err := env.House.Paper(ctx)
	if err != nil {
		return s, err
	}
	face, err := env.House.Face(ctx, card)
	if err != nil {
		return s, err
	}
	// A number that does not fit on a card leaves its page without a picture; the studio says why.
	s.picture, _ = print.Preview(shop, face, print.Front, barcode.Code128, pxPerMM)
	return s, nil
}

// unused tells whether nothing of the card was used, so that its sale can be taken back.
func (s cardStory) unused() bool {
	for _, e := range s.entries {
		switch e.Kind {
		case cards.Sold, cards.Granted, cards.Replaced:
		default:
			return false
		}
	}
	return !s.card.Voided
}

func (p *cardPage) show() {
	s := *p.now
	gap := theme.Size(theme.Gap)
	picture := widget.NewCardPicture(s.picture, 300, joined(s.card.PlanName, s.member.Name, s.card.Live().Spaced()))
	all := widget.Rows(gap, p.head(s), widget.Center(widget.Pad(widget.Insets{Bottom: 6}, picture)), p.actions(s))
	all.Add(p.promises(s))
	all.Add(p.numbers(s))
	all.Add(p.ledger(s))
	p.room = widget.Scroll(all)
	p.panel.SetContent(p.room)
}

// head is whose card it is and how it stands.
func (p *cardPage) head(s cardStory) fyne.CanvasObject {
	printed := p.env.Text("cards.printed_not")
	switch {
	case !s.card.PrintedOn.IsZero():
		printed = p.env.Text("cards.printed_on", "Date", s.card.PrintedOn)
	case waits(s.card, p.env.Today()):
		printed = p.env.Text("cards.waits")
	}
	return widget.Rows(4,
		widget.Flow(8, 4, widget.NewText(s.member.Name, widget.Title),
			widget.NewChip(s.card.PlanName, styleTone(s.card.Style)), widget.NewChip(s.state.In(p.env.Say), stateTone(s.state))),
		widget.NewText(s.card.Live().Spaced(), widget.Body),
		widget.NewParagraph(p.env.Text("cards.valid", "From", s.card.ValidFrom, "To", s.card.ValidTo), widget.Muted),
		widget.NewParagraph(joined(p.env.Text("cards.sold_for", "Date", s.card.SoldOn, "Price", s.card.Currency.Of(s.card.Price)), printed), widget.SmallMuted))
}
