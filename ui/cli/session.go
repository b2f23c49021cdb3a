package cli

import (
	"context"
	"errors"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/store"
	"tessera/members"
	"tessera/ui/house"
)

// session is one command at work in an open house.
type session struct {
	*house.House
	ctx  context.Context
	app  *app
	shop cards.Shop
	say  *words.Speaker
	by   string // who does it, as entries name them
}

// answer is what a command has to tell: as JSON, and as lines for a person.
type answer struct {
	data any
	show func(p page)
}

// opening says what a command needs of the database.
type opening int

const (
	made      opening = iota // made if it is not there, with a shop in it
	empty                    // made if it is not there, and no shop looked for
	existing                 // must be there
	untouched                // must be there and is only read
)

// run turns what a command does into what cobra runs.
func (a *app) run(want opening, do func(*session, []string) (answer, error)) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) (err error) {
		s, err := a.open(cmd.Context(), want)
		if err != nil {
			return err
		}
		defer func() {
			if e := s.Close(); e != nil && err == nil {
				err = e
			}
		}()
		told, err := do(s, args)
		if err != nil {
			return err
		}
		if a.json {
			return writeJSON(a.env.Stdout, told.data)
		}
		told.show(page{a.env.Stdout})
		return nil
	}
}

func (a *app) address() string {
	if a.db != "" {
		return a.db
	}
	return house.DefaultAddress()
}

func (a *app) open(ctx context.Context, want opening) (*session, error) {
	for _, arg := range a.args {
		if !utf8.ValidString(arg) || strings.ContainsRune(arg, 0) {
			return nil, words.Refuse(words.Invalid, "error.text_invalid")
		}
	}
	create := want == made || want == empty
	opened, err := house.Open(ctx, a.address(), house.Options{Create: create, ReadOnly: want == untouched, Now: a.env.Now})
	if err != nil {
		return nil, err
	}
	s := &session{House: opened, ctx: ctx, app: a, say: words.For(words.English)}
	if err := s.enter(want); err != nil {
		_ = opened.Close()
		return nil, err
	}
	return s, nil
}

// enter finds out whose shop it is, and makes one where the command needs it.
func (s *session) enter(want opening) error {
	founded, err := s.Founded(s.ctx)
	if err != nil {
		return err
	}
	if !founded && want == made {
		err := s.Catalog.Found(s.ctx, s.app.usualShop())
		// Another program may have been a moment faster: then the shop is there.
		if err != nil && !errors.Is(err, &words.Refusal{Kind: words.Conflict}) {
			return err
		}
		founded = true
	}
	if founded {
		if s.shop, err = s.Catalog.Shop(s.ctx); err != nil {
			return err
		}
		s.say = words.For(s.shop.Lang)
		s.app.shop = s.say
	}
	s.by, err = s.actor()
	return err
}

// usualShop is what a database begins with when nobody set it up.
func (a *app) usualShop() cards.Shop {
	return cards.Shop{
		Name: words.For(words.English).Text("cli.shop_name"), Currency: "KRW", Lang: words.English,
		Zone: house.MachineZone(a.env.Getenv), Hours: cards.UsualWeek(),
	}
}

// actor is who does it: --by, spelled as the staff list spells it, or the user of this machine.
func (s *session) actor() (string, error) {
	name := s.app.by
	for _, variable := range []string{"USER", "USERNAME"} {
		if name == "" {
			name = s.app.env.Getenv(variable)
		}
	}
	if name = strings.TrimSpace(name); name == "" {
		name = "desk"
	}
	if !members.OneLine(name) || utf8.RuneCountInString(name) > 80 {
		return "", words.Refuse(words.Invalid, "error.text_invalid")
	}
	everybody, err := s.Staff.List(s.ctx)
	if err != nil {
		return "", err
	}
	for _, operator := range everybody {
		if members.Fold(operator.Name) == members.Fold(name) {
			return operator.Name, nil
		}
	}
	return name, nil
}

// speaker is the shop's language, also where a command was refused before it opened the
// shop; English before there is one.
func (a *app) speaker(ctx context.Context) *words.Speaker {
	if speaker := a.found(ctx); speaker != nil {
		return speaker
	}
	return words.For(words.English)
}

// orHelp is the shop's language, or that of help before there is a shop.
func (a *app) orHelp(ctx context.Context) *words.Speaker {
	if speaker := a.found(ctx); speaker != nil {
		return speaker
	}
	return a.help
}

// found looks which language the shop speaks; nil where there is no shop.
func (a *app) found(ctx context.Context) *words.Speaker {
	if a.shop != nil {
		return a.shop
	}
	if _, err := os.Stat(a.address()); err != nil && !store.IsPostgres(a.address()) {
		return nil
	}
	opened, err := house.Open(context.WithoutCancel(ctx), a.address(), house.Options{ReadOnly: true, Now: a.env.Now})
	if err != nil {
		return nil
	}
	defer func() { _ = opened.Close() }()
	if shop, err := opened.Catalog.Shop(context.WithoutCancel(ctx)); err == nil {
		a.shop = words.For(shop.Lang)
	}
	return a.shop
}

// money says an amount in the shop's currency.
func (s *session) money(a cards.Amount) string { return s.shop.Currency.Of(a).In(s.say) }

func (s *session) amount(text string) (cards.Amount, error) {
	return cards.ParseAmount(text, s.shop.Currency)
}
