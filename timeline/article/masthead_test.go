package article

import (
	"strings"
	"testing"
)

// What stands before the first sentence of a page that was saved as one line, each
// piece with its role, and then that sentence; or the sentence alone, with nothing cut.
func TestMasthead(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"", "Flood shuts bridge at Orla Posted: May 3, 2021 9:14 AM The bridge at Orla was closed on Monday.",
			"headline: Flood shuts bridge at Orla | furniture: Posted: May 3, 2021 9:14 AM | The bridge at Orla was closed on Monday."},
		{"", "https://news.example/2021/flood-shuts-bridge Flood shuts bridge at Orla A flood has closed the bridge at Orla.",
			"furniture: https://news.example/2021/flood-shuts-bridge | headline: Flood shuts bridge at Orla | A flood has closed the bridge at Orla."},
		{"", "http: / / www. news. example / flood - shuts - bridge Flood shuts bridge at Orla May 3, 2021 Police closed the bridge.",
			"furniture: http: / / www. news. example / flood - shuts - bridge | headline: Flood shuts bridge at Orla | furniture: May 3, 2021 | Police closed the bridge."},
		{"", "Bridge Closed After Flood In Orla ORLA, Norway (NB) - Police have closed the bridge.",
			"headline: Bridge Closed After Flood In Orla | ORLA, Norway (NB) - Police have closed the bridge."},
		{"Flood shuts bridge at Orla", "Flood shuts bridge at Orla Engineers closed the bridge on Monday.",
			"headline: Flood shuts bridge at Orla | Engineers closed the bridge on Monday."},
		{"", "Last updated 13:26 14/09/2021 The bridge at Orla was closed on Monday.",
			"furniture: Last updated 13:26 14/09/2021 | The bridge at Orla was closed on Monday."},

		{"", "The mayor flew to The Hague on Monday to speak with the judges.", "The mayor flew to The Hague on Monday to speak with the judges."},
		{"", "The mayor wants to visit The Hague on Monday to speak with the judges.", "The mayor wants to visit The Hague on Monday to speak with the judges."},
		{"", "The bridge at Orla has been closed since May 3, 2021 by the police.", "The bridge at Orla has been closed since May 3, 2021 by the police."},
		{"", "On May 3, 2021 Police closed the bridge at Orla and left.", "On May 3, 2021 Police closed the bridge at Orla and left."},
		{"", "The mayor told The Orla Times in a talk that the bridge was closed.", "The mayor told The Orla Times in a talk that the bridge was closed."},
		{"", "Two Ships In A Row Of Four Sank Near Orla.", "Two Ships In A Row Of Four Sank Near Orla."},
		{"", "Engineers of the NATO base (and others) closed the bridge at Orla.", "Engineers of the NATO base (and others) closed the bridge at Orla."},
	} {
		var got []string
		spans := Split(c.text)
		pieces := masthead(c.text, c.title, spans)
		for _, p := range pieces {
			got = append(got, map[Role]string{Headline: "headline: ", Furniture: "furniture: "}[p.role]+c.text[p.Begin:p.End])
		}
		for _, s := range without(spans, pieces, c.text)[len(pieces):] {
			got = append(got, c.text[s.Begin:s.End])
		}
		if all := strings.Join(got, " | "); all != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, all, c.want)
		}
	}
}
