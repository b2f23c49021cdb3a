package cards

import (
	"context"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"tessera/cards"
	"tessera/cards/print"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// printing is a file of cards being written, with its progress over the window.
type printing struct {
	env     *screen.Env
	path    string
	shop    print.Shop
	faces   []print.Face
	numbers []cards.Number // as printed on the faces
	opt     print.Options
	result  print.Result
	done    func() // after the file is whole and its cards are marked

	stop   context.CancelFunc
	meter  *widget.Meter
	words  *widget.Text
	cancel *widget.Button
	dialog *widget.Dialog
	told   int
}

// begin asks where the file goes and writes the ticked cards into it.
func (s *studio) begin() {
	chosen := s.chosen()
	if len(chosen) == 0 || s.print.Disabled() {
		return
	}
	p := &printing{env: s.env, shop: s.queue.shop, opt: s.design.options(), done: s.printed}
	for _, each := range chosen {
		p.faces = append(p.faces, s.design.dressed(each.face))
		p.numbers = append(p.numbers, cards.Number(each.face.Number))
	}
	name := s.env.Text("cards.file_name", "Date", s.env.Today().String()) + ".pdf"
	screen.AskWhere(s.env, name, p.write)
}

// printed looks again at what waits: the cards that a person asked for have been printed.
func (s *studio) printed() {
	s.asked, s.left = nil, map[string]bool{}
	s.env.Changed()
	s.load()
}

// write makes the file off the thread. The cards are marked as printed only once it is whole.
func (p *printing) write(path string) {
	p.path = path
	ctx, stop := context.WithCancel(p.env.Context())
	p.stop = stop
	p.open()
	p.env.Runner.Start(ctx, func(ctx context.Context) error {
		if err := print.ToFile(path, func(w io.Writer) error { return p.draw(ctx, w) }); err != nil {
			return err
		}
		// The paper exists from here on: stopping now must not leave its cards waiting.
		return p.env.House.Store.MarkPrinted(context.WithoutCancel(ctx), p.numbers, p.env.Today())
	}, func(err error) {
		stop()
		p.dialog.Hide()
		p.finish(err)
	})
}

func (p *printing) draw(ctx context.Context, w io.Writer) (err error) {
	p.result, err = print.WriteCards(w, p.shop, p.faces, p.opt, func(done, total int) error {
		p.tell(done, total)
		return ctx.Err()
	})
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// open puts the progress over the window.
func (p *printing) open() {
	p.meter = widget.NewMeter(0, widget.ToneTeal)
	p.words = widget.NewText(p.env.Text("common.working"), widget.Muted)
	p.cancel = widget.NewButton(p.env.Text("common.cancel"), widget.Secondary, p.abandon)
	p.dialog = widget.NewDialog(p.env.Text("cards.writing", "Count", len(p.faces)),
		widget.Rows(theme.Size(theme.Tight), p.meter, p.words), p.cancel)
	p.dialog.CanClose = func() bool {
		p.abandon()
		return false // it goes away when the work has stopped
	}
	p.dialog.ShowOn(p.env.Window.Canvas())
}

// abandon stops the work at the next card; nothing is left of the file.
func (p *printing) abandon() {
	p.stop()
	p.cancel.Disable()
	p.words.SetText(p.env.Text("cards.stopping"))
}

// tell shows how far it is, a hundred times at most.
func (p *printing) tell(done, total int) {
	step := done * 100 / total
	if step == p.told {
		return
	}
	p.told = step
	fyne.Do(func() {
		if p.cancel.Disabled() {
			return
		}
		p.meter.Set(float32(done)/float32(total), widget.ToneTeal)
		p.words.SetText(p.env.Text("common.of", "Part", p.env.Say.Number(int64(done)), "Whole", p.env.Say.Number(int64(total))))
	})
}

// finish says what became of it.
func (p *printing) finish(err error) {
	if errors.Is(err, context.Canceled) {
		p.env.Toast(screen.Toast{Text: p.env.Text("cards.print_stopped"), Tone: widget.ToneNeutral})
		return
	}
	if err != nil {
		screen.Fail(p.env, err)
		return
	}
	p.done()
	tone, text := widget.ToneGreen, p.env.Text("cards.printed", "Count", len(p.faces), "Name", filepath.Base(p.path))
	if unsaid := p.unsaid(); unsaid > 0 {
		tone, text = widget.ToneGold, text+" "+p.env.Text("cards.unsaid", "Count", unsaid)
	}
	p.env.Toast(screen.Toast{Text: text, Tone: tone, Offer: p.env.Text("common.open"), Do: p.openFile})
}

// unsaid is on how many cards the back had no room for every promise.
func (p *printing) unsaid() int {
	n := 0
	for _, card := range p.result.Cards {
		if card.Unsaid > 0 {
			n++
		}
	}
	return n
}

// openFile shows the file in whatever this machine reads PDF with.
func (p *printing) openFile() {
	whole, err := filepath.Abs(p.path)
	if err == nil {
		// A drive's letter needs a slash before it to be a path of an address.
		path := "/" + strings.TrimPrefix(filepath.ToSlash(whole), "/")
		err = fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: path})
	}
	screen.Fail(p.env, err)
}
