package desk

import "tessera/ui/widget"

// showKeys lists every key of the desk.
func (s *Screen) showKeys() {
	list := widget.Rows(8)
	for _, each := range []struct{ key, does string }{
		{"F1", "desk.key_scan"},
		{"F2", "desk.new_member"},
		{"F3", "desk.walk_in"},
		{"Ctrl ↵", "desk.complete"},
		{"Ctrl U", "desk.key_use"},
		{"F6", "common.tender_wallet"},
		{"F7", "common.tender_card"},
		{"F8", "common.tender_cash"},
		{"1 – 5", "desk.how_was_it"},
		{"Ctrl P", "desk.receipt"},
		{"Ctrl Z", "desk.key_undo"},
		{"Esc", "desk.key_escape"},
		{"Ctrl 1 – 6", "desk.key_rooms"},
		{"F11", "desk.key_theme"},
	} {
		list.Add(widget.Columns(12, widget.Fill(widget.NewText(s.env.Text(each.does), widget.Body)), widget.NewKeyCap(each.key)))
	}
	var dialog *widget.Dialog
	done := widget.NewButton(s.env.Text("common.close"), widget.Primary, func() { dialog.Hide() })
	dialog = widget.NewDialog(s.env.Text("shell.keys"), list, done)
	dialog.ShowOn(s.env.Window.Canvas())
}
