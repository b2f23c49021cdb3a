// Package shopform asks who a shop is: the parts of its settings that Welcome asks for the
// first time and Settings shows again.
package shopform
