package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"tessera/assets/words"
	"tessera/cards"
)

// mostPlanBytes is far more than twenty promises need.
const mostPlanBytes = 1 << 20

// readPlan reads a plan from a file: the JSON of cards.Plan, amounts in smallest units, as
// `plan show --json` writes it. What that adds for readers, "text" and "left", is passed
// over; any other field that is not known is refused, so that a slip does not sell a
// promise nobody meant.
func readPlan(path string) (planFile, error) {
	file, err := os.Open(path)
	if err != nil {
		return planFile{}, cannotRead(path, err)
	}
	defer func() { _ = file.Close() }()
	text, err := io.ReadAll(io.LimitReader(file, mostPlanBytes+1))
	if err != nil {
		return planFile{}, cannotRead(path, err)
	}
	if len(text) > mostPlanBytes {
		return planFile{}, words.Refuse(words.Invalid, "cli.file_large", "Path", path)
	}
	if !utf8.Valid(text) { // the decoder would put � for what it cannot read
		return planFile{}, words.Refuse(words.Invalid, "error.text_invalid")
	}
	plan, err := parsePlan(text)
	return plan, planTrouble(path, err)
}

// planFile is a plan as somebody wrote it.
type planFile struct {
	cards.Plan
	versioned bool // it says which version of the plan it changes
}

func parsePlan(text []byte) (planFile, error) {
	read := struct {
		cards.Plan
		Version  *int64            `json:"version"`
		Promises []json.RawMessage `json:"promises"`
	}{}
	decoder := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&read); err != nil {
		return planFile{}, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return planFile{}, &json.SyntaxError{Offset: decoder.InputOffset()}
	}
	plan := planFile{Plan: read.Plan, versioned: read.Version != nil}
	if plan.versioned {
		plan.Version = *read.Version
	}
	for _, raw := range read.Promises {
		promise, err := parsePromise(raw)
		if err != nil {
			return planFile{}, err
		}
		plan.Promises = append(plan.Promises, promise)
	}
	return plan, nil
}

func parsePromise(raw json.RawMessage) (promise cards.Promise, err error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return promise, err
	}
	delete(fields, "text")
	delete(fields, "left")
	rest, err := json.Marshal(fields)
	if err != nil {
		return promise, err
	}
	return promise, json.Unmarshal(rest, &promise)
}

// planTrouble says what is wrong with a plan's file so that its writer finds the place.
func planTrouble(path string, err error) error {
	var said *words.Refusal
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil || errors.As(err, &said):
		return err
	case errors.As(err, &kind) && kind.Field != "":
		field := strings.TrimPrefix(kind.Field, "Plan.") // the library names what a field is kept in
		return words.Refuse(words.Invalid, "cli.plan_field", "Path", path, "Field", excerpt(field)).Because(err)
	}
	// The library tells an unknown field only in its text.
	if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return words.Refuse(words.Invalid, "cli.plan_unknown_field", "Path", path, "Field", excerpt(strings.Trim(field, `"`))).Because(err)
	}
	return words.Refuse(words.Invalid, "cli.plan_syntax", "Path", path).Because(err)
}
