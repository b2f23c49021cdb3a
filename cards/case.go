package cards

import "tessera/assets/words"

// CaseKind is what an after-sale matter is about.
type CaseKind string

// The kinds of case.
const (
	Complaint CaseKind = "complaint"
	Repair    CaseKind = "repair"
	Exchange  CaseKind = "exchange"
	Return    CaseKind = "return"
	TouchUp   CaseKind = "touchup"
	Question  CaseKind = "question"
)

// CaseKinds lists them in the order the desk offers them.
func CaseKinds() []CaseKind {
	return []CaseKind{Complaint, Repair, Exchange, Return, TouchUp, Question}
}

// In says the kind.
func (k CaseKind) In(s *words.Speaker) string { return s.Text("common.case_" + string(k)) }

// ParseCaseKind reads a kind as commands name it; touch-up may be hyphened.
func ParseCaseKind(text string) (CaseKind, error) {
	if text == "touch-up" {
		return TouchUp, nil
	}
	if known(CaseKinds(), CaseKind(text)) {
		return CaseKind(text), nil
	}
	return "", words.Refuse(words.Invalid, "error.case_kind", "Text", excerpt(text))
}
