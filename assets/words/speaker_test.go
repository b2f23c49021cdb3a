package words_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"tessera/assets/words"
)

func TestAmountsAreWrittenAsTheShopWritesThem(t *testing.T) {
	for _, c := range []struct {
		minor    int64
		currency string
		want     string
	}{
		{45000, "KRW", "₩45,000"},
		{-33000, "KRW", "−₩33,000"},
		{0, "KRW", "₩0"},
		{4550, "CNY", "¥45.50"},
		{4550, "USD", "$45.50"},
		{123456789, "USD", "$1,234,567.89"},
		{5, "EUR", "€0.05"},
		{-5, "EUR", "−€0.05"},
		{4500, "JPY", "¥4,500"},
		{12500, "KWD", "KWD\u00a012.500"},
		{math.MinInt64, "KRW", "−₩9,223,372,036,854,775,808"},
		{math.MaxInt64, "USD", "$92,233,720,368,547,758.07"},
	} {
		for _, lang := range words.Langs() {
			if got := words.For(lang).Money(c.minor, c.currency); got != c.want {
				t.Errorf("%s: %d %s is written %q, want %q", lang, c.minor, c.currency, got, c.want)
			}
		}
	}
}

func TestNumbersAndPercentages(t *testing.T) {
	s := words.For(words.English)
	for got, want := range map[string]string{
		s.Number(12345): "12,345", s.Number(-1000): "−1,000", s.Number(0): "0",
		s.Percent(2000): "20%", s.Percent(1250): "12.5%", s.Percent(5): "0.05%", s.Percent(-1050): "−10.5%",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDatesAndTimesOfDay(t *testing.T) {
	seoul := time.FixedZone("KST", 9*3600)
	closing := time.Date(2027, time.March, 14, 9, 0, 0, 0, time.UTC).In(seoul)
	for _, c := range []struct {
		lang                        words.Lang
		full, short, month, weekday string
	}{
		{words.English, "14 Mar 2027", "3 May", "Nov 2026", "Sunday"},
		{words.Korean, "2027년 3월 14일", "5월 3일", "2026년 11월", "일요일"},
		{words.Chinese, "2027年3月14日", "5月3日", "2026年11月", "星期日"},
	} {
		s := words.For(c.lang)
		for got, want := range map[string]string{
			s.Date(2027, time.March, 14): c.full, s.ShortDate(2026, time.May, 3): c.short,
			s.MonthName(2026, time.November): c.month, s.Weekday(closing.Weekday()): c.weekday,
			s.Clock(closing): "18:00",
		} {
			if got != want {
				t.Errorf("%s: got %q, want %q", c.lang, got, want)
			}
		}
	}
}

func TestPluralsFollowTheLanguage(t *testing.T) {
	for _, c := range []struct {
		lang  words.Lang
		count int
		want  string
	}{
		{words.English, 1, "1 day ago"},
		{words.English, 2, "2 days ago"},
		{words.English, 1200, "1,200 days ago"},
		{words.Korean, 1, "1일 전"},
		{words.Chinese, 2, "2 天前"},
	} {
		if got := words.For(c.lang).Text("common.days_ago", "Count", c.count); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.lang, c.count, got, c.want)
		}
	}
}

func TestASentenceInsideASentenceSpeaksTheSameLanguage(t *testing.T) {
	sentence := words.Say("common.until", "Day", words.Say("common.tomorrow"))
	if got := sentence.In(words.For(words.Korean)); got != "내일까지" {
		t.Errorf("got %q", got)
	}
	if got := words.Say("common.of", "Part", words.Num(1000), "Whole", 2026).In(words.For(words.English)); got != "1,000 of 2026" {
		t.Errorf("only what is meant as a quantity is grouped: %q", got)
	}
	if got := (words.Sentence{}).In(words.For(words.English)); got != "" {
		t.Errorf("nothing to say is said as %q", got)
	}
}

func TestAMissingKeyIsSeen(t *testing.T) {
	missing := "common." + "not_there"
	for _, lang := range words.Langs() {
		if got := words.For(lang).Text(missing); got != "⟦common.not_there⟧" {
			t.Errorf("%s: %q", lang, got)
		}
		if words.For(lang).Has(missing) || !words.For(lang).Has("common.days_ago") {
			t.Errorf("%s: Has is wrong", lang)
		}
	}
}

func TestLanguagesAreReadFromTagsAndLocaleNames(t *testing.T) {
	for text, want := range map[string]words.Lang{
		"en": words.English, "en-GB": words.English, "ko": words.Korean, "ko-KR": words.Korean,
		"ko_KR.UTF-8": words.Korean, "zh": words.Chinese, "zh-CN": words.Chinese, "zh-Hans": words.Chinese,
		"zh_CN.UTF-8@pinyin": words.Chinese, "ZH-hans-cn": words.Chinese,
		"": "", "C": "", "POSIX": "", "fr": "", "und": "", "한국어": "", "\x00": "",
	} {
		if got, ok := words.ParseLang(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
	if words.For("fr").Lang() != words.English {
		t.Error("a language we do not speak is answered in English")
	}
}

func TestOneSpeakerServesManyScreensAtOnce(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for n := range 50 {
				s := words.For(words.Langs()[n%3])
				if s.Text("common.days_ago", "Count", n) == "" || s.Money(int64(n), "KRW") == "" {
					t.Error("said nothing")
				}
			}
		})
	}
	all.Wait()
}

func TestARefusalKeepsNamesOutOfTheLog(t *testing.T) {
	disk := errors.New("disk on fire")
	refusal := words.Refuse(words.NotFound, "error.operator_unknown", "Name", "김서연").Because(disk)
	for _, text := range []string{refusal.Error(), fmt.Sprintf("%v", fmt.Errorf("add: %w", refusal))} {
		if strings.Contains(text, "김서연") || !strings.Contains(text, "error.operator_unknown") || !strings.Contains(text, "disk on fire") {
			t.Errorf("the log reads %q", text)
		}
	}
	if got := words.For(words.English).Say(refusal.Sentence); !strings.Contains(got, "김서연") {
		t.Errorf("the person reads %q", got)
	}
	if !errors.Is(refusal, disk) {
		t.Error("the cause is lost")
	}
}

func TestARefusalIsRecognisedByItsKind(t *testing.T) {
	err := fmt.Errorf("edit: %w", words.Refuse(words.Conflict, "error.changed_meanwhile"))
	if !errors.Is(err, &words.Refusal{Kind: words.Conflict}) {
		t.Error("not recognised as a conflict")
	}
	if errors.Is(err, &words.Refusal{Kind: words.NotFound}) {
		t.Error("taken for another kind")
	}
	if errors.Is(err, words.Refuse(words.Conflict, "error.too_long")) {
		t.Error("taken for another sentence")
	}
	if words.AsRefusal(err).Sentence.Key != "error.changed_meanwhile" {
		t.Error("not found in the chain")
	}
}

func TestAnyOtherErrorBecomesOursToMend(t *testing.T) {
	cause := errors.New("driver: bad connection")
	refusal := words.AsRefusal(cause)
	if refusal.Kind != words.Broken || !errors.Is(refusal, cause) {
		t.Errorf("got %v", refusal)
	}
	if words.AsRefusal(nil) != nil {
		t.Error("no error is no refusal")
	}
}
