package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/ui/theme"
)

// held is content that scrolls by itself and so asks for one height, however much it holds;
// it takes more where there is more. The height is at the usual text scale.
func held(height float32, content fyne.CanvasObject) fyne.CanvasObject {
	return container.New(holding(height), content)
}

type holding float32

func (h holding) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (h holding) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(h)*max(1, theme.Size(theme.Body)/14))
}
