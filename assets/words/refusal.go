package words

import "errors"

// Kind says what sort of "no" a refusal is, so that a screen or a script can act on it.
type Kind string

// The kinds of refusal.
const (
	Invalid     Kind = "invalid"     // what was typed cannot be read
	NotFound    Kind = "not_found"   // there is no such thing
	Conflict    Kind = "conflict"    // somebody else changed it meanwhile
	Refused     Kind = "refused"     // understood, but the shop's rules say no
	UsedUp      Kind = "used_up"     // nothing of it is left
	Unavailable Kind = "unavailable" // not now: a printer, a network, a locked file
	Broken      Kind = "broken"      // our fault
)

// Refusal is an error with a sentence that is safe to show a person, and the cause for those who
// look after the program.
type Refusal struct {
	Kind     Kind
	Sentence Sentence
	Cause    error
}

// Refuse makes a Refusal that says the catalogue's sentence under key.
func Refuse(kind Kind, key string, nameThenValue ...any) *Refusal {
	return &Refusal{Kind: kind, Sentence: Say(key, nameThenValue...)}
}

// Because returns the same refusal with its cause, which is kept for errors.Is and for the log.
func (r *Refusal) Because(cause error) *Refusal {
	explained := *r
	explained.Cause = cause
	return &explained
}

// Error is for logs: kind, key and cause. The sentence's arguments are left out because they can
// be a member's name or phone.
func (r *Refusal) Error() string {
	text := string(r.Kind) + ": " + r.Sentence.Key
	if r.Cause != nil {
		text += ": " + r.Cause.Error()
	}
	return text
}

// Unwrap gives the cause.
func (r *Refusal) Unwrap() error { return r.Cause }

// Is matches a refusal of the same kind: errors.Is(err, &words.Refusal{Kind: words.NotFound}).
// A target that names a key matches only the refusal with that key.
func (r *Refusal) Is(target error) bool {
	other, ok := target.(*Refusal)
	if !ok || other == nil {
		return false
	}
	if other.Sentence.Key == "" {
		return r.Kind == other.Kind
	}
	return r.Kind == other.Kind && r.Sentence.Key == other.Sentence.Key
}

// AsRefusal finds the refusal in an error's chain. Any other error becomes a Broken one with a
// general sentence; nil stays nil.
func AsRefusal(err error) *Refusal {
	if err == nil {
		return nil
	}
	if refusal, ok := errors.AsType[*Refusal](err); ok && refusal != nil {
		return refusal
	}
	return Refuse(Broken, "error.unexpected").Because(err)
}
