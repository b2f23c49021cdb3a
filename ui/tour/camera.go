package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"sync"

	"tessera/assets/words"
)

// picture takes the window as a person sees it now: NN-NAME.LANG.png.
func (t *tour) picture(name string) {
	if t.err != nil {
		return
	}
	file := fmt.Sprintf("%02d-%s.%s.png", t.at, name, t.cast.lang)
	back := cut(t.canvas)
	t.lab.develop(file, t.canvas.Capture())
	back()
	t.pictures++
	now := t.told[len(t.told)-1]
	now.Pictures = append(now.Pictures, file)
}

// lab writes pictures while the tour goes on.
type lab struct {
	out  string
	work sync.WaitGroup
	room chan struct{} // how many pictures are held in memory
	lock sync.Mutex
	err  error
}

func newLab(out string) *lab { return &lab{out: out, room: make(chan struct{}, 4)} }

func (l *lab) develop(file string, picture image.Image) {
	l.room <- struct{}{}
	l.work.Go(func() {
		defer func() { <-l.room }()
		if err := write(filepath.Join(l.out, file), picture); err != nil {
			l.lock.Lock()
			defer l.lock.Unlock()
			l.err = words.Refuse(words.Unavailable, "tour.unwritable", "Path", file).Because(err)
		}
	})
}

// wait waits for the last picture and answers what went wrong with any.
func (l *lab) wait() error {
	l.work.Wait()
	return l.err
}

func write(path string, picture image.Image) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
	}()
	return png.Encode(file, picture)
}
