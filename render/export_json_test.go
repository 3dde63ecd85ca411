package render

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/timeline/timex"
)

// keysInOrder are the keys of timeline.json by where they stand. The order is
// part of what we promise.
var keysInOrder = map[string]string{
	"":                     "version title articles events undated left_out problems",
	".articles":            "slug title source url published",
	".events":              "id title text kind rank disputed tags people date alternatives reason speaks_of mentions sources pinned override corrections",
	".events.date":         "edtf start end grain mod certainty approximate",
	".events.alternatives": "edtf articles",
	".events.mentions":     "id article line sentence phrase value mod edtf rule certainty relation leans_on",
	".events.sources":      "title url",
	".events.override":     "line reason was",
	".events.corrections":  "what line reason was",
	".undated":             "id title text kind rank disputed tags people date alternatives reason speaks_of mentions sources pinned override corrections",
	".undated.mentions":    "id article line sentence phrase value mod edtf rule certainty relation leans_on",
	".problems":            "file line column severity message",
}

// TestJSONKeys reads timeline.json key by key.
func TestJSONKeys(t *testing.T) {
	seen := map[string]bool{}
	readKeys(t, json.NewDecoder(bytes.NewReader(build(t, everyState())["timeline.json"])), "", seen)
	for at := range keysInOrder {
		if !seen[at] {
			t.Errorf("the file has nothing at %q", at)
		}
	}
}

// readKeys reads one value and checks the keys of every object in it.
func readKeys(t *testing.T, d *json.Decoder, at string, seen map[string]bool) {
	t.Helper()
	token, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	switch token {
	case json.Delim('['):
		for d.More() {
			readKeys(t, d, at, seen)
		}
	case json.Delim('{'):
		var keys []string
		for d.More() {
			key, err := d.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
			readKeys(t, d, at+"."+key.(string), seen)
		}
		seen[at] = true
		if got := strings.Join(keys, " "); got != keysInOrder[at] {
			t.Errorf("keys at %q: %s, wanted %s", at, got, keysInOrder[at])
		}
	default:
		return
	}
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
}

// compileSchema reads a JSON Schema.
func compileSchema(t *testing.T, name string, data []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, readJSON(t, name, data)); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// readJSON reads a file for a JSON Schema.
func readJSON(t *testing.T, name string, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

// demoJSON is timeline.json of the demonstration.
const demoJSON = "../site/timeline.json"

// TestJSONFollowsSchema checks every timeline.json against the schema beside it.
func TestJSONFollowsSchema(t *testing.T) {
	demo, err := os.ReadFile(demoJSON)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{demoJSON: demo}
	var schema *jsonschema.Schema
	for name, tl := range sites() {
		site := built(t, name, tl)
		files[name] = site["timeline.json"]
		schema = compileSchema(t, "timeline.schema.json", site["timeline.schema.json"])
	}
	for name, data := range files {
		if err := schema.Validate(readJSON(t, name, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaRefuses shows that the check above can fail.
func TestSchemaRefuses(t *testing.T) {
	files := build(t, everyState())
	schema := compileSchema(t, "timeline.schema.json", files["timeline.schema.json"])
	for _, change := range [][2]string{
		{`"version": 1`, `"version": 2`},
		{`"kind": "planned"`, `"kind": "hoped for"`},
		{`"published": "2018-08-08"`, `"published": "8 Aug 2018"`},
		{`"disputed": true`, `"disputed": null`},
		{`"rank": 3`, `"rank": 3.5`},
		{`"slug": "coast-senator"`, `"name": "coast-senator"`},
		{`"override": null`, `"override": {}`},
		{`"tags": []`, `"tags": null`},
	} {
		text := strings.Replace(string(files["timeline.json"]), change[0], change[1], 1)
		if text == string(files["timeline.json"]) || schema.Validate(readJSON(t, "timeline.json", []byte(text))) == nil {
			t.Errorf("the schema takes %s for %s", change[1], change[0])
		}
	}
}

// TestJSONValues reads some events of each kind.
func TestJSONValues(t *testing.T) {
	var data jsonTimeline
	if err := json.Unmarshal(build(t, everyState())["timeline.json"], &data); err != nil {
		t.Fatal(err)
	}
	show := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	byID := map[string]jsonEvent{}
	for _, e := range append(data.Events, data.Undated...) {
		byID[e.ID] = e
	}
	for id, want := range map[string]string{
		"e-0000a2": `{"edtf":"2018-07-01~/2018-07-10~","start":"2018-07-01","end":"2018-07-10","grain":"month","mod":"START","certainty":"inferred","approximate":true}`,
		"e-0000a5": `{"edtf":"2018-07-16","start":"2018-07-16","end":"2018-07-16","grain":"day","mod":null,"certainty":"stated","approximate":false}`,
		"e-000017": `{"edtf":"2017/..","start":"2017-01-01","end":null,"grain":"year","mod":"ON_OR_AFTER","certainty":"inferred","approximate":false}`,
		"e-0000b5": `{"edtf":"../2018-08-09","start":null,"end":"2018-08-09","grain":"day","mod":"ON_OR_BEFORE","certainty":"inferred","approximate":false}`,
		"e-0000b6": `{"edtf":"2018-08-15~","start":"2018-08-15","end":"2018-08-15","grain":"day","mod":"APPROX","certainty":"inferred","approximate":true}`,
		"e-0000d1": `null`,
	} {
		if got := show(byID[id].Date); got != want {
			t.Errorf("date of %s: %s, wanted %s", id, got, want)
		}
	}
	if got, want := show(byID["e-0000b2"].Alternatives), `[{"edtf":"2018-08-06","articles":["river-letter","wire-visit"]},{"edtf":"2018-08-07","articles":["coast-senator"]}]`; got != want {
		t.Errorf("alternatives %s, wanted %s", got, want)
	}
	if got, want := show(byID["e-0000b3"].Override), `{"line":6,"reason":"in force from 00:01 on Tuesday","was":"2018-08-06"}`; got != want {
		t.Errorf("override %s, wanted %s", got, want)
	}
	if got, want := show(data.Articles[3]), `{"slug":"harbour-notes","title":"A summer of letters","source":"Harbour Notes","url":null,"published":null}`; got != want {
		t.Errorf("article %s, wanted %s", got, want)
	}
	if m := byID["e-0000a5"].Mentions[2]; m.Phrase != nil || m.EDTF != nil || m.Relation != "context" {
		t.Errorf("a mention without a phrase is %s", show(m))
	}
}

// The value of a date that a person set is that of TIMEX3, which writes seasons
// and decades otherwise than EDTF, and the whole unit for a part of one.
func TestValueOf(t *testing.T) {
	for typed, want := range map[string]string{
		"2018-08-07": "2018-08-07", "July 2018": "2018-07", "early July 2018": "2018-07", "summer 2018": "2018-SU",
		"the 1990s": "199", "2018": "2018", "5-8 August 2018": "", "until 7 August 2018": "",
	} {
		i, clock, err := timex.Typed(typed, timex.Context{})
		if err != nil {
			t.Fatal(err)
		}
		if got := valueOf(i, clock); got != want {
			t.Errorf("%s: got %q, want %q", typed, got, want)
		}
	}
}
