package screen

import "context"

// Latest lets only the newest of several answers to the same question through. Its zero value
// is ready; a screen keeps one for each thing it loads. Used on Fyne's thread only.
type Latest struct {
	cancel func()
	turn   int
}

// Stop forgets the question being asked.
func (l *Latest) Stop() {
	l.turn++
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
}

// Load asks work off the thread and shows the answer, unless a newer question has been asked of
// the same Latest since. An error goes to failed, or is said with Fail where that is left out.
func Load[T any](env *Env, l *Latest, work func(ctx context.Context) (T, error), show func(T), failed ...func(error)) {
	l.Stop()
	turn := l.turn
	var answer T
	finished := false
	cancel := env.Runner.Start(env.Context(), func(ctx context.Context) (err error) {
		answer, err = work(ctx)
		return err
	}, func(err error) {
		finished = true
		if l.turn != turn {
			return
		}
		l.cancel = nil
		switch {
		case err == nil:
			show(answer)
		case len(failed) > 0:
			failed[0](err)
		default:
			Fail(env, err)
		}
	})
	if !finished {
		l.cancel = cancel
	}
}

// Do is Load for a change that has to be finished once begun: nothing overtakes it, and there
// is no answer to show but that it is done.
func Do(env *Env, work func(ctx context.Context) error, done func(), failed ...func(error)) {
	env.Runner.Start(env.Context(), work, func(err error) {
		switch {
		case err == nil:
			done()
		case len(failed) > 0:
			failed[0](err)
		default:
			Fail(env, err)
		}
	})
}
