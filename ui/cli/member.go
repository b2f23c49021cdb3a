package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/members"
	"tessera/members/civil"
)

func (a *app) memberCommands() *cobra.Command {
	return a.group("member", "member", a.memberAdd(), a.memberFind(), a.memberShow(), a.memberEdit())
}

// details are what the command line can say about a member.
type details struct {
	name, otherName, phone, email, birthday, likes, avoid, note, introducer string
	consent                                                                 bool
}

func (a *app) detailFlags(flags *pflag.FlagSet, d *details) {
	for _, each := range []struct {
		into        *string
		name, value string
		help        string
	}{
		{&d.name, "name", "TEXT", a.help.Text("cli.flag.member_name")},
		{&d.otherName, "other-name", "TEXT", a.help.Text("cli.flag.other_name")},
		{&d.phone, "phone", "TEXT", a.help.Text("cli.flag.member_phone")},
		{&d.email, "email", "TEXT", a.help.Text("cli.flag.email")},
		{&d.birthday, "birthday", "1990-05-17", a.help.Text("cli.flag.birthday")},
		{&d.likes, "likes", "TEXT", a.help.Text("cli.flag.likes")},
		{&d.avoid, "avoid", "TEXT", a.help.Text("cli.flag.avoid")},
		{&d.note, "note", "TEXT", a.help.Text("cli.flag.note")},
		{&d.introducer, "introduced-by", "M-000001", a.help.Text("cli.flag.introduced_by")},
	} {
		flags.StringVar(each.into, each.name, "", each.help)
		takes(flags, each.name, each.value)
	}
	flags.BoolVar(&d.consent, "consent", false, a.help.Text("cli.flag.consent"))
}

type memberAnswer struct {
	memberShape
	SamePhone []personShape `json:"same_phone"` // others with this phone
}

func (a *app) memberAdd() *cobra.Command {
	var d details
	cmd := &cobra.Command{
		Use: "add --name TEXT", Short: a.help.Text("cli.help.member_add"), Args: exactly(0),
		RunE: a.run(made, func(s *session, _ []string) (answer, error) {
			draft := members.Draft{
				Name: d.name, OtherName: d.otherName, Phone: d.phone, Email: d.email,
				Likes: d.likes, Avoid: d.avoid, Note: d.note, Consent: d.consent,
			}
			var err error
			if draft.Birthday, err = birthday(d.birthday); err != nil {
				return answer{}, err
			}
			if draft.IntroducedBy, err = s.introducer(d.introducer); err != nil {
				return answer{}, err
			}
			member, err := s.Book.Add(s.ctx, draft, s.by)
			if err != nil {
				return answer{}, err
			}
			return s.kept(member, "cli.member_added")
		}),
	}
	a.detailFlags(cmd.Flags(), &d)
	return needs(cmd, "name")
}

func (a *app) memberEdit() *cobra.Command {
	var d details
	cmd := &cobra.Command{
		Use: "edit NUMBER", Short: a.help.Text("cli.help.member_edit"), Args: exactly(1),
	}
	cmd.RunE = a.run(made, func(s *session, args []string) (answer, error) {
		member, err := s.Book.ByNumber(s.ctx, args[0])
		if err != nil {
			return answer{}, err
		}
		if err := s.change(&member, d, cmd.Flags()); err != nil {
			return answer{}, err
		}
		if member, err = s.Book.Edit(s.ctx, member, s.by); err != nil {
			return answer{}, err
		}
		return s.kept(member, "cli.member_edited")
	})
	a.detailFlags(cmd.Flags(), &d)
	return cmd
}

// change takes over what was given; an empty text takes something away.
func (s *session) change(m *members.Member, d details, flags *pflag.FlagSet) error {
	for _, each := range []struct {
		flag, value string
		into        *string
	}{
		{"name", d.name, &m.Name},
		{"other-name", d.otherName, &m.OtherName},
		{"phone", d.phone, (*string)(&m.Phone)},
		{"email", d.email, &m.Email},
		{"likes", d.likes, &m.Likes},
		{"avoid", d.avoid, &m.Avoid},
		{"note", d.note, &m.Note},
	} {
		if flags.Changed(each.flag) {
			*each.into = each.value
		}
	}
	if flags.Changed("consent") {
		m.Consent = d.consent
	}
	var err error
	if flags.Changed("birthday") {
		if m.Birthday, err = birthday(d.birthday); err != nil {
			return err
		}
	}
	if flags.Changed("introduced-by") {
		m.IntroducedBy, err = s.introducer(d.introducer)
	}
	return err
}

func birthday(text string) (civil.Day, error) {
	if text == "" {
		return 0, nil
	}
	day, err := civil.Parse(text)
	if err != nil {
		return 0, words.Refuse(words.Invalid, "error.date_invalid").Because(err)
	}
	return day, nil
}

func (s *session) introducer(number string) (string, error) {
	if number == "" {
		return "", nil
	}
	member, err := s.Book.ByNumber(s.ctx, number)
	return member.ID, err
}

// kept tells about a member just kept, and about others with the same phone.
func (s *session) kept(member members.Member, key string) (answer, error) {
	same, err := s.Book.SamePhone(s.ctx, member.Phone)
	if err != nil {
		return answer{}, err
	}
	shape := memberAnswer{shapeMember(member), []personShape{}}
	var others []string
	for _, other := range same {
		if other.ID != member.ID {
			shape.SamePhone = append(shape.SamePhone, personShape{other.Number, other.Name})
			others = append(others, s.say.Text("cli.same_phone", "Name", other.Name, "Number", string(other.Number)))
		}
	}
	return answer{shape, func(p page) {
		p.line(s.say.Text(key, "Name", member.Name, "Number", string(member.Number)))
		for _, other := range others {
			p.line(other)
		}
	}}, nil
}

func (a *app) memberFind() *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use: "find TEXT", Short: a.help.Text("cli.help.member_find"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			if err := someOf(limit); err != nil {
				return answer{}, err
			}
			found, err := s.find(args[0], limit)
			shapes, rows := []memberShape{}, [][]string{}
			for _, member := range found {
				shapes = append(shapes, shapeMember(member))
				rows = append(rows, []string{string(member.Number), member.Name, member.Phone.Display(s.shop.Region), member.OtherName})
			}
			return answer{shapes, func(p page) { s.orNothing(p, rows) }}, err
		}),
	}
	cmd.Flags().IntVar(&limit, "limit", 50, a.help.Text("cli.flag.limit"))
	takes(cmd.Flags(), "limit", "N")
	return cmd
}

// find looks for a card's owner where the text is a card's number, and else for a name, a
// phone or a member's number.
func (s *session) find(text string, limit int) ([]members.Member, error) {
	if card, _, err := s.card(text); err == nil && card.MemberID != "" {
		owner, err := s.Book.ByID(s.ctx, card.MemberID)
		return []members.Member{owner}, err
	}
	return s.Book.Find(s.ctx, text, limit)
}

type storyShape struct {
	memberShape
	Visits int64          `json:"visits"`
	Last   day            `json:"last_visit"`
	Saved  cards.Amount   `json:"saved"`
	Money  cards.Currency `json:"currency"`
	Cards  []*cardShape   `json:"cards"`
	Story  []receiptShape `json:"receipts"` // the newest first
	Cases  []caseShape    `json:"cases"`    // the newest first
}

// storyLength is how many receipts and cases a profile shows.
const storyLength = 20

func (a *app) memberShow() *cobra.Command {
	return &cobra.Command{
		Use: "show NUMBER", Short: a.help.Text("cli.help.member_show"), Args: exactly(1),
		RunE: a.run(made, func(s *session, args []string) (answer, error) {
			member, err := s.Book.ByNumber(s.ctx, args[0])
			if err != nil {
				return answer{}, err
			}
			return s.story(member)
		}),
	}
}
