package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// ferries is a story of which three papers tell, one of them with the wrong day.
func ferries(overrides string) Timeline {
	paper := func(published, text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\npublished: " + published + "\n---\n\n" + text + "\n")}
	}
	return Build(fstest.MapFS{
		"overrides.yaml": {Data: []byte(overrides)},
		"articles/courier.md": paper("2024-05-08", "On Monday, Mayor Ada Finch announced that shipbuilders from Arden had accepted an invitation to Port Ellis. "+
			"The ferry Alma sank off the north mole on 29 April 2024, and divers found its bell."),
		"articles/herald.md": paper("2024-05-09", "Mayor Ada Finch announced Monday that shipbuilders from Arden had accepted her invitation to Port Ellis. "+
			"The ferry Alma had sunk off the north mole on 29 April."),
		"articles/post.md": paper("2024-05-08", "In a statement Tuesday, Mayor Ada Finch announced that shipbuilders from Arden had accepted an invitation to Port Ellis."),
	})
}

// A corrected phrase moves its own mention. What was one event stays one as far
// as dates allow, under its id, and nothing else changes.
func TestCorrectedPhraseLeavesTheRest(t *testing.T) {
	before := ferries("")
	list := func(tl Timeline) string {
		var out []string
		for _, e := range tl.Events {
			var of []string
			for _, m := range e.Mentions {
				of = append(of, tl.Articles[m.Article].Slug)
			}
			out = append(out, fmt.Sprintf("%s %s %s", e.ID, e.Date.EDTF(), strings.Join(of, "+")))
		}
		return strings.Join(out, "\n")
	}
	const invitation, sinking = "e-2331f0", "e-bb23fc"
	if got, want := list(before), sinking+" 2024-04-29 courier+herald\n"+invitation+" 2024-05-06 courier+herald+post"; got != want {
		t.Fatalf("uncorrected:\n%s\nwant\n%s", got, want)
	}
	for _, test := range []struct{ name, entries, want string }{
		{"the dispute ends", "post Tuesday 2024-05-06", sinking + " 2024-04-29 courier+herald\n" + invitation + " 2024-05-06 courier+herald+post"},
		{"the dispute turns", "courier Monday 2024-05-07", sinking + " 2024-04-29 courier+herald\n" + invitation + " 2024-05-07 courier+herald+post"},
		{"both sides move", "courier Monday 2024-05-03, herald Monday 2024-05-03, post Tuesday 2024-05-03",
			sinking + " 2024-04-29 courier+herald\n" + invitation + " 2024-05-03 courier+herald+post"},
		{"the first one dates nothing", "courier Monday none", sinking + " 2024-04-29 courier+herald\n" + invitation + " 2024-05-06 courier+herald+post"},
		{"all of it moves far", "courier 29-April-2024 2023-04-29, herald 29-April 2023-04-29",
			sinking + " 2023-04-29 courier+herald\n" + invitation + " 2024-05-06 courier+herald+post"},
		{"what names the event moves far", "courier 29-April-2024 2023-04-29",
			sinking + "-2 2023-04-29 courier\n" + sinking + " 2024-04-29 herald\n" + invitation + " 2024-05-06 courier+herald+post"},
	} {
		overrides := "dates:\n"
		for entry := range strings.SplitSeq(test.entries, ", ") {
			f := strings.Fields(entry)
			overrides += fmt.Sprintf("  - {article: %s, phrase: %s, date: %s, reason: r}\n", f[0], strings.ReplaceAll(f[1], "-", " "), f[2])
		}
		after := ferries(overrides)
		if got := list(after); got != test.want || len(after.Problems) > 0 {
			t.Errorf("%s:\n%s\n%swant\n%s", test.name, got, listing(after.Problems), test.want)
		}
	}
}

// What a person drops leaves the event its id.
func TestDroppedMentionLeavesTheID(t *testing.T) {
	before := ferries("")
	e := before.Events[slices.IndexFunc(before.Events, func(e Event) bool { return e.Disputed })]
	after := ferries("events:\n  - {drop: [" + e.Mentions[0].ID + "], reason: r}\n  - {event: " + e.ID + ", title: x, reason: r}\n")
	n := slices.IndexFunc(after.Events, func(o Event) bool { return o.ID == e.ID })
	if n < 0 || len(after.Events[n].Mentions) != len(e.Mentions)-1 || after.Events[n].Title != "x" || len(after.Problems) > 0 {
		t.Errorf("got %+v\n%s", after.Events, listing(after.Problems))
	}
}
