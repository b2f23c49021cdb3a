package cards

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// mostName is how long a plan's name may be, in characters.
const mostName = 60

func (e *editor) checkName(text string) string {
	n := utf8.RuneCountInString(strings.TrimSpace(text))
	if n == 0 || n > mostName || strings.ContainsRune(text, 0) {
		return e.env.Text("error.plan_name")
	}
	return ""
}

func (e *editor) checkKey(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 32 || strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
		return e.env.Text("cards.key_wrong")
	}
	if e.isNew() && e.of.freeKey(text) != text {
		return e.env.Text("store.plan_taken", "Key", text)
	}
	return ""
}

func (e *editor) checkPrice(text string) string {
	if strings.TrimSpace(text) == "" {
		return e.env.Text("cards.price_missing")
	}
	_, err := cards.ParseAmount(text, e.plan.Currency)
	if err != nil {
		return screen.Sentence(e.env, err)
	}
	return ""
}

func (e *editor) checkTerm(text string) string {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil {
		n = 0
	}
	if err := (cards.Term{Count: n, Unit: e.plan.Term.Unit}).Validate(); err != nil {
		return screen.Sentence(e.env, err)
	}
	return ""
}

// valid points out everything that will not do and goes to the first of it.
func (e *editor) valid() bool {
	var first *widget.Field
	for _, f := range []*widget.Field{e.name, e.key, e.price, e.term} {
		if !f.Disabled() && !f.Validate() && first == nil {
			first = f
		}
	}
	ok := e.promises.valid(first == nil)
	e.room.Refresh()
	if first != nil {
		widget.Reveal(e.room, first)
		first.Focus()
	}
	return ok && first == nil
}

// save keeps the plan, once all of it will do.
func (e *editor) save() {
	if e.saving || !e.savable() || !e.valid() {
		return
	}
	e.write(clonePlan(e.plan), "cards.plan_saved")
}

// write keeps a plan and says done.
func (e *editor) write(plan cards.Plan, done string) {
	e.saving = true
	e.keep.Disable()
	e.say("", false)
	screen.Do(e.env, func(ctx context.Context) (err error) {
		if e.isNew() {
			plan, err = e.env.House.Catalog.AddPlan(ctx, plan)
		} else {
			plan, err = e.env.House.Catalog.EditPlan(ctx, plan)
		}
		return err
	}, func() {
		e.saving = false
		e.env.Toast(screen.Toast{Text: e.env.Text(done, "Name", plan.Name), Tone: widget.ToneGreen})
		e.of.saved(plan)
	}, func(err error) {
		e.saving = false
		e.keep.Enable()
		e.say(screen.Sentence(e.env, err), !e.isNew() && errors.Is(err, &words.Refusal{Kind: words.Conflict}))
	})
}

// say shows why the plan could not be kept; stale offers to see what somebody else made of it.
func (e *editor) say(sentence string, stale bool) {
	e.trouble.Set(widget.ToneRed, "", sentence)
	e.trouble.Hidden = sentence == ""
	e.offer.Hidden = !stale
	e.trouble.Refresh()
	e.object.Refresh()
}

// showKept gives these edits up for what is kept now.
func (e *editor) showKept() {
	key := e.before.Key
	screen.AskUnsaved(e.env, e.title(), func() {
		e.of.editor = nil
		e.of.loadAnd(key)
	})
}

// toggleArchived takes the plan off sale, or puts it back. Other edits must be saved or given up
// first, because they would be kept along with it.
func (e *editor) toggleArchived() {
	e.of.leave(func() {
		if e.of.editor == nil {
			e.of.edit(e.before, e.before)
		}
		e.of.editor.flipArchived()
	})
}

func (e *editor) flipArchived() {
	plan := clonePlan(e.before)
	plan.Archived = !plan.Archived
	if !plan.Archived {
		e.write(plan, "cards.plan_back")
		return
	}
	screen.Ask(e.env, screen.Question{
		Title: e.before.Name, Sentence: e.env.Text("cards.archive_ask"), Yes: e.env.Text("cards.archive"),
	}, func() { e.write(plan, "cards.plan_archived") })
}
