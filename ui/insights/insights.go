package insights

import (
	"context"
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/insight"
	"tessera/ui/screen"
	"tessera/ui/theme"
	"tessera/ui/widget"
)

// Screen is the room.
type Screen struct {
	env     *screen.Env
	reading screen.Latest
	month   *widget.Text
	head    *fyne.Container
	body    *fyne.Container
	object  *fyne.Container
	chart   *widget.Chart // nil while there is nothing to show
}

var _ screen.Screen = (*Screen)(nil)

// New makes the room.
func New(env *screen.Env) screen.Screen {
	s := &Screen{env: env, body: container.NewStack()}
	s.month = widget.NewText("", widget.Muted)
	s.head = widget.Columns(theme.Size(theme.Gap), widget.NewText(env.Text("insights.title"), widget.Title), widget.Spacer(), s.month)
	s.object = widget.Pad(widget.Sides(18, theme.Size(theme.Wide)), widget.Rows(theme.Size(theme.Gap), s.head, widget.Fill(s.body)))
	return s
}

// Object is the whole room.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show counts again.
func (s *Screen) Show(screen.Place) {
	screen.Load(s.env, &s.reading, func(ctx context.Context) (figures, error) {
		return read(ctx, s.env.House.Insight)
	}, s.show)
}

// Focus leaves the keyboard to the window: the figures are read, and Tab leads to the chart.
func (s *Screen) Focus() { s.env.Window.Canvas().Unfocus() }

// Leave goes at once: nothing is entered here.
func (s *Screen) Leave(proceed func()) { proceed() }

func (s *Screen) show(f figures) {
	year, month, _ := f.now().First.Split()
	s.month.SetText(s.env.Text("insights.as_of", "Month", s.env.Say.MonthName(year, month)))
	s.head.Refresh()
	if f.visits() == 0 && f.cards() == 0 {
		s.chart = nil
		s.body.Objects = []fyne.CanvasObject{s.nothing()}
		s.body.Refresh()
		return
	}
	gap := theme.Size(theme.Gap)
	below := widget.Split(gap,
		widget.Part{Object: s.chartPanel(f), Weight: 753, Min: 480},
		widget.Part{Object: widget.Scroll(widget.Rows(gap, s.statesPanel(f), s.owedPanel(f))), Weight: 393, Min: 290})
	s.body.Objects = []fyne.CanvasObject{widget.Rows(gap, s.tiles(f), widget.Fill(below))}
	s.body.Refresh()
}

func (s *Screen) nothing() fyne.CanvasObject {
	atDesk := widget.NewButton(s.env.Text("insights.to_desk"), widget.Primary, func() { s.env.Go(screen.Place{Room: screen.Desk}) })
	return widget.NewPanel(widget.Fill(widget.NewEmpty("insights", s.env.Text("insights.nothing"), s.env.Text("insights.nothing_hint"), atDesk)))
}

// tiles are the four figures an owner looks for first.
func (s *Screen) tiles(f figures) fyne.CanvasObject {
	return widget.Grid(4, theme.Size(theme.Gap), s.keptTile(f.responses), s.smileTile(f), s.visitsTile(f), s.owedTile(f.owed))
}

func (s *Screen) keptTile(r insight.Responses) fyne.CanvasObject {
	figure, note := s.kept(r)
	return widget.NewStat(s.env.Text("insights.kept"), figure, note, widget.ToneNeutral)
}

// kept says the share of answers given in time, or that there were too few to say.
func (s *Screen) kept(r insight.Responses) (figure, note string) {
	rate, enough := r.Rate()
	if !enough {
		return "—", s.env.Text("insights.too_few", "Count", int(r.Due), "Least", insight.TooFew)
	}
	return rate.In(s.env.Say), s.env.Text("insights.kept_of", "Kept", words.Num(r.Kept), "Due", words.Num(r.Due))
}

func (s *Screen) smileTile(f figures) fyne.CanvasObject {
	hundredths, answers := f.smile()
	label := s.env.Text("insights.smile")
	if answers == 0 {
		return widget.NewStat(label, "—", s.env.Text("insights.smile_none"), widget.ToneNeutral)
	}
	return widget.NewStat(label, fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100), s.env.Text("insights.smile_answers", "Count", int(answers)), widget.ToneNeutral)
}

func (s *Screen) visitsTile(f figures) fyne.CanvasObject {
	now, before := f.now(), f.months[len(f.months)-2]
	year, month, _ := before.First.Split()
	note := s.env.Text("insights.visits_before", "Month", s.env.Say.MonthName(year, month), "Visits", words.Num(before.Visits))
	return widget.NewStat(s.env.Text("insights.visits_now"), s.env.Say.Number(now.Visits), note, widget.ToneNeutral)
}

func (s *Screen) owedTile(o insight.Owed) fyne.CanvasObject {
	note := s.env.Text("insights.owed_note", "Bonus", s.money(o.Bonus), "Visits", words.Num(o.Visits))
	return widget.NewStat(s.env.Text("insights.owed"), s.env.Money(o.Principal+o.Bonus), note, widget.ToneNeutral)
}

func (s *Screen) money(a cards.Amount) cards.Money { return s.env.Shop.Currency.Of(a) }

func (s *Screen) chartPanel(f figures) fyne.CanvasObject {
	s.chart = widget.NewChart(s.chartData(f))
	return widget.NewTitledPanel(s.env.Text("insights.chart"), nil, widget.Fill(s.chart))
}

func (s *Screen) chartData(f figures) widget.ChartData {
	data := widget.ChartData{
		BarName: s.env.Text("insights.chart_visits"), LineName: s.env.Text("insights.chart_discount"),
		Axis:  s.axis,
		Empty: s.env.Text("insights.nothing"),
	}
	visits, discount := int64(0), cards.Amount(0)
	for _, m := range f.months {
		_, month, _ := m.First.Split()
		visits, discount = visits+m.Visits, discount+m.Discount
		data.Points = append(data.Points, widget.ChartPoint{
			Label: s.env.Text(fmt.Sprintf("common.month.%d", int(month))),
			Bar:   float64(m.Visits), BarText: s.env.Text("insights.chart_visits_of", "Count", int(m.Visits)),
			Line: float64(m.Discount), LineText: s.env.Text("insights.chart_discount_of", "Amount", s.money(m.Discount)),
		})
	}
	data.Summary = s.env.Text("insights.chart_summary", "Visits", words.Num(visits), "Discount", s.money(discount), "Count", monthsBack)
	return data
}

// axis says whole visits only: between none and one there is nothing to say.
func (s *Screen) axis(v float64) string {
	if v != math.Trunc(v) {
		return ""
	}
	return s.env.Say.Number(int64(v))
}

// statesPanel counts the cards by where they stand, each with its share of all.
func (s *Screen) statesPanel(f figures) fyne.CanvasObject {
	rows := widget.Rows(0)
	all := f.cards()
	for _, state := range cards.States() {
		n := f.states[state]
		if n == 0 {
			continue
		}
		name := widget.NewText(state.In(s.env.Say), widget.Body)
		count := widget.NewText(s.env.Say.Number(n), widget.Strong)
		meter := widget.NewMeter(float32(n)/float32(all), toneOf(state))
		rows.Add(widget.Pad(widget.Sides(6, 0), widget.Rows(4, widget.Columns(8, name, widget.Spacer(), count), meter)))
	}
	return widget.NewTitledPanel(s.env.Text("insights.cards"), widget.NewText(s.env.Say.Number(all), widget.Muted), rows)
}

func toneOf(state cards.State) widget.Tone {
	switch state {
	case cards.Active:
		return widget.ToneTeal
	case cards.NotStarted:
		return widget.ToneBlue
	case cards.UsedUp:
		return widget.ToneGold
	case cards.Voided:
		return widget.ToneRed
	}
	return widget.ToneNeutral
}

func (s *Screen) owedPanel(f figures) fyne.CanvasObject {
	row := func(key, value string) fyne.CanvasObject {
		return widget.Pad(widget.Sides(5, 0), widget.Columns(8, widget.Fill(widget.NewParagraph(s.env.Text(key), widget.Body)), widget.NewText(value, widget.Strong)))
	}
	return widget.NewTitledPanel(s.env.Text("insights.owed"), nil, widget.Rows(0,
		row("insights.owed_principal", s.env.Money(f.owed.Principal)),
		row("insights.owed_bonus", s.env.Money(f.owed.Bonus)),
		row("insights.owed_visits", s.env.Say.Number(f.owed.Visits)),
		widget.NewParagraph(s.env.Text("insights.owed_hint"), widget.SmallMuted)))
}
