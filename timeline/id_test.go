package timeline

import (
	"testing"
	"testing/fstest"
)

// An article of another story changes no id of an event, whether it has a publish date
// or not.
func TestArticleOfAnotherStoryKeepsIDs(t *testing.T) {
	files := fstest.MapFS{
		"articles/1.txt": {Data: []byte("---\npublished: 2021-05-05\n---\nThe Orla dam collapsed on Tuesday above the village of Kell.\n\nGovernor Mira Holt visited Kell on Wednesday.\n")},
		"articles/2.txt": {Data: []byte("---\npublished: 2021-05-06\n---\nThe Orla dam above Kell collapsed on Tuesday. Governor Mira Holt met the families of Kell the day after the collapse of the Orla dam.\n")},
		"articles/3.txt": {Data: []byte("The cook Ines Baro won the prize of the year in Lund. She had opened her kitchen there with two friends.\n")},
		"articles/4.txt": {Data: []byte("Ines Baro won the prize of the year in Lund for her soups. Her kitchen in Lund was opened with two friends.\n")},
	}
	ids := func() map[string]string {
		out := map[string]string{}
		tl := Build(files)
		for _, e := range append(tl.Events, tl.Undated...) {
			out[e.ID] = e.Title
		}
		return out
	}
	before := ids()
	if len(before) < 3 {
		t.Fatalf("%d events, want the collapse, the visit and the prize: %v", len(before), before)
	}
	for _, header := range []string{"", "---\npublished: 2021-05-07\n---\n"} {
		files["articles/5.txt"] = &fstest.MapFile{Data: []byte(header + "Rowers of Tarn crossed the strait in nine hours. The club of Tarn had trained since the spring.\n")}
		after := ids()
		for id, title := range before {
			if _, known := after[id]; !known {
				t.Errorf("with %q before the text: %s (%s) is gone", header, id, title)
			}
		}
	}
}
