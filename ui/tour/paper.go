package main

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/store"
	"tessera/members/civil"
	"tessera/ui/screen"
)

// cardsOf are the cards of a plan as they stand on a day.
func cardsOf(plan string, on civil.Day) store.CardFilter {
	return store.CardFilter{PlanKey: plan, On: on, State: cards.Active}
}

// printCards prints the three cards sold in the tour from the studio, and nothing else.
func (t *tour) printCards() {
	sold := []cards.Card{t.visits, t.wallet, t.card}
	waiting, err := t.house.Store.CountWaiting(t.ctx, t.env().Today())
	t.must(err)
	for _, card := range sold {
		t.goTo(screen.Place{Room: screen.Members, MemberID: card.MemberID})
		t.tap(t.text("common.print"))
	}
	t.picture("studio-one")
	t.scrollUp(t.member.Name)
	t.tick(t.friend.Name)
	t.tick(t.regular.Name)
	t.tap(t.member.Name)
	t.picture("studio")
	t.ctrl(fyne.KeyP)
	t.save(t.named("cards", ".pdf"), "studio-save")
	t.picture("studio-printed")
	for _, card := range sold {
		again, err := t.house.Store.CardByID(t.ctx, card.ID)
		t.must(err)
		t.confirm("printed", t.env().Today(), again.PrintedOn)
	}
	left, err := t.house.Store.CountWaiting(t.ctx, t.env().Today())
	t.must(err)
	t.confirm("waiting", waiting-int64(len(sold)), left)
	t.page(t.named("cards", ".pdf"))
}

// save answers where a file goes.
func (t *tour) save(name, picture string) {
	t.into(t.text("shell.folder"), t.lab.out)
	t.into(t.text("shell.file_name"), name)
	t.picture(picture)
	t.key(fyne.KeyReturn)
	if t.err != nil {
		return
	}
	if info, err := os.Stat(filepath.Join(t.lab.out, name)); err != nil || info.Size() == 0 {
		t.fail("tour.unwritten", "Path", name)
	}
}

// printReceipt shows the receipt of the visit and writes it as a PDF.
func (t *tour) printReceipt() {
	t.ctrl(fyne.KeyP)
	t.picture("receipt")
	t.tap(t.text("desk.save_pdf"))
	t.save(t.named("receipt", ".pdf"), "receipt-save")
	t.page(t.named("receipt", ".pdf"))
}

// page notes a paper that was written in this step.
func (t *tour) page(file string) {
	now := t.told[len(t.told)-1]
	now.Papers = append(now.Papers, file)
}
