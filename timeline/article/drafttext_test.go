package article

import (
	"strings"
	"testing"
)

// What a text says of itself above its prose, in the ways that pages and people
// write it: the header of its draft, and its paragraphs.
func TestDraftText(t *testing.T) {
	const prose = "The ferry sank off Orla on Monday, the harbour master said."
	for _, c := range []struct{ above, header, text string }{
		{"Ferry sinks off the coast of Orla\n\nBy Zoe Brunn, 8 August 2018\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|author: Zoe Brunn|published: 8 August 2018", ""},
		{"Ferry sinks off the coast of Orla\n\nBy Ann Bee on 14 March 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|author: Ann Bee|published: 14 March 2024", ""},
		{"Ferry sinks off the coast of Orla\n\nAnn Bee, The Courier, March 14, 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: The Courier|author: Ann Bee|published: March 14, 2024", ""},
		{"Ferry sinks off the coast of Orla\n\nAnn Bee, Orla Courier, March 14, 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: Orla Courier|author: Ann Bee|published: March 14, 2024", ""},
		{"Ferry sinks off the coast of Orla\n\nHarbour Radio, 12 May 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: Harbour Radio|published: 12 May 2024", ""},
		{"Ferry sinks off the coast of Orla\n\nAnn Bee, Port Ellis, March 14, 2024\n\n", // who is who a person has to say
			"title: Ferry sinks off the coast of Orla|source: '?'|published: March 14, 2024", "Ann Bee, Port Ellis, March 14, 2024|"},
		{"Ferry sinks off the coast of Orla\n\nVon Ann Bee, 12. Mai 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|author: Ann Bee|published: 12. Mai 2024", ""},
		{"Ferry sinks off the coast of Orla\n\nle 12 mai 2024 à 14h05\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|published: le 12 mai 2024 à 14h05", ""},
		{"Ferry sinks off the coast of Orla\n\nThursday 14 March 2024 10.30 GMT\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|published: Thursday 14 March 2024 10.30 GMT", ""},
		{"Ferry sinks off the coast of Orla\n\nPublished on March 14, 2024 at 10:00 AM\nUpdated March 16, 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|published: March 14, 2024 at 10:00 AM", ""},
		{"Ferry sinks off the coast of Orla\n\nUpdated on March 16, 2024\n\n",
			"title: Ferry sinks off the coast of Orla|source: '?'|published: March 16, 2024? # the day of the last change", ""},
		{"Ferry sinks off the coast of Orla\n\nBy our staff, 8/9/2018\n\n", // not understood, so not lost
			"title: Ferry sinks off the coast of Orla|source: '?'|published: '?'", "By our staff, 8/9/2018|"},
		{"Ferry sinks\n\n", "title: Ferry sinks|source: '?'|published: '?'", ""},
		{"World\n\nMinister meets pilots\n\nBy Ann Bee\n\n", "title: Minister meets pilots|source: '?'|author: Ann Bee|published: '?'", ""},
		{"Title: Is the ferry safe?\nSource: The Courier\nURL: https://courier.example/ferry\nDate: 14 March 2024\n\n",
			"title: Is the ferry safe?|source: The Courier|url: https://courier.example/ferry|published: 14 March 2024", ""},
		{"Storm of 8 August 2018 remembered in Orla\n\n", // no by-line
			"title: Storm of 8 August 2018 remembered in Orla|source: '?'|published: '?'", ""},
	} {
		d, problems := DraftText("a.txt", []byte(c.above+prose+"\n"), UsualLimit)
		if len(problems) > 0 {
			t.Errorf("%q: %v", c.above, problems)
			continue
		}
		header, text, _ := strings.Cut(strings.TrimPrefix(string(d.Markdown()), "---\n"), "---\n")
		text = strings.ReplaceAll(strings.TrimSpace(text), "\n\n", "|")
		if header = strings.ReplaceAll(strings.TrimSpace(header), "\n", "|"); header != c.header || text != c.text+prose {
			t.Errorf("%q\n got %s\n     %s\nwant %s\n     %s", c.above, header, text, c.header, c.text+prose)
		}
	}
}
