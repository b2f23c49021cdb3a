// Package x11 asks an X server the few things that Fyne does not tell, in plain Go over the
// server's socket: whether it answers, where a window is, what a key means.
package x11

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// patience is how long a server may take to answer before it counts as dead.
const patience = 2 * time.Second

// Conn is a connection to an X server. Its methods may be called from any goroutine.
type Conn struct {
	mutex  sync.Mutex
	socket net.Conn
	root   uint32
	keymap map[int]uint32
}

var order = binary.LittleEndian

// ErrNoDisplay says that no display is named at all.
var ErrNoDisplay = errors.New("x11: DISPLAY is not set")

// Dial connects to a display such as ":0", ":10.0" or "host:1", with the cookie of the given
// authority file if it holds one. It fails when the server is gone or does not let us in.
func Dial(display, authority string) (*Conn, error) {
	if display == "" {
		return nil, ErrNoDisplay
	}
	host, number, err := parse(display)
	if err != nil {
		return nil, err
	}
	socket, err := connect(host, number)
	if err != nil {
		return nil, fmt.Errorf("x11: %w", err)
	}
	c := &Conn{socket: socket}
	if err := c.setUp(cookie(authority, host, number)); err != nil {
		socket.Close()
		return nil, fmt.Errorf("x11: %w", err)
	}
	return c, nil
}

// parse takes a display's name apart: [host]:number[.screen].
func parse(display string) (host string, number int, err error) {
	colon := strings.LastIndexByte(display, ':')
	if colon < 0 {
		return "", 0, fmt.Errorf("x11: %q is not a display", display)
	}
	text, _, _ := strings.Cut(display[colon+1:], ".")
	number, err = strconv.Atoi(text)
	if err != nil || number < 0 {
		return "", 0, fmt.Errorf("x11: %q is not a display", display)
	}
	host = display[:colon]
	if host == "unix" {
		host = ""
	}
	return host, number, nil
}

func connect(host string, number int) (net.Conn, error) {
	if host != "" && !strings.HasPrefix(host, "/") {
		return net.DialTimeout("tcp", net.JoinHostPort(host, strconv.Itoa(6000+number)), patience)
	}
	path := "/tmp/.X11-unix/X" + strconv.Itoa(number)
	if host != "" { // macOS names the socket itself
		path = host + ":" + strconv.Itoa(number)
	}
	socket, err := net.DialTimeout("unix", path, patience)
	if err != nil && host == "" {
		// Linux servers also listen in the abstract namespace.
		if abstract, second := net.DialTimeout("unix", "@"+path, patience); second == nil {
			return abstract, nil
		}
	}
	return socket, err
}

// Close ends the connection.
func (c *Conn) Close() error { return c.socket.Close() }

// setUp greets the server and keeps the number of its root window.
func (c *Conn) setUp(name, data string) error {
	if err := c.socket.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	hello := []byte{'l', 0, 11, 0, 0, 0}
	hello = order.AppendUint16(hello, uint16(len(name)))
	hello = order.AppendUint16(hello, uint16(len(data)))
	hello = append(hello, 0, 0)
	hello = append(hello, padded(name)...)
	hello = append(hello, padded(data)...)
	if _, err := c.socket.Write(hello); err != nil {
		return err
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(c.socket, head); err != nil {
		return err
	}
	body := make([]byte, 4*int(order.Uint16(head[6:])))
	if _, err := io.ReadFull(c.socket, body); err != nil {
		return err
	}
	if head[0] != 1 {
		return fmt.Errorf("the server refuses: %s", strings.TrimRight(string(body), "\x00\n"))
	}
	if len(body) < 32 {
		return io.ErrUnexpectedEOF
	}
	// The vendor's name and the pixmap formats lie before the first screen.
	screen := 32 + (int(order.Uint16(body[16:]))+3)&^3 + 8*int(body[21])
	if len(body) < screen+4 {
		return io.ErrUnexpectedEOF
	}
	c.root = order.Uint32(body[screen:])
	first, last := int(body[26]), int(body[27])
	return c.readKeymap(first, last)
}

func padded(text string) []byte {
	return append([]byte(text), make([]byte, -len(text)&3)...)
}

// ask sends a request and returns its answer. Events are not asked for and do not come.
func (c *Conn) ask(request []byte) ([]byte, error) {
	if err := c.socket.SetDeadline(time.Now().Add(patience)); err != nil {
		return nil, err
	}
	if _, err := c.socket.Write(request); err != nil {
		return nil, err
	}
	for {
		head := make([]byte, 32)
		if _, err := io.ReadFull(c.socket, head); err != nil {
			return nil, err
		}
		switch head[0] {
		case 0:
			return nil, fmt.Errorf("x11: error %d", head[1])
		case 1:
			body := make([]byte, 4*int(order.Uint32(head[4:])))
			_, err := io.ReadFull(c.socket, body)
			return append(head, body...), err
		}
		// A notice to all clients, such as a new keyboard: not an answer.
	}
}

func (c *Conn) readKeymap(first, last int) error {
	const getKeyboardMapping = 101
	count := last - first + 1
	answer, err := c.ask([]byte{getKeyboardMapping, 0, 2, 0, byte(first), byte(count), 0, 0})
	if err != nil {
		return err
	}
	per := int(answer[1])
	c.keymap = make(map[int]uint32, count)
	for i := range count {
		if at := 32 + 4*per*i; per > 0 && at+4 <= len(answer) {
			c.keymap[first+i] = order.Uint32(answer[at:])
		}
	}
	return nil
}

// Sym returns the keysym that a key code has without modifiers, as the layout was when
// connecting; 0 when unknown.
func (c *Conn) Sym(code int) uint32 { return c.keymap[code] }

// Origin returns where a window's inside begins on the screen, in pixels.
func (c *Conn) Origin(window uintptr) (x, y int, ok bool) {
	const translateCoordinates = 40
	c.mutex.Lock()
	defer c.mutex.Unlock()
	request := []byte{translateCoordinates, 0, 4, 0}
	request = order.AppendUint32(request, uint32(window))
	request = order.AppendUint32(request, c.root)
	request = append(request, 0, 0, 0, 0)
	answer, err := c.ask(request)
	if err != nil || answer[1] == 0 {
		return 0, 0, false
	}
	return int(int16(order.Uint16(answer[12:]))), int(int16(order.Uint16(answer[14:]))), true
}

// cookie looks up the secret that lets us in: the protocol's name and its data, both empty
// when the file has none for this display.
func cookie(authority, host string, number int) (name, data string) {
	file, err := os.ReadFile(authority)
	if err != nil {
		return "", ""
	}
	here, _ := os.Hostname()
	const local, wild = 256, 65535
	for len(file) >= 2 {
		family := binary.BigEndian.Uint16(file)
		file = file[2:]
		var fields [4]string // address, number, name, data
		for i := range fields {
			if len(file) < 2 {
				return "", ""
			}
			length := int(binary.BigEndian.Uint16(file))
			if len(file) < 2+length {
				return "", ""
			}
			fields[i], file = string(file[2:2+length]), file[2+length:]
		}
		ours := family == wild || fields[0] == host || (family == local && (host == "" && fields[0] == here))
		if ours && (fields[1] == "" || fields[1] == strconv.Itoa(number)) && fields[2] == "MIT-MAGIC-COOKIE-1" {
			return fields[2], fields[3]
		}
	}
	return "", ""
}

// HasExtension reports whether the server knows an extension such as "GLX".
func (c *Conn) HasExtension(name string) bool {
	const queryExtension = 98
	c.mutex.Lock()
	defer c.mutex.Unlock()
	request := []byte{queryExtension, 0, 0, 0}
	request = order.AppendUint16(request, uint16(len(name)))
	request = append(request, 0, 0)
	request = append(request, padded(name)...)
	order.PutUint16(request[2:], uint16(len(request)/4))
	answer, err := c.ask(request)
	return err == nil && answer[8] == 1
}

// Pixel returns what the screen shows at a point: 0 where it is black, false where there is no
// such point.
func (c *Conn) Pixel(x, y int) (pixel uint32, ok bool) {
	const getImage, zPixmap = 73, 2
	c.mutex.Lock()
	defer c.mutex.Unlock()
	request := []byte{getImage, zPixmap, 5, 0}
	request = order.AppendUint32(request, c.root)
	for _, value := range []int{x, y, 1, 1} {
		request = order.AppendUint16(request, uint16(value))
	}
	request = order.AppendUint32(request, ^uint32(0))
	answer, err := c.ask(request)
	if err != nil || len(answer) < 36 {
		return 0, false
	}
	return order.Uint32(answer[32:]) & 0xFFFFFF, true
}
