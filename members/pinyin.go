package members

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// readings lists characters that people's names read in more than one way, or otherwise than
// go-pinyin does: surnames first (单 is Shan, 曾 Zeng, 解 Xie, 仇 Qiu, 查 Zha), then characters of
// given names. Without tones. Every reading is indexed, since staff type what they hear.
var readings = func() map[rune][]string {
	table := make(map[rune][]string)
	for line := range strings.SplitSeq(`
单 shan dan|曾 zeng ceng|解 xie jie|仇 qiu chou|查 zha cha|任 ren|区 ou qu|朴 piao pu|盖 ge gai
华 hua|乐 yue le|缪 miao mou|宁 ning|覃 qin tan|冼 xian|翟 zhai di|员 yun yuan|贠 yun yuan|洗 xian xi
种 chong zhong|黑 he hei|秘 bi mi|折 she zhe|能 nai neng|逄 pang|燕 yan|应 ying|召 shao zhao|祭 zhai ji
葛 ge|纪 ji|隗 wei kui|繁 po fan|薄 bo bao|石 shi|沈 shen|谌 chen shen|於 yu|贾 jia|柏 bai bo|卜 bu
车 che|都 du dou|郇 xun huan|阚 kan|费 fei bi|过 guo|撒 sa|郗 xi chi|臧 zang|尉 wei yu|万 wan mo
俟 qi si|澹 tan dan|台 tai|宓 mi fu|那 na|哈 ha|佴 nai|盛 sheng cheng|句 gou ju|角 jue jiao|牟 mou mu
载 zai|钻 zuan|炅 gui jiong|眭 sui|晁 chao|褚 chu zhu|乜 nie mie|麻 ma|长 zhang chang|行 xing hang
朝 chao zhao|重 zhong chong|晟 sheng cheng|茜 qian xi|莎 sha suo|娜 na nuo|露 lu lou|峤 qiao jiao
偲 si cai|参 can shen|传 chuan zhuan|贲 ben|阿 a e|调 diao tiao|恪 ke que|珩 heng hang|洵 xun
妲 da|嬛 huan xuan|珣 xun|琢 zhuo zuo|钰 yu|斐 fei|骞 qian|翀 chong|昇 sheng|祎 yi|玥 yue|禕 yi
單 shan dan|區 ou qu|蓋 ge gai|樂 yue le|員 yun yuan|種 chong zhong|應 ying|紀 ji|諶 chen shen|車 che
費 fei bi|過 guo|華 hua|萬 wan mo|長 zhang chang|寧 ning`, "\n") {
		for entry := range strings.SplitSeq(line, "|") {
			if fields := strings.Fields(entry); len(fields) > 1 {
				table[[]rune(fields[0])[0]] = fields[1:]
			}
		}
	}
	return table
}()

// maxReadings bounds the ways in which one name is indexed: three characters of two readings each.
// What comes after is read in its first way only.
const maxReadings = 8

// reading is one way to read a run of Han characters: a syllable each.
type reading []string

// readAloud gives the ways to read a run of Han characters in pinyin without tones; none when a
// character has no known reading.
func readAloud(run []rune) []reading {
	all := []reading{nil}
	for _, r := range run {
		syllables := syllablesOf(r)
		if len(syllables) == 0 {
			return nil
		}
		if len(all)*len(syllables) > maxReadings {
			syllables = syllables[:1]
		}
		var longer []reading
		for _, so := range all {
			for _, syllable := range syllables {
				longer = append(longer, append(so[:len(so):len(so)], syllable))
			}
		}
		all = longer
	}
	return all
}

func syllablesOf(r rune) []string {
	syllables, known := readings[r]
	if !known {
		syllables = pinyin.SinglePinyin(r, pinyin.NewArgs())
	}
	// ü is typed v on a keyboard, u when its dots are dropped.
	for _, syllable := range syllables {
		if dotless := strings.ReplaceAll(syllable, "v", "u"); dotless != syllable {
			syllables = append(syllables[:len(syllables):len(syllables)], dotless)
		}
	}
	return syllables
}

// hanRuns cuts out the runs of Han characters.
func hanRuns(runes []rune) [][]rune {
	var runs [][]rune
	begin := -1
	for i, r := range runes {
		isHan := unicode.Is(unicode.Han, r)
		if isHan && begin < 0 {
			begin = i
		}
		if !isHan && begin >= 0 {
			runs, begin = append(runs, runes[begin:i]), -1
		}
	}
	if begin >= 0 {
		runs = append(runs, runes[begin:])
	}
	return runs
}
