package widget

// SetText changes the words beside the box, for a count in them.
func (c *Check) SetText(text string) {
	c.text.SetText(text)
	c.Refresh()
}

// Text is the words beside the box.
func (c *Check) Text() string { return c.text.Text() }
