package members

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// zoneRegions are time zones whose country the currency cannot tell: the euro's and a few whose
// shops may keep books in another country's money. ISO 3166 codes.
var zoneRegions = map[string]string{
	"Asia/Seoul": "KR", "Asia/Shanghai": "CN", "Asia/Chongqing": "CN", "Asia/Urumqi": "CN",
	"Asia/Hong_Kong": "HK", "Asia/Macau": "MO", "Asia/Taipei": "TW", "Asia/Tokyo": "JP",
	"Asia/Singapore": "SG", "Asia/Ho_Chi_Minh": "VN", "Asia/Bangkok": "TH", "Asia/Kuala_Lumpur": "MY",
	"Asia/Manila": "PH", "Asia/Jakarta": "ID", "Asia/Kuwait": "KW", "Asia/Dubai": "AE", "Asia/Kolkata": "IN",
	"Europe/London": "GB", "Europe/Dublin": "IE", "Europe/Lisbon": "PT", "Europe/Madrid": "ES",
	"Europe/Paris": "FR", "Europe/Brussels": "BE", "Europe/Amsterdam": "NL", "Europe/Luxembourg": "LU",
	"Europe/Berlin": "DE", "Europe/Zurich": "CH", "Europe/Vienna": "AT", "Europe/Rome": "IT",
	"Europe/Malta": "MT", "Europe/Ljubljana": "SI", "Europe/Zagreb": "HR", "Europe/Bratislava": "SK",
	"Europe/Athens": "GR", "Europe/Helsinki": "FI", "Europe/Tallinn": "EE", "Europe/Riga": "LV",
	"Europe/Vilnius": "LT", "Asia/Nicosia": "CY", "Europe/Sofia": "BG",
	"Atlantic/Reykjavik": "IS", "Europe/Oslo": "NO", "Europe/Stockholm": "SE",
	"Europe/Copenhagen": "DK", "Europe/Warsaw": "PL", "Europe/Prague": "CZ", "Europe/Budapest": "HU",
	"America/New_York": "US", "America/Chicago": "US", "America/Denver": "US", "America/Los_Angeles": "US",
	"America/Toronto": "CA", "America/Vancouver": "CA", "Australia/Sydney": "AU", "Pacific/Auckland": "NZ",
}

// RegionOf guesses the country whose phones are typed without a country's code: from the shop's
// zone where we know it, else from its currency, whose first two letters are a country's (ISO
// 4217). It is empty when neither tells, as for a euro shop in a zone we do not know.
func RegionOf(zone, currency string) string {
	if region, ok := zoneRegions[zone]; ok {
		return region
	}
	if len(currency) == 3 {
		region := strings.ToUpper(currency[:2])
		if phonenumbers.GetCountryCodeForRegion(region) != 0 {
			return region
		}
	}
	return ""
}
