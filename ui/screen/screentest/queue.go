package screentest

import (
	"context"
	"time"

	"tessera/ui/screen"
)

// Queue is a runner whose work waits until the test lets it run, in any order.
type Queue struct{ waiting []*job }

type job struct {
	ctx  context.Context
	work func(context.Context) error
	done func(error)
	stop context.CancelFunc
	off  bool
}

var _ screen.Runner = (*Queue)(nil)

// Start is Runner's.
func (q *Queue) Start(ctx context.Context, work func(context.Context) error, done func(error)) (cancel func()) {
	ctx, stop := context.WithCancel(ctx)
	waiting := &job{ctx: ctx, work: work, done: done, stop: stop}
	q.waiting = append(q.waiting, waiting)
	return func() {
		waiting.off = true
		stop()
	}
}

// Pause is Runner's: it does not wait, but what was cancelled meanwhile ends here.
func (q *Queue) Pause(ctx context.Context, _ time.Duration) error { return ctx.Err() }

// Drain runs everything in the order it was asked for, and what that asks for.
func (q *Queue) Drain() {
	for len(q.waiting) > 0 {
		next := q.waiting[0]
		q.waiting = q.waiting[1:]
		next.run()
	}
}

// RunLastFirst runs what waits now, the newest first.
func (q *Queue) RunLastFirst() {
	waiting := q.waiting
	q.waiting = nil
	for i := len(waiting) - 1; i >= 0; i-- {
		waiting[i].run()
	}
}

func (j *job) run() {
	err := j.work(j.ctx)
	if !j.off {
		j.off = true
		j.stop()
		j.done(err)
	}
}
