package members

import (
	"context"

	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/widget"
)

// comparePhone looks, while a phone is typed, whether somebody else has it.
func (f *form) comparePhone() {
	phone, err := f.parsedPhone()
	if err != nil || phone == "" {
		f.comparing.Stop()
		f.phone.WithHint("")
		f.showTwins(nil)
		return
	}
	hint := ""
	if shown := phone.Display(f.env.Shop.Region); shown != f.phone.Text() {
		hint = shown
	}
	f.phone.WithHint(hint)
	screen.Load(f.env, &f.comparing, func(ctx context.Context) ([]members.Member, error) {
		return twinsOf(ctx, f.env, phone, f.before.ID)
	}, f.showTwins, func(error) { f.showTwins(nil) })
}

// twinsOf are the others with a phone.
func twinsOf(ctx context.Context, env *screen.Env, phone members.Phone, but string) ([]members.Member, error) {
	all, err := env.House.Book.SamePhone(ctx, phone)
	var others []members.Member
	for _, m := range all {
		if m.ID != but {
			others = append(others, m)
		}
	}
	return others, err
}

// showTwins points out who has the phone already, with the way to them.
func (f *form) showTwins(twins []members.Member) {
	f.twins = twins
	f.twin.Objects = nil
	f.twin.Hidden = len(twins) == 0
	if len(twins) > 0 {
		first := twins[0]
		f.twin.Objects = append(f.twin.Objects, widget.NewBanner(widget.ToneGold, "",
			f.env.Text("members.same_phone", "Name", first.Name, "Number", string(first.Number)),
			widget.NewButton(f.env.Text("members.open_instead", "Name", excerpt(first.Name)), widget.Secondary, func() { f.openInstead(first.ID) })))
	}
	f.phone.Refresh()
	f.relay()
}

// openInstead gives the form up for somebody the shop knows already.
func (f *form) openInstead(memberID string) {
	f.dialog.Hide()
	f.calls.open(memberID)
}

// save keeps what was typed, once it will do and a phone that two people share was agreed to.
func (f *form) save() {
	if f.saving || !f.valid() {
		return
	}
	f.saving = true
	f.keep.Disable()
	f.problem.Hide()
	kept, agreed, isNew := f.member(), f.agreed, f.isNew()
	var twins []members.Member
	screen.Do(f.env, func(ctx context.Context) (err error) {
		if kept.Phone != "" && kept.Phone != agreed && (isNew || kept.Phone != f.before.Phone) {
			if twins, err = twinsOf(ctx, f.env, kept.Phone, kept.ID); err != nil || len(twins) > 0 {
				return err
			}
		}
		if isNew {
			kept, err = f.env.House.Book.Add(ctx, draftOf(kept), f.env.By())
		} else {
			kept, err = f.env.House.Book.Edit(ctx, kept, f.env.By())
		}
		return err
	}, func() {
		f.finish()
		if len(twins) > 0 {
			f.askTwins(twins[0], kept.Phone)
			return
		}
		f.start = f.typed()
		f.dialog.Hide()
		f.calls.saved(kept)
	}, func(err error) {
		f.finish()
		f.fail(err, screen.Sentence(f.env, err))
	})
}

func (f *form) finish() {
	f.saving = false
	f.keep.Enable()
}

// askTwins asks, before saving, whether this is really another person.
func (f *form) askTwins(twin members.Member, phone members.Phone) {
	var ask *widget.Dialog
	again := "members.save_anyway"
	if f.isNew() {
		again = "members.add_anyway"
	}
	open := widget.NewButton(f.env.Text("members.open_instead", "Name", excerpt(twin.Name)), widget.Secondary, func() {
		ask.Hide()
		f.openInstead(twin.ID)
	})
	anyway := widget.NewButton(f.env.Text(again), widget.Primary, func() {
		ask.Hide()
		f.agreed = phone
		f.save()
	})
	ask = widget.NewDialog(f.env.Text("members.same_phone_title"),
		widget.NewParagraph(f.env.Text("members.same_phone_ask", "Name", twin.Name, "Number", string(twin.Number)), widget.Body), open, anyway)
	ask.ShowOn(f.env.Window.Canvas())
}

// draftOf is a new member as the book takes one.
func draftOf(m members.Member) members.Draft {
	return members.Draft{
		Name: m.Name, OtherName: m.OtherName, Phone: string(m.Phone), Email: m.Email, Birthday: m.Birthday,
		Likes: m.Likes, Avoid: m.Avoid, Note: m.Note, Consent: m.Consent, IntroducedBy: m.IntroducedBy,
	}
}
