package desk

import (
	"fyne.io/fyne/v2"

	"tessera/cards"
)

// Key does what the desk's own keys do.
func (s *Screen) Key(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if modifier == fyne.KeyModifierShortcutDefault {
		return s.shortcut(key)
	}
	if modifier != 0 {
		return false
	}
	switch key {
	case fyne.KeyF1:
		s.Focus()
	case fyne.KeyF2:
		s.newMember()
	case fyne.KeyF3:
		s.walkIn()
	case fyne.KeyF6:
		s.pay(cards.WalletPays)
	case fyne.KeyF7:
		s.pay(cards.CardTender)
	case fyne.KeyF8:
		s.pay(cards.Cash)
	case fyne.KeyF12:
		s.showKeys()
	case fyne.KeyEscape:
		s.escaped()
	default:
		return false
	}
	return true
}

func (s *Screen) shortcut(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		// Pressed once too often it must not skip the smile.
		if s.last == nil || !s.last.open {
			s.visit.complete()
		}
	case fyne.KeyP:
		if s.last == nil {
			return false
		}
		s.showReceipt(s.last.receipt.Number)
	case fyne.KeyZ:
		s.undo()
	case fyne.KeyU:
		if key, ok := s.promis.firstUsable(); ok && s.verdict != nil {
			s.visit.use(key)
		}
	default:
		return false
	}
	return true
}

func (s *Screen) pay(tender cards.Tender) {
	if s.last == nil || !s.last.open {
		s.visit.pay.choose(tender)
	}
}
