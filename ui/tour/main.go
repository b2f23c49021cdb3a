// The tour runs the shop's whole job through the real window on Fyne's software driver, without
// a display: it types and taps as a person would, asks the ledger whether everything came out
// right, and leaves pictures of every screen, the printed cards and a page of what happened.
//
//	CGO_ENABLED=0 go run -tags ci ./ui/tour [-out DIR]
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	_ "time/tzdata" // a shop's time zone is known on every machine

	"tessera/assets/words"
)

// job is what happens, in order. The words of a step are tour.step.NAME.
var job = []step{
	{"welcome", (*tour).openShop},
	{"desk", (*tour).seeDesk},
	{"member", (*tour).takeMemberIn},
	{"plan", (*tour).editPlan},
	{"sell", (*tour).sellCards},
	{"topup", (*tour).topUp},
	{"lost", (*tour).replaceLost},
	{"print", (*tour).printCards},
	{"scan", (*tour).scanCards},
	{"visit", (*tour).completeVisit},
	{"receipt", (*tour).printReceipt},
	{"void", (*tour).payAndVoid},
	{"walkin", (*tour).walkIn},
	{"case", (*tour).openCase},
	{"resolve", (*tour).resolveCase},
	{"insights", (*tour).readInsights},
	{"settings", (*tour).checkBooks},
	{"looks", (*tour).changeLooks},
}

func main() {
	out := flag.String("out", "out", "where the pictures go")
	lang := flag.String("lang", "", "one language only; each runs in a program of its own otherwise")
	flag.Parse()
	if err := run(context.Background(), *out, *lang); err != nil {
		fmt.Fprintln(os.Stderr, words.For(words.English).Say(words.AsRefusal(err).Sentence))
		os.Exit(1)
	}
}

func run(ctx context.Context, out, lang string) error {
	if lang == "" {
		return runAll(ctx, out)
	}
	chosen, ok := words.ParseLang(lang)
	if !ok {
		return words.Refuse(words.Invalid, "error.lang_unknown", "Text", lang)
	}
	return show(ctx, out, chosen)
}

// show runs the job in one language and writes what it saw.
func show(ctx context.Context, out string, lang words.Lang) (err error) {
	lab := newLab(out)
	defer func() { err = cmp.Or(err, lab.wait()) }()
	t, err := begin(ctx, castOf(lang), lab)
	if err != nil {
		return err
	}
	t.run(job)
	t.end()
	if t.err != nil {
		return t.err
	}
	if err := t.writePage(); err != nil {
		return err
	}
	fmt.Println(t.say.Text("tour.done", "Count", t.pictures, "Page", t.pagePath()))
	return nil
}
