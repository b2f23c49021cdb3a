package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/width"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
)

func (a *app) visitCommand() *cobra.Command {
	var card, member, served, key string
	var lines, uses, pays []string
	var smile int
	cmd := &cobra.Command{
		Use: `visit --line "NAME=AMOUNT"`, Short: a.help.Text("cli.help.visit"), Args: exactly(0),
	}
	cmd.RunE = a.run(made, func(s *session, _ []string) (answer, error) {
		if cmd.Flags().Changed("smile") && (smile < 1 || smile > 5) {
			return answer{}, words.Refuse(words.Invalid, "refusal.smile_range")
		}
		basket := checkout.Basket{Uses: uses, Smile: smile}
		var err error
		if basket.Card, basket.MemberID, err = s.whose(card, member); err != nil {
			return answer{}, err
		}
		if basket.Items, err = s.items(lines); err != nil {
			return answer{}, err
		}
		if basket.Pay, err = s.tenders(pays); err != nil {
			return answer{}, err
		}
		if basket.ServedBy, err = s.server(served); err != nil {
			return answer{}, err
		}
		out, err := s.Desk.Complete(s.ctx, basket, s.request(key))
		if err != nil {
			return answer{}, err
		}
		return s.told(out)
	})
	flags := cmd.Flags()
	flags.StringVar(&card, "card", "", a.help.Text("cli.flag.visit_card"))
	flags.StringVar(&member, "member", "", a.help.Text("cli.flag.visit_member"))
	flags.StringArrayVar(&lines, "line", nil, a.help.Text("cli.flag.line"))
	flags.StringArrayVar(&uses, "use", nil, a.help.Text("cli.flag.use"))
	flags.StringArrayVar(&pays, "pay", nil, a.help.Text("cli.flag.visit_pay"))
	flags.StringVar(&served, "served-by", "", a.help.Text("cli.flag.served_by"))
	flags.IntVar(&smile, "smile", 0, a.help.Text("cli.flag.smile"))
	flags.StringVar(&key, "key", "", a.help.Text("cli.flag.key"))
	takes(flags, "card", "CARDNUMBER")
	takes(flags, "member", "NUMBER")
	takes(flags, "line", "NAME=AMOUNT")
	takes(flags, "use", "PROMISEKEY")
	takes(flags, "pay", "wallet|cash|card[=AMOUNT]")
	takes(flags, "served-by", "STAFF")
	takes(flags, "smile", "1..5")
	takes(flags, "key", "KEY")
	return needs(cmd, "line")
}

// whose is the card or the member a visit is for; neither for a walk-in.
func (s *session) whose(card, member string) (cards.Number, string, error) {
	if card != "" {
		found, number, err := s.card(card)
		if err != nil || member == "" {
			return number, "", err
		}
		holder, err := s.Book.ByNumber(s.ctx, member)
		if err == nil && holder.ID != found.MemberID {
			err = words.Refuse(words.Invalid, "refusal.case_other_card")
		}
		return number, "", err
	}
	if member == "" {
		return "", "", nil
	}
	found, err := s.Book.ByNumber(s.ctx, member)
	return "", found.ID, err
}

// items reads lines as NAME=AMOUNT; the name of a service alone has its usual price.
func (s *session) items(lines []string) ([]checkout.Item, error) {
	services, err := s.Catalog.Services(s.ctx)
	if err != nil {
		return nil, err
	}
	var items []checkout.Item
	for _, line := range lines {
		item, err := s.item(line, services)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

func (s *session) item(line string, services []cards.Service) (checkout.Item, error) {
	for _, service := range services {
		if cards.SameService(service.Name, line) {
			return checkout.Item{Name: service.Name, Amount: service.Price}, nil
		}
	}
	at := strings.LastIndex(line, "=")
	if at < 0 {
		return checkout.Item{}, words.Refuse(words.Invalid, "cli.line_form", "Text", excerpt(line), "Example", s.shop.Currency.Example())
	}
	amount, err := s.amount(line[at+1:])
	return checkout.Item{Name: strings.TrimSpace(line[:at]), Amount: amount}, err
}

// tenders reads ways to pay in their order, each with an amount or for what is left.
func (s *session) tenders(pays []string) ([]checkout.Pay, error) {
	var tenders []checkout.Pay
	for _, text := range pays {
		name, amount, exact := strings.Cut(text, "=")
		tender, err := cards.ParseTender(name)
		if err != nil {
			return nil, err
		}
		pay := checkout.Pay{Tender: tender}
		if exact {
			if pay.Amount, err = s.amount(amount); err != nil {
				return nil, err
			}
			if pay.Amount == 0 {
				continue // nothing is paid this way
			}
		}
		tenders = append(tenders, pay)
	}
	return tenders, nil
}

// server is who did the work: somebody on the staff, or by default who is at the desk if they are.
func (s *session) server(name string) (string, error) {
	if name != "" {
		operator, err := s.Staff.ByName(s.ctx, name)
		return operator.Name, err
	}
	operator, err := s.Staff.ByName(s.ctx, s.by)
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) || errors.Is(err, &words.Refusal{Kind: words.Invalid}) {
		return "", nil
	}
	return operator.Name, err
}

func (a *app) voidCommand() *cobra.Command {
	var reason, key string
	cmd := &cobra.Command{
		Use: "void RECEIPT --reason TEXT", Short: a.help.Text("cli.help.void"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			out, err := s.Desk.Void(s.ctx, receiptNumber(args[0]), reason, s.request(key))
			if err != nil {
				return answer{}, err
			}
			return s.told(out)
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&reason, "reason", "", a.help.Text("cli.flag.reason"))
	flags.StringVar(&key, "key", "", a.help.Text("cli.flag.key"))
	takes(flags, "reason", "TEXT")
	takes(flags, "key", "KEY")
	return needs(cmd, "reason")
}

// receiptNumber is a receipt's number as it is kept, however it was typed: r-2 is R-000002.
func receiptNumber(text string) string { return numbered(text, "R-", 6) }

// caseNumber is a case's number as it is kept: 1 is C-0001.
func caseNumber(text string) string { return numbered(text, "C-", 4) }

// numbered completes a number that was typed without its zeros or its letter. What it cannot
// read it leaves as it is, to be said back.
func numbered(text, prefix string, digits int) string {
	clean := strings.ToUpper(strings.TrimSpace(width.Narrow.String(text)))
	count := strings.TrimPrefix(strings.TrimPrefix(clean, prefix[:1]), "-")
	n, err := strconv.ParseUint(count, 10, 62)
	if err != nil {
		return clean
	}
	return fmt.Sprintf("%s%0*d", prefix, digits, n)
}
