package desk

import (
	"context"
	"testing"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/aftersale"
	"tessera/cards/checkout"
	"tessera/members"
	"tessera/members/civil"
	"tessera/ui/screen/screentest"
)

// salon is a stage with a few members, their cards and what happened lately.
type salon struct {
	*screentest.Stage
	desk                               *Screen
	seoyeon, xiaoming, junho, zoe, mia members.Member
	vip, visits, wallet, monthly       cards.Card
	services                           map[string]cards.Service
}

func open(t *testing.T, set screentest.Setting) *salon {
	t.Helper()
	s := &salon{Stage: screentest.New(t, set), services: map[string]cards.Service{}}
	s.Now = screentest.Noon.AddDate(-1, 0, 0).Add(-8 * 30 * 24 * time.Hour)
	s.seoyeon = s.Member(members.Draft{
		Name: "김서연", OtherName: "Kim Seo-yeon", Phone: "010-4821-7730", Birthday: civil.New(1990, time.November, 25),
		Likes: s.say("quiet seat by the window, warm barley tea", "창가 조용한 자리, 따뜻한 보리차", "靠窗安静的座位，热大麦茶"),
		Avoid: s.say("ammonia dye (scalp reaction 2025-02)", "암모니아 염색약 (2025-02 두피 반응)", "含氨染发剂（2025-02 头皮过敏）"),
	})
	s.xiaoming = s.Member(members.Draft{Name: "王小明", OtherName: "Wáng Xiǎomíng", Phone: "+8613811229087", IntroducedBy: s.seoyeon.ID})
	s.junho = s.Member(members.Draft{Name: "이준호", Phone: "010-2290-1184", IntroducedBy: s.seoyeon.ID})
	s.zoe = s.Member(members.Draft{Name: "Zoë Laurent", Phone: "010-3320-1190"})
	s.mia = s.Member(members.Draft{Name: "박지민", Phone: "010-9014-5577"})
	all, err := s.House.Catalog.Services(context.Background())
	s.Do(err)
	for i, key := range []string{"cut", "dry", "colour", "perm", "scalp", "nails"} {
		s.services[key] = all[i]
	}
	s.Now = screentest.Noon.AddDate(0, -8, -8)
	s.vip, s.visits = s.Sell(s.seoyeon, "vip"), s.Sell(s.xiaoming, "visits10")
	s.wallet = s.Sell(s.mia, "wallet")
	for _, ago := range []int{80, 52, 12} {
		s.Now = screentest.Noon.AddDate(0, 0, -ago)
		s.Visit(s.vip.Live(), 5, nil, cards.CardTender, s.item("colour"), s.item("dry"))
		s.Visit(s.visits.Live(), 4, []string{"visits"}, cards.Cash, s.item("cut"))
	}
	s.Now = screentest.Noon.AddDate(0, 0, -9)
	s.monthly = s.Sell(s.zoe, "monthly")
	s.day()
	s.Now = screentest.Noon
	s.desk = newDesk(s.Env)
	s.Show(s.desk)
	return s
}

// day is what happened today before the moment of the pictures.
func (s *salon) day() {
	at := func(hour, minute int) {
		s.Now = time.Date(2026, time.November, 22, hour, minute, 0, 0, s.Env.Shop.Location())
	}
	at(10, 20)
	s.Visit(s.wallet.Live(), 5, nil, cards.WalletPays, s.item("dry"))
	at(11, 5)
	s.Visit(s.monthly.Live(), 4, nil, cards.Cash, s.item("cut"))
	at(12, 40)
	s.Visit("", 0, nil, cards.CardTender, s.item("cut"))
	at(13, 10)
	s.Visit(s.visits.Live(), 5, []string{"visits"}, cards.Cash, s.item("dry"))
	at(13, 55)
	_, err := s.House.Cases.Open(context.Background(), aftersale.Opening{
		MemberID: s.seoyeon.ID, CardID: s.vip.ID, Kind: cards.Complaint,
		Subject: s.say("colour faded", "염색이 빠짐", "染发掉色"),
	}, "Ji-ho")
	s.Do(err)
}

func (s *salon) item(key string) checkout.Item {
	service := s.services[key]
	return checkout.Item{Name: service.Name, Amount: service.Price}
}

func (s *salon) say(en, ko, zh string) string {
	switch s.Env.Say.Lang() {
	case words.Korean:
		return ko
	case words.Chinese:
		return zh
	}
	return en
}

// scan types a card's number into the scan bar like a scanner does.
func (s *salon) scan(number cards.Number) {
	s.T.Helper()
	s.desk.Focus()
	s.Type(string(number) + "\n")
}

// enter types a line of the visit.
func (s *salon) enter(line string) {
	s.T.Helper()
	s.desk.visit.adder.Focus()
	s.Type(line + "\n")
}
