package windowtest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// WaitForWindow waits for a visible window whose title contains the text and gives it the
// keyboard.
func (d *Desktop) WaitForWindow(title string) {
	d.t.Helper()
	var id string
	Until(d.t, "a window named "+title+" opens", func() bool {
		found, err := d.command("xdotool", "search", "--onlyvisible", "--name", title).Output()
		id, _, _ = strings.Cut(strings.TrimSpace(string(found)), "\n")
		return err == nil && id != ""
	})
	// There is no window manager here to do it.
	d.run("xdotool", "windowfocus", id)
	Until(d.t, "the window named "+title+" has the keyboard", func() bool {
		focused, err := d.command("xdotool", "getwindowfocus").Output()
		return err == nil && strings.TrimSpace(string(focused)) == id
	})
}

// Type types a text as a quick hand does, key by key, 30 ms apart.
func (d *Desktop) Type(text string) {
	d.t.Helper()
	d.run("xdotool", "type", "--delay", "30", "--", text)
}

// Scan types a text as fast as a barcode scanner does, and Enter.
func (d *Desktop) Scan(text string) {
	d.t.Helper()
	d.run("xdotool", "type", "--delay", "2", "--args", "1", "--", text, "key", "Return")
}

// Keys presses keys one after another by their X names: "Return", "ctrl+f", "Hangul", "a".
func (d *Desktop) Keys(keys ...string) {
	d.t.Helper()
	d.run("xdotool", append([]string{"key", "--delay", "30"}, keys...)...)
}

// Click clicks with the left button at a point of the screen.
func (d *Desktop) Click(x, y int) {
	d.t.Helper()
	d.run("xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// Look returns what the screen shows now.
func (d *Desktop) Look() image.Image {
	d.t.Helper()
	picture, err := png.Decode(bytes.NewReader(d.run("import", "-window", "root", "png:-")))
	if err != nil {
		d.t.Fatal(err)
	}
	return picture
}

// WaitUntilStill waits until two looks in a row are the same and something is drawn at all.
func (d *Desktop) WaitUntilStill() image.Image {
	d.t.Helper()
	last := d.Look()
	Until(d.t, "the screen stands still", func() bool {
		before := last
		last = d.Look()
		return Same(before, last) && !empty(last)
	})
	return last
}

// WaitForChange waits until the screen looks different from the picture.
func (d *Desktop) WaitForChange(from image.Image) image.Image {
	d.t.Helper()
	var now image.Image
	Until(d.t, "the screen changes", func() bool {
		now = d.Look()
		return !Same(from, now)
	})
	return now
}

// Picture keeps what the screen shows as out/window/NAME.png, the test's output for people.
func (d *Desktop) Picture(name string) string {
	d.t.Helper()
	dir := filepath.Join(Root(d.t), "out", "window")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(dir, name+".png")
	file, err := os.Create(path)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := png.Encode(file, d.Look()); err != nil {
		d.t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Logf("picture: out/window/%s.png", name)
	return path
}

// Same reports whether two pictures differ in so little that only a blinking cursor can be
// the cause: at most 100 pixels.
func Same(a, b image.Image) bool {
	const cursor = 100
	return a.Bounds() == b.Bounds() && different(a, b, cursor) <= cursor
}

// different counts the pixels in which two pictures of one size differ, up to one more than most.
func different(a, b image.Image, most int) (count int) {
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				if count++; count > most {
					return count
				}
			}
		}
	}
	return count
}

// empty reports whether a picture is all of one colour.
func empty(picture image.Image) bool {
	first := picture.At(picture.Bounds().Min.X, picture.Bounds().Min.Y)
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			if picture.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

// WaitForPage waits until much of the screen is not what it was, a fiftieth of it, and stands
// still: another page, not a letter typed.
func (d *Desktop) WaitForPage(from image.Image) image.Image {
	d.t.Helper()
	much := from.Bounds().Dx() * from.Bounds().Dy() / 50
	var before, now image.Image = from, from
	Until(d.t, "another page is shown", func() bool {
		before, now = now, d.Look()
		return different(from, now, much) > much && Same(before, now)
	})
	return now
}

// WaitForColour waits until at least so many pixels of the screen have a colour.
func (d *Desktop) WaitForColour(what string, colour color.Color, pixels int) {
	d.t.Helper()
	r, g, b, _ := colour.RGBA()
	Until(d.t, what, func() bool {
		picture, found := d.Look(), 0
		for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
			for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
				if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr == r && pg == g && pb == b {
					found++
				}
			}
		}
		return found >= pixels
	})
}
