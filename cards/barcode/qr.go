package barcode

import (
	"strings"
	"sync"

	"rsc.io/qr/coding"

	"tessera/assets/words"
)

// A thousand cards need a thousand QR codes while somebody waits. boombuler's encoder weighs all
// eight masks in about half a millisecond each time; rsc.io/qr lays out a version once and fills it
// in microseconds.

// encodeQR takes the smallest version that holds text with medium error correction and then the
// strongest correction the same version has room for: a card in a wallet gets scratched.
func encodeQR(text string) (Bars, error) {
	if err := printableASCII(text, mostQR); err != nil {
		return Bars{}, err
	}
	encoding := densest(text)
	version := coding.Version(coding.MinVersion)
	for encoding.Bits(version) > version.DataBytes(coding.M)*8 {
		version++
		if version > coding.MaxVersion {
			return Bars{}, words.Refuse(words.Invalid, "print.barcode_long", "Number", shown(text), "Most", mostQR)
		}
	}
	level := coding.Level(coding.H)
	for encoding.Bits(version) > version.DataBytes(level)*8 {
		level--
	}
	code, err := calmest(version, level, encoding)
	if err != nil {
		return Bars{}, words.Refuse(words.Broken, "error.unexpected").Because(err)
	}
	return matrix(text, code), nil
}

// densest picks the encoding that needs the fewest modules.
func densest(text string) coding.Encoding {
	if digits(text) {
		return coding.Num(text)
	}
	const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	if strings.Trim(text, alphanumeric) == "" {
		return coding.Alpha(text)
	}
	return coding.String(text)
}

type planKey struct {
	version coding.Version
	level   coding.Level
	mask    coding.Mask
}

var plans sync.Map // planKey → *coding.Plan, read-only once made

func plan(key planKey) (*coding.Plan, error) {
	if known, ok := plans.Load(key); ok {
		return known.(*coding.Plan), nil
	}
	made, err := coding.NewPlan(key.version, key.level, key.mask)
	if err != nil {
		return nil, err
	}
	plans.Store(key, made)
	return made, nil
}

// calmest tries the eight masks and keeps the one with the fewest large patches of one colour, the
// fewest look-alikes of the three corner patterns and the most even balance, which are what upsets
// readers (ISO/IEC 18004 7.8.3, rules 1–4).
func calmest(version coding.Version, level coding.Level, encoding coding.Encoding) (*coding.Code, error) {
	var best *coding.Code
	least := 0
	for mask := range coding.Mask(8) {
		layout, err := plan(planKey{version, level, mask})
		if err != nil {
			return nil, err
		}
		code, err := layout.Encode(encoding)
		if err != nil {
			return nil, err
		}
		if p := penalty(code); best == nil || p < least {
			best, least = code, p
		}
	}
	return best, nil
}

func penalty(code *coding.Code) int {
	size, sum, darks := code.Size, 0, 0
	dark := make([]bool, size*size)
	for i := range dark {
		dark[i] = code.Black(i%size, i/size)
	}
	for y := range size {
		across, down := 0, 0
		var lastAcross, lastDown uint
		for x := range size {
			at, turnedAt := y*size+x, x*size+y
			here, turned := dark[at], dark[turnedAt]
			if here {
				darks++
			}
			across = run(across, x > 0 && here == dark[at-min(x, 1)], &sum)
			down = run(down, x > 0 && turned == dark[turnedAt-min(x, 1)*size], &sum)
			lastAcross, lastDown = shift(lastAcross, here), shift(lastDown, turned)
			sum += lookAlike(lastAcross, x) + lookAlike(lastDown, x)
			if x > 0 && y > 0 && here == dark[at-1] && here == dark[at-size] && here == dark[at-size-1] {
				sum += 3
			}
		}
	}
	offBalance := darks*100/(size*size) - 50
	return sum + max(offBalance, -offBalance)/5*10
}

// shift appends a module to the last eleven.
func shift(last uint, dark bool) uint {
	last = last << 1 & 0x7FF
	if dark {
		last |= 1
	}
	return last
}

// lookAlike costs 40 when the eleven modules up to x are 1:1:3:1:1 with light beside them, as
// through the middle of a corner pattern.
func lookAlike(last uint, x int) int {
	if x >= 10 && (last == 0b10111010000 || last == 0b00001011101) {
		return 40
	}
	return 0
}

// run counts modules of one colour in a row: the fifth costs 3, each further one 1.
func run(length int, same bool, sum *int) int {
	if !same {
		return 1
	}
	length++
	switch {
	case length == 5:
		*sum += 3
	case length > 5:
		*sum++
	}
	return length
}

// matrix copies the code and puts the quiet zone around it.
func matrix(text string, code *coding.Code) Bars {
	side := code.Size + 2*quietQR
	bars := Bars{Symbology: QR, Text: text, Width: side, Height: side, dark: make([]bool, side*side)}
	for y := range code.Size {
		for x := range code.Size {
			bars.dark[(y+quietQR)*side+x+quietQR] = code.Black(x, y)
		}
	}
	return bars
}
