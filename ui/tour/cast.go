package main

import (
	"time"

	"tessera/assets/words"
	"tessera/cards"
)

// guest is somebody the tour takes in as a member. The phones are of ranges that are never given
// out: see cards/demo.
type guest struct{ name, other, phone, birthday, likes, avoid string }

// cast is who the tour is about in one language, and where.
type cast struct {
	lang           words.Lang
	locale         string // as a machine says it
	zone           string // of the machine and so of the shop
	currency       cards.Currency
	shop           string
	address, phone string
	member         guest // buys a VIP card and loses it
	friend         guest // buys a wallet
	regular        guest // buys ten visits
	subject, how   string
	walkIn         string // what a walk-in has done
	nextLang       words.Lang
}

// start is a Friday afternoon in Seoul, and an hour earlier on the clocks of Shanghai.
var start = time.Date(2026, time.November, 20, 5, 32, 0, 0, time.UTC)

func castOf(lang words.Lang) cast {
	switch lang {
	case words.Korean:
		return cast{
			lang: lang, locale: "ko_KR.UTF-8", zone: "Asia/Seoul", currency: "KRW", nextLang: words.Chinese,
			shop: "살롱 마루", address: "서울 강남구 가로수길 12", phone: "02-0543-2100",
			member: guest{
				name: "김서연", other: "Kim Seoyeon", phone: "010-0142-7730", birthday: "1992-11-26",
				likes: "캐모마일 차, 조용한 자리", avoid: "암모니아 염색약",
			},
			friend:  guest{name: "이하은", phone: "010-0142-7731", birthday: "1988-03-09", likes: "창가 자리"},
			regular: guest{name: "Zoë O’Neill", other: "조이 오닐", phone: "010-0142-7732", birthday: "1995-07-01"},
			subject: "뿌리 쪽 염색이 얼룩졌어요", how: "그날 무료로 다시 염색해 드렸습니다", walkIn: "앞머리 다듬기",
		}
	case words.Chinese:
		return cast{
			lang: lang, locale: "zh_CN.UTF-8", zone: "Asia/Shanghai", currency: "CNY", nextLang: words.English,
			shop: "麻露美发", address: "上海市静安区南京西路 12 号", phone: "021-0543-2100",
			member: guest{
				name: "王小红", other: "Wang Xiaohong", phone: "1740 014 7730", birthday: "1992-11-26",
				likes: "菊花茶，安静的座位", avoid: "含氨染发剂",
			},
			friend:  guest{name: "欧阳静怡", phone: "1740 014 7731", birthday: "1988-03-09", likes: "靠窗的座位"},
			regular: guest{name: "Þórunn Jónsdóttir", other: "索伦", phone: "1740 014 7732", birthday: "1995-07-01"},
			subject: "发根的颜色染得不均匀", how: "当天免费重新染色，顾客满意", walkIn: "修剪刘海",
		}
	}
	return cast{
		lang: words.English, locale: "en_GB.UTF-8", zone: "Asia/Seoul", currency: "KRW", nextLang: words.Korean,
		shop: "Salon Maru", address: "12 Garosu-gil, Gangnam-gu, Seoul", phone: "02-0543-2100",
		member: guest{
			name: "Kim Seoyeon", other: "김서연", phone: "010-0142-7730", birthday: "1992-11-26",
			likes: "camomile tea, a quiet seat", avoid: "ammonia colour",
		},
		friend:  guest{name: "王小红", other: "Wang Xiaohong", phone: "010-0142-7731", birthday: "1988-03-09", likes: "a seat by the window"},
		regular: guest{name: "Nguyễn Thị Hương", phone: "010-0142-7732", birthday: "1995-07-01"},
		subject: "The colour at the roots is uneven", how: "Coloured again the same day, free of charge", walkIn: "Fringe trim",
	}
}
