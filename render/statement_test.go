package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// A statement leads to the event that it speaks of, and that one back to it.
func TestStatementLinks(t *testing.T) {
	d := &desk{}
	a := d.file("arden", "Courier", "A bombing in Arden", day(2018, 8, 9).Start)
	monday, tuesday := day(2018, 8, 6), day(2018, 8, 7)
	d.tell("e-000001", "A bomb exploded in Arden", monday, d.says(a, "A bomb exploded in Arden on Monday.", "Monday", monday, timeline.Gives, ""))
	d.tell("e-000002", "Reed condemned the bombing", tuesday, d.says(a, "Reed condemned the bombing on Tuesday.", "Tuesday", tuesday, timeline.Gives, "")).SpeaksOf = []string{"e-000001"}
	files := build(t, d.Timeline)
	page := string(files["index.html"])
	for _, want := range []string{
		`Speaks of: <a href="#e-000001"><bdi>A bomb exploded in Arden</bdi></a>`,
		`Statements about it: <a href="#e-000002"><bdi>Reed condemned the bombing</bdi></a>`,
	} {
		if strings.Count(page, want) != 1 {
			t.Errorf("index.html has %d of %q, want 1", strings.Count(page, want), want)
		}
	}
	var tl jsonTimeline
	if err := json.Unmarshal(files["timeline.json"], &tl); err != nil {
		t.Fatal(err)
	}
	if got := tl.Events[1].SpeaksOf; !slices.Equal(got, []string{"e-000001"}) || len(tl.Events[0].SpeaksOf) > 0 {
		t.Errorf("speaks_of is %q and %q", tl.Events[0].SpeaksOf, got)
	}
	d.Settings.Language = "de"
	if page := string(build(t, d.Timeline)["index.html"]); !strings.Contains(page, "Spricht über: <a href=\"#e-000001\"><bdi lang=\"en\"") {
		t.Error("the German page does not say what the statement speaks of")
	}
}
