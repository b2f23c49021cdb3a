package cli

import (
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/house"
)

type shopShape struct {
	Name     string         `json:"name"`
	Address  string         `json:"address"`
	Phone    string         `json:"phone"`
	Currency cards.Currency `json:"currency"`
	Lang     words.Lang     `json:"lang"`
	Zone     string         `json:"zone"`
	Region   string         `json:"region"`
	File     string         `json:"file"`
	Plans    []string       `json:"plans"`
	Services []string       `json:"services"`
}

func (a *app) initCommand() *cobra.Command {
	var shop cards.Shop
	var currency, lang, logo string
	cmd := &cobra.Command{
		Use: "init --name TEXT", Short: a.help.Text("cli.help.init"), Args: exactly(0),
		RunE: a.run(empty, func(s *session, _ []string) (answer, error) {
			founded, err := s.Founded(s.ctx)
			if err != nil {
				return answer{}, err
			}
			if founded {
				return answer{}, words.Refuse(words.Conflict, "error.shop_exists")
			}
			if err := s.Catalog.Found(s.ctx, shop); err != nil {
				return answer{}, err
			}
			return s.founded()
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&shop.Name, "name", "", a.help.Text("cli.flag.shop_name"))
	flags.StringVar(&currency, "currency", "KRW", a.help.Text("cli.flag.currency"))
	flags.StringVar(&lang, "lang", "en", a.help.Text("cli.flag.lang"))
	flags.StringVar(&shop.Zone, "zone", "", a.help.Text("cli.flag.zone"))
	flags.StringVar(&shop.Address, "address", "", a.help.Text("cli.flag.address"))
	flags.StringVar(&shop.Phone, "phone", "", a.help.Text("cli.flag.shop_phone"))
	flags.StringVar(&logo, "logo", "", a.help.Text("cli.flag.logo"))
	takes(flags, "name", "TEXT")
	takes(flags, "currency", "KRW|CNY|USD|EUR|JPY|…")
	takes(flags, "lang", "en|ko|zh-Hans")
	takes(flags, "zone", "Asia/Seoul")
	takes(flags, "address", "TEXT")
	takes(flags, "phone", "TEXT")
	takes(flags, "logo", "FILE")
	return before(needs(cmd, "name"), func(*cobra.Command) (err error) {
		shop, err = a.newShop(shop, currency, lang, logo)
		return err
	})
}

// newShop reads what was asked for and refuses what cannot be a shop, before there is a file.
func (a *app) newShop(shop cards.Shop, currency, lang, logo string) (cards.Shop, error) {
	var err error
	if shop.Currency, err = cards.ParseCurrency(currency); err != nil {
		return shop, err
	}
	var ok bool
	if shop.Lang, ok = words.ParseLang(lang); !ok {
		return shop, words.Refuse(words.Invalid, "error.lang_unknown", "Text", excerpt(lang))
	}
	if shop.Zone == "" {
		shop.Zone = house.MachineZone(a.env.Getenv)
	}
	if shop.Logo, err = readLogo(logo); err != nil {
		return shop, err
	}
	shop.Hours = cards.UsualWeek()
	shop = shop.Clean()
	return shop, shop.Validate()
}

// founded tells about the shop that was just set up, in its own language.
func (s *session) founded() (answer, error) {
	if err := s.enter(existing); err != nil {
		return answer{}, err
	}
	shape := shopShape{
		Name: s.shop.Name, Address: s.shop.Address, Phone: s.shop.Phone, Currency: s.shop.Currency,
		Lang: s.shop.Lang, Zone: s.shop.Zone, Region: s.shop.Region, File: s.app.place(),
		Plans: []string{}, Services: []string{},
	}
	plans, err := s.Catalog.Plans(s.ctx)
	if err != nil {
		return answer{}, err
	}
	for _, plan := range plans {
		shape.Plans = append(shape.Plans, plan.Key)
	}
	services, err := s.Catalog.Services(s.ctx)
	if err != nil {
		return answer{}, err
	}
	for _, service := range services {
		shape.Services = append(shape.Services, service.Name)
	}
	return answer{shape, func(p page) {
		p.line(s.say.Text("cli.shop_founded", "Shop", s.shop.Name, "Plans", len(plans), "Services", len(services)))
		p.line(s.say.Text("cli.kept_in", "Path", shape.File))
	}}, nil
}

// readLogo reads a picture and makes it fit for paper.
func readLogo(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	defer func() { _ = file.Close() }()
	return print.CleanLogo(file)
}

// cannotRead says why a file that a person named was not read.
func cannotRead(path string, cause error) error {
	if errors.Is(cause, fs.ErrNotExist) {
		return words.Refuse(words.NotFound, "cli.file_missing", "Path", path).Because(cause)
	}
	return words.Refuse(words.Unavailable, "cli.file_unreadable", "Path", path).Because(cause)
}
