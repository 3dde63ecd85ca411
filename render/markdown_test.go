package render

import (
	"strings"
	"testing"

	"github.com/microcosm-cc/bluemonday"
)

// FuzzMarkdown reads any Markdown that a person may write: what comes out is
// HTML in which a sanitizer for text of strangers finds nothing to remove.
func FuzzMarkdown(f *testing.F) {
	for _, text := range attacks {
		f.Add(text)
	}
	for _, text := range []string{
		"*a* **b** `c` [d](https://x.example/?a=b&c \"t\")\n\n- one\n  1. two\n\n> three", "[a](javas&#x63;ript:alert)", "[a](<java\tscript:x>)", "<https://x.example/\"onclick=x>",
		"[a]: data:text/html,x\n\n[a] ![a]", "[a](https://x.example '\"><script>')", "```\"><script>\nx\n```", "a\x00b \u202e &#0; &colon; \xff", strings.Repeat("[a](", 50),
	} {
		f.Add(text)
	}
	policy := bluemonday.NewPolicy()
	policy.AllowElements("p", "ul", "li", "blockquote", "em", "strong", "code", "br")
	policy.AllowAttrs("start").Matching(bluemonday.Integer).OnElements("ol")
	policy.AllowElements("ol")
	policy.AllowAttrs("href", "title").OnElements("a")
	policy.AllowURLSchemes("http", "https")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 8<<10 {
			return // settings refuse it
		}
		html := string(markdownHTML(text))
		if err := same("sanitized", html, policy.Sanitize(html)); err != nil {
			t.Errorf("%q gives %q: %v", text, html, err)
		}
		markdownText(text)
	})
}
