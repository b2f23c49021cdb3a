// Package windowtest gives a test a desktop of its own: an X server without a screen, a keyboard
// that types, an input method if wanted, and pictures of what a person would see. Nothing in it
// waits for a fixed time; everything waits for a condition, up to Patience.
//
// A test that uses it carries the build constraint `//go:build linux && !ci`, because the
// programs that it opens need OpenGL (Mesa's software renderer does).
package windowtest

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Patience is how long a condition may take to come true. Software OpenGL on a busy machine
// with two cores needs some seconds for a first window.
const Patience = 60 * time.Second

// Options say what the desktop is like.
type Options struct {
	Width, Height int    // pixels of the screen; 1280×800 when zero
	Engine        string // input method in use: "hangul", "libpinyin", or "" for a plain keyboard
	Candidates    bool   // show the input method's own list of candidates
}

// Desktop is an X server with a keyboard. It goes away with the test.
type Desktop struct {
	t   testing.TB
	env []string
	dir string // home of everything that is started here

	width, height int // pixels of the screen

	method *exec.Cmd // the input method's daemon, when there is one
}

// Open starts a desktop, or skips the test with a line that says which tool is missing;
// `make deps` installs them all.
func Open(t testing.TB, options Options) *Desktop {
	t.Helper()
	need(t, "Xvfb", "xdotool", "import", "dbus-daemon")
	if options.Width == 0 {
		options.Width, options.Height = 1280, 800
	}
	d := &Desktop{t: t, dir: home(t), width: options.Width, height: options.Height}
	runtime := filepath.Join(d.dir, "run")
	if err := os.Mkdir(runtime, 0o700); err != nil {
		t.Fatal(err)
	}
	d.env = []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + d.dir,
		"XDG_CONFIG_HOME=" + filepath.Join(d.dir, "config"),
		"XDG_DATA_HOME=" + filepath.Join(d.dir, "data"),
		"XDG_RUNTIME_DIR=" + runtime,
		"LANG=C.UTF-8", "LC_ALL=C.UTF-8",
		"LIBGL_ALWAYS_SOFTWARE=1",
		"NO_AT_BRIDGE=1", "GTK_A11Y=none",
	}
	d.startServer(options.Width, options.Height)
	d.startBus()
	if options.Engine != "" {
		d.startInputMethod(options.Engine, options.Candidates)
	}
	return d
}

// home makes the directory that everything here lives in. Its name is short, unlike a test's own:
// the path of a socket below it may have 107 bytes.
func home(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		t.Fatal(err)
	}
	// A dictionary may still be written while its engine ends: what is left is no failure.
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// need skips the test when a tool is not installed.
func need(t testing.TB, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no real window here: %s is not installed; make deps installs it", tool)
		}
	}
}

// Env is the environment of this desktop, for programs that a test starts by itself.
func (d *Desktop) Env() []string { return append([]string(nil), d.env...) }

// startServer lets Xvfb choose a free display and tell its number once it answers.
func (d *Desktop) startServer(width, height int) {
	d.t.Helper()
	number := d.tells("Xvfb", "-displayfd", "3", "-screen", "0",
		fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset")
	d.env = append(d.env, "DISPLAY=:"+number)
}

// tells starts a server that writes one line to its file descriptor 3 when it is ready.
func (d *Desktop) tells(name string, args ...string) string {
	d.t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	defer reader.Close()
	command := d.command(name, args...)
	command.ExtraFiles = []*os.File{writer}
	d.background(command)
	writer.Close()
	if err := reader.SetReadDeadline(time.Now().Add(Patience)); err != nil {
		d.t.Fatal(err)
	}
	line, err := bufio.NewReader(reader).ReadString('\n')
	if err != nil {
		d.t.Fatalf("%s did not get ready: %v", name, err)
	}
	return strings.TrimSpace(line)
}

func (d *Desktop) command(name string, args ...string) *exec.Cmd {
	command := exec.Command(name, args...)
	command.Env = d.env
	command.Dir = d.dir
	// A group of its own: the helpers that a server starts end with it.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return command
}

// background starts a command that ends with the test.
func (d *Desktop) background(command *exec.Cmd) {
	d.t.Helper()
	if err := command.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGTERM)
		ended := make(chan struct{})
		go func() { _ = command.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
		}
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
	})
}

// bus is a session bus that starts no service by itself: a desktop's portals would mount file
// systems into the test's directory.
const bus = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

// ibusSettings name the only engine in the list, because the panel switches to the first one
// when it starts, and let Korean begin in Hangul.
const ibusSettings = `[desktop/ibus/general]
preload-engines=['%s']
use-system-keyboard-layout=true

[org/freedesktop/ibus/engine/hangul]
initial-input-mode='hangul'
`

// write puts a file into the desktop's home.
func (d *Desktop) write(name, content string) (path string) {
	d.t.Helper()
	path = filepath.Join(d.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// startBus starts the session's bus; Fyne would start one that stays otherwise.
func (d *Desktop) startBus() {
	d.t.Helper()
	address := d.tells("dbus-daemon", "--config-file", d.write("bus.conf", bus), "--nofork", "--nopidfile", "--print-address=3")
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS="+address)
}

// startInputMethod starts IBus as a Korean or Chinese desktop has it, the engine switched on.
func (d *Desktop) startInputMethod(engine string, candidates bool) {
	d.t.Helper()
	need(d.t, "ibus-daemon", "ibus")
	d.write("config/glib-2.0/settings/keyfile", fmt.Sprintf(ibusSettings, engine))
	d.env = append(d.env, "GSETTINGS_BACKEND=keyfile", "XMODIFIERS=@im=ibus")
	args := []string{"--xim"}
	if !candidates {
		args = append(args, "--panel", "disable")
	}
	d.method = d.command("ibus-daemon", args...)
	d.background(d.method)
	Until(d.t, "the input method "+engine+" is on", func() bool {
		// Its exit status also tells of the keyboard's layout, which does not matter here.
		_ = d.command("ibus", "engine", engine).Run()
		current, err := d.command("ibus", "engine").Output()
		return err == nil && strings.TrimSpace(string(current)) == engine
	})
}

// StopInputMethod ends the input method, as a crash would.
func (d *Desktop) StopInputMethod() {
	d.t.Helper()
	if err := syscall.Kill(-d.method.Process.Pid, syscall.SIGKILL); err != nil {
		d.t.Fatal(err)
	}
}

// Until waits for a condition, or fails the test with what did not come true.
func Until(t testing.TB, what string, true func() bool) {
	t.Helper()
	for deadline := time.Now().Add(Patience); !true(); {
		if time.Now().After(deadline) {
			t.Fatalf("waited %v in vain: %s", Patience, what)
		}
		time.Sleep(20 * time.Millisecond) // between two looks, not instead of one
	}
}

// run does one thing on the desktop and fails the test when it cannot.
func (d *Desktop) run(name string, args ...string) []byte {
	d.t.Helper()
	command := d.command(name, args...)
	var complaint bytes.Buffer
	command.Stderr = &complaint
	output, err := command.Output()
	if err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, complaint.String())
	}
	return output
}

// Program is a program with a window on the desktop.
type Program struct {
	t       testing.TB
	command *exec.Cmd
	output  *lines
	ended   chan error
}

// Start runs a program on the desktop. It ends with the test.
func (d *Desktop) Start(binary string, args ...string) *Program {
	d.t.Helper()
	return d.StartWith(nil, binary, args...)
}

// StartWith is Start with more in the environment, each as "NAME=value".
func (d *Desktop) StartWith(env []string, binary string, args ...string) *Program {
	d.t.Helper()
	p := &Program{t: d.t, command: d.command(binary, args...), output: &lines{}, ended: make(chan error, 1)}
	p.command.Env = append(d.Env(), env...)
	p.command.Stdout, p.command.Stderr = p.output, p.output
	if err := p.command.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() { p.ended <- p.command.Wait() }()
	d.t.Cleanup(func() {
		_ = syscall.Kill(-p.command.Process.Pid, syscall.SIGKILL)
		if d.t.Failed() {
			d.t.Logf("%s said:\n%s", filepath.Base(binary), strings.Join(p.output.all(), "\n"))
		}
	})
	return p
}

// Lines returns what the program has written so far, line by line, both its streams.
func (p *Program) Lines() []string { return p.output.all() }

// WaitForLine waits until the program has written a line with the text in it.
func (p *Program) WaitForLine(text string) {
	p.t.Helper()
	Until(p.t, "the program says "+text, func() bool {
		for _, line := range p.Lines() {
			if strings.Contains(line, text) {
				return true
			}
		}
		return false
	})
}

// WaitForEnd waits for the program to end by itself and returns its exit status.
func (p *Program) WaitForEnd() int {
	p.t.Helper()
	select {
	case <-p.ended:
		return p.command.ProcessState.ExitCode()
	case <-time.After(Patience):
		p.t.Fatalf("%s does not end", filepath.Base(p.command.Path))
		return -1
	}
}
