package screen

import (
	"log/slog"

	"tessera/assets/words"
	"tessera/ui/widget"
)

// Toast says in passing, at the foot of the window, that something was done or refused.
type Toast struct {
	Text  string
	Tone  widget.Tone // ToneRed for a refusal
	Offer string      // what can be done about it, such as Undo; empty for nothing
	Do    func()
}

// Done says that something was done.
func Done(env *Env, key string, nameThenValue ...any) {
	env.Toast(Toast{Text: env.Text(key, nameThenValue...), Tone: widget.ToneGreen})
}

// Fail says in one sentence why something could not be done.
func Fail(env *Env, err error) {
	if err == nil {
		return
	}
	env.Toast(Toast{Text: Sentence(env, err), Tone: widget.ToneRed})
}

// Sentence is what to tell a person about an error, for a place beside what they typed.
func Sentence(env *Env, err error) string {
	refusal := words.AsRefusal(err)
	if refusal.Kind == words.Broken {
		slog.Error("something broke", "cause", err)
	}
	return env.Say.Say(refusal.Sentence)
}
