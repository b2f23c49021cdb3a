package house_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/print"
	"tessera/members"
	"tessera/ui/house"
)

// salon is a founded shop in Seoul with one member.
func salon(t *testing.T) (*house.House, members.Member) {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 5, 1, 5, 0, 0, 0, time.UTC) }
	h, err := house.Open(t.Context(), filepath.Join(t.TempDir(), "shop.db"), house.Options{Create: true, Now: now})
	must(t, err)
	t.Cleanup(func() { must(t, h.Close()) })
	if founded, err := h.Founded(t.Context()); founded || err != nil {
		t.Fatalf("a new database is founded: %t, %v", founded, err)
	}
	must(t, h.Catalog.Found(t.Context(), cards.Shop{
		Name: "고운 살롱", Address: "서울시 마포구 1", Currency: "KRW", Lang: words.Korean, Zone: "Asia/Seoul", Hours: cards.UsualWeek(),
	}))
	if founded, err := h.Founded(t.Context()); !founded || err != nil {
		t.Fatalf("a founded shop is not: %t, %v", founded, err)
	}
	member, err := h.Book.Add(t.Context(), members.Draft{Name: "김서연"}, "desk")
	must(t, err)
	return h, member
}

func sell(t *testing.T, h *house.House, member members.Member, plan string) checkout.Outcome {
	t.Helper()
	out, err := h.Desk.Sell(t.Context(), checkout.Sale{MemberID: member.ID, PlanKey: plan}, checkout.Request{By: "desk"})
	must(t, err)
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestACardSaysItsPromisesInTheShopsLanguage(t *testing.T) {
	h, member := salon(t)
	sold := sell(t, h, member, "vip")
	face, err := h.Face(t.Context(), *sold.Card)
	must(t, err)
	if face.HolderName != "김서연" || face.PlanName != "VIP" || face.Number != string(sold.Card.Live()) || face.ValidTo != sold.Card.ValidTo {
		t.Errorf("%+v", face)
	}
	if len(face.Promises) != 5 || face.Headline != face.Promises[0] || !strings.Contains(face.Headline, "20%") {
		t.Errorf("%q", face.Promises)
	}
	shop, err := h.Paper(t.Context())
	must(t, err)
	if shop.Name != "고운 살롱" || shop.Lang != words.Korean || shop.Currency != "KRW" {
		t.Errorf("%+v", shop)
	}
	for _, style := range cards.Styles() { // the paper knows every look by the same name
		if !slices.Contains(print.Styles(), print.Style(style)) {
			t.Errorf("no card is printed in %s", style)
		}
	}
}

func TestAReprintSaysWhatTheFirstPrintSaid(t *testing.T) {
	h, member := salon(t)
	sold := sell(t, h, member, "visits10")
	visit := func() cards.Receipt {
		out, err := h.Desk.Complete(t.Context(), checkout.Basket{
			Card: sold.Card.Live(), Items: []checkout.Item{{Name: "커트", Amount: 30_000}}, Uses: []string{"visits"},
		}, checkout.Request{By: "desk"})
		must(t, err)
		return out.Receipt
	}
	first := visit()
	visit()
	paper, err := h.ReceiptPaper(t.Context(), first, true)
	must(t, err)
	if len(paper.Balances) != 1 || !strings.Contains(paper.Balances[0], "9") {
		t.Errorf("after the first of ten visits: %q", paper.Balances)
	}
	if !paper.Copy || paper.Total != 0 || paper.Discount != 30_000 || len(paper.DiscountWhy) != 1 || paper.Member != "김서연" {
		t.Errorf("%+v", paper)
	}
	if strings.Contains(paper.Card, string(sold.Card.Live())) {
		t.Error("a receipt left behind would open the card")
	}
	shop, err := h.Paper(t.Context())
	must(t, err)
	if _, err := print.WriteReceipt(&bytes.Buffer{}, shop, paper); err != nil {
		t.Error(err)
	}
}

func TestAWalletAndAVoidAreOnPaper(t *testing.T) {
	h, member := salon(t)
	sold := sell(t, h, member, "wallet")
	paid, err := h.Desk.Complete(t.Context(), checkout.Basket{
		Card: sold.Card.Live(), Items: []checkout.Item{{Name: "커트", Amount: 30_000}}, Pay: []checkout.Pay{{Tender: cards.WalletPays}},
	}, checkout.Request{By: "desk"})
	must(t, err)
	paper, err := h.ReceiptPaper(t.Context(), paid.Receipt, false)
	must(t, err)
	if len(paper.Balances) != 1 || !strings.Contains(paper.Balances[0], "₩270,000") || len(paper.Tenders) != 1 {
		t.Errorf("%+v", paper)
	}
	void, err := h.Desk.Void(t.Context(), paid.Receipt.Number, "실수", checkout.Request{By: "desk"})
	must(t, err)
	if paper, err = h.ReceiptPaper(t.Context(), void.Receipt, false); err != nil || !strings.Contains(paper.Footer, paid.Receipt.Number) {
		t.Errorf("%+v, %v", paper, err)
	}
	again, err := h.Desk.Receipt(t.Context(), paid.Receipt.Number)
	must(t, err)
	if paper, err = h.ReceiptPaper(t.Context(), again, true); err != nil || !paper.Voided || len(paper.Balances) > 0 {
		t.Errorf("%+v, %v", paper, err)
	}
	walkIn, err := h.Desk.Complete(t.Context(), checkout.Basket{Items: []checkout.Item{{Name: "커트", Amount: 30_000}}}, checkout.Request{By: "desk"})
	must(t, err)
	if paper, err = h.ReceiptPaper(t.Context(), walkIn.Receipt, false); err != nil || paper.Member != "" || paper.Card != "" {
		t.Errorf("%+v, %v", paper, err)
	}
}

func TestAHouseIsNotMadeByLooking(t *testing.T) {
	_, err := house.Open(context.Background(), filepath.Join(t.TempDir(), "none.db"), house.Options{Now: time.Now})
	if refusal := (*words.Refusal)(nil); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
}

func TestTheZoneIsTheMachinesWhereItTells(t *testing.T) {
	for set, want := range map[string]string{"Asia/Seoul": "Asia/Seoul", ":Europe/Rome": "Europe/Rome"} {
		if got := house.MachineZone(func(string) string { return set }); got != want {
			t.Errorf("TZ=%s: %s", set, got)
		}
	}
	for _, set := range []string{"", "Mars/Olympus", "KST-9"} {
		zone := house.MachineZone(func(string) string { return set })
		if _, err := time.LoadLocation(zone); err != nil || zone == "" || zone == "Local" {
			t.Errorf("TZ=%s: %q, %v", set, zone, err)
		}
	}
}
