package widget

import "fyne.io/fyne/v2"

// parts are what a compound widget is made of, for finding what takes the
// keyboard first.
func (p *Panel) parts() []fyne.CanvasObject  { return []fyne.CanvasObject{p.content} }
func (c *Choice) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.row} }
func (f *Field) parts() []fyne.CanvasObject  { return []fyne.CanvasObject{f.in} }
func (s *ScanBar) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.in}
}
