// Package ibus speaks to the IBus input method framework over its own D-Bus, as GTK and Qt do:
// it shows every key to the engine and gets back what is finished and what is being composed.
// fcitx5 answers under the same names.
package ibus

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"tessera/ui/window/typing"
)

const (
	service      = "org.freedesktop.IBus"
	servicePath  = "/org/freedesktop/IBus"
	contextIface = "org.freedesktop.IBus.InputContext"

	// We draw the text being composed; the candidates are left to IBus's own panel.
	capPreedit = 1 << 0
	capFocus   = 1 << 3

	// An engine that loads its dictionary may take a while at the first key. One that hangs
	// must not take the till with it.
	patience = 1500 * time.Millisecond
)

// Context is one program's conversation with IBus. It implements typing.Composer.
type Context struct {
	getenv func(string) string

	// Used on the window's thread only.
	object dbus.BusObject
	conn   *dbus.Conn
	dead   bool   // an answer did not come: keys pass by until a field is entered again
	echo   string // accepted by the field: an engine that commits it on Reset is not heard
	place  [4]int

	mutex    sync.Mutex // below: also touched by the connection's reader
	waiting  []typing.Edit
	returned uint32 // keysym that the engine gave back during a call
	calling  bool
	arrived  func()
}

var _ typing.Composer = (*Context)(nil)

// ErrAbsent says that no IBus answers here.
var ErrAbsent = errors.New("no IBus daemon answers")

// Connect opens a conversation with the daemon of this session, found by the environment.
func Connect(getenv func(string) string) (*Context, error) {
	c := New(getenv)
	if err := c.connect(); err != nil {
		return nil, err
	}
	return c, nil
}

// New returns a conversation that begins when a field is entered and a daemon is there. It
// begins again after the daemon was restarted.
func New(getenv func(string) string) *Context { return &Context{getenv: getenv, dead: true} }

func (c *Context) connect() error {
	causes := []error{ErrAbsent}
	for _, address := range addresses(c.getenv) {
		err := c.dial(address)
		if err == nil {
			return nil
		}
		causes = append(causes, fmt.Errorf("ibus: %w", err))
	}
	return errors.Join(causes...)
}

func (c *Context) dial(address string) error {
	// The handler runs on the connection's reader, so that edits sent before an answer are
	// in hand when the answer is.
	conn, err := dbus.Dial(address, dbus.WithSignalHandler(c))
	if err != nil {
		return err
	}
	// The first words have no time limit of their own: closing the line ends them.
	hung := time.AfterFunc(patience, func() { conn.Close() })
	object, err := greet(conn)
	if !hung.Stop() && err == nil {
		err = context.DeadlineExceeded
	}
	if err != nil {
		conn.Close()
		return err
	}
	c.conn, c.object, c.place = conn, object, [4]int{}
	return nil
}

// greet introduces the program and returns its own input context.
func greet(conn *dbus.Conn) (dbus.BusObject, error) {
	if err := conn.Auth(nil); err != nil {
		return nil, err
	}
	if err := conn.Hello(); err != nil {
		return nil, err
	}
	var path dbus.ObjectPath
	if err := conn.Object(service, servicePath).Call(service+".CreateInputContext", 0, "tessera").Store(&path); err != nil {
		return nil, err
	}
	object := conn.Object(service, path)
	return object, object.Call(contextIface+".SetCapabilities", 0, uint32(capPreedit|capFocus)).Err
}

// Close ends the conversation.
func (c *Context) Close() error {
	if c.conn == nil {
		return nil
	}
	return c.conn.Close()
}

// call asks and waits for the answer; what fails silences the engine until the next field.
func (c *Context) call(method string, args ...any) *dbus.Call {
	c.mutex.Lock()
	c.calling, c.returned = true, 0
	c.mutex.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	answer := c.object.CallWithContext(ctx, contextIface+"."+method, 0, args...)
	c.mutex.Lock()
	c.calling = false
	c.mutex.Unlock()
	if answer.Err != nil {
		c.dead = true
	}
	return answer
}

// FocusIn implements typing.Composer.
func (c *Context) FocusIn(arrived func()) {
	c.mutex.Lock()
	c.arrived, c.waiting = arrived, nil
	c.mutex.Unlock()
	c.dead, c.echo = false, ""
	if c.conn == nil || !c.conn.Connected() {
		if c.connect() != nil {
			c.dead = true
			return
		}
	}
	c.call("FocusIn")
}

// FocusOut implements typing.Composer.
func (c *Context) FocusOut() {
	if !c.dead {
		c.call("FocusOut")
	}
	c.mutex.Lock()
	c.arrived, c.waiting = nil, nil
	c.mutex.Unlock()
}

// Press implements typing.Composer.
func (c *Context) Press(key typing.Key) (bool, []typing.Edit) {
	if c.dead {
		return false, nil
	}
	var taken bool
	if err := c.call("ProcessKeyEvent", key.Sym, key.Code, key.State).Store(&taken); err != nil {
		return false, c.Edits()
	}
	edits := c.Edits()
	c.echo = "" // what answered this key had already heard the Reset before it
	c.mutex.Lock()
	// ibus-hangul takes every key and gives back those that it does not want.
	returned := taken && c.returned == key.Sym
	c.mutex.Unlock()
	return taken && !returned, edits
}

// Edits implements typing.Composer.
func (c *Context) Edits() []typing.Edit {
	c.mutex.Lock()
	edits := c.waiting
	c.waiting = nil
	c.mutex.Unlock()
	if c.echo == "" {
		return edits
	}
	kept := edits[:0]
	for _, edit := range edits {
		if !edit.Compose && edit.Commit == c.echo {
			c.echo = ""
			continue
		}
		kept = append(kept, edit)
	}
	return kept
}

// Accept implements typing.Composer.
func (c *Context) Accept(text string) {
	if c.dead {
		return
	}
	c.call("Reset")
	c.echo = text
}

// PlaceAt implements typing.Composer.
func (c *Context) PlaceAt(x, y, width, height int) {
	place := [4]int{x, y, width, height}
	if c.dead || place == c.place {
		return
	}
	c.place = place
	c.object.Go(contextIface+".SetCursorLocation", dbus.FlagNoReplyExpected, nil,
		int32(x), int32(y), int32(width), int32(height))
}

// DeliverSignal implements dbus.SignalHandler.
func (c *Context) DeliverSignal(iface, name string, signal *dbus.Signal) {
	if iface != contextIface {
		return
	}
	if name == "ForwardKeyEvent" {
		c.giveBack(signal.Body)
		return
	}
	edit, ok := editOf(name, signal.Body)
	if !ok {
		return
	}
	c.mutex.Lock()
	c.waiting = append(c.waiting, edit)
	notify := c.arrived
	if c.calling {
		notify = nil // whoever asked looks for it
	}
	c.mutex.Unlock()
	if notify != nil {
		notify()
	}
}

// giveBack notes a key that the engine took and does not want: symbol, code, state.
func (c *Context) giveBack(body []any) {
	if len(body) < 3 {
		return
	}
	sym, isSym := body[0].(uint32)
	state, isState := body[2].(uint32)
	if !isSym || !isState || state&typing.Release != 0 {
		return
	}
	c.mutex.Lock()
	c.returned = sym
	c.mutex.Unlock()
}

// editOf reads a signal's meaning; false for one that changes no text.
func editOf(name string, body []any) (typing.Edit, bool) {
	switch name {
	case "CommitText":
		text, ok := textOf(body)
		return typing.Edit{Commit: text}, ok
	case "UpdatePreeditText", "UpdatePreeditTextWithMode":
		text, ok := textOf(body)
		if len(body) >= 3 {
			if visible, is := body[2].(bool); is && !visible {
				text = ""
			}
		}
		return typing.Edit{Compose: true, Preedit: text}, ok
	case "HidePreeditText":
		return typing.Edit{Compose: true}, true
	}
	return typing.Edit{}, false
}

// textOf takes the string out of a serialised IBusText: (name, attachments, text, attributes).
func textOf(body []any) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	variant, ok := body[0].(dbus.Variant)
	if !ok {
		return "", false
	}
	fields, ok := variant.Value().([]any)
	if !ok || len(fields) < 3 || fields[0] != "IBusText" {
		return "", false
	}
	text, ok := fields[2].(string)
	return text, ok
}
