package settings

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/cards/store"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// safety is the copy of everything, and the check that nothing was altered.
func (s *Screen) safety() fyne.CanvasObject {
	env, gap := s.env, theme.Size(theme.Gap)
	copyNow := widget.NewButton(env.Text("settings.backup"), widget.Primary, s.backUp)
	check := widget.NewButton(env.Text("settings.verify"), widget.Secondary, s.verify)
	return widget.Rows(gap,
		widget.NewTitledPanel(env.Text("settings.backup_title"), copyNow, widget.NewParagraph(env.Text("settings.backup_hint"), widget.Body)),
		widget.NewTitledPanel(env.Text("settings.verify_title"), check, widget.NewParagraph(env.Text("settings.verify_hint"), widget.Body)))
}

// backUp asks where the copy goes and makes it.
func (s *Screen) backUp() {
	env := s.env
	name := env.Text("settings.backup_name", "Day", env.Today().String()) + ".db"
	screen.AskWhere(env, name, func(path string) {
		screen.Do(env, func(ctx context.Context) error { return env.House.Store.Backup(ctx, path) }, func() {
			screen.Done(env, "settings.backup_done", "Name", filepath.Base(path))
		})
	})
}

// verify checks the file, the ledger's sums and its chains, with progress and Cancel.
func (s *Screen) verify() {
	env := s.env
	meter := widget.NewMeter(0, widget.ToneTeal)
	ctx, stop := context.WithCancel(env.Context())
	dialog := widget.NewDialog(env.Text("settings.verify_title"),
		widget.Rows(theme.Size(theme.Gap), widget.NewParagraph(env.Text("settings.verifying"), widget.Body), meter),
		widget.NewButton(env.Text("common.cancel"), widget.Secondary, stop))
	dialog.OnClosed = stop
	dialog.ShowOn(env.Window.Canvas())
	var report store.Report
	env.Runner.Start(ctx, func(ctx context.Context) (err error) {
		report, err = env.House.Store.Verify(ctx, func(done, all int64) {
			fyne.Do(func() { meter.Set(float32(done)/float32(max(all, 1)), widget.ToneTeal) })
		})
		return err
	}, func(err error) {
		cancelled := ctx.Err() != nil
		dialog.Hide()
		s.verified(report, err, cancelled)
	})
}

func (s *Screen) verified(report store.Report, err error, cancelled bool) {
	env := s.env
	switch {
	case cancelled:
	case err != nil:
		screen.Fail(env, err)
	case !report.OK():
		env.Toast(screen.Toast{Text: env.Say.Say(report.Wrong), Tone: widget.ToneRed})
	default:
		screen.Done(env, "settings.verify_ok", "Entries", words.Num(report.Entries), "Receipts", words.Num(report.Receipts))
	}
}
