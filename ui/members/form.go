package members

import (
	"fyne.io/fyne/v2"

	"tessera/members"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// formCalls are what a form asks of the screen.
type formCalls struct {
	saved  func(members.Member)
	open   func(memberID string) // show somebody else instead
	closed func()
}

// form asks for a member's details, new or changed, over the window.
type form struct {
	env    *screen.Env
	calls  formCalls
	before members.Member // as it was; no ID for a new one
	start  draft          // what the fields said at first
	dialog *widget.Dialog

	name, other, phone, email, birthday *widget.Field
	likes, avoid, note                  *widget.Field
	consent                             *widget.Check
	introducer                          *picker
	keep                                *widget.Button

	twin    *fyne.Container // who else has this phone
	twins   []members.Member
	agreed  members.Phone // the phone that the person said two people share
	problem *widget.Paragraph
	body    *fyne.Container

	comparing screen.Latest
	saving    bool
}

// formWidth holds two columns of fields.
const formWidth float32 = 720

// newForm is the form of a new member where before has no ID. Introducer is who brought the member
// to be edited, nil for nobody.
func newForm(env *screen.Env, before members.Member, introducer *members.Member, calls formCalls) *form {
	f := &form{env: env, calls: calls, before: before}
	f.makeFields(introducer)
	f.start = f.typed()
	f.dialog = widget.NewDialog(f.title(), f.build(),
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, func() { f.dialog.Close() }), f.keep).Wide(formWidth)
	f.dialog.CanClose = f.mayClose
	return f
}

func (f *form) isNew() bool { return f.before.ID == "" }

func (f *form) title() string {
	if f.isNew() {
		return f.env.Text("members.new")
	}
	return f.env.Text("members.edit_title", "Name", f.before.Name)
}

func (f *form) makeFields(introducer *members.Member) {
	say, m := f.env.Text, f.before
	f.name = widget.NewField(say("common.name")).WithText(m.Name)
	f.name.Check = f.checkName
	f.other = widget.NewField(say("members.other_name")).WithText(m.OtherName).WithPlaceholder(say("members.other_name_example"))
	f.other.Check = f.notLonger(members.MaxName)
	f.phone = widget.NewField(say("common.phone")).WithText(phoneOf(f.env, m)).WithPlaceholder(phoneExample(f.env.Shop.Region))
	f.phone.Check = f.checkPhone
	f.phone.OnChanged = func(string) { f.comparePhone() }
	f.email = widget.NewField(say("common.email")).WithText(m.Email)
	f.email.Check = f.checkEmail
	birthday := ""
	if m.Birthday != 0 {
		birthday = m.Birthday.String()
	}
	f.birthday = widget.NewDate(say("common.birthday"), f.checkBirthday).WithText(birthday)
	f.likes = widget.NewMultiLine(say("members.likes"), 2).WithText(m.Likes)
	f.avoid = widget.NewMultiLine(say("members.avoid"), 2).WithText(m.Avoid)
	f.note = widget.NewMultiLine(say("common.note"), 2).WithText(m.Note)
	for _, field := range []*widget.Field{f.likes, f.avoid, f.note} {
		field.Check = f.notLonger(members.MaxNote)
	}
	f.consent = widget.NewCheck(say("members.consent"), m.Consent, nil)
	f.introducer = newPicker(f.env, say("members.brought_by"), introducer, m.ID, f.relay)
	f.problem = widget.NewParagraph("", widget.Small.In(theme.Red))
	f.twin = widget.Rows(0)
	words := say("common.save")
	if f.isNew() {
		words = say("members.add")
	}
	f.keep = widget.NewButton(words, widget.Primary, f.save).WithKey("Ctrl S")
}

func (f *form) build() fyne.CanvasObject {
	gap := theme.Size(theme.Gap)
	f.body = widget.Rows(gap,
		widget.Form(2, f.name, f.other, f.phone, f.email),
		f.twin,
		widget.Form(2, f.birthday, f.introducer.object, f.likes, f.avoid),
		f.note, f.consent, f.problem)
	f.twin.Hide()
	f.problem.Hide()
	return f.body
}

// show puts the form over the window and begins with the first field that is empty.
func (f *form) show() {
	canvas := f.env.Window.Canvas()
	f.dialog.ShowOn(canvas)
	release := widget.CatchSave(f.dialog)
	f.dialog.OnClosed = func() {
		release()
		f.calls.closed()
	}
	for _, field := range []*widget.Field{f.name, f.phone} {
		if field.Text() == "" {
			canvas.Focus(field.Focusable())
			break
		}
	}
	f.comparePhone()
}

// relay gives everything its place again after a sentence came or went.
func (f *form) relay() {
	if f.dialog != nil {
		f.dialog.Relay()
	}
}

func (f *form) dirty() bool { return f.typed() != f.start }

// mayClose is asked before the form goes away: edits are not thrown away unasked.
func (f *form) mayClose() bool {
	if !f.dirty() {
		return true
	}
	screen.AskUnsaved(f.env, f.title(), f.dialog.Hide)
	return false
}
