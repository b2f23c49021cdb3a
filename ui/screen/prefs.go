package screen

// PrefOperator is under what Env.Prefs remembers who was at the desk last.
const PrefOperator = "operator"

// Remembered lists what a machine remembers besides its Look.
func Remembered() []string { return []string{PrefOperator, lastFolder} }
