package windowtest

import (
	"strings"
	"sync"
)

// lines keeps what a program writes, for a test that looks while it runs.
type lines struct {
	mutex sync.Mutex
	text  strings.Builder
}

// Write implements io.Writer.
func (l *lines) Write(text []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.text.Write(text)
}

// all returns the finished lines.
func (l *lines) all() []string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	text := l.text.String()
	end := strings.LastIndexByte(text, '\n')
	if end < 0 {
		return nil
	}
	return strings.Split(text[:end], "\n")
}
