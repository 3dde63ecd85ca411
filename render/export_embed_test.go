package render

import (
	"strings"
	"testing"
)

// TestEmbed reads the page for a frame: every dated event, and links that leave
// the frame.
func TestEmbed(t *testing.T) {
	for name, tl := range sites() {
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		p := parsePage(t, name, built(t, name, tl)["embed.html"])
		for _, e := range p.all("a")[1:] { // the first leads past the head
			if e.attrs["target"] != "_blank" || e.attrs["rel"] != "noopener" || strings.HasPrefix(e.attrs["href"], "#") {
				t.Errorf("%s: the link %v stays in the frame", name, e.attrs)
			}
		}
		for _, e := range salient(s.Events, embedLength) {
			a := s.newAccount(e)
			text := ""
			for _, r := range s.embedText(e, a) {
				text += r.Text
			}
			for _, want := range append(a.names(), a.Title, text, a.Doubt) {
				if !strings.Contains(fold(plain(p.text)), fold(want)) {
					t.Errorf("%s: no %q of %s", name, want, e.ID)
				}
			}
		}
		if n := len(p.all("nav")) + len(p.all("footer")) + len(p.all("details")); n > 0 {
			t.Errorf("%s: %d parts that are no events", name, n)
		}
	}
}

// TestEmbedLeftOut reads what the page for a frame says of what it leaves out.
func TestEmbedLeftOut(t *testing.T) {
	text := parsePage(t, "embed.html", build(t, everyState())["embed.html"]).text
	for _, want := range []string{
		"16 Jul 2018 Mon, 14:10 The presidents meet in Helsinki They met in Helsinki on July 16, 2018, and faced reporters at 2:10 p.m. together. " +
			"Coast Tribune · River Post · Northern Wire",
		"6 Aug 2018 Mon reported disputed Lawmakers accept an invitation to Washington In a statement Tuesday, he said that they had accepted. " +
			"Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1). Coast Tribune",
		"The whole timeline, and why each date Left out here: 1 event without a date; 1 event that an editor hides; 3 events by the settings of the timeline.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q: %s", want, text)
		}
	}
	text = parsePage(t, "embed.html", build(t, manyEvents(120))["embed.html"]).text
	if want := "Left out here: 20 events that fewer sources tell."; !strings.HasSuffix(text, want) {
		t.Errorf("the page ends with %q, wanted %q", text[len(text)-100:], want)
	}
}
