package typing_test

import (
	"testing"

	"tessera/ui/window/typing"
)

func TestAScannersLettersAreToldFromHangul(t *testing.T) {
	for _, c := range []struct{ text, keys string }{
		{"퍄ㅖ", "viP"}, // a scanner sends V I P with Shift; only P keeps it
		{"퍄ㅖ-뮤12", "viP-ab12"},
		{"김서연", "rlatjdus"},
		{"ㄱ", "r"},
		{"ㅘ", "hk"},
		{"ㄳ", "rt"},
		{"값", "rkqt"},
		{"뷁", "qnpfr"},
		{"ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"},
		{"가힣", "rkglg"},
		{"ㅣ", "l"},
	} {
		keys, hangul := typing.QWERTY(c.text)
		if keys != c.keys || !hangul {
			t.Errorf("%s: keys %q (Hangul %t), want %q", c.text, keys, hangul, c.keys)
		}
	}
}

func TestWhatIsNotHangulStaysAsItIs(t *testing.T) {
	for _, text := range []string{"", "2812345678903", "VIP-ab12", "王芳", "Nguyễn", "\xff", "😀"} {
		keys, hangul := typing.QWERTY(text)
		if hangul || (keys != text && text != "\xff") {
			t.Errorf("%q became %q (Hangul %t)", text, keys, hangul)
		}
	}
}
