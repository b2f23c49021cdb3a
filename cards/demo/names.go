package demo

import (
	"fmt"
	"strings"
)

// Names as people of each country have them; no list is of real persons.
var (
	koreanFamilies = strings.Fields("김 김 김 이 이 이 박 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍 전 고 문 손 배 남궁")
	koreanGiven    = strings.Fields("서연 민준 지우 하은 도윤 수빈 예준 지민 서현 주원 하윤 은우 채원 시우 다은 유진 현우 소윤 태윤 나은 지호 가영 승민 보라 은지 혜진 동현 미경 영수 정훈 슬기 아름 선영 재민 윤서 한결 은별 솔")

	chineseFamilies = strings.Fields("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 林 郭 何 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 欧阳 单 曾")
	chineseGiven    = strings.Fields("小红 丽 静怡 雨桐 子涵 欣怡 梓轩 浩然 思远 晓燕 美玲 海燕 志强 建华 婷婷 雅琴 若曦 明轩 佳慧 文博 雪梅 晨曦 嘉怡 俊杰 玉兰 诗涵 一诺 宇航 桂英 秀芳")

	vietnameseNames = strings.Split("Nguyễn Thị Hương|Trần Minh Đức|Lê Thuỳ Linh|Phạm Quốc Bảo|Hoàng Ngọc Ánh|Đặng Thu Thảo|Võ Hữu Nghĩa|Bùi Khánh Vy", "|")
	icelandicNames  = strings.Split("Þórunn Jónsdóttir|Guðmundur Sigurðsson|Æsa Björnsdóttir|Ísold Ragnarsdóttir|Össur Þórðarson|Hrafnhildur Eiríksdóttir", "|")
	latinGiven      = strings.Fields("Emma Léa Matteo Sofía Jonas Zoë Hannah Łukasz Chloé Marta Daniel Noémie Björn Ana Oliver Ingrid Tomáš Clara Liam Dörte")
	latinFamilies   = strings.Fields("Fontaine Rossi García Müller Novák Andersen Kowalska O’Neill Lindqvist Moreau Silva Becker Horváth Dubois Jensen Walsh Peña Weiß")
)

// name is Korean in half the cases, Chinese in a third, and otherwise in Latin letters.
func (y *year) name() string {
	switch roll := y.dice.IntN(60); {
	case roll < 30:
		return one(y, koreanFamilies) + one(y, koreanGiven)
	case roll < 50:
		return one(y, chineseFamilies) + one(y, chineseGiven)
	case roll < 53:
		return one(y, vietnameseNames)
	case roll < 55:
		return one(y, icelandicNames)
	}
	return one(y, latinGiven) + " " + one(y, latinFamilies)
}

// phone is one that nobody is called by: the 555-01xx that North America sets aside for
// fiction, and in countries that set nothing aside a range that has never been given out
// (010-0 in Korea) or that no usual phone has (1740 in China). Elsewhere members have an
// American one.
func (y *year) phone(n int) string {
	switch y.shop.Region {
	case "KR":
		return fmt.Sprintf("010-0%03d-%04d", y.dice.IntN(1000), n%10_000)
	case "CN":
		return fmt.Sprintf("1740 0%02d %04d", y.dice.IntN(100), n%10_000)
	}
	areas := []int{212, 312, 415, 617, 206, 303, 404, 512, 602, 713}
	return fmt.Sprintf("+1 %d 555-01%02d", areas[n/100%len(areas)], n%100)
}
