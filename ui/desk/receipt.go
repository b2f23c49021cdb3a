package desk

import (
	"context"
	"image"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

const (
	receiptWidth = 320
	// receiptDots are pixels a millimetre: twice what the width needs, for sharp screens.
	receiptDots = 2 * receiptWidth / print.ReceiptWidth
)

// paper is a receipt ready to be shown and printed.
type paper struct {
	receipt cards.Receipt
	shop    print.Shop
	says    print.Receipt
	picture image.Image
}

// showReceipt shows a receipt as it is printed, with what can be done about it.
func (s *Screen) showReceipt(number string) {
	again := s.last == nil || s.last.receipt.Number != number || s.last.printed
	screen.Load(s.env, &s.entering, func(ctx context.Context) (paper, error) {
		return readPaper(ctx, s.env, number, again)
	}, s.openPaper)
}

// readPaper makes a receipt ready; again marks it as a copy.
func readPaper(ctx context.Context, env *screen.Env, number string, again bool) (p paper, err error) {
	if p.receipt, err = env.House.Desk.Receipt(ctx, number); err != nil {
		return p, err
	}
	if p.shop, err = env.House.Paper(ctx); err != nil {
		return p, err
	}
	if p.says, err = env.House.ReceiptPaper(ctx, p.receipt, again); err != nil {
		return p, err
	}
	p.picture, err = print.PreviewReceipt(p.shop, p.says, receiptDots)
	return p, err
}

func (s *Screen) openPaper(p paper) {
	env := s.env
	image := canvas.NewImageFromImage(p.picture)
	image.FillMode = canvas.ImageFillContain
	image.ScaleMode = canvas.ImageScaleSmooth
	size := p.picture.Bounds()
	image.SetMinSize(fyne.NewSize(receiptWidth, receiptWidth*float32(size.Dy())/float32(max(1, size.Dx()))))
	var dialog *widget.Dialog
	button := func(key string, kind widget.ButtonKind, act func()) *widget.Button {
		return widget.NewButton(env.Text(key), kind, act)
	}
	var buttons []*widget.Button
	if p.receipt.VoidedBy == "" && p.receipt.Kind != cards.VoidReceipt {
		buttons = append(buttons, button("desk.void_button", widget.Quiet, func() {
			dialog.Hide()
			s.askVoid(p.receipt, func() {
				if s.last != nil && s.last.receipt.Number == p.receipt.Number {
					s.last = nil
					s.clear()
				} else if s.verdict != nil {
					s.lookAgain()
				}
			})
		}))
		if p.receipt.Kind == cards.VisitReceipt && p.receipt.MemberID != "" {
			buttons = append(buttons, button("desk.open_case", widget.Quiet, func() {
				dialog.Hide()
				s.openCaseAbout(p.receipt)
			}))
		}
	}
	save := button("desk.save_pdf", widget.Secondary, func() {
		dialog.Hide()
		screen.SaveFile(env, p.receipt.Number+".pdf", p.write, func(path string) {
			s.handedOut(p.receipt.Number)
			screen.Done(env, "shell.file_saved", "Name", filepath.Base(path))
		})
	})
	show := button("common.print", widget.Primary, func() {
		dialog.Hide()
		s.print(p)
	}).WithIcon("print")
	dialog = widget.NewDialog(p.title(env), widget.NewPanel(widget.Center(image)).On(theme.Well), append(buttons, save, show)...)
	dialog.Wide(560)
	dialog.ShowOn(env.Window.Canvas())
	env.Window.Canvas().Focus(show)
}

func (p paper) title(env *screen.Env) string {
	return p.receipt.Kind.In(env.Say) + " " + p.receipt.Number
}

func (p paper) write(to io.Writer) error {
	_, err := print.WriteReceipt(to, p.shop, p.says)
	return err
}

// handedOut makes any further print of the receipt a copy.
func (s *Screen) handedOut(number string) {
	if s.last != nil && s.last.receipt.Number == number {
		s.last.printed = true
	}
}

// print writes the receipt beside other passing files and opens it in the program that shows
// and prints PDFs on this machine.
func (s *Screen) print(p paper) {
	path := filepath.Join(os.TempDir(), "tessera-"+p.receipt.Number+".pdf")
	screen.WriteFile(s.env, path, p.write, func(path string) {
		s.handedOut(p.receipt.Number)
		if err := fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
			screen.Fail(s.env, words.Refuse(words.Unavailable, "desk.cannot_open", "Path", path).Because(err))
		}
	})
}
