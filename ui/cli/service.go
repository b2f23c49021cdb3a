package cli

import (
	"github.com/spf13/cobra"

	"tessera/cards"
)

type serviceShape struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Price    cards.Amount   `json:"price"`
	Currency cards.Currency `json:"currency"`
}

func (a *app) serviceCommands() *cobra.Command {
	return a.group("service", "service", a.serviceAdd(), a.serviceList())
}

func (a *app) serviceAdd() *cobra.Command {
	var name, price string
	cmd := &cobra.Command{
		Use: "add --name TEXT --price N", Short: a.help.Text("cli.help.service_add"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			amount, err := s.amount(price)
			if err != nil {
				return answer{}, err
			}
			service, err := s.Catalog.AddService(s.ctx, cards.Service{Name: name, Price: amount})
			return answer{s.shapeService(service), func(p page) {
				p.line(s.say.Text("cli.service_added", "Name", service.Name, "Price", s.shop.Currency.Of(service.Price)))
			}}, err
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&name, "name", "", a.help.Text("cli.flag.service_name"))
	flags.StringVar(&price, "price", "", a.help.Text("cli.flag.price"))
	takes(flags, "name", "TEXT")
	takes(flags, "price", "N")
	return needs(cmd, "name", "price")
}

func (a *app) serviceList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.help.Text("cli.help.service_list"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			services, err := s.Catalog.Services(s.ctx)
			shapes, rows := []serviceShape{}, [][]string{}
			for _, service := range services {
				shapes = append(shapes, s.shapeService(service))
				rows = append(rows, []string{service.Name, s.money(service.Price)})
			}
			return answer{shapes, func(p page) { s.orNothing(p, rows) }}, err
		}),
	}
}

func (s *session) shapeService(service cards.Service) serviceShape {
	return serviceShape{service.ID, service.Name, service.Price, s.shop.Currency}
}
