package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Segmented is a row of pills of which one is on: Plans, Issued, Print studio.
type Segmented struct {
	fynewidget.BaseWidget
	key   string
	chose func(key string)
	pills []*Filter
	keys  []string
	row   *fyne.Container
}

var (
	_ fyne.Widget = (*Segmented)(nil)
	_ measured    = (*Segmented)(nil)
)

// NewSegmented is a row of pills; chose is called with the key of the one a
// person picks, never because of SetKey.
func NewSegmented(options []Option, chosen string, chose func(key string)) *Segmented {
	s := &Segmented{chose: chose, row: Flow(6, 6)}
	for _, o := range options {
		pill := NewFilter(o.Text, ToneNeutral, func(bool) { s.pick(o.Key) })
		if o.Off {
			pill.Disable()
		}
		s.pills, s.keys = append(s.pills, pill), append(s.keys, o.Key)
		s.row.Add(pill)
	}
	s.ExtendBaseWidget(s)
	s.SetKey(chosen)
	return s
}

// Key is the key of the pill that is on.
func (s *Segmented) Key() string { return s.key }

// SetKey turns one on without calling back.
func (s *Segmented) SetKey(key string) {
	s.key = key
	for i, p := range s.pills {
		p.SetOn(s.keys[i] == key)
	}
}

// Pill is the one with a key, nil for none.
func (s *Segmented) Pill(key string) *Filter {
	for i, p := range s.pills {
		if s.keys[i] == key {
			return p
		}
	}
	return nil
}

// SetText changes what a pill says, for a count in it.
func (s *Segmented) SetText(key, text string) {
	if p := s.Pill(key); p != nil {
		p.SetText(text)
	}
	s.Refresh()
}

func (s *Segmented) pick(key string) {
	s.SetKey(key)
	if s.chose != nil {
		s.chose(key)
	}
}

// Natural is all in one line.
func (s *Segmented) Natural() float32 { return naturalWidth(s.row) }

// Least is the widest pill: the others go on in the next line.
func (s *Segmented) Least() float32 { return leastWidth(s.row) }

// HeightAt is that of the lines at that width.
func (s *Segmented) HeightAt(width float32) float32 { return heightAt(s.row, width) }

func (s *Segmented) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.row} }

// CreateRenderer is Fyne's.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer { return wrap(s, s.row) }
