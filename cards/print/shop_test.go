package print_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"tessera/assets/words"
	"tessera/cards/print"
	"tessera/members/civil"
)

func salonMaru() print.Shop {
	return print.Shop{Name: "Salon Maru", Address: "마포구 양화로 12", Phone: "02-332-1188", Lang: words.English, Currency: "KRW"}
}

func vip() print.Face {
	return print.Face{
		Number: "2012345678903", PlanName: "VIP", HolderName: "김서연", ValidTo: civil.Day(20270314),
		Headline: "20% off every service", Style: print.Gold,
		Promises: []string{
			"20% off every service", "Free touch-up within 7 days", "Four scalp-care sessions a year",
			"Complaints answered within 8 shop hours", "A birthday treatment",
		},
	}
}

func tenVisits() print.Face {
	return print.Face{
		Number: "2012345678903", PlanName: "10회권", HolderName: "王小明", ValidTo: civil.Day(20270314),
		Headline: "모든 서비스 10회", Style: print.Teal,
		Promises: []string{"모든 서비스 10회", "불만은 영업시간 16시간 안에 답해 드립니다"},
	}
}

func monthly() print.Face {
	return print.Face{
		Number: "AB-1234-XYZ", PlanName: "Monthly", HolderName: "Guðrún Þórðardóttir-Nguyễn Thị Phương Anh", ValidTo: civil.Day(20261231),
		Headline: "Every service, as often as you like", Style: print.Cream,
		Promises: []string{"Every service, as often as you like", "Complaints answered within 16 shop hours"},
	}
}

func visitReceipt() print.Receipt {
	return print.Receipt{
		Number: "R-000123", Kind: "방문", When: "2026년 11월 22일 14:20", Member: "김서연", Card: "2012345678903", ServedBy: "민지",
		Lines:    []print.ReceiptLine{{Name: "전체 염색", Amount: 120000, Discount: 24000}, {Name: "커트와 드라이", Amount: 45000, Discount: 9000}},
		Subtotal: 165000, Discount: 33000, Total: 132000, DiscountWhy: []string{"VIP 20% 할인"},
		Tenders:  []print.TenderLine{{Name: "지갑", Amount: 80000}, {Name: "카드", Amount: 52000}},
		Balances: []string{"두피 케어 4회 중 2회 남음"}, Footer: "찾아 주셔서 감사합니다.",
	}
}

// roundLogo is a teal disc on nothing, as CleanLogo gives it.
func roundLogo(t testing.TB) []byte {
	t.Helper()
	disc := image.NewNRGBA(image.Rect(0, 0, 300, 300))
	for y := range 300 {
		for x := range 300 {
			if dx, dy := x-150, y-150; dx*dx+dy*dy < 140*140 {
				disc.Set(x, y, color.NRGBA{0x0F, 0x5E, 0x59, 0xFF})
			}
		}
	}
	clean, err := print.CleanLogo(bytes.NewReader(encoded(t, disc)))
	if err != nil {
		t.Fatal(err)
	}
	return clean
}

func encoded(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, picture); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
