package settings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"tessera/assets/words"
	"tessera/ui/screen"
	"tessera/ui/shopform"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// scales of text, in hundredths.
var scales = []int{80, 90, 100, 110, 125, 150}

// machine is how this machine shows the program. A choice is seen at once.
func (s *Screen) machine() fyne.CanvasObject {
	env, gap := s.env, theme.Size(theme.Gap)
	look := screen.LookOf(env.Prefs)
	keep := func() {
		look.Keep(env.Prefs)
		env.Reload()
	}
	languages := append([]widget.Option{{Key: "", Text: env.Text("settings.language_shop")}}, shopform.Languages(env.Say)...)
	language := widget.NewChoice(languages, string(look.Lang), func(key string) { look.Lang = words.Lang(key); keep() })
	light := widget.NewChoice([]widget.Option{
		{Key: string(screen.AsDesktop), Text: env.Text("settings.light_desktop")},
		{Key: string(screen.Bright), Text: env.Text("settings.light_bright")},
		{Key: string(screen.Dark), Text: env.Text("settings.light_dark")},
	}, string(look.Light), func(key string) { look.Light = screen.Light(key); keep() })
	sizes := make([]widget.Option, len(scales))
	for i, percent := range scales {
		sizes[i] = widget.Option{Key: fmt.Sprint(percent), Text: env.Say.Percent(int64(percent) * 100)}
	}
	size := widget.NewChoice(sizes, fmt.Sprint(int(look.Scale*100+0.5)), func(key string) {
		for _, percent := range scales {
			if key == fmt.Sprint(percent) {
				look.Scale = float32(percent) / 100
			}
		}
		keep()
	})
	part := func(key string, choice fyne.CanvasObject) fyne.CanvasObject {
		return widget.Rows(theme.Size(theme.Hair), widget.NewText(env.Text(key), widget.Label), choice)
	}
	return widget.NewTitledPanel(env.Text("settings.machine_title"), nil, widget.Rows(theme.Size(theme.Wide),
		part("settings.language", language), part("settings.light", light), part("settings.scale", size),
		widget.Rows(gap, widget.NewParagraph(env.Text("settings.machine_hint"), widget.SmallMuted))))
}
