package window

import "os"

// MakeCacheDir makes the directory that caches are kept in, which a new user may not have yet:
// Fyne 2.8 makes its own in there and complains on standard error when it cannot. Call it before
// app.New.
func MakeCacheDir() {
	if dir, err := os.UserCacheDir(); err == nil {
		// Without it nothing is lost but the complaint.
		_ = os.MkdirAll(dir, 0o700)
	}
}
