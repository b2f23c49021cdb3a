package shopform

import (
	"bytes"
	"context"
	"image"
	_ "image/png" // what print.CleanLogo makes

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Logo asks for a shop's logo, for its cards and receipts.
type Logo struct {
	env     *screen.Env
	content []byte // PNG as print.CleanLogo makes it; empty for none
	changed func()
	frame   *fyne.Container
	remove  *widget.Button
	object  *fyne.Container
}

// NewLogo shows a logo; changed, which may be nil, is called when a person chooses another or none.
func NewLogo(env *screen.Env, content []byte, changed func()) *Logo {
	if changed == nil {
		changed = func() {}
	}
	l := &Logo{env: env, content: content, changed: changed, frame: container.NewHBox()}
	choose := widget.NewButton(env.Text("shopform.logo_choose"), widget.Secondary, l.choose)
	l.remove = widget.NewButton(env.Text("common.remove"), widget.Quiet, func() { l.set(nil) })
	l.object = widget.Rows(theme.Size(theme.Tight), widget.NewText(env.Text("shopform.logo"), widget.Label), l.frame,
		widget.Columns(theme.Size(theme.Tight), choose, l.remove, widget.Spacer()),
		widget.NewParagraph(env.Text("shopform.logo_hint"), widget.SmallMuted))
	l.show()
	return l
}

// Object is the picture and its buttons.
func (l *Logo) Object() fyne.CanvasObject { return l.object }

// Content is the logo as a PNG, empty for none.
func (l *Logo) Content() []byte { return l.content }

func (l *Logo) choose() {
	screen.AskFile(l.env, []string{".png", ".jpg", ".jpeg"}, func(_ string, content []byte) {
		var clean []byte
		screen.Do(l.env, func(context.Context) (err error) {
			clean, err = print.CleanLogo(bytes.NewReader(content))
			return err
		}, func() { l.set(clean) })
	})
}

func (l *Logo) set(content []byte) {
	l.content = content
	l.show()
	l.changed()
}

func (l *Logo) show() {
	l.frame.RemoveAll()
	l.remove.Hide()
	if picture, _, err := image.Decode(bytes.NewReader(l.content)); err == nil {
		l.remove.Show()
		drawn := canvas.NewImageFromImage(picture)
		drawn.FillMode = canvas.ImageFillContain
		drawn.SetMinSize(fyne.NewSize(120, 60))
		l.frame.Add(widget.NewPanel(drawn).On(theme.Well).Padded(widget.Even(8)))
	}
	l.object.Refresh()
}
