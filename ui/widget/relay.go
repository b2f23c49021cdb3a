package widget

// Relay gives everything in the dialog its place again, after a sentence came or went in it, or a
// button says something longer.
func (d *Dialog) Relay() {
	d.sheet.content.Refresh()
	d.Refresh()
}
