package typing_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tessera/ui/window/typing"
)

// engine answers keys as a real one was seen to: answers[sym] is what it does.
type engine struct {
	answers  map[uint32]answer
	pressed  []typing.Key
	accepted []string
	focused  bool
	arrived  func()
	waiting  []typing.Edit
}

type answer struct {
	taken bool
	edits []typing.Edit
}

func (e *engine) FocusIn(arrived func()) { e.focused, e.arrived = true, arrived }
func (e *engine) FocusOut()              { e.focused = false }
func (e *engine) Accept(text string)     { e.accepted = append(e.accepted, text) }
func (e *engine) PlaceAt(_, _, _, _ int) {}

func (e *engine) Press(key typing.Key) (bool, []typing.Edit) {
	e.pressed = append(e.pressed, key)
	reply := e.answers[key.Sym]
	return reply.taken, reply.edits
}

func (e *engine) Edits() []typing.Edit {
	edits := e.waiting
	e.waiting = nil
	return edits
}

func composing(text string) typing.Edit { return typing.Edit{Compose: true, Preedit: text} }
func finished(text string) typing.Edit  { return typing.Edit{Commit: text} }

const (
	backspace = 0xff08
	enter     = 0xff0d
)

// korean composes 김 from r l a and ends it with Enter, as ibus-hangul does.
func korean() *engine {
	return &engine{answers: map[uint32]answer{
		'r':       {true, []typing.Edit{composing("ㄱ")}},
		'l':       {true, []typing.Edit{composing("기")}},
		'a':       {true, []typing.Edit{composing("김")}},
		't':       {true, []typing.Edit{composing(""), finished("김"), composing("ㅅ")}},
		enter:     {false, []typing.Edit{composing(""), finished("김")}},
		backspace: {true, []typing.Edit{composing("기")}},
	}}
}

// listening shows a field that has the keyboard.
func listening(t *testing.T, method typing.Composer) (*typing.Field, *[]string) {
	t.Helper()
	test.NewTempApp(t)
	typing.Use(method, nil)
	t.Cleanup(func() { typing.Use(nil, nil) })
	field := typing.NewField()
	var heard []string
	field.OnChanged = func(text string) { heard = append(heard, text) }
	window := test.NewTempWindow(t, field)
	window.Canvas().Focus(field)
	return field, &heard
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestTheSyllableBeingComposedIsInTheFieldAndHeardOnce(t *testing.T) {
	field, heard := listening(t, korean())
	test.Type(field, "rlat")
	if field.Text != "김ㅅ" || field.Composing() != "ㅅ" {
		t.Errorf("text %q, composing %q", field.Text, field.Composing())
	}
	if want := []string{"ㄱ", "기", "김", "김ㅅ"}; !slices.Equal(*heard, want) {
		t.Errorf("heard %q, want %q", *heard, want)
	}
}

func TestEnterSubmitsTheLastSyllableToo(t *testing.T) {
	field, _ := listening(t, korean())
	var submitted []string
	field.OnSubmitted = func(text string) { submitted = append(submitted, text) }
	test.Type(field, "rla")
	field.TypedKey(key(fyne.KeyReturn))
	if !slices.Equal(submitted, []string{"김"}) || field.Composing() != "" {
		t.Errorf("submitted %q, composing %q", submitted, field.Composing())
	}
}

func TestBackspaceWhileComposingIsTheInputMethods(t *testing.T) {
	field, _ := listening(t, korean())
	field.SetText("박")
	field.CursorColumn = 1
	test.Type(field, "rla")
	field.TypedKey(key(fyne.KeyBackspace))
	if field.Text != "박기" {
		t.Errorf("text %q, want 박기", field.Text)
	}
}

func TestLeavingTheFieldKeepsWhatIsComposed(t *testing.T) {
	method := korean()
	field, _ := listening(t, method)
	test.Type(field, "rla")
	field.FocusLost()
	if field.Text != "김" || field.Composing() != "" {
		t.Errorf("text %q, composing %q", field.Text, field.Composing())
	}
	if !slices.Equal(method.accepted, []string{"김"}) || method.focused {
		t.Errorf("the input method heard %q, still listening: %t", method.accepted, method.focused)
	}
}

func TestAClickKeepsWhatIsComposedWhereItStands(t *testing.T) {
	field, _ := listening(t, korean())
	test.Type(field, "rla")
	field.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	test.Type(field, "r")
	if field.Text != "ㄱ김" && field.Text != "김ㄱ" {
		t.Errorf("text %q", field.Text)
	}
}

func TestACandidateClickedWithTheMouseArrives(t *testing.T) {
	method := korean()
	field, heard := listening(t, method)
	test.Type(field, "r")
	method.waiting = []typing.Edit{composing(""), finished("王芳")}
	method.arrived()
	if field.Text != "王芳" || field.Composing() != "" {
		t.Errorf("text %q, heard %q", field.Text, *heard)
	}
}

func TestANewTextEndsComposing(t *testing.T) {
	method := korean()
	field, _ := listening(t, method)
	test.Type(field, "rla")
	field.SetText("")
	test.Type(field, "r")
	if field.Text != "ㄱ" || !slices.Equal(method.accepted, []string{"김"}) {
		t.Errorf("text %q, accepted %q", field.Text, method.accepted)
	}
}

func TestKeysOfAScreenComeAfterTheInputMethod(t *testing.T) {
	method := &engine{answers: map[uint32]answer{0xff1b: {true, []typing.Edit{composing("")}}}}
	field, _ := listening(t, method)
	var seen []fyne.KeyName
	field.Keys = func(event *fyne.KeyEvent) bool { seen = append(seen, event.Name); return true }
	field.TypedKey(key(fyne.KeyEscape)) // the candidates close, the dialog does not
	field.TypedKey(key(fyne.KeyDown))
	if !slices.Equal(seen, []fyne.KeyName{fyne.KeyDown}) {
		t.Errorf("the screen saw %q", seen)
	}
}

func TestPlainAndSecretFieldsKeepInputMethodsOut(t *testing.T) {
	for name, prepare := range map[string]func(*typing.Field){
		"card numbers": func(f *typing.Field) { f.PlainKeys = true },
		"a PIN":        func(f *typing.Field) { f.Password = true },
	} {
		t.Run(name, func(t *testing.T) {
			method := korean()
			field, _ := listening(t, method)
			prepare(field)
			test.Type(field, "rla")
			if field.Text != "rla" || len(method.pressed) != 0 {
				t.Errorf("text %q, the input method saw %v", field.Text, method.pressed)
			}
		})
	}
}

func TestWithoutAnInputMethodAFieldIsAnEntry(t *testing.T) {
	field, heard := listening(t, nil)
	test.Type(field, "Ana")
	field.TypedKey(key(fyne.KeyBackspace))
	if field.Text != "An" || len(*heard) != 4 {
		t.Errorf("text %q, heard %q", field.Text, *heard)
	}
}

func TestHoldingShiftIsTold(t *testing.T) {
	method := korean()
	field, _ := listening(t, method)
	field.KeyDown(key(desktop.KeyShiftLeft))
	field.KeyUp(key(desktop.KeyShiftLeft))
	want := []typing.Key{{Sym: 0xffe1}, {Sym: 0xffe1, State: typing.Release | typing.Shift}}
	if !slices.Equal(method.pressed, want) {
		t.Errorf("told %v, want %v", method.pressed, want)
	}
}

// layout is a Korean keyboard: right Alt is the Hangul key.
type layout struct{}

func (layout) Origin(uintptr) (int, int, bool) { return 0, 0, false }

func (layout) Sym(code int) uint32 {
	if code == 108 {
		return 0xff31
	}
	return 0
}

func TestRightAltOfAKoreanKeyboardSwitchesToHangul(t *testing.T) {
	method := korean()
	field, _ := listening(t, method)
	typing.Use(method, layout{})
	field.KeyDown(&fyne.KeyEvent{Name: desktop.KeyAltRight, Physical: fyne.HardwareKey{ScanCode: 108}})
	if want := []typing.Key{{Sym: 0xff31, Code: 100}}; !slices.Equal(method.pressed, want) {
		t.Errorf("told %v, want %v", method.pressed, want)
	}
}
