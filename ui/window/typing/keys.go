package typing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// editing are the keys without a character of their own that an input method may want:
// choosing and turning pages of candidates, taking back a stroke, giving up.
var editing = map[fyne.KeyName]uint32{
	fyne.KeyBackspace: 0xff08,
	fyne.KeyTab:       0xff09,
	fyne.KeyReturn:    0xff0d,
	fyne.KeyEnter:     0xff8d,
	fyne.KeyEscape:    0xff1b,
	fyne.KeyDelete:    0xffff,
	fyne.KeyHome:      0xff50,
	fyne.KeyLeft:      0xff51,
	fyne.KeyUp:        0xff52,
	fyne.KeyRight:     0xff53,
	fyne.KeyDown:      0xff54,
	fyne.KeyPageUp:    0xff55,
	fyne.KeyPageDown:  0xff56,
	fyne.KeyEnd:       0xff57,
	fyne.KeyInsert:    0xff63,
	fyne.KeyF1:        0xffbe,
	fyne.KeyF2:        0xffbf,
	fyne.KeyF3:        0xffc0,
	fyne.KeyF4:        0xffc1,
	fyne.KeyF5:        0xffc2,
	fyne.KeyF6:        0xffc3,
	fyne.KeyF7:        0xffc4,
	fyne.KeyF8:        0xffc5,
	fyne.KeyF9:        0xffc6,
	fyne.KeyF10:       0xffc7,
	fyne.KeyF11:       0xffc8,
	fyne.KeyF12:       0xffc9,
}

// held are the keys that matter when they go down and when they come up: a tap of Shift
// switches pinyin to Latin letters.
var held = map[fyne.KeyName]uint32{
	desktop.KeyShiftLeft:    0xffe1,
	desktop.KeyShiftRight:   0xffe2,
	desktop.KeyControlLeft:  0xffe3,
	desktop.KeyControlRight: 0xffe4,
	desktop.KeyAltLeft:      0xffe9,
	desktop.KeyAltRight:     0xffea,
	desktop.KeyCapsLock:     0xffe5,
}

// ownBit is the modifier that a held key itself is. X tells the state before the key: without
// the bit as it goes down, with it as it comes up; Fyne tells the state after.
var ownBit = map[uint32]uint32{
	0xffe1: Shift, 0xffe2: Shift, 0xffe3: Control, 0xffe4: Control, 0xffe9: Alt, 0xffea: Alt,
}

// The keys of a Korean keyboard, which have no name in Fyne. Right Alt often is the first.
const (
	symHangul = 0xff31
	symHanja  = 0xff34
)

// symOf returns the keysym of a character: the first 255 are their own, the rest are offset.
func symOf(r rune) uint32 {
	if r < 0x100 {
		return uint32(r)
	}
	return 0x01000000 | uint32(r)
}

// stateOf translates Fyne's modifiers.
func stateOf(modifiers fyne.KeyModifier) uint32 {
	var state uint32
	for modifier, bit := range map[fyne.KeyModifier]uint32{
		fyne.KeyModifierShift:   Shift,
		fyne.KeyModifierControl: Control,
		fyne.KeyModifierAlt:     Alt,
		fyne.KeyModifierSuper:   Super,
	} {
		if modifiers&modifier != 0 {
			state |= bit
		}
	}
	return state
}

// codeOf turns an X key code into the Linux one that input methods expect.
func codeOf(scanCode int) uint32 {
	if scanCode <= 8 {
		return 0
	}
	return uint32(scanCode - 8)
}
