package widget

// Tone is what the banner's colour means.
func (b *Banner) Tone() Tone { return b.tone }
