package article

import "regexp"

// isEntry reports whether a line is an entry of a chronicle, which stands under its day: "27 May:
// Seven officials are arrested". Such lines are paragraphs of their own, and tell what happened,
// in as few words as headings.
func isEntry[T string | []byte](line T) bool {
	head := string(line[:min(len(line), 64)])
	return len(head) > 8 && entryHead.MatchString(head)
}

var entryHead = func() *regexp.Regexp {
	const (
		month = `(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
		day   = `\d{1,2}(?:st|nd|rd|th)?`
	)
	return regexp.MustCompile(`^(?:` + day + ` ` + month + `|` + month + ` ` + day + `)(?:,? \d{4})?(?::| [-–—]) *\pL\S* +\S`)
}()
