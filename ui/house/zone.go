package house

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// MachineZone is the IANA name of the time zone this machine keeps, such as Asia/Seoul, for
// the first guess at a new shop's; "UTC" where the machine does not tell.
func MachineZone(getenv func(string) string) string {
	if zone := strings.TrimPrefix(getenv("TZ"), ":"); known(zone) {
		return zone
	}
	if zone := time.Local.String(); known(zone) {
		return zone
	}
	// Linux and macOS keep the zone as a link into a directory named zoneinfo.
	if target, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		if _, zone, ok := strings.Cut(filepath.ToSlash(target), "zoneinfo/"); ok && known(zone) {
			return zone
		}
	}
	if text, err := os.ReadFile("/etc/timezone"); err == nil {
		if zone := strings.TrimSpace(string(text)); known(zone) {
			return zone
		}
	}
	return "UTC"
}

func known(zone string) bool {
	if zone == "" || zone == "Local" {
		return false
	}
	_, err := time.LoadLocation(zone)
	return err == nil
}
