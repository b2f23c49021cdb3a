package windowtest

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"

	"tessera/ui/window/x11"
)

// TimeToDraw starts a program with a window and returns how long it took until the first picture
// was in the middle of the screen, to 5 ms. The screen is black before.
func (d *Desktop) TimeToDraw(binary string, args ...string) (*Program, time.Duration) {
	d.t.Helper()
	display := ""
	for _, variable := range d.env {
		if value, found := strings.CutPrefix(variable, "DISPLAY="); found {
			display = value
		}
	}
	server, err := x11.Dial(display, "")
	if err != nil {
		d.t.Fatal(err)
	}
	defer server.Close()
	middle := func() uint32 {
		pixel, ok := server.Pixel(d.width/2, d.height/2)
		if !ok {
			d.t.Fatal("the screen cannot be read")
		}
		return pixel
	}
	if middle() != 0 {
		d.t.Fatal("something is on the screen already")
	}
	began := time.Now()
	program := d.Start(binary, args...)
	for middle() == 0 {
		if time.Since(began) > Patience {
			d.t.Fatalf("nothing drawn within %v", Patience)
		}
		time.Sleep(5 * time.Millisecond) // between two looks, not instead of one
	}
	return program, time.Since(began)
}

// Memory returns how many bytes of the program are in memory now.
func (p *Program) Memory() int64 {
	p.t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		p.t.Fatal(err)
	}
	for _, line := range strings.Split(string(status), "\n") {
		var kilobytes int64
		if _, err := fmt.Sscanf(line, "VmRSS: %d kB", &kilobytes); err == nil {
			return kilobytes * 1024
		}
	}
	p.t.Fatal("no VmRSS")
	return 0
}

// Kill ends the program at once and waits until it is gone.
func (p *Program) Kill() {
	p.t.Helper()
	if err := syscall.Kill(p.command.Process.Pid, syscall.SIGKILL); err != nil {
		p.t.Fatal(err)
	}
	p.WaitForEnd()
}
