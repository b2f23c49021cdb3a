package screen

// PrefOperator is under what Env.Prefs remembers who was at the desk last.
const PrefOperator = "operator"
