package timeline

import (
	"testing"
	"testing/fstest"
)

// textsOf returns the texts of a timeline's events by their titles.
func textsOf(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	out := map[string]string{}
	for _, e := range Build(fsys).Events {
		out[e.Date.String()+": "+e.Title] = e.Text
	}
	return out
}

func TestTextGivesTheDateShown(t *testing.T) {
	// The sentence of the weekly, with the overruled Thursday, is the one most
	// like the others.
	got := textsOf(t, map[string]string{
		"articles/courier.txt": "---\ntitle: Inquiry\npublished: 2021-03-12\n---\nMayor Ada Finch ordered an inquiry into the collapse of the Arden bridge on Wednesday, and asked the state for help.\n",
		"articles/herald.txt":  "---\ntitle: Inquiry\npublished: 2021-03-12\n---\nOn Wednesday Mayor Ada Finch ordered an inquiry into the collapse of the bridge and cancelled a journey to a fair in the north.\n",
		"articles/weekly.txt":  "---\ntitle: Inquiry\npublished: 2021-03-13\n---\nMayor Ada Finch ordered an inquiry into the collapse of the Arden bridge on Thursday.\n",
	})
	expectTexts(t, got, map[string]string{
		"10 Mar 2021: Mayor Ada Finch ordered an inquiry into the collapse of the Arden bridge": "Mayor Ada Finch ordered an inquiry into the collapse of the Arden bridge on Wednesday, and asked the state for help.",
	})
}

func TestTextIsToldOnce(t *testing.T) {
	got := textsOf(t, map[string]string{
		"articles/courier.txt": "---\ntitle: Storm\npublished: 2021-03-12\n---\nA mast fell on the road to Kell on Tuesday and on Wednesday troops reached the village with boats.\n",
		"articles/herald.txt":  "---\ntitle: Storm\npublished: 2021-03-12\n---\nTroops reached the village of Kell with boats on Wednesday.\n\nA mast fell on the road to Kell on Tuesday.\n",
	})
	expectTexts(t, got, map[string]string{
		"9 Mar 2021: A mast fell on the road to Kell":                "A mast fell on the road to Kell on Tuesday.",
		"10 Mar 2021: Troops reached the village of Kell with boats": "Troops reached the village of Kell with boats on Wednesday.",
	})
}

func expectTexts(t *testing.T, got, want map[string]string) {
	t.Helper()
	for title, text := range want {
		if got[title] != text {
			t.Errorf("%s\n got %q\nwant %q\n of %q", title, got[title], text, got)
		}
	}
}

func TestTextIsThatOfTheTitle(t *testing.T) {
	// The shorter one does not say whom it counts.
	got := textsOf(t, map[string]string{
		"articles/courier.txt": "---\ntitle: Fair\npublished: 2021-03-12\n---\nThe fair of Arden is closed. At least 142 were hurt when a stand fell on Tuesday.\n",
		"articles/herald.txt":  "---\ntitle: Fair\npublished: 2021-03-12\n---\nAt least 142 dockers were hurt on Tuesday when a stand fell at the fair of Arden, firemen said.\n",
	})
	expectTexts(t, got, map[string]string{
		"9 Mar 2021: At least 142 dockers were hurt when a stand fell at the fair of Arden": "At least 142 dockers were hurt on Tuesday when a stand fell at the fair of Arden, firemen said.",
	})
}
