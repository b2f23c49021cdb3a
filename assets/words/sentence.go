package words

// Sentence is something to say, not yet in any language: a catalogue key and what fills it in.
// It travels from where a thing is decided to where it is shown or printed.
type Sentence struct {
	Key string
	// Args alternates name and value: "Name", "김서연", "Count", 3.
	Args []any
}

// Say makes a Sentence. A value may itself be a Sayable, which then speaks the listener's language.
func Say(key string, nameThenValue ...any) Sentence {
	return Sentence{Key: key, Args: nameThenValue}
}

// Sayable is a value that says itself in the listener's language: an amount, a day, a promise.
type Sayable interface {
	In(s *Speaker) string
}

var (
	_ Sayable = Sentence{}
	_ Sayable = Num(0)
)

// In says the sentence; an empty one is the empty text.
func (sentence Sentence) In(s *Speaker) string { return s.Say(sentence) }

// IsZero tells that there is nothing to say.
func (sentence Sentence) IsZero() bool { return sentence.Key == "" }

// Num is a number that is grouped as the listener writes it (12,345). Plain integers given as
// arguments are not grouped, since a year or a number on a card must not be.
type Num int64

// In writes the number.
func (n Num) In(s *Speaker) string { return s.Number(int64(n)) }
